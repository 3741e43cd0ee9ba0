import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/domain/calendar.ts';
import type { ApplicationPaper, DossierPaper, DossierRow } from '../../../src/domain/papers.ts';
import { blanksOf } from '../../../src/domain/papers.ts';
import { createWords } from '../../../src/i18n/words.ts';
import { writeApplication } from '../../../src/reports/papers/application.ts';
import { writeDossier } from '../../../src/reports/papers/dossier.ts';
import { wordText, wordXml } from './word-text.ts';

const calendar = createCalendar();
const words = createWords(calendar)('vi');

const hostile = 'Khe hở -25/+30 <w:p>"&]]></script>\u0000\u001b\ud800 {{x}}';
const main = {
  name: 'Trần Thị Thử',
  birthDay: '15/03/1985',
  workplace: 'Công ty May Sông Mã',
  jobTitle: 'Thợ vận hành',
  qualification: 'college',
  share: 60,
};
const other = {
  ...main,
  name: 'Lê Văn Nháp',
  birthDay: null,
  jobTitle: null,
  qualification: null,
  share: 40,
};
const paper: ApplicationPaper = {
  code: 'SK-26-000123',
  addressee: 'Công ty May Sông Mã',
  authors: [main, other],
  investor: 'Công ty May Sông Mã',
  answers: {
    title: 'Chế tạo máy cán dầm',
    before: 'Cán tay, bốn người một ca',
    solution: `${'Gắn con lăn để dầm tự chạy thẳng. '.repeat(300)}\n${hostile}`,
    result: 'Còn hai người một ca',
    applied: { year: 2026, month: 3, day: 5, precision: 'day' },
    benefit: { amount: 1_500_000_000, period: 'year', approximate: true },
    field: 'environment',
  },
  confidential: false,
  secretParts: null,
  conditions: null,
  helpers: 'Vũ Thị Nháp, 1990, đo thử',
  year: 2026,
};

describe('the application as a Word file', () => {
  it('has the items of the circular with what was told, a row for each author, and money in words', async () => {
    const bytes = await writeApplication(words, paper);
    const text = wordText(bytes);
    const whole = text.join('\n');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN',
      'Kính gửi: Công ty May Sông Mã',
      'đề nghị xét công nhận sáng kiến: Chế tạo máy cán dầm',
      'là chủ đầu tư tạo ra sáng kiến): Công ty May Sông Mã',
      '2. Lĩnh vực áp dụng sáng kiến: Môi trường',
      '(ghi ngày nào sớm hơn): 05/03/2026',
      'Cán tay, bốn người một ca',
      '5. Những thông tin cần được bảo mật (nếu có): Không',
      'Còn hai người một ca',
      'khoảng 1.500.000.000 đồng (1,5 tỷ đồng) mỗi năm; bằng chữ: một tỷ năm trăm triệu đồng.',
      'xin cam đoan mọi thông tin nêu trong đơn là trung thực',
      '(Ký và ghi rõ họ tên)',
    ])
      expect(whole).toContain(part);
    expect(whole).toContain('Gắn con lăn để dầm tự chạy thẳng. '.repeat(300).trim());
    const at = text.indexOf('1');
    expect(text.slice(at, at + 14)).toEqual([
      ...['1', 'Trần Thị Thử', '15/03/1985', 'Công ty May Sông Mã', 'Thợ vận hành', 'Cao đẳng', '60%'],
      ...['2', 'Lê Văn Nháp', '', 'Công ty May Sông Mã', '', '', '40%'],
    ]);
    expect(text).toContain('Vũ Thị Nháp');
    expect(text).toContain('đo thử');
    expect(blanksOf(paper)).toBe(4);
  });

  it('is on A4 in Times New Roman with the margins of administrative papers', async () => {
    const xml = wordXml(await writeApplication(words, paper));
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  it('takes what people write as text, and no character that XML cannot hold', async () => {
    const bytes = await writeApplication(words, paper);
    expect(wordText(bytes).join('\n')).toContain('Khe hở -25/+30 <w:p>"&]]></script>\ufffd {{x}}');
    // oxlint-disable-next-line no-control-regex
    expect(wordXml(bytes)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('names the secret part, asks to keep all of it where none is named, and leaves dots for what is unknown', async () => {
    const secret = await writeApplication(words, { ...paper, confidential: true, secretParts: 'Tỷ lệ pha' });
    expect(wordText(secret).join('\n')).toContain('bảo mật (nếu có): Tỷ lệ pha');
    const bare = { ...paper, confidential: true, helpers: null, answers: { applied: 'not-yet' } };
    const bytes = await writeApplication(words, bare);
    const whole = wordText(bytes).join('\n');
    expect(whole).toContain('bảo mật (nếu có): Có, đề nghị giữ kín');
    expect(whole).toContain('sớm hơn): Chưa áp dụng');
    expect(wordXml(bytes)).toContain('w:leader="dot"');
  });
});

describe('the list that goes with a submission', () => {
  const row: DossierRow = {
    code: 'SK-26-000123',
    title: 'Chế tạo máy cán dầm',
    authors: [
      { name: 'Trần Thị Thử', share: 60 },
      { name: null, share: 40 },
    ],
    unit: 'Công ty May Sông Mã',
    answers: { applied: { year: 2026, month: 3, precision: 'month' }, result: 'Nhanh hơn' },
    decision: { number: '45/QĐ-CĐCS', day: '20/11/2026' },
  };
  const secret: DossierRow = {
    ...row,
    code: 'SK-26-000124',
    authors: null,
    unit: null,
    answers: { benefit: { amount: 200_000_000, period: 'once', approximate: false } },
    decision: { number: null, day: null },
  };
  const dossier: DossierPaper = {
    list: 'recognised',
    from: calendar.at({ year: 2026, month: 11, day: 1, hour: 0, minute: 0 }),
    to: calendar.at({ year: 2026, month: 12, day: 1, hour: 0, minute: 0 }),
    unit: 'CĐCS Công ty May Sông Mã',
    above: 'LĐLĐ tỉnh Thử Nghiệm',
    rows: [row, secret],
    more: false,
    year: 2026,
  };

  it('has its head, a row for each initiative, and of a secret one the title, the effect and the decision alone', async () => {
    const bytes = await writeDossier({ words, calendar }, dossier);
    const text = wordText(bytes);
    for (const line of [
      'LĐLĐ TỈNH THỬ NGHIỆM',
      'CĐCS CÔNG TY MAY SÔNG MÃ',
      'DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN',
      'Công nhận từ 01/11/2026 đến 30/11/2026. Tổng số: 2 sáng kiến',
    ])
      expect(text).toContain(line);
    const at = text.indexOf('1');
    expect(text.slice(at, at + 18)).toEqual([
      ...['1', 'SK-26-000123', 'Chế tạo máy cán dầm', 'Trần Thị Thử (60%)', 'đã ẩn danh (40%)'],
      ...['Công ty May Sông Mã', 'tháng 3/2026', 'Nhanh hơn', '45/QĐ-CĐCS', 'ngày 20/11/2026'],
      ...['2', 'SK-26-000124', 'Chế tạo máy cán dầm', 'giữ kín', 'giữ kín', 'giữ kín'],
      ...['200.000.000 đồng (200 triệu đồng) một lần', ''],
    ]);
    expect(wordXml(bytes)).toMatch(/w:orient="landscape"/);
  });

  it('says where it has the first ones only', async () => {
    const bytes = await writeDossier({ words, calendar }, { ...dossier, above: null, more: true });
    expect(wordText(bytes).join('\n')).toContain('2 sáng kiến đầu của kỳ');
  });
});
