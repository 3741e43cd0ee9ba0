import { fold } from '../fold.ts';

/** Words that stand in any title and say nothing about the thing itself: «Một số giải pháp nâng cao hiệu quả …». */
const frames = `
  cải tiến, cải thiện, cải tạo, giải pháp, biện pháp, phương pháp, phương án, sáng kiến, kinh nghiệm, xây dựng,
  ứng dụng, áp dụng, sử dụng, tận dụng, triển khai, thực hiện, nghiên cứu, thiết kế, chế tạo, thay đổi, chuyển đổi,
  đổi mới, tối ưu, tối ưu hóa, sản xuất, phục vụ, góp phần, nhằm mục đích, một số, một vài, các loại, nâng cao,
  nâng cấp, tăng cường, phát huy, phát triển, hiệu quả, chất lượng, năng suất, hoạt động, công tác, quá trình,
  quy trình, hệ thống, mô hình, bộ phận, hạn chế, đảm bảo, bảo đảm, dành cho, trên địa bàn, địa bàn tỉnh,
  công ty, đơn vị, nhà máy, xí nghiệp, bán tự động, lắp đặt, sửa chữa, sản phẩm, công trình, kỹ thuật, công nghệ,
  tại, ở, cho, trong, của, và, với, để, bằng, nhằm, do, khi, về, theo, các, những, một, có, được, bị, vào, lên, trên,
  dưới, sau, trước, đến, tới, cùng, hoặc, này, đỡ, giúp, làm, dùng, lắp, gắn, sửa, giảm, tăng, chiếc, loại, việc, qua,
  thuộc, gồm, như, nhỏ, mini, mới, môn, số, là, ra, thêm, lúc`;

/** Words that many titles of a trade share: they weigh less than what the initiative is about. */
const usual = `
  học sinh, giáo viên, trường, trung học cơ sở, trung học phổ thông, trẻ em, mầm non, mẫu giáo, tiểu học, trường học, nhà trường, lớp, kỹ năng, rèn, dạy học,
  giảng dạy, bài giảng, quản lý, phần mềm, điện tử, điện thoại, máy tính, tự động, cảnh báo, an toàn, vệ sinh,
  lao động, bảo hộ, công nhân, người lao động, đoàn viên, công đoàn, cán bộ, doanh nghiệp, ngoài nhà nước, bệnh viện,
  bệnh nhân, hồ sơ, thủ tục, hành chính, thông tin, môi trường, nước thải, xử lý, tiết kiệm, thu hồi, thời gian,
  chi phí, nguyên liệu, vật liệu, vật tư, điện năng, điện, phân xưởng, nhà xưởng, xưởng, nhà kho, kho, trạm, chuyền,
  dây chuyền, lò hơi, xe nâng, số hóa, trò chơi, mã qr, máy, xe, thiết bị, chống, xã, phường, công dân, tài nguyên, đúng,
  bộ, từ, tổ, thay, tránh, không, chạy, nhà, dán, cũ, khâu,
  tổ chức, hội thi, bồi dưỡng, hướng dẫn, tuyên truyền, kiểm tra, chăm sóc, khách hàng, làm quen, qua mạng, trực tuyến,
  rác thải, y tế, giáo dục, đào tạo, trẻ, lưu động, mạng xã hội, zalo`;

/** How people shorten words of titles. */
const shortened: Readonly<Record<string, string>> = {
  app: 'ứng dụng',
  atld: 'an toàn lao động',
  atvsld: 'an toàn vệ sinh lao động',
  bhld: 'bảo hộ lao động',
  bv: 'bệnh viện',
  cntt: 'công nghệ thông tin',
  cnld: 'công nhân lao động',
  cty: 'công ty',
  gv: 'giáo viên',
  hs: 'học sinh',
  mba: 'máy biến áp',
  mn: 'mầm non',
  mobile: 'di động',
  nld: 'người lao động',
  pccc: 'phòng cháy chữa cháy',
  pm: 'phần mềm',
  px: 'phân xưởng',
  sx: 'sản xuất',
  tba: 'trạm biến áp',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  ttdn: 'tổn thất điện năng',
  tthc: 'thủ tục hành chính',
};

export type WordKind = 'frame' | 'usual' | 'plain';

const listed: readonly (readonly [string, WordKind])[] = [
  ...frames.split(',').map((phrase) => [phrase.trim(), 'frame'] as const),
  ...usual.split(',').map((phrase) => [phrase.trim(), 'usual'] as const),
];
const spelledKinds: ReadonlyMap<string, WordKind> = new Map(listed);
const foldedKinds: ReadonlyMap<string, WordKind> = new Map(
  listed.map(([phrase, kind]) => [fold(phrase), kind]),
);
const beginnings: ReadonlySet<string> = new Set(
  [...foldedKinds.keys()]
    .filter((phrase) => phrase.includes(' '))
    .map((phrase) => phrase.split(' ')[0] ?? ''),
);

const expansions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(shortened).map(([short, words]) => [short, fold(words).split(' ')]),
);

/** In words. */
export const longestPhrase = 4;

export function beginsPhrase(word: string): boolean {
  return beginnings.has(word);
}

/** Several words, folded, that are usual together. */
export function phraseKind(folded: string): WordKind | undefined {
  return foldedKinds.get(folded);
}

/** Marks tell «thuộc» from «thuốc»; without them a word is taken for the usual one. */
export function wordKind({ text, spelled }: { text: string; spelled: string | null }): WordKind {
  return (spelled === null ? foldedKinds.get(text) : spelledKinds.get(spelled)) ?? 'plain';
}

/** The words that a usual abbreviation stands for, folded. */
export function spellOut(word: string): readonly string[] | undefined {
  return expansions.get(word);
}
