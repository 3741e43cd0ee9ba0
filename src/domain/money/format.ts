const units = [
  { size: 1_000_000_000, name: 'tỷ', hundredth: 10_000_000 },
  { size: 1_000_000, name: 'triệu', hundredth: 10_000 },
  { size: 1_000, name: 'nghìn', hundredth: 1_000 },
];

/** «1.500.000.000 đồng» */
export function formatMoney(amount: number): string {
  return `${grouped(amount)} đồng`;
}

/**
 * «1,5 tỷ đồng», «15,5 triệu đồng», «500 nghìn đồng»: the largest unit that says it exactly with at most two decimals
 * (thousands with none), else all digits; nothing is ever rounded. «1,250 tỷ» is not written: it could be thousands.
 */
export function formatMoneyShort(amount: number): string {
  const unit = units.find(({ size, hundredth }) => amount >= size && amount % hundredth === 0);
  if (unit === undefined) return formatMoney(amount);
  const hundredths = (amount % unit.size) / unit.hundredth;
  const decimals = hundredths === 0 ? '' : `,${String(hundredths).padStart(2, '0').replace(/0$/, '')}`;
  return `${grouped(Math.floor(amount / unit.size))}${decimals} ${unit.name} đồng`;
}

function grouped(integer: number): string {
  return String(integer).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
