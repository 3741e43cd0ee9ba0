import { describe, expect, it } from 'vitest';
import { mayName, names } from '../../src/domain/naming.ts';

describe('the name of a button, typed', () => {
  it.each([
    ['xong', 'Xong'],
    ['XONG RỒI', 'Xong'],
    ['em xong rồi ạ', 'Xong'],
    ['bo qua', 'Bỏ qua'],
    ['dạ bỏ qua đi ạ', 'Bỏ qua'],
    ['Để sau nhé', 'Để sau'],
    ['bấm nộp giúp em', 'Nộp'],
    ['nộp luôn', 'Nộp'],
    ['quay lại.', 'Quay lại'],
    ['môi trường', 'Môi trường'],
    ['sản xuất kỹ thuật', 'Sản xuất, kỹ thuật'],
    ['done please', 'Done'],
  ])('«%s» is the button «%s»', (typed, label) => {
    expect(names(typed, label)).toBe(true);
  });

  it.each([
    ['xong việc mới thấy máy nóng', 'Xong'],
    ['nộp cho kho', 'Nộp'],
    ['bỏ', 'Bỏ qua'],
    ['chưa xong', 'Xong'],
    ['không nộp', 'Nộp'],
    ['để sau máy cho gọn', 'Để sau'],
    ['', 'Xong'],
    ['…', '‹›'],
  ])('«%s» tells something and is not «%s»', (typed, label) => {
    expect(names(typed, label)).toBe(false);
  });

  it.each([
    ['hết rồi ạ', 'done'],
    ['vậy thôi', 'done'],
    ['ok', 'done'],
    ['sai rồi', 'retype'],
    ['không phải ạ', 'retype'],
    ['lúc khác nhé', 'later'],
    ['gửi đi', 'send'],
  ])('«%s» is typed for what a button does: %s', (typed, action) => {
    expect(names(typed, 'Tên khác', action)).toBe(true);
    expect(names(typed, 'Tên khác', 'option')).toBe(false);
  });

  it('is short and on one line', () => {
    expect(mayName('xong rồi ạ')).toBe(true);
    expect(mayName('Xong\nem')).toBe(false);
    expect(mayName('xong '.repeat(20))).toBe(false);
  });
});
