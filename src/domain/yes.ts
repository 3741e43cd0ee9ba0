import { fold } from './fold.ts';

const agreeing = new Set(
  'dung phai chuan ok oke okay okie yes yep right correct vang u uh um duoc nhat chinh xac'.split(' '),
);
const around = new Set(
  'da a ah roi nhe nha nhi day la qua luon dong y the nay em anh chi that is it'.split(' '),
);

/** Whether somebody agrees to what was read back, in words instead of by the button: «dạ đúng rồi ạ», «ok». */
export function saysYes(typed: string): boolean {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isWhole = words.every((word) => agreeing.has(word) || around.has(word));
  return isWhole && words.length <= 6 && words.some((word) => agreeing.has(word));
}
