import { fold } from './fold.ts';

/** What people put around the name of a button: «em xong rồi ạ», «bấm nộp giúp em». */
const around = new Set(
  'da vang a ah roi nhe nha nhi day luon di thoi em anh chi toi minh bam nut giup cho xin please now'.split(
    ' ',
  ),
);

/** What people type for what a button of a form does. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  done: ['hết', 'hết ý', 'vậy', 'thế', 'chỉ vậy', 'chỉ thế', 'đủ', 'ok', 'finished', 'that is all'],
  skip: ['bỏ', 'qua'],
  later: ['lúc khác', 'hôm khác', 'tạm dừng', 'tạm nghỉ'],
  back: ['lùi lại', 'trở lại', 'trở về', 'quay về'],
  retype: ['sai', 'không', 'không phải', 'không đúng', 'chưa đúng', 'nhầm', 'ghi nhầm', 'no', 'wrong'],
  send: ['gửi', 'nộp sáng kiến', 'gửi sáng kiến', 'send'],
};

const longestName = 40;

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text may be the name of a button at all; anything longer tells something. */
export function mayName(typed: string): boolean {
  return typed.length <= longestName && !typed.includes('\n');
}

/** Whether a text is the name of a button, typed instead of pressed, politely or not; `action` is what it does. */
export function names(typed: string, label: string, action = ''): boolean {
  return [label, ...(otherNames[action] ?? [])].some((name) => isNamed(typed, name));
}

function isNamed(typed: string, label: string): boolean {
  const [said, name] = [wordsOf(typed), wordsOf(label)];
  if (name.length === 0) return false;
  const start = said.findIndex((_, from) => name.every((word, index) => said[from + index] === word));
  if (start < 0) return false;
  return said.every((word, index) => (index >= start && index < start + name.length) || around.has(word));
}
