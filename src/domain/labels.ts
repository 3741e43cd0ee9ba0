import type { InitiativeKey } from './form.ts';

/**
 * What a label means; `other` is asked elsewhere or not at all. `doubtful`: only where something fitting follows.
 */
export type Meaning = { readonly key: InitiativeKey | 'other'; readonly doubtful?: true };

/** The labels of an initiative as people write them, folded. */
const labels: Readonly<Record<Meaning['key'], string>> = {
  title:
    'ten, ten sk, ten sang kien, ten cua sang kien, ten skkn, ten giai phap, ten de tai, ten cai tien, ten y tuong, tieu de, ' +
    'sang kien, sk, de tai, ten sang kien cai tien, ten giai phap cai tien, title, name, initiative, initiative name, name of the initiative',
  before:
    'truoc, truoc day, truoc kia, luc truoc, hoi truoc, ban dau, hien trang, thuc trang, tinh trang, tinh trang cu, ' +
    'thuc trang truoc day, hien trang truoc day, truoc khi cai tien, truoc cai tien, truoc khi ap dung, truoc khi co sang kien, ' +
    'van de, kho khan, bat cap, cach lam cu, cach cu, ly do, before, previously, problem, situation, how it was before',
  solution:
    'giai phap, cach lam, cach lam moi, cach giai quyet, cach thuc hien, cach cai tien, noi dung, noi dung giai phap, ' +
    'noi dung sang kien, noi dung cai tien, noi dung thuc hien, mo ta, mo ta giai phap, mo ta sang kien, bien phap, cai tien, ' +
    'giai phap moi, giai phap cai tien, giai phap thuc hien, da lam, da thay doi, thay doi, gp, nd, ' +
    'solution, change, changes, what changed, description, improvement',
  result:
    'ket qua, ket qua dat duoc, ket qua thuc hien, ket qua ap dung, hieu qua, hieu qua dat duoc, hieu qua mang lai, ' +
    'hieu qua ap dung, hieu qua kinh te, ket qua hieu qua, hieu qua ket qua, tac dung, loi ich, sau khi ap dung, ' +
    'sau khi cai tien, sau cai tien, sau, kq, hq, result, results, outcome, effect, after',
  applied:
    'ap dung, ap dung tu, ap dung tu ngay, ap dung thu, ap dung thu tu, ngay ap dung, ngay ap dung thu, ngay bat dau, ' +
    'thoi gian ap dung, thoi diem ap dung, bat dau ap dung, bat dau ap dung tu, da ap dung, da ap dung tu, ap dung lan dau, ' +
    'ngay ap dung lan dau, thang ap dung, trien khai tu, applied, applied since, applied from, in use since, since, date applied',
  benefit:
    'lam loi, gia tri lam loi, so tien lam loi, tien lam loi, lam loi khoang, uoc tinh lam loi, lam loi uoc tinh, ' +
    'so tien tiet kiem, so tien tiet kiem duoc, tien tiet kiem, gia tri tiet kiem, tiet kiem duoc, gia tri kinh te, gtll, ' +
    'benefit, benefit in money, money saved, amount saved, value',
  field:
    'linh vuc, linh vuc ap dung, linh vuc sang kien, thuoc linh vuc, nganh, nhom linh vuc, lv, field, area, category',
  other:
    'tac gia, nhom tac gia, dong tac gia, nguoi thuc hien, ho ten, ho va ten, don vi, don vi cong tac, noi lam viec, bo phan, ' +
    'phan xuong, to, chuc vu, chuc danh, ngay sinh, dien thoai, so dien thoai, sdt, ghi chu, kien nghi, de xuat, kinh gui, ' +
    'author, authors, full name, unit, workplace, phone, note, notes',
};

const doubtful: Readonly<Partial<Record<InitiativeKey, string>>> = {
  benefit: 'tiet kiem, tiet kiem khoang, so tien, thanh tien, quy ra tien, savings, saving, saved',
  applied: 'ngay, tu, tu ngay, thoi gian, thoi diem, tu thang, date, from, when',
};

const meanings = new Map<string, Meaning>();
for (const [key, names] of Object.entries(labels) as [Meaning['key'], string][])
  for (const name of names.split(', ')) meanings.set(name, { key });
for (const [key, names] of Object.entries(doubtful) as [InitiativeKey, string][])
  for (const name of names.split(', ')) meanings.set(name, { key, doubtful: true });

/** What words before a colon mean, folded («tên là» as «tên»); undefined when they are no label. */
export function labelOf(folded: string): Meaning | undefined {
  const words = folded.replaceAll(/\s+/gu, ' ');
  return meanings.get(words) ?? meanings.get(words.replace(/ (?:la|is)$/u, ''));
}
