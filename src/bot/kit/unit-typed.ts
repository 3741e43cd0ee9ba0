import { nfc } from '../../domain/fold.ts';
import type { Store } from '../../store/store.ts';

/** «MAYSM tuần này», «tháng 9 maysm»: the unit whose code is the first or the last word, and what else was typed. */
export async function unitTyped(
  { units }: Pick<Store, 'units'>,
  typed: string,
): Promise<{ unitId: number; rest: string } | undefined> {
  const words = nfc(typed).trim().split(/\s+/u);
  for (const at of new Set([0, words.length - 1])) {
    const unit = await units.byCode(words[at] ?? '');
    if (unit !== undefined) return { unitId: unit.id, rest: words.toSpliced(at, 1).join(' ') };
  }
  return undefined;
}
