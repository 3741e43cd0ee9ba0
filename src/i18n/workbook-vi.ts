import type { EntryColumn } from '../domain/entry-columns.ts';

/** What stands in the Excel files of entries. */
export const workbookVi = {
  sheet: 'Sáng kiến',
  guideSheet: 'Hướng dẫn',
  lists: 'Danh sách',
  toFix: 'Cần sửa',
  lineSent: 'Dòng trong tệp gửi',
  columns: {
    fullName: 'Họ và tên',
    unit: 'Mã đơn vị',
    authorGroup: 'Nhóm tác giả',
    title: 'Tên sáng kiến',
    before: 'Trước đây',
    solution: 'Giải pháp',
    result: 'Kết quả',
    applied: 'Áp dụng từ',
    benefit: 'Làm lợi',
    field: 'Lĩnh vực',
  } satisfies Record<EntryColumn, string> as Record<EntryColumn, string>,
  hints: {
    fullName: 'Họ và tên tác giả, có dấu, như trên giấy tờ.',
    unit: 'Chọn trong danh sách, hoặc gõ mã đơn vị.',
    authorGroup: 'Chọn một trong ba nhóm trong danh sách.',
    title: 'Nói rõ làm gì, ở đâu. Từ 10 đến 200 chữ cái.',
    before: 'Trước đây làm thế nào, có gì bất tiện hoặc tốn kém?',
    solution: 'Đã thay đổi hoặc làm mới những gì? Xuống dòng trong ô bằng Alt+Enter.',
    result: 'Nhanh hơn, ít lỗi hơn, an toàn hơn, tiết kiệm…',
    applied: 'Ngày, tháng, quý hoặc năm bắt đầu áp dụng; chưa áp dụng thì ghi “Chưa áp dụng”.',
    benefit:
      'Số tiền và tính theo tháng hay năm, ví dụ “15 triệu/tháng”. Số không có chữ được hiểu là đồng: 5 triệu thì ghi 5000000 hoặc “5 triệu”. Không tính được thì để trống.',
    field: 'Chọn một trong chín lĩnh vực trong danh sách.',
  } satisfies Record<EntryColumn, string> as Record<EntryColumn, string>,
  onlyUnit: (unit: string) => `Để trống được: hiểu là ${unit}.`,
  example: {
    fullName: '(Ví dụ – xóa dòng này) Trần Thị Thử',
    unit: 'MAYSM – Công ty May Sông Mã',
    authorGroup: 'Công nhân, NLĐ doanh nghiệp',
    title: 'Chế tạo máy cán dầm ở xưởng 2',
    before: 'Cán tay, bốn người một ca, hay lệch mép',
    solution: 'Gắn thêm con lăn để dầm tự chạy thẳng',
    result: 'Còn hai người một ca, không còn lệch mép',
    applied: '15/3/2026',
    benefit: '15 triệu/tháng',
    field: 'Sản xuất, kỹ thuật',
  } satisfies Record<EntryColumn, string> as Record<EntryColumn, string>,
  guide: [
    'Nhập sáng kiến từ Excel',
    '1. Mỗi dòng là một sáng kiến của một tác giả. Cột có dấu * là bắt buộc.',
    '2. Ghi bằng phông Unicode (Times New Roman, Arial…), không dùng VNI hay TCVN3.',
    '3. Gửi tệp này (.xlsx) vào khung chat riêng với bot. Bot kiểm tra từng dòng, chưa lưu gì cả.',
    '4. Nếu có dòng cần sửa, bot gửi lại tệp có thêm cột “Cần sửa” và số dòng của tệp đã gửi. Anh/chị sửa rồi gửi lại cả tệp.',
    '5. Khi mọi dòng đều đúng, anh/chị xem tổng hợp rồi bấm “Nhập hết”. Nhiều nhất 10.000 dòng một tệp.',
    '6. Nhập xong, bot gửi lại mã từng sáng kiến và liên kết để tác giả tự nhận sáng kiến của mình.',
    'Chỉ nhập khi tác giả đã biết và đồng ý.',
  ],
  guideColumns: ['Cột', 'Ghi gì', 'Ví dụ'],
  listHint: 'Chọn trong danh sách.',
  listError: 'Mục này không có trong danh sách. Vẫn giữ như đã gõ chứ?',
  receiptSheet: 'Đã nhập',
  receipt: {
    line: 'Dòng',
    fullName: 'Họ và tên',
    unit: 'Đơn vị',
    title: 'Tên sáng kiến',
    code: 'Mã sáng kiến',
    link: 'Liên kết để tác giả nhận (dùng một lần)',
  },
  notEntered: 'chưa nhập được',
  names: {
    template: 'Mẫu nhập sáng kiến.xlsx',
    problems: 'Cần sửa',
    receipt: 'Mã sáng kiến',
  },
};

/** Why a cell is not taken, where a file needs other words than a conversation. */
export const cellHintsVi: Readonly<Record<string, string>> = {
  missing: 'chưa ghi gì.',
  'unknown-unit': 'không có mã này trong các đơn vị anh/chị được nhập. Chọn trong danh sách của tệp mẫu.',
  'formula-error': 'công thức trong ô này bị lỗi. Ghi thẳng kết quả vào ô.',
  'formula-no-result':
    'công thức trong ô này chưa có kết quả. Mở bằng Excel, lưu lại, hoặc ghi thẳng kết quả.',
  future:
    'ngày này chưa tới. Nếu chưa áp dụng thì ghi “Chưa áp dụng”; nếu gõ nhầm thì ghi lại, ví dụ: 15/3/2026.',
  'legacy-encoding': 'chữ gõ bằng phông cũ (VNI, TCVN3). Ghi lại bằng phông Unicode.',
};
