import { either, words } from '../grammar.ts';

/**
 * What is counted, in đồng. `unsure`: the word may mean something else. `most`: so many are surely money; more could
 * be what the word says otherwise («500 lít» is a saving of oil). `notOne`: one of it may be a word («1 ti»: a bit).
 */
export type Unit = {
  readonly size: number;
  readonly unsure?: true;
  readonly most?: number;
  readonly notOne?: true;
};

export const dong = words<Unit>({
  'd, dong, dongs, vnd, ₫, dong viet nam, viet nam dong, tien viet nam': { size: 1 },
});

const english = { 'million, mil, mio, mn, mln': { size: 1e6 }, 'billion, bil, bn, bln': { size: 1e9 } };
/** Units behind which a dot may be a decimal point even before three digits: «1.250 billion». */
export const englishLarge = words<Unit>({ ...english, trillion: { size: 1e12 } });
export const large = words<Unit>({
  'trieu, tr': { size: 1e6 },
  'ty, tỉ': { size: 1e9 },
  ti: { size: 1e9, notOne: true },
  ...english,
});

export const unit = either<Unit>(
  dong,
  large,
  words<Unit>({
    'nghin, ngan, ngin, nghan, k, kd, kvnd, thousand': { size: 1e3 },
    'nghin ty, ngan ty, trillion': { size: 1e12 },
    'trd, trvnd': { size: 1e6 },
    'tyd, tyvnd': { size: 1e9 },
    // Slang: «15 củ» is 15 triệu, «5 lít» 500 nghìn.
    cu: { size: 1e6 },
    lit: { size: 1e5, most: 9 },
  }),
  // Slang and letters that are not surely an amount, or not surely this one.
  words<Unit>({
    'chai, m': { size: 1e6, unsure: true },
    'tỏi, tí, tý, b': { size: 1e9, unsure: true },
    xi: { size: 1e5, unsure: true },
  }),
  // «1t5» may be triệu or tỷ.
  words<Unit>({ t: { size: 1e6, unsure: true } }),
  words<Unit>({ t: { size: 1e9, unsure: true } }),
);
