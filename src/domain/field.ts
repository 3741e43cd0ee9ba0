import type { Field } from './form.ts';
import { either, many, map, type Parser, readAll, word, words } from './grammar.ts';
import { courtesies, tokenize } from './tokens.ts';

/** How people name a field, beside the words of the buttons; folded, and English where it clashes with nothing. */
const names: Parser<Field> = words<Field>({
  'san xuat, ky thuat, cai tien ky thuat, san xuat ky thuat, ki thuat, sx': 'production',
  'production, manufacturing, engineering, technical': 'production',
  'tiet kiem, chi phi, vat tu, nang luong, nguyen lieu, nguyen vat lieu, nhien lieu, giam chi phi': 'saving',
  'tiet kiem dien, tiet kiem nuoc, tiet kiem nang luong': 'saving',
  'saving, savings, saving costs, saving energy, cost saving, costs, materials, energy': 'saving',
  'an toan, an toan lao dong, ve sinh lao dong, an toan ve sinh lao dong, bao ho lao dong': 'safety',
  'atld, atvsld, bhld, pccc, phong chay, chua chay, phong chay chua chay': 'safety',
  'safety, work safety, labour safety, occupational safety, safety and health at work': 'safety',
  'moi truong, bao ve moi truong, ve sinh moi truong': 'environment',
  'environment, environmental': 'environment',
  'cai cach hanh chinh, hanh chinh, chuyen doi so, so hoa, cong nghe thong tin, phan mem': 'digital',
  'cchc, cds, cntt, digital, digital transformation, administrative reform, administration': 'digital',
  'quan ly, quan li, dieu hanh, quan tri, management': 'management',
  'giao duc, dao tao, day hoc, giang day, gddt, education, training, teaching': 'education',
  'y te, suc khoe, cham soc suc khoe, phong dich, phong chong dich, chong dich': 'health',
  'health, healthcare, health care, medicine': 'health',
  'cong doan, hoat dong cong doan, cong dong, hoat dong cong dong': 'union',
  'union, union work, community, community work, union and community work': 'union',
});

const fillers = [...courtesies, 'linh vuc, ve, thuoc, nganh, va, &, /, -, field, and, the'];
const around = map(word(...fillers), () => null);

/**
 * The field that a typed name means («an toàn», «tiết kiệm điện», «sx»). Undefined when a word of it is not known or
 * when it names two fields: then the buttons are asked.
 */
export function readField(text: string): Field | undefined {
  const readings = readAll(many(either<Field | null>(names, around)), tokenize(text, 'digits'));
  const certain = readings.map((found) => new Set(found.filter((one) => one !== null)));
  const fields = new Set(certain.flatMap((found) => (found.size === 1 ? [...found] : [])));
  const [field] = fields;
  return fields.size === 1 ? field : undefined;
}
