import { fold } from './fold.ts';

/** What people count in a reason, in words that seldom begin one. */
const counted: ReadonlySet<string> = new Set([
  ...[
    'người',
    'lần',
    'năm',
    'tháng',
    'tuần',
    'ngày',
    'giờ',
    'phút',
    'nghìn',
    'ngàn',
    'triệu',
    'tỷ',
    'tỉ',
    'đồng',
  ],
  ...['cái', 'chiếc', 'ý', 'điểm', 'chỗ', 'bước', 'câu', 'lỗi'],
  ...['people', 'persons', 'times', 'years', 'months', 'weeks', 'days', 'hours', 'minutes'],
  ...['thousand', 'million', 'billion', 'of', 'points', 'steps', 'mistakes'],
]);
/** The same where nobody typed marks; «cho» and «y» are words of their own. */
const countedPlain: ReadonlySet<string> = new Set(
  [...counted].map(fold).filter((word) => word !== 'cho' && word !== 'y'),
);
/** Behind such a word these begin a sentence: «125 ngày 20/11 đã họp», «125 người nộp không ký», «125 lần 2 vẫn thiếu». */
const beginning: ReadonlySet<string> = new Set(
  [
    ...['này', 'nay', 'kia', 'đó', 'ấy', 'nào', 'ngoái', 'đầu', 'cuối'],
    ...['nộp', 'viết', 'gửi', 'ký', 'áp', 'bắt', 'ghi', 'lao', 'tác', 'chí', 'quá', 'course'],
  ].map(fold),
);

const dash = String.raw`\s*[-\u2010-\u2015]\s*`;
const amount = String.raw`[1-9]\d{0,3}(?:[.,]\d{1,2})?`;
const shape = new RegExp(
  String.raw`^${amount}(?:${dash}${amount})?\s+(\p{Ll}+)(?![\p{L}\d])\s*([\p{L}\d]*)`,
  'u',
);

/** Whether a text begins with a number that counts something: «5 người không rõ», «2-3 lần», «1,5 triệu», «3 years ago». */
export function beginsCount(text: string): boolean {
  const [, word = '', next = ''] = shape.exec(text) ?? [];
  if (/^\d/u.test(next) || beginning.has(fold(next))) return false;
  return (
    counted.has(word) ||
    (countedPlain.has(word) && fold(text) === text.toLowerCase().replace(/\s+/gu, ' ').trim())
  );
}
