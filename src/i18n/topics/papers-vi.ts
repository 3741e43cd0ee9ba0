import type { Qualification } from '../../domain/application-forms.ts';
import type { PaperAbout, PaperMessages, PaperRefusal, ToldFacts } from '../../domain/paper-messages.ts';
import type { DossierList } from '../../domain/papers.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { wordFor } from '../lookup.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export const qualificationsVi: Record<Qualification, string> = {
  highschool: 'Phổ thông',
  vocational: 'Sơ cấp, trung cấp',
  college: 'Cao đẳng',
  university: 'Đại học',
  postgraduate: 'Trên đại học',
};

export const applicationWordsVi = {
  title: 'Đơn yêu cầu công nhận',
  labels: {
    birthDay: 'Ngày sinh',
    jobTitle: 'Chức danh',
    qualification: 'Trình độ',
    otherAuthors: 'Đồng tác giả',
    conditions: 'Điều kiện áp dụng',
    secretParts: 'Phần cần giữ kín',
    paperPlace: 'Nơi công tác',
    investor: 'Chủ đầu tư',
    firstHelpers: 'Người giúp áp dụng lần đầu',
  },
  asks: {
    birthDay: html`Ngày sinh ghi trên đơn? Ngày sinh, chức danh và trình độ chỉ dùng để điền đơn: bot nhớ cho những đơn sau, người xét sáng kiến và đồng tác giả thấy được trên đơn, xem và xóa bất cứ lúc nào ở /dulieu. Không muốn ghi thì bấm <b>Bỏ qua</b>, trên đơn để chỗ trống điền tay.
Ví dụ: <i>15/3/1985</i>`,
    jobTitle: html`Chức danh, công việc đang làm?
Ví dụ: <i>Thợ vận hành máy cán</i>`,
    qualification: html`Trình độ chuyên môn? Chọn một nút, hoặc gõ.
Ví dụ: <i>Trung cấp cơ khí</i>`,
    otherAuthors: html`Ngày sinh, chức danh, trình độ của đồng tác giả? Mỗi người một dòng; chưa biết thì bấm <b>Bỏ qua</b>, trên đơn để chỗ trống điền tay.
Ví dụ: <i>Lê Văn Nháp, 15/3/1985, thợ hàn, trung cấp</i>`,
    conditions: html`Muốn áp dụng sáng kiến thì cần những gì (máy móc, vật tư, con người)?
Ví dụ: <i>Máy hàn, thép tấm 5 mm, một thợ hàn bậc 3</i>`,
    secretParts: html`Phần nào cần giữ kín? Đơn sẽ nêu đúng phần ấy.
Ví dụ: <i>Tỷ lệ pha dung dịch ở bước 2</i>`,
    paperPlace: html`Nơi công tác ghi trên đơn?
Ví dụ: <i>Phân xưởng 2, Công ty May Sông Mã</i>`,
    investor: html`Ai bỏ tiền, máy móc để làm sáng kiến (chủ đầu tư)? Thường là nơi làm việc.
Ví dụ: <i>Công ty May Sông Mã</i>`,
    firstHelpers: html`Ai đã giúp áp dụng lần đầu? Mỗi người một dòng: họ tên, việc đã giúp.
Ví dụ: <i>Vũ Thị Nháp, đo thử và ghi số liệu</i>`,
  },
  extras: {
    paperPlace: 'Sửa nơi công tác',
    investor: 'Sửa chủ đầu tư',
    firstHelpers: 'Ghi người giúp áp dụng lần đầu',
  },
  hints: {
    'not-a-birthday':
      'Ngày sinh này không có trong lịch, hoặc không hợp tuổi đi làm. Anh/chị gõ ngày/tháng/năm, ví dụ: 15/3/1985; chỉ nhớ năm thì gõ: 1985.',
    'not-facts':
      'Mỗi người một dòng, bắt đầu bằng họ tên như trong sáng kiến, ví dụ: Lê Văn Nháp, 15/3/1985, thợ hàn, trung cấp.',
  },
};

/** Behind the question about others: who they are. */
export function othersVi(names: readonly string[]): Html {
  return html`\n\nĐồng tác giả: ${names.map((name) => cut(name, 40)).join(', ')}`;
}

const lists: Record<DossierList, string> = {
  waiting: 'đang chờ xét, nộp trong kỳ',
  recognised: 'được công nhận trong kỳ',
};

export function createPapersVi({ count, day, states, options }: Speech) {
  const spanText = ({ from, to }: { from: number; to: number }): string =>
    `từ ${day(from)} đến ${day(to - 1)}`;

  const messages: TextsOf<PaperMessages> = {
    'application.made': ({ code, blanks, own }) =>
      lines(
        html`Đơn yêu cầu công nhận sáng kiến <b>${code}</b> ở tệp Word ngay dưới đây.`,
        blanks === 0
          ? undefined
          : html`Còn ${count(blanks)} chỗ để trống: điền tay trên giấy${own ? html`, hoặc bấm <b>${buttons.edit}</b>` : ''}.`,
        html`Xem lại, in ra, tác giả ký rồi nộp cho đơn vị.`,
      ),
    'dossier.ask': ({ unit, nothing, ...span }) =>
      lines(
        nothing === undefined
          ? undefined
          : html`Không có sáng kiến nào ${lists[nothing]} này. Anh/chị chọn kỳ hoặc danh sách khác.\n`,
        html`Danh sách kèm tờ trình – <b>${cut(unit, 120)}</b>, ${spanText(span)}. Anh/chị lấy danh sách nào?`,
        html`\nĐơn vị, kỳ khác thì gõ, ví dụ: <code>/totrinh MAYSM tháng 11</code>`,
      ),
  };

  const refusals: RefusalTextsOf<PaperRefusal> = {
    'no-application': ({ state }) =>
      html`Sáng kiến này đang ở trạng thái “${wordFor(states, String(state))}” nên chưa làm đơn được. Đơn làm được từ lúc đã nộp, cho tới khi được công nhận.`,
  };

  const buttons = {
    make: 'Làm đơn (Word)',
    edit: 'Sửa thông tin trên đơn',
    forget: 'Xóa thông tin làm đơn',
    waiting: 'Đang chờ xét',
    recognised: 'Được công nhận',
    month: 'Tháng này',
    quarter: 'Quý này',
    year: 'Năm nay',
  };

  return {
    messages,
    refusals,
    buttons,
    commands: { totrinh: 'danh sách sáng kiến kèm tờ trình (Word)' },
    usages: { totrinh: '/totrinh MAYSM tháng 11' },
    /** Under a paper. */
    about: (about: PaperAbout): Html =>
      about.code === 'application'
        ? html`Đơn yêu cầu công nhận sáng kiến ${about.initiative}, theo mẫu Phụ lục I, Thông tư 18/2013/TT-BKHCN.`
        : html`${cut(about.unit, 120)}: ${count(about.rows)} sáng kiến ${lists[about.list]}, ${spanText(about)}.${about.more ? html` Còn nữa: tệp này có ${count(about.rows)} sáng kiến đầu; lấy tiếp thì chọn kỳ ngắn hơn hoặc từng đơn vị, ví dụ: <code>/totrinh MAYSM tháng 11</code>` : ''}`,
    /** In what is kept about a person. */
    facts: ({ birthDay, jobTitle, qualification, workplace }: ToldFacts): Html => {
      const learned = qualification === null ? null : wordFor(options, qualification);
      const known = [birthDay, jobTitle, learned, workplace].filter((fact) => fact !== null);
      return html`Để làm đơn: ${known.length === 0 ? 'không ghi' : known.map((fact) => cut(fact, 100)).join(' · ')}`;
    },
  };
}
