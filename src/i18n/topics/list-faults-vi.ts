import type { FileFault } from '../../domain/list-fault.ts';

export const fileFaultsVi: Record<FileFault, string> = {
  type: 'Chỉ nhận tệp Excel (.xlsx) hoặc CSV.',
  xls: 'Tệp .xls kiểu cũ chưa đọc được. Anh/chị mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  password: 'Tệp có đặt mật khẩu. Anh/chị bỏ mật khẩu rồi gửi lại.',
  broken: 'Tệp bị hỏng, không mở được. Anh/chị mở bằng Excel, lưu lại rồi gửi lại.',
  size: 'Tệp lớn quá, nhiều nhất 5 MB.',
  encoding: 'Chữ trong tệp không phải Unicode. Anh/chị lưu thành “CSV UTF-8” hoặc .xlsx rồi gửi lại.',
  rows: 'Trang tính có quá nhiều dòng trống đã kẻ khung. Anh/chị xóa bớt rồi gửi lại.',
  gone: 'Không tải được tệp từ Telegram. Anh/chị gửi lại giúp.',
};
