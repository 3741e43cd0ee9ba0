/** An exact decimal: `digits` shifted by `decimals` places. */
export type Quantity = { readonly digits: bigint; readonly decimals: number };

/** How digits are written: the whole part, then the decimals if there are any. */
const shapes = [
  /^(\d+)$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+)$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)$/,
  /^(\d+)[.,](\d{1,2}|\d{4,})$/,
  /^(0)[.,](\d{3})$/,
  // Vietnamese writes decimals like this and English thousands, which the third shape takes too.
  /^([1-9]\d{0,2}),(\d{3})$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+),(\d{1,2}|\d{4,})$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,2}|\d{4,})$/,
];

export function whole(value: number | bigint): Quantity {
  return { digits: BigInt(value), decimals: 0 };
}

/** The quantities that digits can stand for: «1.500» is 1500, «1,5» a decimal, «1,250» both, «1.5.2» nothing. */
export function readQuantities(text: string): readonly Quantity[] {
  return shapes.flatMap((shape) => {
    const [, start, decimals = ''] = shape.exec(text) ?? [];
    if (start === undefined) return [];
    return [{ digits: BigInt(start.replace(/[.,]/gu, '') + decimals), decimals: decimals.length }];
  });
}

/**
 * So many units in đồng; undefined when that is not whole. Three decimals are read for millions and more only:
 * «500,000 đồng» are thousands.
 */
export function times({ digits, decimals }: Quantity, unit: number): number | undefined {
  if (decimals === 3 && unit < 1_000_000) return undefined;
  const shift = 10n ** BigInt(decimals);
  const amount = digits * BigInt(unit);
  return amount % shift === 0n ? Number(amount / shift) : undefined;
}
