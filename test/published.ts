/**
 * What unions printed about “1 triệu sáng kiến” and the 75,000 before it: counts and targets as they stood in notices and
 * reports of the day. `printed` is the percentage in the paper, `share` what one decimal, half-up, makes of the figures.
 */
type PublishedShare = {
  readonly date: string;
  readonly unit: string;
  readonly of: string;
  readonly count: number;
  readonly target: number;
  readonly printed: string | null;
  readonly share: string;
};

const coal = { date: '10/5/2022 14h00', of: 'chỉ tiêu giai đoạn 1' } as const;

/** Eight units of the coal and minerals union, in the order of the notice. */
export const coalUnits: readonly PublishedShare[] = [
  { ...coal, unit: 'Tuyển than Cửa Ông', count: 196, target: 105, printed: '187', share: '186,7' },
  { ...coal, unit: 'Than Nam Mẫu', count: 198, target: 132, printed: '150', share: '150,0' },
  { ...coal, unit: 'Than Hà Lầm', count: 141, target: 96, printed: '146', share: '146,9' },
  { ...coal, unit: 'Chế tạo máy', count: 66, target: 24, printed: null, share: '275,0' },
  { ...coal, unit: 'Than Đá Bạc', count: 84, target: 42, printed: null, share: '200,0' },
  { ...coal, unit: 'Than Mông Dương', count: 119, target: 102, printed: '117', share: '116,7' },
  { ...coal, unit: 'Than Cao Sơn', count: 142, target: 111, printed: null, share: '127,9' },
  { ...coal, unit: 'Xây lắp mỏ', count: 71, target: 54, printed: null, share: '131,5' },
];
const coalTotal = 2769;

const education = { date: '5/2022', unit: 'Công đoàn Giáo dục Hà Nội', count: 3979 } as const;
const hanoi = { date: '2023', unit: 'LĐLĐ TP Hà Nội' } as const;
const petro = { date: '8/2023', unit: 'Công đoàn Dầu khí Việt Nam' } as const;
const nation = { unit: 'Tổng Liên đoàn Lao động Việt Nam' } as const;
const phaseOne = { ...nation, of: 'chỉ tiêu giai đoạn 1', target: 300_000 } as const;

export const publishedShares: readonly PublishedShare[] = [
  ...coalUnits,
  { ...education, of: 'chỉ tiêu giai đoạn 1', target: 958, printed: '415,3', share: '415,3' },
  { ...education, of: 'chỉ tiêu cả chương trình', target: 2394, printed: null, share: '166,2' },
  {
    ...{ date: '10/5/2022', unit: 'LĐLĐ tỉnh Hưng Yên', of: 'chỉ tiêu cả chương trình' },
    ...{ count: 588, target: 10_000, printed: null, share: '5,9' },
  },
  {
    ...{ date: '11/5/2022', unit: 'LĐLĐ tỉnh Quảng Ninh', of: 'chỉ tiêu giai đoạn 1' },
    ...{ count: 3500, target: 3500, printed: '100', share: '100,0' },
  },
  {
    ...{ date: '11/5/2022', unit: 'LĐLĐ tỉnh Quảng Ninh', of: 'chỉ tiêu cả chương trình' },
    ...{ count: 3500, target: 10_180, printed: null, share: '34,4' },
  },
  { ...phaseOne, date: '31/5/2022', count: 654_921, printed: null, share: '218,3' },
  { ...phaseOne, date: '15/7/2022', count: 696_948, printed: '232,3', share: '232,3' },
  {
    ...{ ...nation, date: '31/8/2023 24h00', of: 'chỉ tiêu cả chương trình' },
    ...{ count: 2_033_667, target: 1_000_000, printed: '203', share: '203,4' },
  },
  { ...petro, of: 'chỉ tiêu', count: 7085, target: 5400, printed: '131', share: '131,2' },
  { ...petro, of: 'đơn vị đã đạt', count: 18, target: 33, printed: null, share: '54,5' },
  // What Hà Nội was given, and what it set itself.
  {
    ...hanoi,
    of: 'mức tự đặt so với được giao',
    count: 130_000,
    target: 60_000,
    printed: '216',
    share: '216,7',
  },
  { ...hanoi, of: 'chỉ tiêu được giao', count: 200_000, target: 60_000, printed: null, share: '333,3' },
  { ...hanoi, of: 'mức tự đặt', count: 200_000, target: 130_000, printed: null, share: '153,8' },
  {
    ...{ date: '20/4/2021', unit: 'LĐLĐ tỉnh Nghệ An', of: 'người đăng ký cả nước' },
    ...{ count: 30_541, target: 281_554, printed: '10,8', share: '10,8' },
  },
];

/** Percentages in print that are neither cut off nor rounded from the figures beside them by one rule: ours are half-up. */
export const printedWrongly = ['Than Hà Lầm', 'LĐLĐ TP Hà Nội'];

/** A share that was printed without its target: the count, and whole percents. */
export const sharesWithoutTarget = [
  { date: '5/2022', unit: 'LĐLĐ tỉnh Thái Bình', count: 8895, printed: 198 },
  { date: '2023', unit: 'LĐLĐ tỉnh Long An', count: 47_184, printed: 188 },
] as const;

/** Wholes with the parts that make them up; `others`: what the paper named no part for. */
export const publishedSums = [
  {
    ...{
      date: '31/8/2023',
      unit: nation.unit,
      what: 'hợp lệ theo nhóm tác giả',
      whole: 2_033_667,
      others: 0,
    },
    parts: {
      'Cán bộ, công chức, viên chức': 955_824,
      'Công nhân, NLĐ': 732_120,
      'Cán bộ công đoàn': 345_723,
    },
  },
  {
    ...{ date: '26/3/2022', unit: nation.unit, what: 'tám đơn vị dẫn đầu', whole: 39_903, others: 0 },
    parts: {
      ...{ 'Thanh Hóa': 11_666, 'Nghệ An': 8881, 'Hà Tĩnh': 5072, 'Hà Nội': 4554 },
      ...{ 'Hải Phòng': 3583, 'Cần Thơ': 2235, 'An Giang': 2153, 'Hậu Giang': 1759 },
    },
  },
  {
    ...{
      date: coal.date,
      unit: 'Công đoàn Than – Khoáng sản',
      what: 'đã nhập',
      whole: coalTotal,
      others: 1752,
    },
    parts: Object.fromEntries(coalUnits.map(({ unit, count }) => [unit, count])),
  },
  {
    ...{ date: '5/2022', unit: 'LĐLĐ tỉnh Thái Bình', what: 'đã nhập', whole: 8895, others: 3987 },
    parts: { 'Quỳnh Phụ': 2442, 'Thái Thụy': 1442, 'Hưng Hà': 1024 },
  },
  {
    ...{ date: '20/4/2021', unit: '75 nghìn sáng kiến', what: 'hợp lệ', whole: 162_491, others: 0 },
    parts: { 'Khối hành chính': 137_115, 'Khối doanh nghiệp': 25_376 },
  },
  {
    ...{ date: '20/4/2021', unit: '75 nghìn sáng kiến', what: 'bản nhập', whole: 241_802, others: 216_181 },
    parts: { 'Nghệ An': 25_621 },
  },
] as const;

/** Targets of the two phases and of the whole programme. */
export const publishedTargets = [
  { unit: nation.unit, phases: [300_000, 700_000], whole: 1_000_000 },
  { unit: education.unit, phases: [958, 1436], whole: 2394 },
  { unit: 'Công đoàn Điện lực Việt Nam', phases: [3000, 7000], whole: 10_000 },
  { unit: 'LĐLĐ tỉnh Quảng Ninh', phases: [3500, 6680], whole: 10_180 },
] as const;

/** Thanh Hóa, 31/8/2023: grassroots unions and their members by block; the paper left the last one out. */
export const thanhHoa = {
  unit: 'LĐLĐ tỉnh Thanh Hóa',
  unions: 3655,
  members: 308_598,
  blocks: {
    commune: { unions: 559, members: 15_609 },
    school: { unions: 1974, members: 52_356 },
    enterprise: { unions: 736, members: 206_100 },
    other: { unions: 386, members: 34_533 },
  },
  /** Entered by 26/3/2022, 31/5/2022 and 31/8/2023, and how many that is for a hundred members. */
  growth: [
    { on: '26/3/2022', count: 11_666, perHundred: '3,8' },
    { on: '31/5/2022', count: 170_324, perHundred: '55,2' },
    { on: '31/8/2023', count: 600_175, perHundred: '194,5' },
  ],
} as const;
