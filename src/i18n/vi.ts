import type { AlikeView, EarlierOne, MarkedRef, SimilarLine, Standing } from '../domain/alike.ts';
import type { Answers, AnswerValue } from '../domain/answers.ts';
import type { AuthorLine, AuthorsView } from '../domain/authors.ts';
import type { Calendar } from '../domain/calendar.ts';
import { isComplete } from '../domain/card.ts';
import { type Claim, claimIn, withoutClaim } from '../domain/claim.ts';
import { formatDate } from '../domain/dates.ts';
import { type Difference, isSame, type ShareChange } from '../domain/difference.ts';
import type { DraftLine } from '../domain/draft-messages.ts';
import type { EntrySummary } from '../domain/entry-batch.ts';
import type { EntryColumn } from '../domain/entry-columns.ts';
import type { CellProblem } from '../domain/entry-rows.ts';
import { type FileRefusal, mostFiles } from '../domain/files.ts';
import type { ExtraKey, FormId, OptionKey, QuestionKey } from '../domain/form.ts';
import type { State } from '../domain/initiative.ts';
import { shownLetters } from '../domain/long-answers.ts';
import type { FileLine, MessageValues, QuestionLead, UnreadText } from '../domain/messages.ts';
import { formatMoney, formatMoneyShort, isMoney, needsOfficerCheck } from '../domain/money.ts';
import { moneyInWords } from '../domain/money-words.ts';
import { givenName } from '../domain/names.ts';
import type { Role } from '../domain/permissions.ts';
import type { RefusalCode, WorkbookFault } from '../domain/refusals.ts';
import type { HolderLine, RoleTerm } from '../domain/role-dates.ts';
import { unnamed } from '../domain/row-problems.ts';
import type { SettingLine } from '../domain/setting-messages.ts';
import { type SettingKey, type SettingValue, settings as settingTable } from '../domain/settings.ts';
import { type CountColumn, leastCounts, type UnitProblemCode } from '../domain/unit-import.ts';
import type { UnreadKind } from '../domain/unread.ts';
import { createAuditWords } from './audit-lines.ts';
import { auditVi } from './audit-vi.ts';
import { cutApart } from './cut-apart.ts';
import { clock, grouped } from './figures.ts';
import { cut, type Html, html, lines, plainText } from './html.ts';
import { joinWords } from './join.ts';
import { createAnswerTo, isPlain, wordFor } from './lookup.ts';
import { settingsVi, settingUnitsVi } from './settings-vi.ts';
import { afterRoleVi } from './topics/after-role-vi.ts';
import { awardWordsVi, createAwardsVi } from './topics/awards-vi.ts';
import { createBulkVi } from './topics/bulk-vi.ts';
import { createDecidingVi } from './topics/deciding-vi.ts';
import { createExportVi } from './topics/export-vi.ts';
import { createFiguresVi } from './topics/figures-vi.ts';
import { createHoldersVi } from './topics/holders-vi.ts';
import { createLibraryVi, libraryWordsVi } from './topics/library-vi.ts';
import { createLoadVi } from './topics/load-vi.ts';
import { createLogExportVi } from './topics/log-export-vi.ts';
import { applicationWordsVi, createPapersVi, othersVi, qualificationsVi } from './topics/papers-vi.ts';
import { periodRefusalsVi } from './topics/periods-vi.ts';
import { createPictureVi } from './topics/picture-vi.ts';
import { audiences, createPostingVi } from './topics/posting-vi.ts';
import { createProgrammesVi, programmeWordsVi } from './topics/programmes-vi.ts';
import { createQueueVi } from './topics/queue-vi.ts';
import { createSearchVi } from './topics/search-vi.ts';
import type { Speech } from './topics/speech.ts';
import { createSummaryVi } from './topics/summary-vi.ts';
import {
  createSuspensionsVi,
  suspensionAsksVi,
  suspensionButtonsVi,
  suspensionLabelsVi,
  suspensionOptionsVi,
} from './topics/suspensions-vi.ts';
import { createTargetsFileVi, targetFileWordsVi } from './topics/targets-file-vi.ts';
import { createTargetsVi, targetWordsVi } from './topics/targets-vi.ts';
import { createUndeliveredVi } from './topics/undelivered-vi.ts';
import { validityRefusalsVi, validityTextVi, validityWordsVi } from './topics/validity-vi.ts';
import { cellHintsVi, workbookVi } from './workbook-vi.ts';

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** «170.324» */
function count(value: number): string {
  return grouped(value, '.');
}

const options: Record<OptionKey, string> = {
  ...awardWordsVi.options,
  ...suspensionOptionsVi,
  ...qualificationsVi,
  production: 'Sản xuất, kỹ thuật',
  saving: 'Tiết kiệm chi phí, vật tư, năng lượng',
  safety: 'An toàn, vệ sinh lao động',
  environment: 'Môi trường',
  digital: 'Cải cách hành chính, chuyển đổi số',
  management: 'Quản lý, điều hành',
  education: 'Giáo dục, đào tạo',
  health: 'Y tế, chăm sóc sức khỏe',
  union: 'Hoạt động công đoàn, cộng đồng',
  worker: 'Công nhân, NLĐ doanh nghiệp',
  civil: 'Cán bộ, công chức, viên chức',
  'union-officer': 'Cán bộ công đoàn',
  commune: 'Xã, phường',
  school: 'Trường học',
  enterprise: 'Doanh nghiệp',
  other: 'Khác',
  'no-end': 'Không thời hạn',
  'one-year': '1 năm',
  'pick-days': 'Chọn ngày',
  'from-now': 'Từ bây giờ',
  'not-new': 'Không có tính mới trong đơn vị',
  'not-applied': 'Chưa áp dụng hoặc áp dụng thử',
  'no-benefit': 'Không chứng minh được lợi ích',
  'public-order': 'Trái trật tự công cộng, đạo đức xã hội',
  protected: 'Đang được bảo hộ quyền sở hữu trí tuệ',
  duplicate: 'Trùng với sáng kiến đã nộp',
  'outside-dates': 'Áp dụng ngoài thời gian của chương trình',
  'too-late': 'Quá 1 năm kể từ khi áp dụng lần đầu',
  'not-recognised-at-work': 'Chưa được hội đồng hoặc thủ trưởng công nhận',
  'not-enough': 'Không đủ thông tin sau khi yêu cầu bổ sung',
  'other-unit': 'Không thuộc đơn vị này',
  title: 'Tên sáng kiến',
  before: 'Trước đây',
  solution: 'Giải pháp',
  result: 'Kết quả',
  applied: 'Áp dụng từ',
  benefit: 'Làm lợi',
  field: 'Lĩnh vực',
  files: 'Ảnh, tệp',
  secret: 'Có, cần giữ kín',
  open: 'Không cần',
  equal: 'Chia đều',
  'not-yet': 'Chưa áp dụng',
  none: 'Không tính được bằng tiền',
  missing: 'Đơn vị của tôi chưa có',
  agreed: 'Tác giả đã biết và đồng ý',
};

const labels: Record<QuestionKey, string> = {
  ...awardWordsVi.labels,
  ...programmeWordsVi.labels,
  ...libraryWordsVi.labels,
  ...validityWordsVi.labels,
  ...suspensionLabelsVi,
  ...applicationWordsVi.labels,
  unit: 'Đơn vị',
  fullName: 'Họ và tên',
  authorGroup: 'Nhóm tác giả',
  authorName: 'Họ tên tác giả',
  authorUnit: 'Đơn vị của tác giả',
  authorKind: 'Nhóm tác giả',
  authorAgreed: 'Tác giả đồng ý',
  title: 'Tên sáng kiến',
  before: 'Trước đây',
  solution: 'Giải pháp',
  result: 'Kết quả',
  applied: 'Áp dụng từ',
  benefit: 'Làm lợi',
  field: 'Lĩnh vực',
  files: 'Ảnh, tệp',
  confidential: 'Giữ kín bí quyết',
  coName: 'Họ và tên đồng tác giả',
  coShare: 'Tỷ lệ',
  toFix: 'Câu cần bổ sung',
  note: 'Nội dung cần bổ sung',
  reason: 'Lý do',
  revokeReason: 'Lý do hủy công nhận',
  earlier: 'Sáng kiến nộp trước',
  decisionNumber: 'Số quyết định',
  decisionDay: 'Ngày quyết định',
  settingValue: 'Giá trị mới',
  settingBasis: 'Căn cứ',
  unitName: 'Tên công đoàn',
  unitCode: 'Mã đơn vị',
  workplace: 'Nơi làm việc',
  parent: 'Cấp trên',
  block: 'Khối',
  headcount: 'Số đoàn viên',
  target: 'Chỉ tiêu',
  appointTerm: 'Thời hạn',
  appointFrom: 'Từ ngày',
  appointUntil: 'Đến hết ngày',
  queueUnit: 'Đơn vị',
  queueSum: 'Làm lợi từ',
};

const asks: Record<QuestionKey, Html> = {
  ...awardWordsVi.asks,
  ...programmeWordsVi.asks,
  ...libraryWordsVi.asks,
  ...validityWordsVi.asks,
  ...suspensionAsksVi,
  ...applicationWordsVi.asks,
  unit: html`Anh/chị làm việc ở đâu? Gõ vài chữ trong tên cơ quan, công ty (không dấu cũng được).
Ví dụ: <i>may song ma</i>`,
  fullName: html`Họ và tên của anh/chị (viết có dấu, như trên giấy tờ)?
Ví dụ: <i>Nguyễn Thị Thử</i>`,
  authorGroup: html`Anh/chị thuộc nhóm nào? Chọn một nút bên dưới.`,
  authorName: html`Sáng kiến của ai? Gõ họ và tên tác giả, có dấu.
Ví dụ: <i>Bùi Thị Vắng</i>`,
  authorUnit: html`Tác giả làm việc ở đâu? Gõ vài chữ trong tên cơ quan, công ty (không dấu cũng được).
Ví dụ: <i>may song ma</i>`,
  authorKind: html`Tác giả thuộc nhóm nào? Chọn một nút bên dưới.`,
  authorAgreed: html`Anh/chị đã hỏi tác giả chưa? Công đoàn lưu họ tên, đơn vị, nhóm tác giả và nội dung sáng kiến để xét, thống kê, khen thưởng, nên chỉ nhập khi tác giả <b>đã biết và đồng ý</b>.`,
  title: html`Tên sáng kiến là gì? Nên nói rõ <i>làm gì, ở đâu</i>.
Ví dụ: <i>Chế tạo máy cán dầm ở xưởng 2</i>`,
  before: html`Trước đây làm thế nào, có gì bất tiện hoặc tốn kém?
Ví dụ: <i>Cán tay, bốn người một ca, hay lệch mép</i>`,
  solution: html`Anh/chị đã thay đổi hoặc làm mới những gì? Kể theo cách của mình, gửi làm nhiều tin cũng được.
Ví dụ: <i>Tôi gắn thêm con lăn để dầm tự chạy thẳng</i>`,
  result: html`Kết quả ra sao (nhanh hơn, ít lỗi hơn, an toàn hơn, tiết kiệm…)?
Ví dụ: <i>Còn hai người một ca, không còn lệch mép</i>`,
  applied: html`Đã áp dụng (hoặc áp dụng thử) chưa? Từ ngày nào?
Ví dụ: <i>15/3/2026</i>, <i>tháng 3/2026</i>, <i>hôm qua</i>`,
  benefit: html`Nếu tính được thành tiền, làm lợi khoảng bao nhiêu?
Ví dụ: <i>15 triệu/tháng</i>, <i>1,5 tỷ/năm</i>`,
  field: html`Sáng kiến thuộc lĩnh vực nào? Chọn một nút bên dưới.`,
  files: html`Anh/chị gửi ảnh, video hoặc tệp minh họa vào đây (tối đa ${mostFiles} tệp), xong bấm <b>Xong</b>. <b>Không gửi ảnh căn cước.</b>`,
  confidential: html`Có bí quyết công nghệ cần giữ kín không? Nếu có, ngoài cán bộ xét, mọi người chỉ thấy tên, hiệu quả và khen thưởng.`,
  coName: html`Họ và tên người cùng làm (viết có dấu, như trên giấy tờ)?
Ví dụ: <i>Lê Văn Nháp</i>`,
  coShare: html`Người ấy đóng góp bao nhiêu phần trăm? Phần còn lại là của anh/chị; bấm <b>Chia đều</b> thì mọi tác giả bằng nhau.
Ví dụ: <i>40%</i>`,
  toFix: html`Tác giả cần bổ sung những câu nào? Bấm để chọn hoặc bỏ chọn, rồi bấm <b>Xong</b>.`,
  note: html`Cần bổ sung gì? Viết cho tác giả dễ hiểu.
Ví dụ: <i>Anh/chị ghi rõ số tiền tiết kiệm mỗi tháng</i>`,
  reason: html`Vì sao chưa công nhận? Chọn một lý do, hoặc gõ lý do khác.
Ví dụ: <i>Giải pháp này xưởng 1 đã dùng từ năm ngoái</i>`,
  revokeReason: html`Vì sao hủy công nhận? Các tác giả sẽ đọc lý do này.
Ví dụ: <i>Giải pháp này đã được bảo hộ từ trước</i>`,
  earlier: html`Trùng với sáng kiến nào đã nộp trước? Gõ mã của sáng kiến đó.
Ví dụ: <i>SK-26-000123</i>`,
  decisionNumber: html`Số quyết định công nhận? Gõ luôn cả ngày ký cũng được.
Ví dụ: <i>45/QĐ-CĐCS ngày 20/11/2026</i>`,
  decisionDay: html`Quyết định ký ngày nào?
Ví dụ: <i>20/11/2026</i>`,
  settingValue: html`Giá trị mới là gì?
Ví dụ: <i>2</i> (mục có số), <i>bật</i> (mục bật, tắt)`,
  settingBasis: html`Theo văn bản nào? Không có thì bấm <b>Bỏ qua</b>.
Ví dụ: <i>Kế hoạch 12/KH-LĐLĐ ngày 5/1/2026</i>`,
  unitName: html`Tên đầy đủ của công đoàn là gì?
Ví dụ: <i>Công đoàn cơ sở Công ty May Sông Mã</i>`,
  unitCode: html`Mã đơn vị (2–20 chữ cái hoặc chữ số, không dấu)?
Ví dụ: <i>MAYSM</i>`,
  workplace: html`Tên cơ quan, công ty mà người lao động hay gọi?
Ví dụ: <i>Công ty May Sông Mã</i>`,
  parent: html`Công đoàn cấp trên là đơn vị nào? Gõ vài chữ trong tên hoặc mã.
Ví dụ: <i>khu cong nghiep</i>`,
  block: html`Đơn vị thuộc khối nào? Chọn một nút bên dưới.`,
  headcount: html`Đơn vị có bao nhiêu đoàn viên?
Ví dụ: <i>1.250</i>`,
  target: html`Chỉ tiêu sáng kiến của chương trình là bao nhiêu?
Ví dụ: <i>300</i>`,
  appointTerm: html`Giao vai trò này đến hết ngày nào? Chọn một nút, hoặc gõ ngày.
Ví dụ: <i>đến 31/12/2026</i>`,
  appointFrom: html`Vai trò bắt đầu từ ngày nào?
Ví dụ: <i>1/1/2027</i>`,
  appointUntil: html`Đến hết ngày nào?
Ví dụ: <i>31/12/2027</i>`,
  queueUnit: html`Xem hồ sơ của đơn vị nào? Gõ vài chữ trong tên, không dấu cũng được.
Ví dụ: <i>may song ma</i>`,
  queueSum: html`Xem hồ sơ làm lợi một năm từ bao nhiêu trở lên?
Ví dụ: <i>200 triệu</i>, <i>1,5 tỷ</i>`,
};

/** Of the unit above all others. */
const rootAsks: Partial<Record<QuestionKey, Html>> = {
  unitName: html`Tên đầy đủ của công đoàn là gì?
Ví dụ: <i>LĐLĐ tỉnh Thanh Hóa</i>`,
  unitCode: html`Mã đơn vị (2–20 chữ cái hoặc chữ số, không dấu)?
Ví dụ: <i>LDTH</i>`,
};

/** How what was put aside goes on. */
const goOn: Partial<Record<FormId, string>> = {
  ...awardWordsVi.goOn,
  application: '/cuatoi',
  ...programmeWordsVi.goOn,
  ...libraryWordsVi.goOn,
  queueUnit: '/choduyet',
  queueSum: '/choduyet',
  root: '/start',
  unit: '/donvi',
  suspendWho: '/chan',
  suspend: '/chan',
};

const fileKinds: Record<FileLine['kind'], string> = {
  photo: 'ảnh',
  document: 'tệp',
  video: 'video',
};

const extras: Record<ExtraKey, string> = {
  ...applicationWordsVi.extras,
  ...programmeWordsVi.extras,
  files: 'Thêm ảnh, tệp',
  secret: 'Giữ kín bí quyết',
  decided: 'Đã có quyết định công nhận',
  coauthor: 'Thêm đồng tác giả',
};

const formTitles: Record<FormId, string> = {
  ...awardWordsVi.titles,
  application: applicationWordsVi.title,
  ...programmeWordsVi.titles,
  ...libraryWordsVi.titles,
  ...validityWordsVi.titles,
  registration: 'Đăng ký',
  who: 'Nhập hộ',
  author: 'Nhập hộ',
  initiative: 'Sáng kiến',
  coauthor: 'Đồng tác giả',
  coshare: 'Đổi tỷ lệ',
  appoint: 'Phân quyền',
  suspendWho: 'Chặn',
  suspend: 'Chặn',
  appointDays: 'Phân quyền',
  return: 'Trả lại để bổ sung',
  decline: 'Không công nhận',
  revoke: 'Hủy công nhận',
  duplicate: 'Nghi trùng',
  recognise: 'Công nhận',
  paper: 'Công nhận',
  root: 'Đơn vị gốc',
  unit: 'Đơn vị mới',
  setting: 'Cài đặt',
  queueUnit: 'Lọc hồ sơ chờ xét',
  queueSum: 'Lọc hồ sơ chờ xét',
};

const states: Record<State, string> = {
  draft: 'Nháp',
  submitted: 'Chờ tiếp nhận',
  in_review: 'Đang xem xét',
  returned: 'Cần bổ sung',
  recognised: 'Được công nhận',
  declined: 'Không công nhận',
  withdrawn: 'Đã rút',
  revoked: 'Đã hủy công nhận',
};

const roles: Record<Role, string> = {
  member: 'đoàn viên',
  helper: 'người nhập hộ',
  leader: 'lãnh đạo',
  officer: 'cán bộ công đoàn',
  admin: 'quản trị',
  owner: 'chủ hệ thống',
};

/** Of the history of an initiative. */
const shownSteps = 6;

const moveNames: Record<string, string> = {
  submit: 'Nộp',
  resubmit: 'Nộp lại',
  accept: 'Tiếp nhận',
  recognise: 'Công nhận',
  decline: 'Không công nhận',
  return: 'Trả lại để bổ sung',
  withdraw: 'Rút',
  revoke: 'Hủy công nhận',
  undo: 'Hoàn tác',
};

const periods: Record<string, string> = { once: 'một lần', month: 'mỗi tháng', year: 'mỗi năm', unknown: '' };

/** An answer as it is printed: «1.500.000.000 đồng (1,5 tỷ đồng) mỗi năm», «tháng 3/2026», «Môi trường». */
function answer(value: AnswerValue, unitNames: Readonly<Record<number, string>> = {}): string {
  if (value === null) return 'chưa ghi';
  if (typeof value === 'number') return unitNames[value] ?? count(value);
  if (typeof value === 'string') return wordFor(options, value);
  if ('amount' in value) {
    const [full, short] = [formatMoney(value.amount), formatMoneyShort(value.amount)];
    const figure = full === short ? full : `${full} (${short})`;
    return [value.approximate ? 'khoảng' : '', figure, periods[value.period] ?? ''].filter(Boolean).join(' ');
  }
  if ('precision' in value) return formatDate(value);
  return value.map((key) => wordFor(options, key)).join(', ');
}

/** «200 nghìn đồng, 200 triệu đồng hay 200 tỷ đồng» */
function eitherAmount(values: readonly AnswerValue[]): string {
  const amounts = values.filter(isMoney).map(({ amount }) => formatMoneyShort(amount));
  return [amounts.slice(0, -1).join(', '), ...amounts.slice(-1)].filter(Boolean).join(' hay ');
}

/** «mỗi năm 1,2 tỷ đồng · một lần 300 triệu đồng»: amounts of different periods are not added up. */
function benefitsByPeriod(benefit: EntrySummary['benefit']): string {
  return (['month', 'year', 'once', 'unknown'] as const)
    .filter((period) => benefit[period] > 0)
    .map((period) => `${periods[period] || 'chưa rõ kỳ'} ${formatMoneyShort(benefit[period])}`)
    .join(' · ');
}

/** An amount in words, as papers repeat it. */
function inWords(value: AnswerValue): string {
  return isMoney(value) ? moneyInWords(value.amount) : '';
}

/** What an officer has to look at before it counts. */
function checkText(benefit: AnswerValue | undefined): Html | undefined {
  return isMoney(benefit) && needsOfficerCheck(benefit.amount)
    ? html`⚠ Làm lợi trên 1.000 tỷ đồng: anh/chị kiểm tra lại với tác giả trước khi công nhận.`
    : undefined;
}

/** What cannot be an answer, and what would work. */
const unreadLines: Record<UnreadKind, string> = {
  voice: 'Bot chưa nghe được tin thoại, anh/chị gõ chữ giúp ạ.',
  audio: 'Bot chưa nghe được tệp âm thanh, anh/chị gõ chữ giúp ạ.',
  'video-note': 'Bot chưa xem được video tròn, anh/chị gõ chữ hoặc gửi video thường giúp ạ.',
  sticker: 'Bot chưa hiểu được nhãn dán, anh/chị gõ chữ giúp ạ.',
  contact: 'Bot không nhận danh bạ, anh/chị gõ chữ giúp ạ.',
  location: 'Bot chưa đọc được vị trí trên bản đồ, anh/chị gõ tên nơi đó giúp ạ.',
  poll: 'Bot chưa đọc được bình chọn, anh/chị gõ chữ giúp ạ.',
  dice: 'Bot chưa hiểu được biểu tượng này, anh/chị gõ chữ giúp ạ.',
  other: 'Bot chưa đọc được loại tin này, anh/chị gõ chữ giúp ạ.',
};

const sentHints: Record<'file-kept' | FileRefusal, string> = {
  'file-kept': '✓ Đã lưu ảnh, tệp',
  'file-type': 'Loại tệp này không nhận được, chỉ nhận ảnh, video, PDF, Word, Excel hoặc PowerPoint',
  'file-large': 'Tệp này lớn quá nên chưa lưu (tối đa 20 MB, video 50 MB)',
  'files-full': `Đã đủ ${mostFiles} ảnh, tệp, nên tệp này chưa lưu`,
};

const unreadHints: Record<UnreadText['next'], string> = {
  choose: ', anh/chị chọn một nút ở dưới ạ.',
  later: ', câu này sẽ hỏi lại ạ.',
  kept: ', câu này vẫn giữ như cũ.',
};

/** Whether one of these answers is more than the words that were typed. */
function isRead(keys: readonly string[]): boolean {
  return keys.includes('applied') || keys.includes('benefit');
}

const answerTo = createAnswerTo(answer);

/** «Lê Văn Nháp 40% (chưa xác nhận)» */
function authorLine({ name, share, state }: AuthorLine): string {
  if (state === 'declined')
    return name === null
      ? `Một người không xác nhận (${share}%)`
      : `${cut(name, 40)} (không xác nhận) ${share}%`;
  return `${cut(name ?? 'đã ẩn danh', 40)} ${share}%${state === 'invited' ? ' (chưa xác nhận)' : ''}`;
}

/** «Lê Văn Nháp 40% → 50%», «thêm Vũ Thị Nháp 10%», «bỏ Đỗ Văn Mẫu (5%)» */
function shareChange({ name, before, after }: ShareChange): string {
  const who = cut(name ?? 'một người', 40);
  if (before === undefined) return `thêm ${who} ${after ?? 0}%`;
  return after === undefined ? `bỏ ${who} (${before}%)` : `${who} ${before}% → ${after}%`;
}

function authorsText({ lines: authors }: AuthorsView): string {
  return authors.map(authorLine).join(' · ');
}

/** «Tổng tỷ lệ đang là 90%, còn thiếu 10%.» */
function openShare(total: number): string {
  return `Tổng tỷ lệ đang là ${total}%, còn thiếu ${100 - total}%.`;
}

/** How an initiative is named; a draft has no code, an erased one no title. */
function work({ code, title }: { code: string; title: string }): Html {
  if (code === '' && title === '') return html`một sáng kiến`;
  return html`sáng kiến${code === '' ? '' : html` <b>${code}</b>`}${title === '' ? '' : html` “${cut(title, 200)}”`}`;
}

/** The note beside a decision: one of the usual reasons, or the officer's own words. */
function reason(note: string): string {
  return wordFor(options, note);
}

function label(key: string): string {
  return wordFor(labels, key);
}

/** Where a text cannot be read the example has scrolled away: it is said again. */
const examples: Partial<Record<QuestionKey, string>> = {
  applied: 'Anh/chị thử gõ: 15/3/2026, tháng 3/2026 hoặc chỉ năm: 2025.',
  benefit: 'Anh/chị thử gõ: 15 triệu/tháng hoặc 1,5 tỷ/năm.',
  decisionDay: 'Anh/chị thử gõ: 20/11/2026.',
  awardDay: 'Anh/chị thử gõ: 20/11/2026.',
  firstDay: 'Anh/chị thử gõ: 01/01/2026.',
  lastDay: 'Anh/chị thử gõ: 31/12/2026.',
  phaseFirst: 'Anh/chị thử gõ: 01/01/2026.',
  phaseLast: 'Anh/chị thử gõ: 31/5/2026 hoặc 17h00 ngày 31/5/2026.',
  dateLast: 'Anh/chị thử gõ: 15/6/2026 hoặc 17h00 ngày 15/6/2026.',
  appliedFirst: 'Anh/chị thử gõ: 01/01/2026.',
  appliedLast: 'Anh/chị thử gõ: 31/12/2026.',
  target: 'Chỉ tiêu là số từ 1 trở lên, ví dụ: 3.000. Chưa có thì bấm Bỏ qua.',
  phaseTarget: 'Chỉ tiêu là số từ 1 trở lên, ví dụ: 3.000. Chưa có thì bấm Bỏ qua.',
  appointTerm: 'Anh/chị thử gõ: đến 31/12/2026.',
  appointFrom: 'Anh/chị thử gõ: 1/1/2027.',
  appointUntil: 'Anh/chị thử gõ: 31/12/2027.',
};

/** What became of another initiative, said within a sentence; a decision has its day. */
const standings: Record<State, string> = {
  draft: 'còn là nháp',
  submitted: 'đang chờ tiếp nhận',
  in_review: 'đang được xem xét',
  returned: 'đang chờ tác giả bổ sung',
  recognised: 'đã được công nhận',
  declined: 'không được công nhận',
  withdrawn: 'tác giả đã rút',
  revoked: 'đã bị hủy công nhận',
};

/** «2 tháng», «Bật» */
function settingValue(key: SettingKey, value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'Bật' : 'Tắt';
  const setting = settingTable[key];
  return setting.type === 'count' ? `${count(value)} ${settingUnitsVi[setting.unit]}` : count(value);
}

function settingLine({ key, value }: SettingLine): Html {
  return html`• ${settingsVi[key].name}: <b>${settingValue(key, value)}</b>`;
}

/** What would be taken: «từ 1 đến 12 tháng», «bật hoặc tắt». */
function settingLimits(key: SettingKey): string {
  const setting = settingTable[key];
  return setting.type === 'switch'
    ? 'bật hoặc tắt'
    : `một số từ ${count(setting.min)} đến ${count(setting.max)} (${settingUnitsVi[setting.unit]})`;
}

const typoHints: Record<string, string> = {
  ...applicationWordsVi.hints,
  unreadable: 'Anh/chị gõ lại giúp.',
  empty: 'Tin này không có chữ. Anh/chị gõ câu trả lời giúp.',
  'legacy-encoding':
    'Chữ này gõ bằng phông cũ (VNI, TCVN3) nên bị lỗi. Anh/chị gõ lại bằng bàn phím điện thoại.',
  'not-a-number': 'Anh/chị gõ một số, ví dụ: 1.250.',
  'not-a-unit-code': 'Mã chỉ gồm 2–20 chữ cái không dấu hoặc chữ số, ví dụ: MAYSM.',
  'day-over': 'Ngày này đã qua. Anh/chị gõ ngày hôm nay hoặc sau hôm nay, ví dụ: 31/12/2026.',
  'need-number': 'Mới có ngày, còn thiếu số. Anh/chị gõ cả hai, ví dụ: 45/QĐ ngày 15/3/2026.',
  'need-day': 'Cần đủ ngày, tháng, năm, ví dụ: 01/01/2026.',
  'foreign-currency': 'Xin ghi bằng đồng Việt Nam, ví dụ: 120 triệu.',
  negative: 'Số tiền làm lợi không thể âm, ví dụ: 15 triệu/tháng.',
  'too-large': 'Số này lớn quá. Anh/chị gõ lại, ví dụ: 1,5 tỷ/năm.',
  'need-month-or-year': 'Anh/chị tính theo tháng hoặc năm giúp, ví dụ: 15 triệu/tháng.',
  'dates-crossed': 'Ngày kết thúc không thể trước ngày bắt đầu. Anh/chị gõ lại giúp, ví dụ: 31/12/2026.',
  'not-yet-signed': 'Ngày ký quyết định chưa tới. Anh/chị gõ ngày đã ký, ví dụ: 15/3/2026.',
  lunar: 'Đây là ngày âm lịch. Anh/chị ghi ngày dương lịch, ví dụ: 15/3/2026.',
  future:
    'Ngày này chưa tới. Nếu chưa áp dụng, anh/chị bấm hoặc gõ “Chưa áp dụng”; nếu gõ nhầm thì gõ lại, ví dụ: 15/3/2026.',
  'to-come': 'Ngày này chưa tới. Anh/chị gõ ngày đã bắt đầu, ví dụ: 15/3/2026.',
  'too-old': 'Ngày này xa quá (trước năm 1990). Anh/chị gõ lại, ví dụ: 15/3/2026.',
  'not-a-clock': 'Không có giờ này. Anh/chị gõ giờ từ 0h đến 24h, ví dụ: 17h00 ngày 31/12/2026.',
  'not-a-date': 'Không có ngày này trong lịch. Anh/chị gõ theo thứ tự ngày/tháng/năm, ví dụ: 13/5/2026.',
  'not-a-name': 'Anh/chị gõ họ và tên bằng chữ, ví dụ: Nguyễn Thị Thử.',
  'not-a-share': 'Anh/chị gõ tỷ lệ từ 1% đến 99%, ví dụ: 60%.',
};

/** Read, but not taken: the hint says why, so nothing was «chưa đọc được». */
const understood: ReadonlySet<string> = new Set([
  'empty',
  'legacy-encoding',
  'foreign-currency',
  'negative',
  'too-large',
  'need-month-or-year',
  'day-over',
  'need-number',
  'need-day',
  'dates-crossed',
  'not-a-birthday',
  'not-facts',
  'not-yet-signed',
  'lunar',
  'future',
  'to-come',
  'too-old',
]);

const chooseHints: Record<string, string> = {
  'money-unit': 'là bao nhiêu tiền ạ?',
  'money-range': 'là một khoảng. Ghi số nào?',
  'money-period': 'tính theo tháng hay theo năm?',
  'money-zero': 'là không làm lợi thành tiền, đúng không ạ?',
  'money-which': 'có thể hiểu nhiều cách. Ý anh/chị là số nào?',
  'date-day': 'là ngày nào? Anh/chị gõ cả ngày, ví dụ: 15/3/2026.',
  'date-which': 'có thể hiểu nhiều cách. Ý anh/chị là ngày nào?',
  'date-solar': 'là âm lịch hay dương lịch? Anh/chị gõ ngày dương lịch, ví dụ: 15/3/2026.',
  'name-unusual': '– tên viết thế nào là đúng?',
  'share-which': 'có thể hiểu nhiều cách. Tỷ lệ là bao nhiêu?',
  'award-which': 'là bằng khen của cấp nào?',
};

const problemNames: Record<UnitProblemCode, string> = {
  'missing-column': 'thiếu cột',
  'unknown-column': 'không nhận ra cột',
  'duplicate-column': 'cột lặp lại',
  'bad-code': 'mã phải gồm 2–20 chữ cái không dấu hoặc chữ số',
  'empty-name': 'thiếu tên đơn vị',
  'too-long': 'chữ dài quá',
  'legacy-encoding': 'chữ gõ bằng phông cũ (VNI, TCVN3)',
  'duplicate-code': 'mã lặp lại trong tệp',
  'unknown-parent': 'không có đơn vị cấp trên này',
  'no-parent': 'thiếu đơn vị cấp trên',
  'too-many-roots': 'chỉ được một đơn vị gốc',
  cycle: 'cấp trên đi vòng tròn',
  'bad-block': 'khối phải là: xã phường, trường học, doanh nghiệp hoặc khác',
  'bad-number': 'cần một số',
  'outside-scope': 'ngoài phạm vi của anh/chị',
};

const columnNames: Record<CountColumn, string> = { headcount: 'số đoàn viên', target: 'chỉ tiêu' };

/** The Vietnamese catalogue: the base, whose type is the contract of every other language. */
export function createVi(calendar: Calendar) {
  const moment = (ms: number): string => calendar.formatMoment(ms);
  const day = (ms: number): string => calendar.formatDay(calendar.civil(ms));
  function filledText({ keys, rest, unread = [] }: Extract<QuestionLead, { code: 'filled' }>): Html {
    const said = lines(
      keys.length === 0
        ? undefined
        : html`✓ Đã ghi: ${keys.map(label).join(', ')}.${isRead(keys) ? ' Anh/chị xem giúp ngày và số tiền đã đúng chưa.' : ''}`,
      rest === undefined
        ? undefined
        : html`“${cut(rest, 80)}” không thuộc câu nào, nên ghi kèm vào “${labels.solution}”.`,
      ...unread.map(
        ({ key, typed, next }) => html`Chưa đọc được ${label(key)} “${cut(typed, 60)}”${unreadHints[next]}`,
      ),
    );
    return html`${said}\n\n`;
  }

  function standingText({ state, at }: Standing): string {
    const isPast = state !== 'submitted' && state !== 'in_review' && state !== 'returned';
    return `${standings[state]}${isPast && at !== null ? ` ngày ${day(at)}` : ''}`;
  }

  function similarLines(similar: readonly SimilarLine[]): Html {
    return lines(
      ...similar.map(
        ({ code, title, unit, standing }) =>
          html`• <b>${code}</b> “${cut(title, 90)}”${unit === '' ? '' : ` – ${cut(unit, 50)}`}${standing === undefined ? '' : ` (${standingText(standing)})`}`,
      ),
    );
  }

  function marksText({ duplicateOf, duplicates }: AlikeView): Html | undefined {
    if (duplicateOf === null && duplicates.length === 0) return undefined;
    const stands = ({ standing }: MarkedRef) => (standing === null ? '' : `, ${standingText(standing)}`);
    return lines(
      duplicateOf === null
        ? undefined
        : html`<b>Nghi trùng với ${duplicateOf.code}</b> (nộp trước)${stands(duplicateOf)}`,
      ...duplicates.map((one) => html`<b>${one.code}</b> nộp sau, nghi trùng${stands(one)}`),
    );
  }

  /** «trùng với SK-26-000012 (không được công nhận ngày 3/9/2026)» */
  function sameText({ code, standing, marked }: EarlierOne): Html {
    return html`${marked ? 'trùng với' : 'có tên gần giống'} <b>${code}</b> nộp trước (${standingText(standing)})`;
  }

  function leadText(lead: QuestionLead): Html {
    switch (lead.code) {
      case 'recorded':
        return html`✓ ${label(lead.key)}: ${cut(lead.unitName ?? answerTo(lead.key, lead.value), 200)}\n\n`;
      case 'corrected':
        return html`✓ Đã sửa theo tin của anh/chị: ${lead.keys.map(label).join(', ')}.\n\n`;
      case 'filled':
        return filledText(lead);
      case 'with-file': {
        const told = lead.told === undefined ? '' : `; lời kèm theo ghi vào “${label(lead.told)}”`;
        return html`${sentHints[lead.file]}${told}.\n${lead.after === undefined ? html`\n` : leadText(lead.after)}`;
      }
      case 'story-kept':
        return html`Đã ghi đoạn kể vào “Giải pháp”. Còn tên sáng kiến:\n\n`;
      case 'themes':
        return html`${library.themesText(lead.themes)}\n\n`;
      case 'stale':
        return html`Nút vừa bấm thuộc câu cũ. Câu đang chờ anh/chị là:\n\n`;
      case 'resumed':
        return html`Mình làm tiếp từ đây ạ. Các câu đã trả lời vẫn còn.\n\n`;
      case 'rewrite':
        return html`Anh/chị viết lại từ đầu; phần cũ vẫn giữ cho đến khi có tin mới.\n\n`;
      case 'note-kept':
        return deciding.noteKept(lead.note);
      case 'choose-one':
        return html`Anh/chị chọn ít nhất một câu, rồi bấm <b>Xong</b>:\n\n`;
      case 'choose-button':
        return html`Câu này anh/chị chọn một nút:\n\n`;
      case 'paper-kept':
        return html`Đã giữ tệp quyết định.\n`;
      case 'lacks-number':
        return html`Ở đây công nhận phải có số và ngày quyết định. Còn thiếu số:\n\n`;
      case 'lacks-day':
        return html`Ở đây công nhận phải có số và ngày quyết định. Còn thiếu ngày:\n\n`;
      case 'send-file':
        return html`Anh/chị gửi ảnh, video hoặc tệp; đủ rồi thì bấm Xong.\n\n`;
      case 'file-kept':
        return html`Đã lưu ảnh, tệp. Còn câu này ạ:\n\n`;
      case 'file-type':
        return html`Loại tệp này không nhận được. Anh/chị gửi ảnh, video, PDF, Word, Excel hoặc PowerPoint giúp. Câu đang chờ:\n\n`;
      case 'file-large':
        return html`Tệp này lớn quá (tối đa 20 MB, video 50 MB). Anh/chị gửi tệp nhỏ hơn giúp. Câu đang chờ:\n\n`;
      case 'files-full':
        return html`Đã đủ ${mostFiles} ảnh, tệp, nên tệp này chưa lưu. Muốn đổi, anh/chị bỏ bớt ở “Thêm ảnh, tệp”. Câu đang chờ:\n\n`;
      case 'consented':
        return html`Anh/chị đã đồng ý từ trước, không có gì thay đổi. Câu đang chờ:\n\n`;
      case 'card-changed':
        return html`<b>Chưa nộp</b>, vì nội dung đã đổi so với bản anh/chị vừa bấm. Đây là bản mới nhất, anh/chị xem lại rồi bấm nộp lần nữa giúp.\n\n`;
      case 'press-button':
        return html`<b>Tin vừa gửi chưa được ghi vào mục nào.</b> Muốn ghi, anh/chị bấm “Sửa mục…”, chọn mục rồi gõ lại; không thì xem lại rồi bấm một nút bên dưới.

`;
    }
  }

  function leadOf(lead: QuestionLead | undefined): Html {
    return lead === undefined ? html`` : leadText(lead);
  }

  function inUnit(unit: string | undefined): string {
    return unit === undefined || unit === '' ? '' : ` – ${cut(unit, 80)}`;
  }

  function forWhom(author: string | undefined, unit: string | undefined): Html {
    return author === undefined
      ? html``
      : html`Nhập hộ cho <b>${cut(author, 60)}</b>${inUnit(unit)}. Anh/chị ghi theo lời tác giả.\n\n`;
  }

  /** Above a notice to whoever types for an author without an account. */
  function passOn(author: string | undefined): Html {
    return author === undefined
      ? html``
      : html`Sáng kiến nhập hộ cho <b>${cut(author, 60)}</b>, anh/chị báo giúp:\n`;
  }

  function quoted(title: string | null): Html {
    return title === null ? html`chưa đặt tên` : html`“<b>${cut(title, 120)}</b>”`;
  }

  function draftName({ title, onBehalfOf }: DraftLine): Html {
    return html`Sáng kiến ${quoted(title)}${onBehalfOf === undefined ? '' : ` nhập hộ cho ${cut(onBehalfOf, 60)}`}`;
  }

  function answered({ step, total }: Pick<DraftLine, 'step' | 'total'>): string {
    return step < total ? `xong ${step}/${total} câu` : `đã viết đủ ${step}/${total} câu, chỉ còn bấm Nộp`;
  }

  function progress(draft: DraftLine): string {
    return `${answered(draft)}, viết lần cuối ${day(draft.touchedAt)}`;
  }

  function programmeText({ name, until }: { name: string | null; until: number | null }): Html {
    if (name === null)
      return html`Hiện chưa có chương trình nào mở; sáng kiến vẫn được nhận và xét như thường.`;
    return until === null
      ? html`Sáng kiến này tính cho <b>${cut(name, 120)}</b>.`
      : html`<b>${cut(name, 120)}</b> đã đóng. Anh/chị bắt đầu viết từ trước nên nộp trước ${moment(until)} vẫn được tính.`;
  }

  /** What the author sees of the own corrections before they are submitted. */
  function correctedText(difference: Difference, unchanged: readonly string[]): Html {
    return lines(
      isSame(difference)
        ? html`Anh/chị chưa sửa gì so với lần nộp trước.`
        : html`<b>Anh/chị đã sửa</b>\n${changesText(difference, 200)}`,
      unchanged.length === 0 ? undefined : html`Giữ nguyên: ${unchanged.map(label).join(', ')}.`,
    );
  }

  function answersText(answers: Answers, unitNames: Readonly<Record<number, string>>, most: number): Html {
    return lines(
      ...Object.entries(answers).map(
        ([key, value]) => html`<b>${label(key)}</b>: ${cut(answerTo(key, value, unitNames), most)}`,
      ),
    );
  }

  /** Each changed answer as it was and as it is, cut around the place where they part. */
  function changesText({ changes, authors, files }: Difference, most: number): Html {
    return lines(
      ...changes.map(({ key, before, after }) => {
        const print = (value: AnswerValue | undefined) => answerTo(key, value ?? null);
        const [earlier, later] = cutApart(print(before), print(after), most);
        return html`<b>${label(key)}</b>\n   Trước: ${earlier}\n   Nay: ${later}`;
      }),
      authors.length === 0 ? undefined : html`<b>Tỷ lệ</b>: ${authors.map(shareChange).join(' · ')}`,
      files === 0 ? undefined : html`<b>Ảnh, tệp</b>: thêm ${files} tệp`,
    );
  }

  /** What an officer sees first of what came again. */
  function differenceText(difference: Difference): Html {
    return isSame(difference)
      ? html`Tác giả nộp lại, không sửa gì.`
      : html`<b>Tác giả đã sửa</b>\n${changesText(difference, 200)}`;
  }

  function claimText(claim: Claim | undefined): Html | undefined {
    if (claim === undefined) return undefined;
    const { number, day: signed } = claim;
    return html`Tác giả khai: Quyết định${number === null ? '' : ` số ${cut(number, 60)}`}${signed === null ? '' : ` ngày ${signed}`}`;
  }

  function reasonText({
    state,
    reason: why,
    toFix,
  }: MessageValues['initiative.card']['view']): Html | undefined {
    if (why === null) return undefined;
    if (state !== 'returned') return html`Lý do: ${cut(reason(why), 300)}`;
    return html`Công đoàn cần bổ sung: “${cut(why, 300)}”${toFix.length === 0 ? '' : html`\nCâu cần sửa: ${toFix.map(label).join(', ')}`}`;
  }

  function unchangedOf(answers: Answers, difference: Difference | null | undefined): Answers {
    const changed = new Set(difference?.changes.map(({ key }) => key));
    return Object.fromEntries(Object.entries(answers).filter(([key]) => !changed.has(key)));
  }

  /** What waits for the author, and until when. */
  function nextStep({ state, toFix, until }: MessageValues['initiative.mine']['lines'][number]): Html {
    if (state === 'draft') return html`\n   → làm tiếp rồi nộp`;
    if (state !== 'returned') return html``;
    const what = toFix.length === 0 ? 'theo lời nhắn' : toFix.map(label).join(', ');
    return html`\n   → bổ sung ${what}${until === null ? '' : `, chậm nhất ngày ${day(until)}`}`;
  }

  /** «, từ 1/1/2027 đến hết 31/12/2027»; nothing for a role that begins at once and has no end. */
  const termText = ({ from, to }: RoleTerm): string => {
    const parts = [from === null ? '' : `từ ${day(from)}`, to === null ? '' : `đến hết ${day(to - 1)}`];
    const said = parts.filter((part) => part !== '').join(' ');
    return said === '' ? '' : `, ${said}`;
  };

  /** «, từ 1/1/2027 (chưa bắt đầu)»: of a role that is held, or will be. */
  const datesText = ({ from, to, begun }: Pick<HolderLine, 'from' | 'to' | 'begun'>): string =>
    `${termText({ from, to })}${begun ? '' : ' (chưa bắt đầu)'}`;

  const speech: Speech = {
    ...{ count, moment, day, states, roles, options, label, reason, work, passOn },
    same: sameText,
    amount: formatMoneyShort,
  };
  const programmes = createProgrammesVi(speech);
  const targeting = createTargetsVi(speech);
  const targetFiles = createTargetsFileVi(speech);
  const awards = createAwardsVi(speech);
  const { awardsText, awardsBelow } = awards;
  const deciding = createDecidingVi(speech);
  const holders = createHoldersVi(speech, datesText);
  const suspensions = createSuspensionsVi(speech);
  const posting = createPostingVi(speech, { weekdays, digest: (values) => messages.digest(values) });
  const picture = createPictureVi({ count, moment }, calendar);
  const queue = createQueueVi(speech);
  const papers = createPapersVi(speech);
  const library = createLibraryVi(speech, { answerTo, awardsText });
  const logExport = createLogExportVi({ count, day }, auditVi.subjects);
  const exporting = createExportVi({
    ...{ count, options },
    period: (span, phase) => figures.period(span, phase),
    award: awards.awardText,
  });
  const bulk = createBulkVi(speech, queue.filterText);
  const figures = createFiguresVi(speech, calendar);

  const refusals: { [K in RefusalCode]: (facts: Readonly<Record<string, unknown>>) => Html } = {
    ...bulk.refusals,
    ...figures.refusals,
    'not-allowed': () =>
      html`Việc này cần quyền trong đơn vị đó. Anh/chị nhờ cán bộ công đoàn cấp trên; bấm /trogiup để xem mình làm được gì.`,
    'right-gone': ({ about }) =>
      html`Anh/chị không còn quyền xét ${typeof about === 'string' ? about : 'những sáng kiến này'}, nên việc đang làm dở dừng ở đây; chưa có gì được quyết định. Bấm /trogiup để xem mình làm được gì.`,
    'role-needed': ({ role }) =>
      html`Lệnh này dành cho ${roles[role as Role]}; bấm /trogiup để xem anh/chị dùng được những gì.`,
    'group-taken': ({ unit }) =>
      html`Nhóm đang gắn với ${cut(String(unit), 80)}. Chỉ cán bộ công đoàn của đơn vị ấy hoặc cấp trên của đơn vị ấy mới đổi được.`,
    'not-asked': () => html`Câu này chờ người đã gõ /lienket trả lời.`,
    'not-registered': () => html`Anh/chị đăng ký trước giúp: bấm /start ạ.`,
    'private-only': () => html`Lệnh này dùng trong khung chat riêng với bot.`,
    'group-only': () => html`Lệnh này dùng trong nhóm của cán bộ công đoàn.`,
    'unknown-code': ({ typed }) =>
      html`Không thấy sáng kiến “${cut(String(typed), 40)}”. Mã có dạng <i>SK-26-000123</i>, gõ <i>123</i> cũng được.`,
    usage: ({ command }) =>
      html`Anh/chị gõ như ví dụ: <code>${usages[String(command)] ?? `/${String(command)}`}</code>`,
    'wrong-state': ({ initiative, state, by, at }) =>
      html`${String(initiative)} đang ở trạng thái <b>${states[state as State]}</b>${typeof at === 'number' ? html` từ ${moment(at)}` : ''}${typeof by === 'string' ? html` (${by})` : ''}, nên không làm được việc này.`,
    'own-work': ({ initiative }) =>
      html`${String(initiative)} là sáng kiến của chính anh/chị. Công đoàn cấp trên sẽ xét.`,
    locked: ({ initiative, state }) => html`${String(initiative)} ${lockedHints[state as State]}`,
    'submitted-anew': ({ initiative }) =>
      html`Anh/chị đã nộp lại sáng kiến này rồi, mã mới là ${String(initiative)}. Bấm /cuatoi để xem.`,
    'not-earlier': ({ initiative, other }) =>
      html`${String(other)} không nộp trước ${String(initiative)}. Chỉ bản nộp sau mới đánh dấu được là nghi trùng: anh/chị chọn mã nộp trước, hoặc mở bản nộp sau.`,
    'marked-same': ({ initiative, earlier }) =>
      html`${String(initiative)} ${sameText(earlier as EarlierOne)}. Nếu vẫn công nhận, anh/chị mở bằng /xem trong chat riêng với bot rồi bấm “Công nhận”.`,
    stale: () => html`Vừa có người khác cập nhật sáng kiến này. Anh/chị mở lại bằng /xem rồi thử lại.`,
    incomplete: ({ keys }) =>
      html`Còn thiếu: ${(keys as string[]).map(label).join(', ')}. Anh/chị bấm “Sửa mục…” để điền.`,
    'edit-too-late': ({ initiative }) =>
      html`${String(initiative)} đã nộp nên sửa tin không đổi được nội dung nữa. Cần sửa, anh/chị nhờ cán bộ trả lại để bổ sung, hoặc rút về (mở trong /cuatoi) rồi nộp lại.`,
    'labels-gone': () =>
      html`Tin vừa sửa không còn tên các mục (“Tên: …”, “Giải pháp: …”) nên mọi câu vẫn giữ như cũ. Anh/chị ghi lại tên mục trong tin, hoặc sửa từng câu trong /cuatoi.`,
    'written-anew': ({ key }) =>
      html`“${label(String(key))}” đã viết lại ở tin sau, nên sửa tin này không đổi gì. Bản đang ghi có trong /cuatoi.`,
    'draft-dropped': () =>
      html`Nháp của tin này đã xóa, nên sửa tin không đổi gì. Muốn viết lại, anh/chị bấm /nop.`,
    registered: () =>
      html`Anh/chị đã đăng ký xong, nên sửa tin này không đổi gì. Thông tin đang lưu có trong /dulieu.`,
    'draft-gone': () => html`Nháp này đã xóa hẳn, không lấy lại được. Muốn viết lại, anh/chị bấm /nop.`,
    'undo-too-late': ({ revoke }) =>
      html`Đã quá một phút hoặc sáng kiến đã có bước mới, nên không hoàn tác được.${typeof revoke !== 'string' ? '' : html` Cần hủy công nhận thì gõ kèm lý do, ví dụ: <code>/huycongnhan ${revoke} Ghi nhầm số quyết định</code>`}`,
    'unknown-unit': ({ typed, within = 'donvi' }) =>
      html`Không thấy đơn vị “${cut(String(typed), 40)}”. Anh/chị gõ mã${within === 'timkiem' || within === 'xuat' ? '' : ' hoặc vài chữ trong tên'}, ví dụ: <code>${wordFor(unitUsages, String(within))}</code>`,
    'unit-code-taken': ({ typed }) => html`Mã ${String(typed)} đã có đơn vị khác dùng. Anh/chị chọn mã khác.`,
    'unit-exists': () => html`Đơn vị gốc đã có rồi. Bấm /donvi để thêm đơn vị.`,
    'dates-crossed': () => html`Ngày kết thúc phải sau ngày bắt đầu. Anh/chị sửa lại giúp.`,
    'link-used': () => html`Liên kết này đã được dùng. Anh/chị xin cấp trên một liên kết mới.`,
    'link-expired': () => html`Liên kết này đã hết hạn. Anh/chị xin cấp trên một liên kết mới.`,
    'link-own': () =>
      html`Liên kết này để gửi cho người sẽ nhận vai trò; chính anh/chị đã tạo nên không tự nhận được.`,
    'link-closed': ({ unit }) =>
      html`${cut(String(unit), 80)} đã đóng nên liên kết này không dùng được nữa. Anh/chị hỏi lại cấp trên giúp.`,
    'link-unknown': () => html`Liên kết này không đúng. Anh/chị xin cấp trên gửi lại.`,
    'too-many-authors': ({ most }) =>
      html`Một sáng kiến có nhiều nhất ${Number(most)} tác giả. Muốn thêm, anh/chị bỏ bớt một người ở “Đồng tác giả…”.`,
    'share-too-large': ({ most }) =>
      Number(most) < 1
        ? html`Các tác giả khác đã giữ hết tỷ lệ. Anh/chị bấm <b>Chia đều</b>, hoặc giảm bớt phần của người khác trước.`
        : html`Tỷ lệ này lớn quá: còn nhiều nhất ${Number(most)}%, vì tác giả chính giữ ít nhất 1%. Anh/chị gõ lại giúp, ví dụ: ${Number(most)}%.`,
    'shares-open': ({ total }) =>
      html`${openShare(Number(total))} Anh/chị bấm “Đồng tác giả…” để chia lại rồi nộp.`,
    'invite-unknown': () =>
      html`Lời mời này không đúng hoặc đã được rút lại. Anh/chị xin tác giả chính gửi lại.`,
    'invite-declined': () =>
      html`Lời mời này đã được trả lời là không phải. Nếu bấm nhầm, anh/chị nhắn tác giả chính gửi lời mời mới.`,
    'invite-used': () =>
      html`Lời mời này đã được trả lời. Nếu cần, anh/chị xin tác giả chính một lời mời mới.`,
    'invite-expired': () => html`Lời mời này đã hết hạn. Anh/chị xin tác giả chính một lời mời mới.`,
    'invite-own': () =>
      html`Đây là sáng kiến của chính anh/chị. Anh/chị gửi lời mời này cho người cùng làm giúp.`,
    'invite-twice': () => html`Anh/chị đã là đồng tác giả của sáng kiến này rồi. Bấm /cuatoi để xem.`,
    'invite-decided': () =>
      html`Anh/chị đã quyết định về sáng kiến này nên không thể nhận là tác giả. Anh/chị nhờ công đoàn cấp trên giúp.`,
    'group-not-linked': () =>
      html`Nhóm này chưa gắn với đơn vị nào. Cán bộ gõ: <code>/lienket MÃ_ĐƠN_VỊ</code>`,
    'bad-schedule': ({ typed }) =>
      html`Chưa đọc được lịch “${cut(String(typed), 30)}”. Ví dụ: <code>/lich t2 08:00</code>`,
    'decision-needed': ({ lacks }) =>
      html`Ở đây công nhận phải có số và ngày quyết định${lacks === 'number' ? ', còn thiếu số' : lacks === 'day' ? ', còn thiếu ngày' : ''}. Anh/chị gõ đủ cả hai, ví dụ: <code>/congnhan 123 số 45/QĐ ngày 20/11/2026</code>`,
    'bad-setting': ({ key, typed }) =>
      html`Chưa ghi được “${cut(String(typed), 40)}”. Mục này nhận ${settingLimits(key as SettingKey)}.`,
    ...periodRefusalsVi,
    'targets-without-programme': () =>
      html`Tệp có chỉ tiêu nhưng chưa có chương trình nào. Anh/chị để trống hoặc bỏ cột chỉ tiêu rồi gửi lại, hoặc tạo chương trình trước bằng /chuongtrinh.`,
    'no-programme': () => html`Chưa có chương trình nào đang mở. Quản trị tạo bằng /chuongtrinh.`,
    'no-root': () =>
      html`Hệ thống chưa được thiết lập. Anh/chị quay lại sau, hoặc nhờ người quản trị bấm /start.`,
    'bad-file': ({ why }) =>
      html`${fileHints[String(why)] ?? 'Không đọc được tệp này.'} Tệp CSV cần các cột: <code>code,name,workplace,parent,block,headcount,target</code>`,
    'bad-workbook': ({ why, missing, repeated, runsUnits, mayAward }) => {
      const orAwards =
        mayAward === true
          ? ' Nếu là danh sách khen thưởng, anh/chị gửi lại tệp kèm lời nhắn: khen thưởng.'
          : '';
      const names = (keys: unknown) =>
        ((keys ?? []) as EntryColumn[]).map((key) => `“${workbookVi.columns[key]}”`).join(', ');
      if (why === 'columns' && names(repeated) !== '')
        return html`Tệp có hai cột cùng tên: ${names(repeated)}. Anh/chị bỏ bớt một cột rồi gửi lại.`;
      if (why === 'columns' && names(missing) !== '')
        return html`Tệp thiếu cột: ${names(missing)}. Anh/chị bấm /mau để lấy tệp mẫu.${orAwards}`;
      const units = why === 'columns' && runsUnits === true;
      return html`${workbookHints[why as WorkbookFault]}${units ? ' Nếu là danh sách đơn vị, anh/chị lưu dạng “CSV UTF-8” rồi gửi lại.' : ''}${why === 'columns' ? orAwards : ''}`;
    },
    faceless: () =>
      html`Anh/chị đang gửi ẩn danh nên không có quyền gì ở đây. Anh/chị tắt ẩn danh rồi gõ lại.`,
    'reason-too-short': ({ command }) =>
      html`Lý do cần ít nhất 5 chữ cái, để tác giả hiểu. Ví dụ: <code>${wordFor(usages, String(command))}</code>`,
    'already-holds': () => html`Anh/chị đã có vai trò này rồi.`,
    'own-typing': () => html`Đây là sáng kiến của chính anh/chị: anh/chị nộp bằng /nop.`,
    claim: ({ why }) => html`${claimHints[String(why)] ?? ''}`,
    'unit-link-unknown': () => html`Mã này không trúng đơn vị nào. Anh/chị hỏi lại nơi đã đưa mã giúp.`,
    'unit-link-other': ({ unit, own }) =>
      html`Mã này là của ${cut(String(unit), 80)}. Anh/chị đã đăng ký ở ${cut(String(own), 80)} nên đơn vị giữ nguyên.`,
    ...suspensions.refusals,
    consented: () =>
      html`Anh/chị đã đồng ý từ trước, không có gì thay đổi. Bấm /start để vào trang đầu; xem hoặc xóa dữ liệu: /dulieu.`,
    ...awards.refusals,
    ...exporting.refusals,
    ...logExport.refusals,
    ...papers.refusals,
    'old-button': ({ reviews }) =>
      html`Nút này không còn dùng được. Bấm ${reviews === true ? '/choduyet để xem sáng kiến chờ xét, ' : ''}/cuatoi để xem sáng kiến của mình, /trogiup để xem các lệnh.`,
    ...deciding.refusals,
    ...posting.refusals,
    ...queue.refusals,
    ...programmes.refusals,
    ...targeting.refusals,
    ...targetFiles.refusals,
    ...library.refusals,
    ...validityRefusalsVi,
  };

  const search = createSearchVi(speech);
  const summary = createSummaryVi(speech);
  const load = createLoadVi(speech);
  const undelivered = createUndeliveredVi(speech);
  const usages: Record<string, string> = {
    ...plainUsages,
    ...awards.usages,
    ...search.usages,
    ...posting.usages,
    ...figures.usages,
    ...papers.usages,
    ...programmeWordsVi.usages,
    ...exporting.usages,
    ...targetWordsVi.usages,
  };

  const audit = createAuditWords(auditVi, {
    moment,
    day,
    weekdays,
    roles,
    states,
    moves: moveNames,
    labels,
    awards: options,
    settings: settingsVi,
    settingValue,
    exports: exporting.words.kinds,
    reason,
  });

  const messages: { [K in keyof MessageValues]: (values: MessageValues[K]) => Html } = {
    consent: ({ root, more }) =>
      more === true
        ? html`<b>Dữ liệu của anh/chị</b>
• Lưu gì: họ tên, đơn vị, nhóm tác giả, tài khoản Telegram, nội dung và tệp anh/chị gửi.
• Để làm gì: nhận, xét, thống kê và khen thưởng sáng kiến. Công khai tên là một lựa chọn riêng, mặc định tắt.
• Ai xem: cán bộ công đoàn của đơn vị và cấp trên.
• Ở đâu: máy chủ của công đoàn; tin nhắn đi qua máy chủ Telegram ở nước ngoài.
• Quyền của anh/chị: xem, bật hoặc tắt công khai tên, và xóa bất cứ lúc nào bằng /dulieu.

Anh/chị có đồng ý không ạ?`
        : html`Chào anh/chị! Đây là nơi nhận sáng kiến của đoàn viên, người lao động${root === null ? '' : html` <b>${root}</b>`}. Gửi một sáng kiến mất khoảng 5 phút, có thể dừng và làm tiếp bất cứ lúc nào.

Để nhận sáng kiến, công đoàn cần lưu: họ tên, đơn vị, tài khoản Telegram và nội dung anh/chị gửi, chỉ dùng để xét, thống kê và khen thưởng sáng kiến. Dữ liệu đi qua máy chủ Telegram ở nước ngoài. Anh/chị có thể xem hoặc xóa bất cứ lúc nào bằng /dulieu.`,
    ...suspensions.messages,
    'consent.refused': () =>
      html`Dạ, chưa có gì được lưu cả. Khi nào muốn gửi sáng kiến, anh/chị bấm /start.`,
    home: ({ name, unit, abilities }) =>
      lines(
        name === ''
          ? html`Chào anh/chị – ${unit}. Muốn tự gửi sáng kiến thì anh/chị bấm <b>${buttons.register}</b>.`
          : html`Chào anh/chị <b>${givenName(name)}</b> – ${unit}.`,
        html``,
        html`/nop – gửi một sáng kiến mới`,
        html`/cuatoi – sáng kiến và nháp của mình`,
        abilities.includes('onBehalf') ? html`/nhapho – nhập hộ người khác` : undefined,
        abilities.includes('seeQueue') ? html`/choduyet – sáng kiến chờ anh/chị xét` : undefined,
        abilities.includes('tally') ? html`/thongke – số liệu của đơn vị` : undefined,
        abilities.includes('units') ? html`/donvi, /phanquyen, /chuongtrinh – quản trị` : undefined,
        html`/trogiup – tất cả những gì anh/chị làm được`,
      ),
    help: ({ commands, group, tips }) =>
      lines(
        html`<b>${group ? 'Trong nhóm này anh/chị dùng được' : 'Anh/chị dùng được'}:</b>`,
        ...commands.map(({ name, text }) => html`/${name} – ${text}`),
        ...(tips
          ? [
              html`\n<b>Khi viết sáng kiến</b>`,
              html`• Viết cả vào một tin cũng được: <i>Tên: … Trước đây: … Giải pháp: … Kết quả: …</i>`,
              html`• Ghi sai thì sửa ngay tin nhắn đó, hoặc trả lời (reply) vào câu hỏi cũ.`,
              html`• Ảnh, tệp gửi lúc nào cũng được.`,
              html`• Không tiện bấm thì gõ tên nút: <i>xong</i>, <i>bỏ qua</i>, <i>nộp</i>.`,
            ]
          : []),
      ),
    'unknown.command': ({ typed, nearest }) =>
      html`Không có lệnh /${cut(typed, 30)}.${nearest === null ? ' Bấm /trogiup để xem các lệnh.' : html` Có phải anh/chị muốn /${nearest}?`}`,
    'nothing.open': ({ reviews, completes }) =>
      html`${completes === true ? html`<b>Công đoàn đang chờ anh/chị bổ sung một sáng kiến</b>: bấm /bosung rồi trả lời ở đó.\n\n` : ''}Anh/chị muốn gửi sáng kiến thì bấm /nop, xem sáng kiến của mình thì bấm /cuatoi${reviews ? ', xem sáng kiến chờ xét thì bấm /choduyet' : ''}. Cần hướng dẫn thì bấm /trogiup.`,
    'nothing.kept': ({ what }) => {
      if (what === 'file')
        return html`Ảnh, tệp này chưa lưu, vì chưa mở sáng kiến nào. Anh/chị bấm /nop để bắt đầu, hoặc mở nháp trong /cuatoi, rồi gửi lại giúp ạ.`;
      if (what === 'file-type')
        return html`${sentHints['file-type']}. Anh/chị bấm /nop để bắt đầu, hoặc mở nháp trong /cuatoi, rồi gửi tệp loại đó giúp ạ.`;
      return html`${unreadLines[what]} Muốn gửi sáng kiến thì bấm /nop, làm tiếp nháp thì bấm /cuatoi.`;
    },
    'form.unread': ({ key, what }) => {
      const line =
        what === 'file' || what === 'file-type'
          ? 'Câu này không nhận ảnh, tệp nên chưa lưu; anh/chị gõ chữ hoặc bấm nút giúp ạ.'
          : unreadLines[what];
      return key === 'card'
        ? html`${line} Các câu đã ghi vẫn còn ở tin trên.`
        : html`${line} Câu đang chờ: “${label(key)}”.`;
    },
    'form.question': ({
      form,
      key,
      step,
      total,
      lead,
      current,
      editing,
      type,
      rewriting,
      note,
      onBehalfOf,
      forUnit,
      about,
      names,
    }) => {
      const head =
        total > 1 && step > 0 ? html`<b>Bước ${step}/${total}</b>${editing ? ' · đang sửa' : ''}\n` : html``;
      const now =
        current === undefined || !isPlain(key)
          ? html``
          : html`\nĐang ghi: <i>${cut(answerTo(key, current), 300)}</i>${type === 'story' && rewriting !== true ? '\n(Gửi thêm tin là viết tiếp vào sau.)' : ''}`;
      const what =
        form === 'initiative' || form === 'registration'
          ? html``
          : html`<b>${formTitles[form]}</b>${about === undefined ? '' : html` <b>${typeof about === 'string' ? about : `${count(about)} sáng kiến`}</b>`}${form === 'author' && onBehalfOf !== undefined ? html` cho <b>${cut(onBehalfOf, 60)}</b>` : ''} · `;
      const asked = note === undefined ? '' : html`Công đoàn nhắn: “${cut(note, 300)}”\n`;
      return html`${leadOf(lead)}${form === 'author' ? '' : forWhom(onBehalfOf, forUnit)}${what}${head}${asked}${(form === 'root' ? rootAsks[key as QuestionKey] : undefined) ?? asks[key as QuestionKey]}${names === undefined ? '' : othersVi(names)}${now}`;
    },
    'form.confirm': ({ key, value, large, lead }) =>
      html`${leadOf(lead)}Ghi là <b>${answerTo(key, value)}</b>, đúng không ạ?${large === true ? html`\nBằng chữ: ${inWords(value)}. Số này lớn, anh/chị xem kỹ giúp.` : ''}`,
    'form.choose': ({ code, typed, options: meant, lead }) => {
      const offered = code === 'money-unit' ? eitherAmount(meant) : '';
      const asked = offered === '' ? (chooseHints[code] ?? 'hiểu thế nào ạ?') : `là ${offered}?`;
      return html`${leadOf(lead)}“${cut(typed, 60)}” ${asked}`;
    },
    'form.units': ({ query, found }) =>
      found.length === 0
        ? html`Chưa thấy đơn vị “${cut(query, 60)}”. Anh/chị gõ lại vài chữ khác trong tên, không dấu cũng được. Ví dụ: <i>may song ma</i>`
        : lines(
            html`Có phải đơn vị này không ạ? Nếu không, anh/chị gõ lại.`,
            ...found.map(
              ({ name, path }, index) =>
                html`${index + 1}. <b>${name}</b>${path === '' ? '' : html`\n   ${cut(path, 120)}`}`,
            ),
          ),
    'form.story': ({ key, parts, lead }) =>
      html`${leadOf(lead)}Đã ghi${parts > 1 ? ` ${parts} tin` : ''} vào “${label(key)}”. Anh/chị kể tiếp, hoặc bấm <b>Xong</b>.`,
    'form.refused': ({ lead, ...values }) => {
      if (lead !== undefined)
        return html`${leadText(lead)}Còn <b>${label(values.key)}</b>: ${messages['form.refused'](values)}`;
      const { key, code, typed, limit, length, kept } = values;
      if (kept === true)
        return html`Câu “${label(key)}” vẫn giữ như cũ. ${messages['form.refused']({ form: 'initiative', subject: 0, key, code, typed, ...(limit !== undefined && { limit }), ...(length !== undefined && { length }) })}`;
      if (code === 'too-short')
        return html`“${label(key)}” cần ít nhất ${limit ?? 0} chữ cái. Anh/chị viết rõ thêm chút nữa giúp.`;
      if (code === 'too-long')
        return html`Câu này nhiều nhất ${count(limit ?? 0)} chữ cái (đang là ${count(length ?? 0)}). Anh/chị viết gọn lại giúp; phần đã ghi vẫn còn.`;
      if (code === 'share-too-large') return refusals[code]({ most: limit ?? 0 });
      if (code === 'unknown-code') return refusals[code]({ typed });
      if (code === 'too-many-awards') return refusals[code]({ most: limit ?? 0 });
      if (understood.has(code)) return html`${typoHints[code] ?? ''}`;
      const example = examples[key as QuestionKey] ?? typoHints['unreadable'] ?? '';
      return html`Chưa đọc được “${cut(typed, 60)}”. ${code === 'unreadable' ? example : (typoHints[code] ?? example)}`;
    },
    'answer.corrected': ({ keys, code, title }) =>
      html`✓ Đã sửa theo tin của anh/chị: ${keys.map(label).join(', ')} – ${code === null ? 'nháp' : code} “${cut(title, 120)}”.`,
    'form.card': ({
      form,
      answers,
      unitNames,
      files,
      captions = [],
      authors,
      menu,
      missing,
      programme,
      recounted,
      note,
      lead,
      difference,
      unchanged = [],
      similar,
      onBehalfOf,
      forUnit,
    }) =>
      lines(
        lead === undefined || lead.code === 'recorded' ? undefined : { html: leadText(lead).html.trimEnd() },
        lead === undefined || lead.code === 'recorded' ? undefined : html``,
        menu
          ? html`<b>Anh/chị muốn sửa mục nào?</b>`
          : html`<b>${formTitles[form]}: anh/chị xem lại trước khi ${form === 'initiative' ? 'nộp' : form === 'application' ? 'làm đơn' : 'lưu'}</b>`,
        onBehalfOf === undefined
          ? undefined
          : html`Nhập hộ cho <b>${cut(onBehalfOf, 60)}</b>${inUnit(forUnit)}`,
        note === undefined ? undefined : html`Công đoàn cần bổ sung: “${cut(note, 500)}”`,
        difference === undefined ? undefined : html`\n${correctedText(difference, unchanged)}`,
        html``,
        answersText(unchangedOf(answers, difference), unitNames, form === 'initiative' ? 420 : 200),
        authors === undefined ? undefined : html`<b>Tác giả</b>: ${authorsText(authors)}`,
        files === 0
          ? undefined
          : html`<b>Ảnh, tệp</b>: ${files}${
              captions.length === 0
                ? ''
                : ` – ${captions
                    .slice(0, 3)
                    .map((one) => `“${cut(one, 60)}”`)
                    .join(', ')}`
            }`,
        authors === undefined || authors.total === 100
          ? undefined
          : html`\n${openShare(authors.total)} Anh/chị bấm “Đồng tác giả…” để chia lại.`,
        missing.length === 0 ? undefined : html`\nCòn thiếu: ${missing.map(label).join(', ')}.`,
        similar === undefined
          ? undefined
          : html`\nGần giống sáng kiến đã nộp:\n${similarLines(similar)}\nNếu là việc khác, anh/chị cứ nộp.`,
        menu || programme === undefined ? undefined : html`\n${programmeText(programme)}`,
        menu || recounted === undefined ? undefined : html`\n${programmes.foreseenText(recounted)}`,
        form === 'initiative' && !menu && isComplete({ missing, authors })
          ? html`\nBấm <b>Nộp</b> là anh/chị cam đoan nội dung trên đúng ${onBehalfOf === undefined ? 'sự thật' : 'lời tác giả'}.`
          : undefined,
      ),
    'form.later': ({ form }) =>
      form === 'initiative'
        ? html`Đã cất nháp, không mất chữ nào. Khi rảnh, bấm /cuatoi để làm tiếp.`
        : form === 'registration'
          ? html`Dạ, khi nào rảnh anh/chị bấm /start để làm tiếp.`
          : html`Đã dừng, chưa thay đổi gì.${goOn[form] === undefined ? '' : ` Làm lại: ${goOn[form]}`}`,
    'draft.open': ({ draft: { title, step, total, onBehalfOf }, others, unkept }) =>
      html`${unkept === true ? 'Ảnh, tệp vừa rồi chưa lưu, anh/chị chọn xong rồi gửi lại giúp ạ.\n\n' : ''}Anh/chị đang viết dở${title === null ? ' một sáng kiến' : html` “<b>${cut(title, 120)}</b>”`}${onBehalfOf === undefined ? '' : ` nhập hộ cho ${cut(onBehalfOf, 60)}`} (${answered({ step, total })})${others === 0 ? '' : ` và ${others} nháp khác`}. Làm tiếp hay bắt đầu cái mới?`,
    'draft.list': ({ lines: drafts }) =>
      drafts.length === 0
        ? html`Anh/chị không còn nháp nào. Bấm /nop để gửi sáng kiến mới.`
        : lines(
            html`<b>Nháp của anh/chị</b> (bấm số để mở)`,
            ...drafts.map(
              (draft, index) =>
                html`${index + 1}. ${cut(draft.title ?? 'Chưa đặt tên', 80)} – ${progress(draft)}`,
            ),
          ),
    'draft.remind': ({ draft, others, keptUntil }) =>
      lines(
        keptUntil === null
          ? html`${draftName(draft)} còn viết dở: ${progress(draft)}. Những gì đã viết vẫn còn nguyên, anh/chị làm tiếp lúc nào cũng được ạ.`
          : html`${draftName(draft)} đã lâu chưa viết tiếp (${progress(draft)}). Nháp này được giữ đến ngày <b>${day(keptUntil)}</b>, sau đó bị xóa. Muốn giữ lại, anh/chị bấm <b>Làm tiếp</b>.`,
        others === 0 ? undefined : html`Còn ${others} nháp khác: bấm /cuatoi để xem.`,
      ),
    'draft.muted': () =>
      html`Dạ, từ nay không nhắc các nháp này nữa. Nháp vẫn còn ở /cuatoi. Nháp để yên 90 ngày mới bị xóa, và sẽ được báo trước một lần.`,
    'draft.dropped': ({ draft }) =>
      html`Đã xóa nháp ${quoted(draft.title)}. Nếu bấm nhầm, trong 1 phút vẫn lấy lại được.`,
    'draft.back': ({ draft }) =>
      html`Nháp ${quoted(draft.title)} đã trở lại, không mất chữ nào (${answered(draft)}).`,
    'draft.erased': ({ title, others }) =>
      html`Nháp ${quoted(title)}${others === 0 ? '' : ` và ${others} nháp khác`} đã để yên 90 ngày nên vừa được xóa hẳn. Khi nào muốn viết lại, anh/chị bấm /nop.`,
    'initiative.submitted': ({ code, at, unit, dueAt, again, onBehalfOf, told }) =>
      html`Đã nhận ${again ? 'phần bổ sung của' : 'sáng kiến'} <b>${code}</b>${onBehalfOf === undefined ? '' : ` nhập hộ cho ${cut(onBehalfOf, 60)}`} lúc ${moment(at)}. ${unit} sẽ trả lời trước ngày <b>${day(dueAt)}</b>; ${told === true ? 'tác giả được báo và tự theo dõi từ đây.' : 'có kết quả là anh/chị được báo ngay tại đây.'}`,
    'initiative.mine': ({ lines: mine, page, more }) =>
      mine.length === 0
        ? html`Anh/chị chưa có sáng kiến nào. Bấm /nop để gửi sáng kiến đầu tiên.`
        : lines(
            html`<b>Sáng kiến của anh/chị</b>${page > 0 || more ? ` · trang ${page + 1}` : ''} (bấm số để mở)`,
            ...mine.map(
              (mineLine, index) =>
                html`${index + 1}. ${mineLine.code === null ? '' : `${mineLine.code} · `}${cut(mineLine.title, 80)}${mineLine.onBehalfOf === undefined ? '' : ` (nhập hộ cho ${cut(mineLine.onBehalfOf, 40)})`} – <b>${states[mineLine.state]}</b>${mineLine.shared === true ? ' (đồng tác giả)' : html`${mineLine.draft === undefined ? '' : `, ${progress(mineLine.draft)}`}${nextStep(mineLine)}`}${awardsBelow(mineLine.awards)}`,
            ),
          ),
    'initiative.card': ({ view, group, alike }) =>
      group
        ? html`<b>${view.code ?? ''}</b> – ${cut(view.title, 200)}\n${view.unit}\nTrạng thái: <b>${states[view.state]}</b>`
        : lines(
            view.code === null
              ? html`<b>${states[view.state]}</b>${view.draft === undefined ? '' : ` – ${progress(view.draft)}`}`
              : html`<b>${view.code}</b> – <b>${states[view.state]}</b>`,
            view.authors !== undefined
              ? html`Tác giả: ${authorsText(view.authors)} – ${view.unit}`
              : view.author === null
                ? undefined
                : html`Tác giả: ${view.author} – ${view.unit}`,
            queue.reviewText(view.review),
            view.earlier === null ? undefined : html`Nộp lại từ ${view.earlier}`,
            view.typist == null ? undefined : html`Nhập hộ: ${view.typist}`,
            view.submittedAt === null
              ? undefined
              : html`Nộp lúc ${moment(view.submittedAt)}${view.dueAt === null ? '' : ` · ${dueWords[view.state] ?? 'trả lời trước ngày'} ${day(view.dueAt)}`}`,
            view.late === true ? html`<b>Đã quá hạn bổ sung</b>` : undefined,
            view.inGrace === true ? html`Nộp trong thời gian gia hạn` : undefined,
            view.validity === undefined ? undefined : validityTextVi(view.validity),
            view.holder === null ? undefined : html`Đang ở: ${view.holder}`,
            reasonText(view),
            view.decision === null || (view.decision.number === null && view.decision.day === null)
              ? undefined
              : html`Quyết định số ${view.decision.number ?? '—'}${view.decision.day === null ? '' : ` ngày ${view.decision.day}`}`,
            awardsText(view.awards),
            library.spreadLine(view.spread ?? 0),
            queue.notesText(view.review),
            view.difference === null ? undefined : html`\n${differenceText(view.difference)}`,
            alike === undefined ? undefined : marksText(alike),
            html``,
            answersText(withoutClaim(unchangedOf(view.answers, view.difference)), {}, shownLetters),
            claimText(claimIn(view.answers)),
            checkText(view.answers['benefit']),
            view.files === 0 ? undefined : html`<b>Ảnh, tệp</b>: ${view.files}`,
            view.history.length === 0 ? undefined : html`\n<b>Quá trình</b>`,
            view.history.length <= shownSteps
              ? undefined
              : html`• … và ${count(view.history.length - shownSteps)} bước trước`,
            ...view.history
              .slice(-shownSteps)
              .map(
                ({ kind, at, by, note }) =>
                  html`• ${moment(at)}: ${wordFor(moveNames, kind)}${by === null ? '' : ` – ${by}`}${note === null ? '' : html` – “${cut(reason(note), 120)}”`}`,
              ),
            alike === undefined || alike.similar.length === 0
              ? undefined
              : html`\n<b>Gần giống</b>\n${similarLines(alike.similar)}`,
            alike?.burst === undefined ? undefined : suspensions.burstText(alike.burst),
          ),
    'duplicate.choose': ({ code, title, similar }) =>
      html`<b>${code}</b> “${cut(title, 120)}” trùng với sáng kiến nào đã nộp trước?${similar.length === 0 ? '' : html`\n${similarLines(similar)}`}\n${similar.length === 0 ? 'Anh/chị gõ' : 'Anh/chị bấm mã, hoặc gõ'} mã của sáng kiến đó. Ví dụ: <i>SK-26-000123</i>`,
    'initiative.returned': ({ lines: mine }) =>
      mine.length === 0
        ? html`Anh/chị không có sáng kiến nào cần bổ sung.`
        : lines(
            html`<b>Cần anh/chị bổ sung</b> (bấm số để làm)`,
            ...mine.map(
              ({ code, title, note }, index) =>
                html`${index + 1}. ${code ?? ''} · ${cut(title, 60)}\n   “${cut(note, 90)}”`,
            ),
          ),
    'coauthor.invite': ({ title, name, share, url, until, again }) =>
      html`${again ? html`Đây là lời mời mới cho <b>${name}</b>; lời mời trước không còn dùng được.` : html`Đã thêm <b>${name}</b> (${share}%).`} Anh/chị gửi lời mời dưới đây cho đúng người ấy, để họ tự xác nhận:

Mời ${name} xác nhận là đồng tác giả (${share}%) của sáng kiến “${cut(title, 200)}”:
${url}

Dùng được một lần, đến ${moment(until)}.`,
    'coauthor.carried': ({ lines: carried, until, left }) =>
      lines(
        ...(carried.length === 0
          ? []
          : [
              html`Đồng tác giả được ghi lại với tỷ lệ cũ, nhưng vì là sáng kiến mới nên mỗi người cần <b>xác nhận lại</b>. Anh/chị gửi cho từng người lời mời của người ấy:`,
              ...carried.map(({ name, share, url }) => html`• ${cut(name, 60)} (${share}%): ${url}`),
              until === null ? undefined : html`Mỗi lời mời dùng được một lần, đến ${moment(until)}.`,
            ]),
        left.length === 0
          ? undefined
          : html`Không ghi lại: ${left.map(authorLine).join(' · ')}. Phần ấy nay là của tác giả chính; muốn ghi ai, anh/chị bấm “Thêm đồng tác giả”.`,
      ),
    'coauthor.list': ({ authors }) =>
      lines(
        html`<b>Tác giả</b>`,
        ...authors.lines.map(
          (line, index) =>
            html`${index + 1}. ${authorLine(line)}${line.state === 'main' ? ' – tác giả chính' : ''}`,
        ),
        html`\n${authors.total === 100 ? 'Tổng tỷ lệ: 100%.' : openShare(authors.total)} Bấm tên đồng tác giả để đổi tỷ lệ, lấy lại lời mời hoặc bỏ; phần còn lại là của tác giả chính.`,
      ),
    'coauthor.one': (line) => html`<b>${authorLine(line)}</b>\nAnh/chị muốn làm gì ạ?`,
    'coauthor.ask': ({ code, title, author, invited, share }) =>
      html`<b>${author ?? 'Một tác giả'}</b> ghi anh/chị là đồng tác giả, đóng góp <b>${share}%</b>, của ${work({ code, title })}. ${invited === null ? 'Có đúng không ạ?' : html`Lời mời ghi tên <b>${cut(invited, 60)}</b>, có đúng là anh/chị không ạ?`}

Nếu đồng ý, công đoàn lưu họ tên, đơn vị và tỷ lệ của anh/chị cùng sáng kiến. Nếu không phải, tên anh/chị được gỡ ngay.`,
    'coauthor.joined': ({ share, ...about }) =>
      html`Đã ghi: anh/chị là đồng tác giả (${share}%) của ${work(about)}. Xem lại bằng /cuatoi.`,
    'coauthor.refused': ({ until }) =>
      html`Dạ, đã gỡ tên anh/chị khỏi sáng kiến này và báo tác giả chính. Nếu bấm nhầm, trước ${moment(until)} anh/chị bấm nút dưới đây để trả lời lại.`,
    'coauthor.agreed': ({ name, share, unit, invited, open, ...about }) =>
      html`<b>${name}</b> đã xác nhận là đồng tác giả (${share}%) của ${work(about)}.${unit === null ? '' : html` Vì người ấy là cán bộ xét, <b>${unit}</b> sẽ xét thay.`}${invited === undefined ? '' : html`\n\nLời mời ghi tên <b>${cut(invited, 60)}</b>. Nếu không đúng người, anh/chị ${open === true ? 'bấm /cuatoi, mở sáng kiến, bấm “Đồng tác giả…”, chọn tên ấy rồi bấm “Bỏ người này”.' : 'nhờ cán bộ công đoàn trả lại sáng kiến để bỏ người ấy.'}`}`,
    'coauthor.declined': ({ name, share, open, ...about }) =>
      html`<b>${name}</b> không xác nhận là đồng tác giả (${share}%) của ${work(about)}; tên đã được gỡ. ${open ? 'Anh/chị chia lại tỷ lệ trước khi nộp: bấm /cuatoi, mở sáng kiến, rồi “Đồng tác giả…”.' : 'Cán bộ xét sẽ thấy phần này là “không xác nhận”; nếu có nhầm lẫn, anh/chị nhờ cán bộ trả lại để chia lại tỷ lệ.'}`,
    'coauthor.share': ({ share, ...about }) =>
      html`Tác giả chính vừa đổi tỷ lệ của anh/chị thành <b>${share}%</b> trong ${work(about)}. Nếu chưa đúng, anh/chị trao đổi với tác giả chính; xem lại bằng /cuatoi.`,
    'coauthor.removed': (about) =>
      html`Anh/chị không còn là đồng tác giả của ${work(about)}. Nếu có nhầm lẫn, anh/chị trao đổi với tác giả chính.`,
    'coauthor.returned': ({ note, ...about }) =>
      html`Công đoàn cần bổ sung ${work(about)}:\n“${note}”\nTác giả chính đã được báo và sẽ bổ sung.`,
    'coauthor.rejected': ({ reason: why, ...about }) =>
      html`Công đoàn chưa công nhận ${work(about)} mà anh/chị là đồng tác giả. Lý do: ${reason(why)}. Tác giả chính có thể sửa và nộp lại.`,
    'coauthor.withdrawn': (about) => html`Tác giả chính đã rút ${work(about)} mà anh/chị là đồng tác giả.`,
    'initiative.withdraw': ({ code, title }) =>
      html`Rút <b>${code}</b> “${cut(title, 200)}”? Công đoàn sẽ thôi xét sáng kiến này. Chữ và ảnh vẫn còn, sau này muốn thì nộp lại như sáng kiến mới.`,
    'initiative.withdrawn': ({ code, title }) =>
      html`Đã rút <b>${code}</b> “${cut(title, 200)}”. Chữ và ảnh vẫn còn trong /cuatoi; khi nào muốn nộp lại, anh/chị bấm nút bên dưới.`,
    'notice.accepted': ({ code, title, dueAt, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Công đoàn đã tiếp nhận <b>${code}</b> “${cut(title, 200)}” và đang xem xét, trước ngày <b>${day(dueAt)}</b> sẽ có kết quả. Anh/chị không phải làm gì thêm; có kết quả là được báo ngay tại đây.`,
    'notice.recognised': ({ code, title, number, day: decisionDay, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Chúc mừng anh/chị! Sáng kiến <b>${code}</b> “${cut(title, 200)}” đã được công nhận${number === null ? '' : ` theo Quyết định số ${number}`}${decisionDay === null ? '' : ` ngày ${decisionDay}`}. Cảm ơn anh/chị đã nghĩ ra và chia sẻ cách làm này.`,
    'notice.declined': ({ code, title, reason: why, earlier, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Sáng kiến <b>${code}</b> “${cut(title, 200)}” chưa được công nhận.\nLý do: ${reason(why)}${earlier === undefined ? '' : html` (<b>${earlier}</b>)`}\nAnh/chị sửa lại rồi nộp như sáng kiến mới được: bấm nút bên dưới, chữ và ảnh cũ có sẵn cả.`,
    'notice.revoked': ({ code, title, reason: why, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Sáng kiến <b>${code}</b> “${cut(title, 200)}” không còn được công nhận.\nLý do: ${why}\nAnh/chị thấy chưa đúng thì nói với cán bộ công đoàn của đơn vị.`,
    'notice.same-later': ({ code, title, other, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Cán bộ xét thấy <b>${code}</b> “${cut(title, 200)}” có thể trùng với <b>${other}</b> nộp trước. Sáng kiến và tên tác giả vẫn giữ nguyên, anh/chị không phải làm gì thêm. Nếu là hai việc khác nhau, anh/chị báo cán bộ công đoàn giúp.`,
    'notice.same-earlier': ({ code, title, other, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}<b>${other}</b> nộp sau có thể trùng với <b>${code}</b> “${cut(title, 200)}” của anh/chị. Sáng kiến của anh/chị vẫn được ghi là nộp trước, tên tác giả giữ nguyên; anh/chị không phải làm gì thêm.`,
    'notice.returned': ({ code, title, note, keys, until, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Công đoàn cần anh/chị bổ sung <b>${code}</b> “${cut(title, 200)}”:\n“${note}”\n${keys.length === 0 ? 'Cần sửa chỗ nào thì anh/chị sửa chỗ ấy' : html`Câu cần sửa: <b>${keys.map(label).join(', ')}</b>. Các câu khác giữ nguyên.\nAnh/chị bổ sung giúp`}, chậm nhất ngày <b>${day(until)}</b>.`,
    'notice.complete': ({ code, title, until, others, onBehalfOf }) =>
      lines(
        html`${passOn(onBehalfOf)}<b>${code}</b> “${cut(title, 200)}” vẫn chờ anh/chị bổ sung. Hạn: <b>${day(until)}</b>.`,
        others === 0 ? undefined : html`Còn ${others} sáng kiến khác cần bổ sung: bấm /bosung để xem.`,
      ),
    'notice.queue': ({ unit, waiting }) =>
      html`${unit} có ${count(waiting)} sáng kiến mới chờ xét. Bấm /choduyet để xem.`,
    'notice.resubmitted': ({ lines: again }) =>
      lines(
        again.length === 1
          ? html`Tác giả đã bổ sung xong, mời anh/chị xem phần đã sửa:`
          : html`${again.length} sáng kiến đã được bổ sung, mời anh/chị xem (bấm số để mở):`,
        ...again.map(
          ({ code, title }, index) =>
            html`${again.length === 1 ? '' : `${index + 1}. `}<b>${code}</b> “${cut(title, 120)}”`,
        ),
      ),
    'notice.withdrawn': ({ code, title }) =>
      html`Tác giả đã rút <b>${code}</b> “${cut(title, 200)}”. Anh/chị không phải xét nữa.`,
    'notice.role': ({ role, unit, from, to }) =>
      html`Đã nhận vai trò <b>${roles[role]}</b> ở ${unit}${termText({ from, to })}. Bấm /trogiup để xem việc làm được.`,
    'notice.role-stage': ({ stage, role, unit, name, to }) => {
      const held = html`vai trò <b>${roles[role]}</b> ở ${unit}`;
      const lastDay = to === null ? '' : day(to - 1);
      switch (stage) {
        case 'began':
          return html`Từ hôm nay anh/chị giữ ${held}${termText({ from: null, to })}. Bấm /trogiup để xem việc làm được.`;
        case 'ending':
          return name === null
            ? html`Anh/chị giữ ${held} đến hết ngày ${lastDay}. Muốn làm tiếp, anh/chị nhắc người đã giao gửi liên kết mới.`
            : html`<b>${cut(name, 60)}</b> giữ ${held} đến hết ngày ${lastDay}. Muốn giao tiếp: /phanquyen`;
        case 'ended':
          return name === null
            ? html`Anh/chị đã thôi ${held}, hết hạn ngày ${lastDay}. Cảm ơn anh/chị đã giúp công đoàn.`
            : html`<b>${cut(name, 60)}</b> đã thôi ${held}, hết hạn ngày ${lastDay}. Muốn giao tiếp: /phanquyen`;
        case 'dismissed':
          return html`Anh/chị thôi ${held} kể từ bây giờ. Cảm ơn anh/chị đã giúp công đoàn.`;
      }
    },
    'notice.unit-missing': ({ name, typed }) =>
      html`${name} đăng ký nhưng chưa thấy đơn vị của mình${typed === '' ? '' : html` (đã gõ “${cut(typed, 80)}”)`}. Anh/chị thêm đơn vị bằng /donvi rồi nhờ người ấy bấm /start.`,
    'onbehalf.choose': ({ name, found }) =>
      lines(
        found.length === 1
          ? html`Đã có người đăng ký tên <b>${name}</b>. Có phải người này không ạ?`
          : html`Có ${found.length} người đăng ký tên <b>${name}</b>. Là ai ạ?`,
        ...found.map(
          ({ name: known, unit }, index) => html`${index + 1}. <b>${known}</b> – ${cut(unit, 120)}`,
        ),
        html`\nGõ nhầm tên thì anh/chị gõ lại.`,
      ),
    'onbehalf.pass': ({ code, title, author, url, until }) =>
      html`Gửi anh/chị <b>${author}</b>: sáng kiến <b>${code}</b> “${cut(title, 200)}” đã được nộp giúp anh/chị. Bấm liên kết này để nhận về tài khoản của mình, theo dõi và sửa khi cần:
${url}

(Người nhập hộ chuyển tin này cho đúng tác giả. Dùng được một lần, đến ${day(until)}.)`,
    'notice.entered': ({ code, title, typist, unit, dueAt }) =>
      html`<b>${typist ?? 'Người nhập hộ'}</b> đã nộp giúp anh/chị sáng kiến <b>${code}</b> “${cut(title, 200)}”. ${unit} sẽ trả lời trước ngày <b>${day(dueAt)}</b>. Xem bằng /cuatoi; nếu không phải của anh/chị, anh/chị báo công đoàn đơn vị.`,
    'claim.ask': ({ code, title, typist, typed, unit, state, differs, count: all }) =>
      lines(
        html`<b>${typist ?? 'Người nhập hộ'}</b> đã nộp giúp <b>${typed}</b> (${cut(unit, 120)}) sáng kiến <b>${code}</b>:\n“${cut(title, 200)}”${state === 'submitted' ? '' : html` – <b>${states[state]}</b>`}`,
        all > 1 ? html`Cùng ${count(all - 1)} sáng kiến khác nhập cho người này.` : undefined,
        differs ? html`\nTên đã ghi khác tên anh/chị đăng ký; nếu đúng là mình, anh/chị cứ nhận.` : undefined,
        html`\nCó phải của anh/chị không ạ?`,
      ),
    'claim.done': ({ lines: mine, total }) =>
      lines(
        html`Từ nay ${total === 1 ? 'sáng kiến này' : `${count(total)} sáng kiến này`} là của anh/chị, mọi tin báo gửi thẳng cho anh/chị. Bấm số để mở, hoặc xem bằng /cuatoi.`,
        ...mine.map(
          ({ code, title, state }, index) =>
            html`${index + 1}. ${code} · ${cut(title, 80)} – <b>${states[state]}</b>`,
        ),
      ),
    'claim.refused': ({ until }) =>
      html`Cảm ơn anh/chị, người nhập hộ đã được báo. Nếu bấm nhầm, trước ${moment(until)} anh/chị bấm nút dưới đây để trả lời lại.`,
    'notice.claimed': ({ author, by, total, until }) =>
      html`<b>${by}</b> đã nhận ${total === 1 ? 'sáng kiến' : `${count(total)} sáng kiến`} anh/chị nhập hộ cho ${author}. Từ nay tác giả tự theo dõi.${until === undefined ? '' : ` Tên người nhận khác tên đã ghi: nếu không phải người này, trước ${moment(until)} anh/chị bấm nút dưới đây để lấy lại.`}`,
    'claim.taken-back': ({ author, by, total }) =>
      html`Đã lấy lại ${total === 1 ? 'sáng kiến' : `${count(total)} sáng kiến`} nhập hộ cho <b>${author}</b>; ${by} đã được báo. Liên kết mới ở dưới, anh/chị gửi cho đúng tác giả.`,
    'notice.taken-back': ({ code, title, typist, total }) =>
      html`<b>${typist ?? 'Người nhập hộ'}</b> cho biết <b>${code}</b> “${cut(title, 200)}”${total === 1 ? '' : ` và ${count(total - 1)} sáng kiến khác`} không phải của anh/chị, nên đã lấy lại; những gì anh/chị thêm vào đã được bỏ ra. Nếu đúng là của mình, anh/chị nhắn người nhập hộ gửi liên kết mới.`,
    'notice.not-mine': ({ code, title, author }) =>
      html`Người mở liên kết của <b>${code}</b> “${cut(title, 120)}” nói không phải của mình. Anh/chị xem lại đã gửi đúng cho ${author} chưa. Liên kết cũ không dùng được nữa.`,
    'decision.claimed': ({ code, title, last, ...paper }) =>
      last === undefined
        ? html`${claimText(paper) ?? ''}\nCông nhận <b>${code}</b> “${cut(title, 120)}” theo quyết định này chứ?`
        : html`${claimText(paper) ?? ''}\nLần trước anh/chị ghi: Quyết định số ${cut(last.number, 60)} ngày ${last.day}\nCông nhận <b>${code}</b> “${cut(title, 120)}” theo quyết định nào?`,
    'decision.last': ({ code, title, last }) =>
      html`Công nhận <b>${code}</b> “${cut(title, 120)}” theo Quyết định số ${cut(last.number, 60)} ngày ${last.day} như lần trước chứ?`,
    'decision.same': ({ code, title, earlier }) =>
      html`<b>${code}</b> “${cut(title, 120)}” ${sameText(earlier)}. Vẫn công nhận?`,
    'decision.done': ({ code, title, kind, undo, number = null, day: signed = null, ...told }) =>
      lines(
        html`Đã ghi: <b>${wordFor(moveNames, kind)}</b> ${code} “${cut(title, 120)}”${number === null ? '' : ` theo Quyết định số ${number}`}${signed === null ? '' : ` ngày ${signed}`}.${kind === 'recognise' && number === null ? ' Chưa ghi số quyết định.' : ''}`,
        ...deciding.toldText(told),
        html`${undo ? 'Tác giả được báo sau 1 phút; trong lúc đó có thể hoàn tác.' : 'Tác giả đã được báo.'}`,
      ),
    'decision.undone': ({ code, title }) =>
      html`Đã hoàn tác ${code} “${cut(title, 120)}”. Tác giả chưa nhận tin nào.`,
    'status.retried': ({ again }) => html`Đang xử lý lại ${count(again)} tin.`,
    'settings.list': ({ lines: all }) =>
      lines(
        html`<b>Cài đặt của chương trình</b>`,
        ...all.map(settingLine),
        html`\nBấm một mục để xem căn cứ hoặc đổi.`,
      ),
    'settings.one': ({ key, value, changed, initial, basis, at, saved }) =>
      lines(
        saved === true ? html`✓ Đã ghi.` : undefined,
        html`<b>${settingsVi[key].name}: ${settingValue(key, value)}</b>`,
        html`${settingsVi[key].about}`,
        html`Căn cứ: ${cut(basis ?? settingsVi[key].basis, 200)}.`,
        changed && at !== null
          ? html`Mức ban đầu: ${settingValue(key, initial)}. Đổi lúc ${moment(at)}.`
          : undefined,
      ),
    'queue.empty': ({ unit }) => html`${unit}: không còn sáng kiến nào chờ xét.`,
    refusal: ({ code, ...facts }) =>
      (refusals as Record<string, (facts: Readonly<Record<string, unknown>>) => Html>)[code]?.(facts) ??
      html`${code}`,
    apology: ({ code }) =>
      html`Xin lỗi anh/chị, vừa có lỗi (mã <code>${code}</code>). Phần đã trả lời vẫn còn; anh/chị thử lại, hoặc đọc mã này cho người quản trị.`,
    'language.ask': () => html`Chọn ngôn ngữ · Choose a language`,
    'language.set': () => html`Từ nay dùng tiếng Việt.`,
    'data.view': ({ name, unit, authorGroup, consents, initiatives, drafts, shared, publish, paper }) =>
      lines(
        html`<b>Dữ liệu của anh/chị</b>`,
        html`Họ tên: ${name ?? '—'}`,
        html`Đơn vị: ${unit ?? '—'}`,
        html`Nhóm: ${authorGroup === null ? '—' : reason(authorGroup)}`,
        html`Sáng kiến: ${initiatives} · nháp: ${drafts}${shared === 0 ? '' : ` · đồng tác giả: ${shared}`}`,
        html`Công khai tên khi khen thưởng và trong thư viện: <b>${publish ? 'bật' : 'tắt'}</b>`,
        paper === undefined ? undefined : papers.facts(paper),
        ...consents
          .slice(-4)
          .map(
            ({ purpose, given, at, version, through }) =>
              html`• ${moment(at)}: ${given ? 'đồng ý' : 'không đồng ý'} ${purpose === 'review' ? 'nhận và xét sáng kiến' : 'công khai tên'} (${through === true ? 'qua người nhập hộ, ' : ''}bản ${version})`,
          ),
      ),
    'data.ask': ({ recognised, commended = 0, suspendedUntil }) =>
      html`Xóa là mất hẳn: nháp, sáng kiến chưa được công nhận, họ tên và tài khoản.${recognised === 0 ? '' : ` ${recognised} sáng kiến đã công nhận giữ lại dưới tên “đã ẩn danh”.`}${awards.eraseText(commended)}${suspendedUntil === undefined ? '' : ` Xóa không bỏ chặn: đến hết ${day(suspendedUntil - 1)} bot còn giữ một dấu của tài khoản, không phải tên hay số của anh/chị, rồi bỏ.`} Anh/chị chắc chắn chứ ạ?`,
    'data.erased': ({ kept }) =>
      html`Đã xóa dữ liệu của anh/chị.${kept === 0 ? '' : ` ${kept} sáng kiến đã công nhận được giữ dưới tên “đã ẩn danh”.`} Muốn dùng lại, bấm /start.`,
    'setup.welcome': () =>
      html`Chào anh/chị, người quản lý hệ thống! Cơ sở dữ liệu đang trống. Ba bước là chạy được:\n1. Đơn vị gốc (ví dụ: LĐLĐ tỉnh Thanh Hóa)\n2. Chương trình và thời gian\n3. Các đơn vị: thêm từng đơn vị hoặc gửi một tệp CSV\n\nBắt đầu với đơn vị gốc:`,
    'setup.programme': ({ root }) =>
      html`Đã có đơn vị gốc <b>${root}</b>. Bước 2: chương trình và thời gian.`,
    'setup.units': ({ programme }) =>
      html`Đã mở chương trình <b>${programme}</b>. Bước 3: các đơn vị bên dưới. Gửi tệp CSV vào đây, hoặc thêm từng đơn vị. Cột của tệp: <code>code,name,workplace,parent,block,headcount,target</code>

Có đơn vị rồi thì:
• /phanquyen – giao việc cho cán bộ bằng liên kết một lần
• thêm bot vào nhóm cán bộ rồi gõ /lienket MÃ_ĐƠN_VỊ trong nhóm
Để tự gửi sáng kiến, anh/chị bấm /nop.`,
    'units.found': ({ query, lines: found, total }) =>
      lines(
        html`${query === '' ? html`<b>${count(total)} đơn vị</b>. Gõ <code>/donvi tên</code> để tìm.` : html`<b>Tìm “${cut(query, 40)}”</b>: ${found.length === 0 ? 'không thấy đơn vị nào.' : ''}`}`,
        ...found.map(
          ({ code, name, path, block, headcount, target }) =>
            html`• <code>${code}</code> ${name} – ${options[block]}${headcount === null ? '' : `, ${count(headcount)} đoàn viên`}${target === null ? '' : `, chỉ tiêu ${count(target)}`}${path === '' ? '' : html`\n   ${cut(path, 100)}`}`,
        ),
        query !== '' || total <= found.length
          ? undefined
          : html`… và ${count(total - found.length)} đơn vị nữa`,
      ),
    'units.added': ({ code, name }) => html`Đã thêm đơn vị <code>${code}</code> ${name}.`,
    'units.preview': ({ added, changed, targets, headcount, sample }) =>
      lines(
        html`<b>Xem trước khi nhập</b>`,
        html`Đơn vị mới: ${count(added)} · thay đổi: ${count(changed)} · chỉ tiêu: ${count(targets)} · đoàn viên: ${count(headcount)}`,
        ...sample.map((name) => html`• ${cut(name, 100)}`),
        html`\nChưa lưu gì cả. Nhập luôn chứ ạ?`,
      ),
    'units.problems': ({ problems, total }) =>
      lines(
        html`<b>Tệp có ${count(total)} chỗ cần sửa, chưa nhập gì cả:</b>`,
        ...problems.map(({ line, code, value, column }) =>
          column === undefined
            ? html`• Dòng ${line}: ${problemNames[code]}${value === '' ? '' : html` “${cut(value, 40)}”`}`
            : html`• Dòng ${line}, cột ${columnNames[column]}: “${cut(value, 40)}” phải là số từ ${leastCounts[column]} trở lên`,
        ),
        html`\nAnh/chị sửa tệp rồi gửi lại.`,
      ),
    'units.imported': ({ added, changed, targets }) =>
      html`Đã nhập: ${count(added)} đơn vị mới, ${count(changed)} thay đổi, ${count(targets)} chỉ tiêu. Giao việc cho cán bộ bằng /phanquyen.`,
    'units.dropped': () => html`Đã bỏ, không nhập gì cả.`,
    document: ({ about }) => {
      switch (about.code) {
        case 'entry-template':
          return html`Tệp mẫu để nhập nhiều sáng kiến một lúc. Anh/chị điền mỗi sáng kiến một dòng (xem trang “Hướng dẫn”), rồi gửi tệp vào đây. Bot kiểm tra trước, chưa lưu gì cho tới khi anh/chị bấm xác nhận.`;
        case 'entry-problems':
          return html`Tệp có ${count(about.bad)} dòng cần sửa: xem cột “Cần sửa” (lọc ô không trống là thấy). Sửa xong, anh/chị gửi lại cả tệp này.`;
        case 'entry-receipt':
          return html`Mã của ${count(about.entered)} sáng kiến vừa nhập, và liên kết để từng tác giả nhận sáng kiến của mình. Mỗi liên kết chỉ gửi cho đúng người có tên trên dòng.`;
        case 'target-template':
          return targetFiles.about(about);
        case 'log':
          return logExport.about(about);
        case 'application':
        case 'dossier':
          return papers.about(about);
        case 'export':
        case 'export-totals':
          return exporting.about(about);
      }
    },
    'import.reading': ({ done, total }) =>
      total === null
        ? html`Đang đọc tệp…`
        : html`Đang đọc… ${count(done)}/${count(total)} dòng. Chưa lưu gì cả.`,
    'import.problems': ({ good, bad, first }) =>
      lines(
        html`<b>Đọc được ${count(good)} dòng, ${count(bad)} dòng cần sửa. Chưa nhập gì cả.</b>`,
        ...first.map(
          ({ line, others, text }) =>
            html`• Dòng ${line}${others === 0 ? '' : ` và ${count(others)} dòng khác`}: ${cut(text, 200)}`,
        ),
        unnamed(bad, first) > 0 ? html`… và ${count(unnamed(bad, first))} dòng nữa` : undefined,
        html`
Số dòng là của tệp anh/chị vừa gửi. Tệp bên dưới có cột “Cần sửa”; anh/chị sửa trong đó rồi gửi lại cả tệp.`,
      ),
    'import.preview': ({ rows, units, authors, benefit, withBenefit, sample, renamed, alike, ...facts }) =>
      lines(
        html`<b>Xem trước khi nhập</b>`,
        html`Sáng kiến: <b>${count(rows)}</b> · tác giả: ${count(authors)} · đơn vị: ${count(units)}`,
        withBenefit === 0
          ? html`Làm lợi: không dòng nào ghi số tiền`
          : html`Làm lợi (${count(withBenefit)} dòng có ghi): ${benefitsByPeriod(benefit)}`,
        ...sample.map(({ name, title }) => html`• ${cut(name, 60)}: ${cut(title, 100)}`),
        rows > sample.length ? html`… và ${count(rows - sample.length)} sáng kiến nữa` : undefined,
        renamed === 0
          ? undefined
          : html`
${count(renamed)} họ tên viết toàn chữ hoa hoặc chữ thường sẽ ghi lại kiểu “Trần Thị Thử”.`,
        alike.length === 0
          ? undefined
          : html`
Trùng tên sáng kiến với dòng trên, cùng đơn vị: dòng ${alike.join(', ')}. Nếu là một sáng kiến có nhiều tác giả, chỉ ghi một dòng.`,
        facts.unknownColumns.length === 0
          ? undefined
          : html`
Cột không dùng tới: ${facts.unknownColumns.map((name) => `“${cut(name, 30)}”`).join(', ')}.`,
        facts.bare.count === 0
          ? undefined
          : lines(
              html`
Số không có chữ, anh/chị xem giúp đã đọc đúng chưa:`,
              ...facts.bare.first.map(
                ({ line, column, typed, value }) =>
                  html`• Dòng ${line}, ${workbookVi.columns[column]}: ${cut(typed, 30)} là ${answer(value)}`,
              ),
              facts.bare.count > facts.bare.first.length
                ? html`… và ${count(facts.bare.count - facts.bare.first.length)} ô nữa`
                : undefined,
            ),
        facts.enteredAt === null
          ? undefined
          : html`
<b>Các dòng này đã nhập một lần lúc ${moment(facts.enteredAt)}.</b> Nhập nữa là có hai bản.`,
        html`
Chưa lưu gì cả. Bấm <b>Nhập hết</b> là anh/chị xác nhận các tác giả đã biết và đồng ý.`,
      ),
    'import.entering': ({ done, total }) =>
      html`Đang nhập… ${count(done)}/${count(total)} sáng kiến. Anh/chị cứ làm việc khác, xong sẽ có tệp mã gửi lại.`,
    'import.done': ({ entered, refused }) =>
      html`Đã nhập <b>${count(entered)}</b> sáng kiến.${refused === 0 ? '' : ` ${count(refused)} dòng chưa nhập được vì đơn vị hoặc quyền của anh/chị vừa thay đổi; xem trong tệp.`} Mã và liên kết nhận ở tệp bên dưới.`,
    'import.dropped': () =>
      html`Đã dừng, không nhập gì cả. Tệp của anh/chị vẫn còn ở trên; gửi lại lúc nào cũng được.`,
    'appoint.link': ({ role, unit, url, until, from, to }) =>
      html`Gửi liên kết này cho đúng người sẽ làm <b>${roles[role]}</b> ở <b>${unit}</b>${termText({ from, to })}:\n${url}\n\nDùng được một lần, đến ${moment(until)}.`,
    ...holders.messages,
    'appoint.sure': ({ role, unit, name, from, to, begun, after }) =>
      html`Thu vai trò <b>${roles[role]}</b> của <b>${cut(name ?? '—', 60)}</b> ở ${cut(unit, 120)}${datesText({ from, to, begun })}?${afterRoleVi(unit, after)}\n\nBấm <b>Thu</b> thì thôi ngay từ bây giờ.`,
    'appoint.ended': ({ role, unit, name, after }) =>
      html`${name ?? '—'} thôi làm <b>${roles[role]}</b> ở ${unit} kể từ bây giờ.${afterRoleVi(unit, after)}`,
    ...audit.messages,
    ...awards.messages,
    ...search.messages,
    ...posting.messages,
    ...programmes.messages,
    ...targeting.messages,
    ...targetFiles.messages,
    ...library.messages,
    ...queue.messages,
    ...summary.messages,
    ...figures.messages,
    ...load.messages,
    ...bulk.messages,
    ...deciding.messages,
    ...undelivered.messages,
    ...exporting.messages,
    ...logExport.messages,
    ...papers.messages,
    album: ({ code, files }) => html`${code === '' ? '' : `${code}: `}${count(files.length)} ảnh, tệp`,
    file: ({ code, caption }) =>
      caption === undefined ? html`${code}` : html`${code === '' ? '' : `${code} – `}${caption}`,
    'files.lost': ({ code, lost }) =>
      html`${code === '' ? '' : `${code}: `}${count(lost)} tệp không còn lấy được. Anh/chị nhờ tác giả gửi lại.`,
    status: ({ waiting, oldest, planned, uncertain, failed, units }) =>
      lines(
        html`<b>Tình trạng hệ thống</b>`,
        html`Đơn vị: ${count(units)}`,
        html`Sáng kiến chờ xét: ${count(waiting)}${oldest === null ? '' : ` · lâu nhất từ ${moment(oldest)}`}`,
        html`Tin chờ gửi: ${count(planned)} · bản tin chưa rõ: ${count(uncertain)}`,
        html`Tin nhận bị lỗi, đang giữ: ${count(failed)}`,
      ),
    'group.welcome': () =>
      html`Chào cả nhà! Để nhận bản tin sáng kiến hằng tuần tại nhóm này, cán bộ công đoàn gõ: <code>/lienket MÃ_ĐƠN_VỊ</code>`,
    'group.audience': ({ unit, from, now }) =>
      now !== null
        ? html`Nhóm này gắn với <b>${unit}</b> rồi, đang là ${audiences[now]}. Anh/chị muốn đổi là nhóm của ai?`
        : from === null
          ? html`Gắn nhóm này với <b>${unit}</b>. Đây là nhóm của ai?`
          : html`Nhóm đang gắn với <b>${from}</b>, đổi sang <b>${unit}</b> chứ? Nếu đổi, anh/chị chọn đây là nhóm của ai.`,
    'group.kept': ({ unit }) =>
      unit === null ? html`Nhóm chưa gắn với đơn vị nào.` : html`Nhóm vẫn gắn với <b>${unit}</b>.`,
    'group.moved': ({ title, from, to }) =>
      html`Nhóm “${cut(title, 60)}” trước gắn với ${from}, nay đã được gắn với <b>${to}</b>. Bản tin trong nhóm từ nay là của ${to}.`,
    'group.linked': ({ unit, audience, weekday, minute, nextAt }) =>
      html`Đã gắn nhóm này với <b>${unit}</b>, là ${audiences[audience]}. Bản tin tuần gửi vào ${weekdays[weekday - 1] ?? ''} ${clock(minute)}, lần tới lúc ${moment(nextAt)}. Đổi giờ: <code>/lich t2 08:00</code>`,
    'digest.uncertain': ({ title, unit, week }) =>
      html`Bản tin tuần ${week} của ${unit} gửi vào nhóm “${cut(title, 60)}” bị đứt mạng giữa chừng. Anh/chị mở nhóm xem đã có bản tin chưa?`,
    'digest.settled': ({ seen, unlinked }) => {
      if (unlinked !== undefined)
        return html`Nhóm “${cut(unlinked, 60)}” không còn gắn với đơn vị như trước, nên bản tin không gửi lại vào đó. Muốn xem nhóm đang nhận bản tin của đơn vị nào, anh/chị gõ <code>/lienket</code> trong nhóm.`;
      return seen ? html`Đã ghi: nhóm đã nhận bản tin.` : html`Đang gửi lại bản tin vào nhóm.`;
    },
    'delivery.incident': ({ posts }) =>
      html`${count(posts)} bản tin chưa rõ đã tới nhóm hay chưa vì mất kết nối. Gửi lại tất cả?`,
  };

  function cellProblem(problem: CellProblem): string {
    const { column, code, typed, limit = 0, options: meant, choices = [] } = problem;
    const name = workbookVi.columns[column];
    if (code === 'repeated')
      return `${name}: giống hệt dòng ${limit} trong tệp gửi (cùng tác giả, cùng tên). Xóa một trong hai dòng.`;
    const said = typed === '' ? '' : `“${cut(typed, 60)}” `;
    const [million] = meant ?? [];
    if (code === 'few-dong' && isMoney(million))
      return `${name}: số không có chữ được hiểu là đồng, mà ${said}thì ít quá. Ghi đủ đồng (${million.amount}) hoặc “${formatMoneyShort(million.amount)}”.`;
    if (code === 'choose-from-list')
      return `${name}: ${said}không có trong danh sách. Ghi một trong: ${choices.join('; ')}.`;
    const hint = Object.hasOwn(cellHintsVi, code) ? cellHintsVi[code] : undefined;
    if (hint !== undefined) return `${name}: ${said}${hint}`;
    const asked = { form: 'initiative', subject: 0, key: column, code, typed } as const;
    if (meant === undefined)
      return `${name}: ${plainText(messages['form.refused']({ ...problem, ...asked }))}`;
    const ways = meant.map((one) => answer(one)).join(' / ');
    return `${name}: ${plainText(messages['form.choose']({ ...asked, turn: 0, options: meant }))}${ways === '' ? '' : ` Ghi: ${ways}`}`;
  }

  return {
    language: 'vi',
    options,
    labels,
    asks,
    extras,
    fileKinds,
    states,
    roles,
    messages,
    buttons: joinWords(
      buttons,
      awardWordsVi.buttons,
      programmeWordsVi.buttons,
      validityWordsVi.buttons,
      targetWordsVi.buttons,
      targetFileWordsVi.buttons,
      libraryWordsVi.buttons,
      summary.buttons,
      figures.buttons,
      load.buttons,
      posting.buttons,
      bulk.buttons,
      undelivered.buttons,
      suspensionButtonsVi,
    ),
    commands: joinWords(
      commands,
      awards.commands,
      suspensions.commands,
      search.commands,
      figures.commands,
      posting.commands,
      papers.commands,
      programmeWordsVi.commands,
      exporting.commands,
      targetWordsVi.commands,
      library.commands,
    ),
    answer,
    answerTo,
    authorLine,
    count,
    audit,
    exports: exporting.words,
    logExport,
    papers: { buttons: papers.buttons },
    picture,
    targetTemplate: targetFiles.template,
    workbook: workbookVi,
    cellProblem,
    awardFault: awards.faultText,
    settings: settingsVi,
    settingValue,
    queue: queue.words,
  };
}

/** By when a card says that somebody has to do what. */
const dueWords: Partial<Record<State, string>> = {
  in_review: 'quyết định trước ngày',
  returned: 'bổ sung chậm nhất ngày',
};

const underReview =
  'đã nộp, công đoàn đang xét nên không sửa được. Cần sửa thì anh/chị nhờ cán bộ trả lại để bổ sung, hoặc rút về (mở trong /cuatoi) rồi nộp lại.';
const writable = 'vẫn sửa được. Anh/chị mở trong /cuatoi.';

/** Why an answer of an initiative cannot be changed any more, and what can be done. */
const lockedHints: Record<State, string> = {
  draft: writable,
  returned: writable,
  submitted: underReview,
  in_review: underReview,
  recognised:
    'đã được công nhận nên không sửa được. Có chỗ nào chưa đúng, anh/chị báo cán bộ công đoàn giúp.',
  declined: 'đã xét xong nên không sửa được. Anh/chị mở trong /cuatoi rồi bấm “Nộp thành sáng kiến mới”.',
  withdrawn: 'đã rút nên không sửa được. Anh/chị mở trong /cuatoi rồi bấm “Nộp thành sáng kiến mới”.',
  revoked: 'đã hủy công nhận nên không sửa được. Anh/chị hỏi cán bộ công đoàn giúp.',
};

const claimHints: Record<string, string> = {
  unknown: 'Liên kết này không đúng. Anh/chị nhờ người nhập hộ gửi lại.',
  used: 'Liên kết này đã được dùng. Anh/chị nhờ người nhập hộ gửi liên kết mới.',
  expired: 'Liên kết này đã hết hạn. Anh/chị nhờ người nhập hộ gửi liên kết mới.',
  refused:
    'Anh/chị đã trả lời không phải là tác giả. Nếu bấm nhầm, anh/chị nhắn người nhập hộ gửi liên kết mới.',
  'refused-before':
    'Người mở liên kết này trước đây đã trả lời không phải là tác giả. Nếu là của mình, anh/chị nhắn người nhập hộ gửi liên kết mới.',
  'taken-back':
    'Người nhập hộ đã lấy lại sáng kiến này. Nếu đúng là của mình, anh/chị nhắn người nhập hộ gửi liên kết mới.',
  'submitted-since':
    'Người nhận đã nộp bổ sung sáng kiến này nên không lấy lại được nữa. Anh/chị báo cán bộ công đoàn giúp.',
  yours: 'Anh/chị đã nhận rồi. Xem bằng /cuatoi.',
  typist: 'Anh/chị là người nhập hộ. Liên kết này để gửi cho tác giả.',
  decided: 'Anh/chị đã xét sáng kiến này nên không nhận là tác giả được. Anh/chị báo công đoàn cấp trên.',
};

const fileHints: Record<string, string> = {
  type: 'Tệp này không phải CSV.',
  size: 'Tệp lớn hơn 5 MB.',
  encoding: 'Tệp không phải UTF-8: anh/chị lưu lại dạng “CSV UTF-8”.',
  columns: 'Dòng đầu của tệp thiếu tên cột.',
  empty: 'Tệp không có dòng nào.',
  gone: 'Không tải được tệp, anh/chị gửi lại giúp.',
};

const workbookHints: Record<WorkbookFault, string> = {
  type: 'Tệp này không phải sổ tính Excel (.xlsx). Anh/chị bấm /mau để lấy tệp mẫu.',
  xls: 'Tệp .xls kiểu cũ chưa đọc được. Anh/chị mở bằng Excel, chọn “Lưu thành” .xlsx rồi gửi lại.',
  password: 'Tệp có đặt mật khẩu nên không đọc được. Anh/chị bỏ mật khẩu rồi gửi lại.',
  broken: 'Tệp bị hỏng, không mở được. Anh/chị mở bằng Excel, lưu lại rồi gửi lại.',
  size: 'Tệp lớn quá. Anh/chị bỏ ảnh trong tệp, hoặc chia thành các tệp dưới 20 MB.',
  empty: 'Tệp không có dòng sáng kiến nào. Anh/chị điền từ dòng thứ hai rồi gửi lại.',
  columns: 'Không thấy dòng tên cột. Anh/chị bấm /mau để lấy tệp mẫu, rồi chép các dòng vào đó.',
  rows: 'Trang tính có quá nhiều dòng trống đã kẻ khung. Anh/chị chép các dòng có chữ sang tệp mẫu (/mau).',
  'too-many': 'Tệp có hơn 10.000 dòng. Anh/chị chia thành nhiều tệp rồi gửi từng tệp.',
  gone: 'Không tải được tệp từ Telegram. Anh/chị gửi lại giúp.',
  units: 'Đơn vị hoặc quyền của anh/chị vừa thay đổi. Anh/chị gửi lại tệp để kiểm tra lại.',
};

/** How a unit is named to a command. */
const unitUsages = {
  donvi: '/donvi may song ma',
  lienket: '/lienket may song ma',
  khenthuong: '/khenthuong may song ma giấy khen số 45/QĐ ngày 20/11',
  timkiem: '/timkiem máy cán đơn vị MAYSM',
  bantin: '/bantin MAYSM 12',
  chitieu: '/chitieu may song ma 300',
  xuat: '/xuat MAYSM quý này công nhận csv',
  totrinh: '/totrinh MAYSM tháng 11',
} as const;

const plainUsages = {
  xem: '/xem SK-26-000123',
  congnhan: '/congnhan 123 125-140 số 45/QĐ ngày 20/11/2026',
  tuchoi: '/tuchoi 123 Giải pháp này xưởng 1 đã dùng',
  huycongnhan: '/huycongnhan 123 Giải pháp này đã được bảo hộ từ trước',
  bosung: '/bosung 123 Ghi rõ số tiền tiết kiệm mỗi tháng',
  lienket: '/lienket MAYSM',
  phanquyen: '/phanquyen MAYSM',
  lich: '/lich t2 08:00',
};

/** Those of the topics apart. */
export type PlainButtons = typeof buttons;

const buttons = {
  agree: 'Tôi đồng ý',
  refuse: 'Không đồng ý',
  readMore: 'Đọc thêm',
  back: 'Quay lại',
  skip: 'Bỏ qua',
  later: 'Để sau',
  yes: 'Đúng',
  retype: 'Gõ lại',
  rewrite: 'Viết lại từ đầu',
  done: 'Xong',
  submit: 'Nộp',
  save: 'Lưu',
  edit: 'Sửa mục…',
  toCard: 'Xem lại',
  coAuthors: 'Đồng tác giả…',
  changeShare: 'Đổi tỷ lệ',
  inviteAgain: 'Lấy lời mời mới',
  removeAuthor: 'Bỏ người này',
  sendInvite: 'Gửi lời mời',
  notMe: 'Không phải tôi',
  byMistake: 'Tôi bấm nhầm',
  notThisPerson: 'Không phải người này',
  continueDraft: 'Làm tiếp',
  startNew: 'Bắt đầu cái mới',
  otherDrafts: 'Xem nháp khác',
  dropDraft: 'Xóa nháp',
  muteDrafts: 'Đừng nhắc nữa',
  accept: 'Tiếp nhận',
  recognise: 'Công nhận',
  recogniseAnyway: 'Vẫn công nhận',
  return: 'Trả lại để bổ sung',
  decline: 'Không công nhận',
  revoke: 'Hủy công nhận',
  next: 'Sáng kiến tiếp theo',
  markDuplicate: 'Trùng với…',
  clearDuplicate: 'Bỏ nghi trùng',
  files: 'Xem ảnh, tệp',
  undo: 'Hoàn tác',
  asClaimed: 'Theo quyết định số',
  byLast: 'Theo QĐ',
  signedOn: 'ngày',
  otherDecision: 'Ghi quyết định khác',
  register: 'Đăng ký',
  completeNow: 'Bổ sung ngay',
  openPrivate: 'Mở trong chat riêng',
  keep: 'Giữ nguyên',
  withdraw: 'Rút sáng kiến',
  withdrawSure: 'Đúng, rút',
  submitAnew: 'Nộp thành sáng kiến mới',
  openCard: 'Xem sáng kiến',
  seeChanges: 'Xem phần đã sửa',
  pageBefore: '‹ Trang trước',
  pageAfter: 'Trang sau ›',
  newest: '« Mới nhất',
  filter: 'Lọc…',
  toList: '‹ Về danh sách',
  confirm: 'Đồng ý',
  cancel: 'Thôi',
  publishOn: 'Bật công khai tên',
  publishOff: 'Tắt công khai tên',
  eraseAll: 'Xóa dữ liệu của tôi',
  eraseSure: 'Xóa hẳn',
  endRole: 'Thu',
  addUnit: 'Thêm một đơn vị',
  appointHelper: 'Người nhập hộ',
  appointLeader: 'Lãnh đạo (chỉ xem)',
  appointOfficer: 'Cán bộ công đoàn',
  appointAdmin: 'Quản trị',
  newAuthor: 'Người mới, chưa có tài khoản',
  claimMine: 'Đúng là tôi',
  claimNotMine: 'Không phải tôi',
  claimLink: 'Liên kết cho tác giả',
  passOn: 'Gửi cho tác giả',
  open: 'Mở xem',
  officersGroup: 'Nhóm cán bộ',
  generalGroup: 'Nhóm chung',
  seen: 'Đã thấy',
  again: 'Gửi lại',
  againAll: 'Gửi lại tất cả',
  retry: 'Thử lại',
  stop: 'Dừng',
  enterAll: 'Nhập hết',
  otherValue: 'Nhập khác, kèm căn cứ',
  resetValue: 'Về mức ban đầu',
};

const commands = {
  start: 'bắt đầu, đăng ký',
  nop: 'gửi sáng kiến mới',
  cuatoi: 'sáng kiến và nháp của tôi',
  bosung: 'sáng kiến cần bổ sung; cán bộ: trả lại',
  xem: 'xem một sáng kiến theo mã',
  dulieu: 'dữ liệu của tôi: xem, xóa',
  ngonngu: 'ngôn ngữ · language',
  huy: 'dừng việc đang làm, nháp vẫn còn',
  trogiup: 'tôi làm được gì ở đây',
  nhapho: 'nhập hộ sáng kiến cho người trong đơn vị',
  mau: 'tệp Excel mẫu để nhập nhiều sáng kiến',
  choduyet: 'sáng kiến chờ xét: số lượng, lọc, mở từng hồ sơ',
  congnhan: 'công nhận theo mã',
  tuchoi: 'không công nhận, kèm lý do',
  huycongnhan: 'hủy công nhận, kèm lý do',
  lienket: 'gắn nhóm này với một đơn vị',
  lich: 'ngày giờ gửi bản tin',
  thongke: 'số liệu: hôm nay, tuần, tháng, quý, chương trình',
  donvi: 'đơn vị: tìm, thêm, nhập CSV',
  phanquyen: 'giao vai trò bằng liên kết một lần',
  thuquyen: 'thôi vai trò',
  nhatky: 'nhật ký: ai đã làm gì, khi nào',
  caidat: 'cài đặt: thời hạn, số quyết định',
  tinhtrang: 'tình trạng hệ thống',
};

export type Words = ReturnType<typeof createVi>;
