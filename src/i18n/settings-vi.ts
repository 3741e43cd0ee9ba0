import type { SettingKey } from '../domain/settings.ts';

/** `basis`: where the rule comes from, as long as no other paper was named. */
export type SettingWords = { readonly name: string; readonly about: string; readonly basis: string };

const creativeBasis =
  'Quyết định 1564/QĐ-TLĐ (2014), Điều 16; anh/chị đối chiếu Quyết định 999/QĐ-TLĐ ngày 29/5/2024 rồi đặt lại nếu khác';

export const settingsVi: Record<SettingKey, SettingWords> = {
  decisionRequired: {
    name: 'Bắt buộc số quyết định',
    about: 'Bật thì chỉ công nhận được khi đã có số và ngày quyết định. Tắt thì bổ sung sau cũng được.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 7: cơ sở xét công nhận và cấp Giấy chứng nhận',
  },
  answerMonths: {
    name: 'Hạn trả lời',
    about: 'Công đoàn trả lời trong thời gian này, tính từ ngày nộp. Hồ sơ đã nộp giữ hạn đã báo.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 6: 1 tháng từ ngày nhận đơn',
  },
  completeMonths: {
    name: 'Hạn bổ sung',
    about: 'Tác giả bổ sung trong thời gian này, tính từ ngày trả lại. Hồ sơ đã trả lại giữ hạn đã báo.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 6: 1 tháng để bổ sung',
  },
  decideMonths: {
    name: 'Hạn quyết định',
    about: 'Quyết định trong thời gian này, tính từ ngày tiếp nhận. Hồ sơ đã tiếp nhận giữ hạn đã báo.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 7: 3 tháng từ ngày chấp nhận đơn',
  },
  applyMonths: {
    name: 'Hạn nộp sau khi áp dụng',
    about:
      'Sáng kiến nộp trong thời gian này, tính từ lần áp dụng đầu tiên. Quá hạn thì người xét được nhắc, không tự bị loại.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 5: 1 năm kể từ ngày áp dụng lần đầu',
  },
  applyWarnMonths: {
    name: 'Nhắc sắp hết hạn áp dụng',
    about: 'Từ chừng này tháng sau lần áp dụng đầu tiên, người xét được nhắc ngày hết hạn.',
    basis: 'Quy định của chương trình, để còn kịp trước hạn 1 năm',
  },
  graceHours: {
    name: 'Gia hạn cho bản viết dở',
    about:
      'Sáng kiến đã bắt đầu viết trước giờ đóng vẫn nộp được trong thời gian này và vẫn tính cho kỳ ấy; hồ sơ ghi rõ là nộp trong thời gian gia hạn. Đặt 0 là không gia hạn.',
    basis: 'Quy định của chương trình, cho người đang ca hoặc mất mạng lúc đóng',
  },
  digestPicture: {
    name: 'Bản tin có hình',
    about: 'Bật thì bản tin tuần là một hình kèm lời. Tắt thì chỉ có lời, nhẹ hơn khi mạng yếu.',
    basis: 'Không có quy định; đặt theo điều kiện của anh/chị',
  },
  dailySubmissions: {
    name: 'Số sáng kiến một ngày',
    about:
      'Mỗi người tự nộp nhiều nhất chừng này trong một ngày; nhiều hơn thì nháp giữ nguyên, hôm sau nộp được. Không tính bản nhập hộ và tệp Excel.',
    basis: 'Quy định của chương trình, để người xét không bị ngập bởi một người',
  },
  sendBurst: {
    name: 'Gửi liền một lúc',
    about:
      'Một người gửi liền một lúc được nhiều nhất chừng này tin hoặc lần bấm nút; quá thì bot nhắc một lần rồi im đến khi người ấy ngừng 10 giây. Đổi xong, một phút sau có hiệu lực.',
    basis: 'Chống phá, không phải quy định của chương trình',
  },
  sendPerMinute: {
    name: 'Gửi đều mỗi phút',
    about:
      'Sau khi đã gửi liền một lúc đến mức, mỗi phút một người được gửi thêm chừng này tin hoặc lần bấm nút. Đổi xong, một phút sau có hiệu lực.',
    basis: 'Chống phá, không phải quy định của chương trình',
  },
  creativeWorker: {
    name: 'Mức đề nghị Bằng LĐST: công nhân',
    about:
      'Sáng kiến được công nhận của công nhân, người lao động làm lợi từ mức này mỗi năm thì vào danh sách đề nghị. Mức của văn bản là cho người có trình độ đến cao đẳng, không giữ chức vụ.',
    basis: creativeBasis,
  },
  creativeCivil: {
    name: 'Mức đề nghị Bằng LĐST: công chức',
    about:
      'Như trên, với cán bộ, công chức, viên chức. Mức của văn bản là cho người có trình độ đại học trở lên, không giữ chức vụ; người giữ chức vụ là 200 triệu đồng.',
    basis: creativeBasis,
  },
  creativeUnion: {
    name: 'Mức đề nghị Bằng LĐST: cán bộ CĐ',
    about: 'Như trên, với cán bộ công đoàn. Người giữ chức vụ là 200 triệu đồng.',
    basis: creativeBasis,
  },
};

export const settingUnitsVi = {
  message: 'tin',
  submission: 'sáng kiến',
  hour: 'giờ',
  month: 'tháng',
  million: 'triệu đồng',
} as const;
