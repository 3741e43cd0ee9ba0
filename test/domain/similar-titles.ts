type Pair = readonly [string, string];

/** Titles of one and the same thing, as two people (or one person twice) would write them. */
export const nearPairs: readonly Pair[] = [
  // Without marks, in capitals, with other signs.
  [
    'Cải tiến chất lượng khuôn và giảm chi phí sửa khuôn bằng cải tiến bản vẽ thiết kế khuôn của nhà cung cấp',
    'cai tien chat luong khuon va giam chi phi sua khuon bang cai tien ban ve thiet ke khuon cua nha cung cap',
  ],
  [
    'Đào lò kéo dài dọc vỉa than V7 CB tầng -25/+30 để tận thu tài nguyên',
    'Dao lo keo dai doc via than V7 CB tang -25/+30, tan thu tai nguyen',
  ],
  ['Chế tạo máy cán dầm', 'CHẾ TẠO MÁY CÁN DẦM Ở XƯỞNG 2'],
  ['Tối ưu nguồn khí bypass V-101A', 'Tối ưu hóa nguồn khí by-pass qua bình V101A'],
  ['Thu hồi nước ngưng lò hơi số 3', 'thu hoi nuoc ngung lo hoi so 3'],
  ['Giá đỡ cuộn vải xoay được 360 độ', 'Giá đỡ cuộn vải xoay 360°'],
  ['Phần mềm quản lý kho vật tư', 'PHẦN MỀM QUẢN LÝ KHO VẬT TƯ “KHO 4.0”'],
  ['Bẫy đèn bắt côn trùng trong kho lúa', 'Bay den bat con trung trong kho lua'],
  // With slips of the fingers.
  ['Chế tạo máy cán dầm', 'Chế tạo máy cán dầmm'],
  ['Thiết kế băng chuyền đóng gói bánh', 'Thiết kế băng chuyềnn đong goi bnáh'],
  ['Lắp van xả khí tự động cho bồn nước nóng', 'Lắp van xã khí tự độgn cho bồn nước nong'],
  ['Cải tiến lưới chắn bụi trạm trộn bê tông', 'Cải tiến lưới chán bụi trạm trộn bêtông'],
  ['Hệ thống phun sương dập bụi bãi than', 'Hê thống phun sươg dập bụi bãi thân'],
  ['Dùng mã QR tra cứu hồ sơ bệnh án', 'Dùng mã QR tra cưú hồ sơ bênh án'],
  ['Tận dụng vải vụn may túi đựng dụng cụ', 'Tận dụng vãi vụn may tui đựng dung cụ'],
  ['Bồn rửa tay bằng chân đạp cho trẻ mầm non', 'Bồn rữa tay bằng chân đạp cho tre mầm no'],
  ['Xe đẩy chở bình oxy có khóa an toàn', 'Xe đây trở bình oxy có khoá an toàn'],
  ['Cải tiến dao cắt giấy máy in cuộn', 'Cãi tiến dao cát giấy máy in cuôn'],
  // In another order.
  ['Gá kẹp thay lưỡi cắt nhanh', 'Bộ gá kẹp thay nhanh lưỡi cắt'],
  ['Lắp cảm biến báo mức nước bể chứa tự động', 'Tự động báo mức nước bể chứa bằng cảm biến'],
  ['Giảm tiếng ồn phòng máy nén khí bằng tấm tiêu âm', 'Tấm tiêu âm giảm tiếng ồn phòng máy nén khí'],
  ['Tái sử dụng nước thải nhuộm sau xử lý', 'Xử lý nước thải nhuộm để tái sử dụng'],
  ['Đồ gá hàn khung xe nâng hai mặt', 'Khung xe nâng: đồ gá hàn hai mặt'],
  ['Dạy từ vựng tiếng Anh lớp 3 qua trò chơi', 'Qua trò chơi dạy từ vựng môn tiếng Anh lớp 3'],
  ['Số hóa hồ sơ đất đai xã bằng máy quét', 'Dùng máy quét số hóa hồ sơ đất đai của xã'],
  ['Kẹp định vị ống đồng khi hàn điều hòa', 'Hàn điều hòa: kẹp định vị ống đồng'],
  // In other words.
  [
    'Ứng dụng phần mềm dự báo thời tiết, dự báo cho công suất cụm nhà máy điện mặt trời Solar park 1, 2, 3, 4',
    'Phần mềm dự báo thời tiết và công suất cho cụm nhà máy điện mặt trời Solar Park 1–4',
  ],
  ['Chuyển 23 xe xúc đào từ dầu D.O sang điện', 'Chuyển đổi 23 xe xúc, xe đào chạy dầu DO sang chạy điện'],
  ['Xây dựng ứng dụng mobile Thanh niên Việt Nam', 'Làm app Thanh niên Việt Nam trên điện thoại'],
  ['Chế tạo máy bóc vỏ lạc mini', 'Làm máy bóc vỏ lạc loại nhỏ'],
  [
    'Giải pháp chống trượt cho cầu thang thoát hiểm nhà xưởng',
    'Dán chống trượt cầu thang thoát hiểm trong xưởng',
  ],
  ['Cải tiến tay quay máy tời để đỡ tốn sức', 'Thay đổi tay quay máy tời giúp công nhân đỡ tốn sức'],
  [
    'Một số biện pháp giúp học sinh lớp 1 viết đúng chính tả',
    'Kinh nghiệm giúp học sinh lớp 1 viết đúng chính tả',
  ],
  ['Bàn nâng thủy lực sửa xe máy', 'Chế tạo bàn nâng bằng thủy lực phục vụ sửa chữa xe máy'],
  ['Giảm tỷ lệ lỗi đường may cổ áo sơ mi bằng cữ gá', 'Dùng cữ gá để hạn chế lỗi đường may ở cổ áo sơ mi'],
  ['Nâng cao hiệu quả thu hồi bụi gỗ máy chà nhám', 'Cải thiện việc thu hồi bụi gỗ của máy chà nhám'],
  ['Tiết kiệm điện chiếu sáng hành lang bệnh viện', 'Giảm điện năng chiếu sáng hành lang bệnh viện'],
  ['Xây dựng kho bài giảng điện tử môn Lịch sử', 'Thiết kế kho bài giảng điện tử cho môn Lịch sử'],
  // Longer, or shorter.
  [
    'Chế tạo máy cán dầm',
    'Nghiên cứu, thiết kế và chế tạo máy cán dầm bán tự động phục vụ sản xuất tại Công ty Cơ khí Mẫu',
  ],
  ['Xe gom rác chạy điện', 'Chế tạo xe gom rác chạy điện cho tổ vệ sinh đường phố'],
  ['Máy gieo hạt cầm tay', 'Máy gieo hạt cầm tay từ ống nhựa và lò xo cũ'],
  [
    'Xây dựng và triển khai hệ sinh thái VNPT HKD',
    'Hệ sinh thái VNPT HKD dành cho hộ kinh doanh trên địa bàn tỉnh',
  ],
  [
    'Hầm ủ phân hữu cơ từ lá cây sân trường, giảm rác thải và có phân bón cho vườn rau của trường',
    'Hầm ủ phân hữu cơ từ lá cây sân trường',
  ],
  ['Cữ chặn phôi máy đột dập 40 tấn', 'Lắp cữ chặn phôi cho máy đột dập 40 tấn, tránh đứt tay'],
  // With abbreviations.
  [
    'Ứng dụng CNTT trong giải quyết thủ tục hành chính tại xã',
    'Ứng dụng công nghệ thông tin giải quyết TTHC tại UBND xã',
  ],
  ['Giảm tổn thất điện năng lưới 22 kV', 'Giảm TTĐN lưới 22kV'],
  ['Tủ cấp phát BHLĐ tự động', 'Tủ tự động cấp phát bảo hộ lao động'],
  ['Đèn cảnh báo xe nâng PX 2', 'Đèn cảnh báo xe nâng ở phân xưởng 2'],
  ['Sơ đồ hóa quy trình PCCC nhà kho cty', 'Sơ đồ hoá quy trình phòng cháy chữa cháy nhà kho công ty'],
  ['Vệ sinh MBA bằng nước áp lực cao', 'Vệ sinh máy biến áp bằng nước áp lực cao'],
];

/** Titles of two different things that look alike. */
export const otherPairs: readonly Pair[] = [
  // The same machine or place, another problem.
  ['Cải tiến máy cán dầm để giảm tiếng ồn', 'Cải tiến máy cán dầm để thay con lăn nhanh'],
  ['Lắp tấm chắn phoi cho máy tiện', 'Lắp đèn soi cho máy tiện'],
  ['Giảm rung máy nghiền đá', 'Giảm bụi máy nghiền đá'],
  ['Tự động bơm mỡ cho băng tải than', 'Chống lệch băng tải than'],
  ['Thu hồi nhiệt khói lò hơi', 'Cảnh báo cạn nước lò hơi'],
  ['Cải tiến chân vịt máy may viền túi', 'Cải tiến bộ cắt chỉ máy may'],
  ['Chống thấm mái nhà xưởng', 'Chống nóng mái nhà xưởng'],
  ['Sửa phanh xe nâng hàng', 'Gắn còi lùi cho xe nâng hàng'],
  ['Thay bạc đạn máy dệt không cần tháo trục', 'Thay kim máy dệt nhanh'],
  ['Vệ sinh dàn nóng điều hòa bệnh viện', 'Quản lý lịch khám bệnh viện'],
  ['Xử lý mùi hầm cầu trường học', 'Tưới rau tự động trong vườn trường học'],
  ['Giảm hao hụt xi măng khi xuất bao', 'Giảm rách vỏ bao xi măng khi bốc xếp'],
  // The same sentence, about something else.
  [
    'Một số biện pháp rèn kỹ năng đọc cho học sinh lớp 2',
    'Một số biện pháp rèn kỹ năng tự vệ cho học sinh lớp 2',
  ],
  [
    'Một số biện pháp nâng cao chất lượng dạy học môn Toán lớp 5',
    'Một số biện pháp nâng cao chất lượng dạy học môn Lịch sử lớp 5',
  ],
  [
    'Một số giải pháp nâng cao hiệu quả công tác tiếp công dân tại xã',
    'Một số giải pháp nâng cao hiệu quả công tác tiêm chủng tại xã',
  ],
  [
    'Xây dựng phần mềm quản lý tài sản tại Trường THCS',
    'Xây dựng phần mềm quản lý điểm danh tại Trường THCS',
  ],
  ['Ứng dụng mã QR trong quản lý thiết bị', 'Ứng dụng mã QR trong quản lý suất ăn ca'],
  ['Cải tiến quy trình đóng gói bánh trung thu', 'Cải tiến quy trình cấp phát thuốc nội trú'],
  ['Chế tạo máy bóc vỏ lạc', 'Chế tạo máy thái chuối'],
  ['Chế tạo xe đẩy chở bình oxy', 'Chế tạo xe đẩy chở cuộn vải'],
  ['Thiết kế đồ gá hàn khung cửa', 'Thiết kế đồ gá khoan mặt bích'],
  ['Giải pháp tiết kiệm điện cho hệ thống chiếu sáng', 'Giải pháp tiết kiệm nước cho hệ thống làm mát'],
  ['Nâng cao năng suất chuyền may quần', 'Nâng cao năng suất lò sấy gỗ'],
  ['Hệ thống cảnh báo cháy kho bông', 'Hệ thống cảnh báo ngập đường hầm'],
  ['Đổi mới phương pháp dạy học môn Vật lý', 'Đổi mới phương pháp sinh hoạt chi đoàn'],
  ['Ứng dụng trò chơi trong dạy học môn Tin học', 'Ứng dụng trò chơi trong giờ thể dục giữa ca'],
  [
    'Giải pháp phát triển đoàn viên tại doanh nghiệp ngoài nhà nước',
    'Giải pháp thu hồi nợ thuế tại doanh nghiệp ngoài nhà nước',
  ],
  ['Sử dụng sơ đồ tư duy trong môn Địa lý', 'Sử dụng bản đồ số trong môn Địa lý'],
  ['Nâng cao chất lượng bữa ăn ca cho công nhân', 'Nâng cao chất lượng khám sức khỏe định kỳ cho công nhân'],
  ['Cải tiến dao cắt giấy', 'Cải tiến khuôn ép nhựa'],
  // Another number, code or place in the series.
  [
    'Một số biện pháp giúp học sinh lớp 1 viết đúng chính tả',
    'Một số biện pháp giúp học sinh lớp 4 viết đúng chính tả',
  ],
  [
    'Đào lò kéo dài dọc vỉa than V7 CB tầng -25/+30 để tận thu tài nguyên',
    'Đào lò kéo dài dọc vỉa than V9 CB tầng -80/-25 để tận thu tài nguyên',
  ],
  ['Sửa van hơi lò số 1', 'Sửa van hơi lò số 4'],
  ['Tối ưu nguồn khí bypass V-101A', 'Tối ưu nguồn khí hồi lưu K-202B'],
  ['Nâng cấp bảo vệ rơ le trạm 110 kV E9.2', 'Nâng cấp bảo vệ rơ le trạm 220 kV E5.8'],
  ['Giảm tổn thất điện năng lưới 22 kV', 'Giảm sự cố lưới 35 kV mùa mưa bão'],
  ['Cải tạo bơm nước thải trạm 3', 'Cải tạo bơm nước thải trạm 7'],
  ['Khay xếp linh kiện chuyền A12', 'Khay xếp linh kiện chuyền B05'],
  // Much in common, and yet not the same.
  ['Máy cắt vải tự động', 'Máy trải vải tự động'],
  ['Bàn nâng thủy lực sửa xe máy', 'Bàn hút chân không giữ phôi gỗ'],
  ['Lưới chắn rác cửa hút bơm', 'Lưới chắn côn trùng nhà bếp'],
  ['Tái sử dụng nước thải nhuộm', 'Tái sử dụng bao bì nhuộm'],
  ['Mô hình trồng rau thủy canh của tổ công đoàn', 'Mô hình tiết kiệm của tổ nữ công'],
  ['Số hóa hồ sơ đất đai', 'Số hóa hồ sơ người có công'],
  ['Đèn cảnh báo điểm mù xe tải', 'Đèn sưởi chuồng gà con'],
  ['Bẫy đèn bắt côn trùng trong kho lúa', 'Bẫy dầu mỡ trong bếp ăn'],
  ['Thùng rác phân loại từ chai nhựa', 'Chậu hoa từ chai nhựa'],
  ['Chuyển xe xúc đào từ dầu sang điện', 'Chuyển lò sấy từ than sang trấu'],
  ['Giảm thời gian thay khuôn máy ép nhựa', 'Giảm thời gian chờ khám của bệnh nhân'],
  ['Tập huấn an toàn vệ sinh lao động bằng video ngắn', 'Tập huấn khai thuế điện tử bằng video ngắn'],
];
