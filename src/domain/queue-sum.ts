import { fold, nfc } from './fold.ts';
import { inAYear, readMoney } from './money.ts';

/** «trên», «từ», «hơn» before an amount, folded: an amount from which on something is sought says no more by it. */
const lead = /^(?:tren|tu|hon|over|above|from|more than)\s+/u;

/** An amount as officers type it («trên 200 triệu», «1,5 tỷ»), in đồng a year; undefined if it cannot be read. */
export function readLeast(typed: string): number | undefined {
  const text = nfc(typed).trim();
  const [said = ''] = lead.exec(fold(text)) ?? [];
  const words = said.trim().split(/\s+/u).filter(Boolean).length;
  const money = readMoney(text.split(/\s+/u).slice(words).join(' '));
  return money.kind === 'value' && money.value.amount > 0 ? inAYear(money.value) : undefined;
}
