import type { DossierList } from '../domain/papers.ts';

/** What is printed on papers. They are forms of Vietnamese law and practice, and exist in Vietnamese only. */

/** The head of administrative papers (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const stateHead = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
} as const;

export const signing = {
  place: (year: number): string => `…………, ngày … tháng … năm ${year}`,
  sign: '(Ký và ghi rõ họ tên)',
  seal: '(Ký, ghi rõ họ tên và đóng dấu)',
} as const;

/** Thông tư 18/2013/TT-BKHCN, Phụ lục I. */
export const applicationForm = {
  title: 'ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN',
  to: 'Kính gửi: ',
  we: 'Tôi (chúng tôi) ghi tên dưới đây:',
  authors: [
    'Số TT',
    'Họ và tên',
    'Ngày tháng năm sinh',
    'Nơi công tác (hoặc nơi thường trú)',
    'Chức danh',
    'Trình độ chuyên môn',
    'Tỷ lệ (%) đóng góp vào việc tạo ra sáng kiến',
  ],
  ask: 'Là tác giả (nhóm tác giả) đề nghị xét công nhận sáng kiến: ',
  investor:
    '1. Chủ đầu tư tạo ra sáng kiến (trường hợp tác giả không đồng thời là chủ đầu tư tạo ra sáng kiến): ',
  field: '2. Lĩnh vực áp dụng sáng kiến: ',
  applied: '3. Ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử (ghi ngày nào sớm hơn): ',
  notApplied: 'Chưa áp dụng',
  nature: '4. Mô tả bản chất của sáng kiến:',
  before: 'a) Tình trạng trước khi có sáng kiến:',
  solution: 'b) Nội dung giải pháp:',
  secrets: '5. Những thông tin cần được bảo mật (nếu có): ',
  noSecrets: 'Không',
  allSecret: 'Có, đề nghị giữ kín các bí quyết nêu tại mục 4',
  conditions: '6. Các điều kiện cần thiết để áp dụng sáng kiến: ',
  benefit:
    '7. Đánh giá lợi ích thu được hoặc dự kiến có thể thu được do áp dụng sáng kiến theo ý kiến của tác giả:',
  money: 'Giá trị làm lợi: ',
  inWords: 'bằng chữ: ',
  users:
    '8. Đánh giá lợi ích thu được hoặc dự kiến có thể thu được do áp dụng sáng kiến theo ý kiến của tổ chức, cá nhân đã tham gia áp dụng sáng kiến lần đầu, kể cả áp dụng thử (nếu có):',
  helpers: '9. Danh sách những người đã tham gia áp dụng thử hoặc áp dụng sáng kiến lần đầu (nếu có):',
  helperColumns: [
    'Số TT',
    'Họ và tên',
    'Ngày tháng năm sinh',
    'Nơi công tác (hoặc nơi thường trú)',
    'Chức danh',
    'Trình độ chuyên môn',
    'Nội dung công việc hỗ trợ',
  ],
  pledge:
    'Tôi (chúng tôi) xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật.',
  applicant: 'Người nộp đơn',
  code: 'Mã sáng kiến: ',
  erased: 'đã ẩn danh',
} as const;

/** The list that goes with a unit's submission to the council of initiatives. */
export const dossierForm = {
  titles: {
    waiting: 'DANH SÁCH SÁNG KIẾN ĐỀ NGHỊ XÉT CÔNG NHẬN',
    recognised: 'DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN',
  } satisfies Record<DossierList, string>,
  times: { waiting: 'Nộp', recognised: 'Công nhận' } satisfies Record<DossierList, string>,
  with: (unit: string, year: number): string =>
    `(Kèm theo Tờ trình số ……………… ngày …… tháng …… năm ${year} của ${unit})`,
  total: (rows: string): string => `Tổng số: ${rows} sáng kiến`,
  first: (rows: string): string => `${rows} sáng kiến đầu của kỳ`,
  columns: [
    'STT',
    'Mã',
    'Tên sáng kiến',
    'Tác giả (tỷ lệ đóng góp)',
    'Đơn vị',
    'Ngày áp dụng lần đầu',
    'Lợi ích',
    'Số, ngày quyết định',
  ],
  notApplied: 'chưa áp dụng',
  secret: 'giữ kín',
  date: (day: string): string => `ngày ${day}`,
  maker: 'NGƯỜI LẬP DANH SÁCH',
  head: 'TM. BAN CHẤP HÀNH',
} as const;
