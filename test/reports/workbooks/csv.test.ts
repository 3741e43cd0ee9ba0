import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/reports/workbooks/csv.ts';

describe('a row of text', () => {
  it('comes back as it was, with quotes, separators and line breaks, however long', () => {
    const title = `${'Đồ gá “quay” 360°, kiểu "tay đòn";\nloại\r\n2 '.repeat(7).slice(0, 254)}.`;
    const cells = [title, '', ' hai đầu có cách ', "l'an"];
    expect(parse(csvRow(cells))).toEqual([cells]);
  });

  it.each(['=1+1', '+84', '-2+3', '@SUM(A1)', '\tmáy', ' =1', '＝1+1'])(
    'has nothing that a spreadsheet reckons with: «%s»',
    (text) => {
      expect(parse(csvRow([text]))).toEqual([[`'${text}`]]);
    },
  );

  it('has none either where a spreadsheet parts cells by semicolons, tabs or lines', () => {
    expect(parse(csvRow(['Máy cán;=HYPERLINK("http://x")', 'một\n=1+1', 'hai\t@x', 'ba; -4']))).toEqual([
      ['Máy cán;\'=HYPERLINK("http://x")', "một\n'=1+1", "hai\t'@x", "ba; '-4"],
    ]);
    const plain = ['Nhẹ hơn; rẻ hơn - tiện hơn', 'a+b = c', 'một\nhai'];
    expect(parse(csvRow(plain))).toEqual([plain]);
  });
});
