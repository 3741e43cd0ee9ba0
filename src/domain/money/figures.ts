import { chain, either, just, map, optional, type Parser, remembered, seq, word } from '../grammar.ts';
import type { AskCode } from '../reading.ts';
import { type Amount, bareQuantity, stated } from './amount.ts';
import { type Quantity, times } from './quantity.ts';

/** The amounts a text names (integer đồng), and why they have to be asked about. */
export type Figures = {
  readonly amounts: readonly number[];
  readonly code?: AskCode;
  readonly negative?: true;
};

const units = [1, 1e3, 1e6, 1e9];
const [leastSensible, mostSensible] = [10_000, 1e12];

/** A number without a unit: đồng from a million on, else every unit that would make sense. */
const bare: Parser<Amount> = chain(bareQuantity, (count) => {
  const plain = times(count, 1);
  if (plain === 0 || (plain !== undefined && plain >= 1e6)) return just({ amount: plain, unit: 1 });
  const amounts = units.map((unit): Amount => ({ amount: times(count, unit) ?? 0, unit, unsure: true }));
  return just(...amounts.filter(({ amount }) => amount >= leastSensible && amount <= mostSensible));
});

const anyAmount = remembered(either(stated, bare));

const single: Parser<Figures> = map(anyAmount, ({ amount, unsure }) =>
  unsure ? { amounts: [amount], code: 'money-unit' } : { amounts: [amount] },
);

/** The end of a range; its unit is certain. */
const end = map(anyAmount, (amount) => (amount.unsure ? undefined : amount));
const start = either<Amount | Quantity>(end, bareQuantity);

/** «từ 100 đến 150 triệu», «1-1,5 tỷ»: a first number without a unit takes the second one's. */
const range: Parser<Figures> = map(
  seq(
    optional(word('tu, from, between')),
    start,
    word('-, ~, den, toi, hoac, hay, →, - >, to, or, and'),
    end,
  ),
  ([, from, , { amount: high, unit }]) => {
    const low = 'amount' in from ? from.amount : times(from, unit);
    // «2-300 triệu» says 200 to 300: such a low end is none.
    const makesSense = low !== undefined && low < high && low * 10 >= high;
    return makesSense ? { amounts: [low, high], code: 'money-range' } : undefined;
  },
);

const inWords = map(
  seq(word('(, ( bang chu, ( bang chu :'), stated, word('), . ), chan ), chan . )')),
  ([, { amount }]) => amount,
);

/** Everything that is understood as an amount, without the words around it. */
export const figures: Parser<Figures> = either<Figures>(
  // «200.000.000 đồng (hai trăm triệu đồng)»: the two must agree.
  map(seq(single, optional(inWords)), ([found, said]) =>
    said === undefined || said === found.amounts[0] ? found : undefined,
  ),
  range,
  map(seq(word('-, am'), single), ([, found]) => ({ ...found, negative: true })),
);
