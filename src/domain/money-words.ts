const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** «một tỷ năm trăm triệu đồng», as amounts are repeated in words on papers. Integer đồng, less than 10^15. */
export function moneyInWords(amount: number): string {
  const groups = [
    { unit: 'nghìn tỷ', value: Math.floor(amount / 1e12) },
    { unit: 'tỷ', value: Math.floor(amount / 1e9) % 1000 },
    { unit: 'triệu', value: Math.floor(amount / 1e6) % 1000 },
    { unit: 'nghìn', value: Math.floor(amount / 1e3) % 1000 },
    { unit: '', value: amount % 1000 },
  ].filter(({ value }) => value > 0);
  // «một nghìn năm trăm tỷ»: the word tỷ is said once.
  const [first, second] = groups;
  if (first?.unit === 'nghìn tỷ' && second?.unit === 'tỷ') first.unit = 'nghìn';
  const words = groups.map(({ unit, value }, at) => [group(value, at > 0), unit].filter(Boolean).join(' '));
  return [...(words.length > 0 ? words : ['không']), 'đồng'].join(' ');
}

/** A number from 1 to 999; `inner` ones say their missing hundreds too. */
function group(value: number, inner: boolean): string {
  const [hundreds, tens, last] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: (string | undefined)[] = [];
  if (hundreds > 0 || inner) words.push(digits[hundreds], 'trăm');
  if (tens > 1) words.push(digits[tens], 'mươi');
  if (tens === 1) words.push('mười');
  if (tens === 0 && last > 0 && words.length > 0) words.push('linh');
  if (last > 0) words.push(lastDigit(tens, last));
  return words.join(' ');
}

function lastDigit(tens: number, last: number): string | undefined {
  if (tens > 1 && last === 1) return 'mốt';
  return tens > 0 && last === 5 ? 'lăm' : digits[last];
}
