import {
  chain,
  either,
  just,
  map,
  optional,
  type Parser,
  remembered,
  seq,
  token,
  word,
  words,
} from '../grammar.ts';
import { paddedNumber, plainNumber, smallNumber, wholeNumber } from '../numerals.ts';
import { type Quantity, readQuantities, times, whole } from './quantity.ts';
import { dong, englishLarge, large, unit } from './units.ts';

/** Integer đồng, and the unit it was counted in. `unsure`: the unit is one of several that were possible. */
export type Amount = { readonly amount: number; readonly unit: number; readonly unsure?: true };
const digits = token((text) => (/^\d+$/.test(text) ? text : undefined));
const written = chain(
  token((text) => text),
  (text) => just(...readQuantities(text)),
);
const quantity = remembered(either<Quantity>(written, map(smallNumber, whole)));

/** «1.250» as it is written in English, where the dot is the decimal point. */
const dotted: Parser<Quantity> = token((text) => {
  const [, start, decimals] = /^([1-9]\d{0,2})\.(\d{3})$/.exec(text) ?? [];
  return decimals === undefined ? undefined : { digits: BigInt(`${start}${decimals}`), decimals: 3 };
});

/** «1 500 000»: only where nothing but đồng can follow, else «100 150 triệu» would be one number. */
const spaced: Parser<Quantity> = (tokens, at) => {
  let [text, next] = [tokens[at] ?? '', at + 1];
  if (!/^[1-9]\d{0,2}$/.test(text)) return [];
  for (; /^\d{3}$/.test(tokens[next] ?? ''); next += 1) text += tokens[next];
  return next > at + 1 ? [{ value: whole(BigInt(text)), next }] : [];
};

/** A number without a unit, as it was said or written. */
export const bareQuantity = remembered(either(quantity, spaced));

/** A quantity with its unit. `open`: smaller parts may follow. */
type Head = { readonly amount: Amount; readonly open: boolean };

const head: Parser<Head> = map(
  either(
    seq(quantity, unit),
    seq(dotted, englishLarge),
    seq(
      map(word('a'), () => whole(1)),
      englishLarge,
    ),
    seq(spaced, dong),
    seq(map(wholeNumber, whole), large),
    // «VND 15,000,000», «₫500.000»
    map(seq(dong, either(quantity, spaced)), ([size, count]) => [count, size] as const),
  ),
  ([count, { size, most = Infinity, notOne, ...doubt }]) => {
    const amount = times(count, size);
    const open = count.decimals === 0 && size >= 1000;
    return amount === undefined
      ? undefined
      : {
          amount: {
            amount,
            unit: size,
            ...doubt,
            ...((amount > size * most || (notOne && amount === size)) && { unsure: true }),
          },
          open,
        };
  },
);

/** How much of the unit before it a number of so many digits counts. */
const places: Readonly<Record<number, readonly number[]>> = { 1: [10], 2: [100, 1000], 3: [1000] };

/** A number without a unit after one: «1 tỷ 5» and «1 tỷ 500» are the same, «1 tỷ 50» could be two. */
function tail(size: number): Parser<number> {
  const text = either(
    digits,
    map(plainNumber, String),
    map(paddedNumber, (found) => String(found).padStart(3, '0')),
    words({ mốt: '1', tu: '4' }),
  );
  return chain(text, (found) =>
    just(...(places[found.length] ?? []).map((place) => (size / place) * Number(found))),
  );
}

/** What may follow a unit: «1 tỷ rưỡi», «1 tỷ 5», «1 tỷ 200 triệu». */
function remainder(size: number): Parser<number> {
  const half = map(word('ruoi'), () => size / 2);
  const smaller: Parser<Amount> = (tokens, at) => parts(size)(tokens, at);
  const lesser = map(seq(optional(word('le, linh, va')), smaller), ([, { amount }]) => amount);
  return either(half, tail(size), lesser);
}

/** An amount below `limit` đồng with its smaller parts. */
function parts(limit: number): Parser<Amount> {
  return chain(head, ({ amount, open }) => {
    if (amount.amount >= limit) return just();
    const more = map(remainder(amount.unit), (part) => ({ ...amount, amount: amount.amount + part }));
    return open ? either(just(amount), more) : just(amount);
  });
}

const half = map(seq(word('nua, half, half a'), unit), ([, { size, ...doubt }]) =>
  size > 1 ? { amount: size / 2, unit: size, ...doubt } : undefined,
);

/** «tỷ rưỡi», «triệu hai»: one is not said, and the rest is in tenths. */
const unsaidOne = chain(large, ({ size }) =>
  map(
    either(
      map(word('ruoi'), () => size / 2),
      tail(size),
    ),
    (part) => (part < size && part % (size / 10) === 0 ? { amount: size + part, unit: size } : undefined),
  ),
);

/** An amount that says its unit. */
export const stated: Parser<Amount> = remembered(
  map(seq(either<Amount>(parts(Infinity), half, unsaidOne), optional(dong)), ([amount]) => amount),
);
