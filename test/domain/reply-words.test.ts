import { describe, expect, it } from 'vitest';
import { paperWords, readReply } from '../../src/domain/reply-words.ts';

const today = { year: 2026, month: 11, day: 26 };

describe('a reply to a card', () => {
  it.each([
    ['công nhận', 'congnhan', ''],
    ['Công nhận ạ.', 'congnhan', ''],
    ['duyệt nhé', 'congnhan', ''],
    ['đồng ý công nhận theo quyết định 45/QĐ 20/11', 'congnhan', 'theo quyết định 45/QĐ 20/11'],
    ['không duyệt: trùng với mã 123', 'tuchoi', 'trùng với mã 123'],
    ['cong nhan so 45/QD ngay 20/11', 'congnhan', 'so 45/QD ngay 20/11'],
    ['công nhận số 45/QĐ ngày 20/11', 'congnhan', 'số 45/QĐ ngày 20/11'],
    ['Công nhận theo quyết định số 45/QĐ 20/11 ạ', 'congnhan', 'theo quyết định số 45/QĐ 20/11'],
    ['số 45/QĐ 20/11', 'congnhan', 'số 45/QĐ 20/11'],
    ['Công nhận số 45/QĐ ngày 31/2/2026', 'congnhan', 'số 45/QĐ ngày 31/2/2026'],
    ['không công nhận vì xưởng 1 đã dùng từ lâu', 'tuchoi', 'xưởng 1 đã dùng từ lâu'],
    ['Không công nhận: trùng với mã 123', 'tuchoi', 'trùng với mã 123'],
    ['từ chối do chưa áp dụng', 'tuchoi', 'chưa áp dụng'],
    ['không công nhận', 'tuchoi', ''],
    ['Trả lại: ghi rõ số tiền tiết kiệm', 'bosung', 'ghi rõ số tiền tiết kiệm'],
    ['cần bổ sung ảnh trước và sau', 'bosung', 'ảnh trước và sau'],
    ['hủy công nhận vì đã được bảo hộ', 'huycongnhan', 'đã được bảo hộ'],
    ['huỷ công nhận, lý do: đã được bảo hộ', 'huycongnhan', 'đã được bảo hộ'],
    ['decline because it is not new', 'tuchoi', 'it is not new'],
    ['approve no. 45/QD on 20/11', 'congnhan', 'no. 45/QD on 20/11'],
  ] as const)('«%s» decides', (typed, command, words) => {
    expect(readReply(typed, today)).toEqual({ command, words });
  });

  it.each([
    'hay quá',
    'công nhận là hay thật',
    'Công nhận chưa chị?',
    'cái này của tổ 2 à',
    'tôi không công nhận ý này đâu',
    '123',
    'họp ngày 20/11 nhé',
    '',
  ])('«%s» decides nothing', (typed) => {
    expect(readReply(typed, today)).toBeUndefined();
  });

  it.each([
    ['gửi chị QĐ số 45/QĐ ngày 20/11 ạ', 'số 45/QĐ ngày 20/11'],
    ['45/QĐ-CĐCS ngày 20/11/2026', '45/QĐ-CĐCS ngày 20/11/2026'],
    ['Quyết định công nhận số 45/QĐ 20/11', 'số 45/QĐ 20/11'],
    ['bản chụp quyết định', ''],
    ['', ''],
  ])('under a file «%s» tells of the paper', (typed, words) => {
    expect(paperWords(typed, today)).toBe(words);
  });
});
