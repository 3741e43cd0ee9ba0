import { fold } from './fold.ts';

/** What people put around the name of a button: «em xong rồi ạ», «bấm nộp giúp em». */
const around = new Set(
  'da vang a ah roi nhe nha nhi day luon di thoi em anh chi toi minh bam nut giup cho xin please now'.split(
    ' ',
  ),
);

const longestName = 40;

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text may be the name of a button at all; anything longer tells something. */
export function mayName(typed: string): boolean {
  return typed.length <= longestName && !typed.includes('\n');
}

/** Whether a text is the name of a button, typed instead of pressed, politely or not. */
export function names(typed: string, label: string): boolean {
  const [said, name] = [wordsOf(typed), wordsOf(label)];
  if (name.length === 0) return false;
  const start = said.findIndex((_, from) => name.every((word, index) => said[from + index] === word));
  if (start < 0) return false;
  return said.every((word, index) => (index >= start && index < start + name.length) || around.has(word));
}
