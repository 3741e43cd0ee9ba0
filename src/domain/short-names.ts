/** What notices of unions shorten, the longer wording first. */
const shortenings: readonly (readonly [RegExp, string])[] = [
  [/^(?:công đoàn cơ sở|cđcs)\s+/iu, ''],
  [/liên đoàn lao động/giu, 'LĐLĐ'],
  [/công đoàn/giu, 'CĐ'],
  [/công ty/giu, 'Cty'],
  [/trách nhiệm hữu hạn/giu, 'TNHH'],
  [/một thành viên/giu, 'MTV'],
  [/cổ phần/giu, 'CP'],
  [/khu công nghiệp/giu, 'KCN'],
  [/khu kinh tế/giu, 'KKT'],
  [/khu chế xuất/giu, 'KCX'],
  [/thành phố/giu, 'TP'],
  [/trung học phổ thông/giu, 'THPT'],
  [/trung học cơ sở/giu, 'THCS'],
];

/** A unit's name as a notice prints it: «CĐCS Công ty cổ phần May Sông Mã» is «Cty CP May Sông Mã». */
export function shortName(name: string): string {
  return shortenings.reduce((text, [long, letters]) => text.replace(long, letters), name);
}
