import {
  mostRecounted,
  type PhaseCard,
  type ProgrammeDone,
  type ProgrammeMessages,
  type ProgrammeRefusal,
  type Span,
  type Standing,
} from '../../domain/programme-messages.ts';
import { formatTenths, shareInTenths, type UnitShare } from '../../domain/tally.ts';
import { capitalised, cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export const programmeWordsVi = {
  labels: {
    programmeName: 'Tên chương trình',
    firstDay: 'Nhận từ ngày',
    lastDay: 'Nhận đến',
    appliedFirst: 'Áp dụng từ ngày',
    appliedLast: 'Áp dụng đến hết ngày',
    phaseName: 'Tên giai đoạn',
    phaseFirst: 'Nhận từ ngày',
    phaseLast: 'Nhận đến',
    phaseTarget: 'Chỉ tiêu giai đoạn',
    dateUnit: 'Đơn vị',
    dateLast: 'Nhận đến',
  },
  asks: {
    programmeName: html`Tên chương trình, đợt thi đua là gì?
Ví dụ: <i>Một triệu sáng kiến</i>`,
    firstDay: html`Chương trình nhận sáng kiến từ ngày nào?
Ví dụ: <i>01/01/2026</i>`,
    lastDay: html`Đến hết ngày nào? Nếu đóng sớm trong ngày cuối, anh/chị gõ cả giờ.
Ví dụ: <i>31/12/2026</i>, <i>17h00 ngày 31/12/2026</i>`,
    appliedFirst: html`Sáng kiến áp dụng từ ngày nào thì được tính? Giống ngày bắt đầu nhận thì bấm <b>Bỏ qua</b>.
Ví dụ: <i>01/9/2025</i>`,
    appliedLast: html`Áp dụng đến hết ngày nào thì được tính? Giống ngày nhận cuối cùng thì bấm <b>Bỏ qua</b>.
Ví dụ: <i>31/8/2026</i>`,
    phaseName: html`Giai đoạn này tên là gì?
Ví dụ: <i>Giai đoạn 1</i>`,
    phaseFirst: html`Giai đoạn này nhận sáng kiến từ ngày nào?
Ví dụ: <i>01/01/2026</i>`,
    phaseLast: html`Đến hết ngày nào? Nếu đóng sớm trong ngày cuối, anh/chị gõ cả giờ.
Ví dụ: <i>31/5/2026</i>, <i>17h00 ngày 31/5/2026</i>`,
    phaseTarget: html`Chỉ tiêu sáng kiến của giai đoạn này là bao nhiêu? Chưa có thì bấm <b>Bỏ qua</b>.
Ví dụ: <i>300.000</i>`,
    dateUnit: html`Đặt hạn riêng cho đơn vị nào? Các đơn vị bên dưới cũng theo hạn này. Gõ vài chữ trong tên hoặc mã.
Ví dụ: <i>may song ma</i>`,
    dateLast: html`Đơn vị này nhận sáng kiến đến khi nào?
Ví dụ: <i>15/6/2026</i>, <i>17h00 ngày 15/6/2026</i>`,
  },
  titles: {
    programme: 'Chương trình',
    programmeEdit: 'Chương trình',
    phase: 'Giai đoạn',
    unitDate: 'Hạn riêng của đơn vị',
  },
  goOn: {
    programme: '/chuongtrinh',
    programmeEdit: '/chuongtrinh',
    phase: '/chuongtrinh',
    unitDate: '/chuongtrinh',
  },
  extras: { appliedDates: 'Ngày áp dụng khác' },
  buttons: {
    addProgramme: 'Tạo chương trình',
    seeExample: 'Xem mẫu',
    addExample: 'Thêm chương trình này',
    changeProgramme: 'Đổi tên, ngày',
    addPhase: 'Thêm giai đoạn',
    unitDates: 'Hạn riêng của đơn vị',
    setUnitDate: 'Đặt hạn cho đơn vị',
    wholeProgramme: 'Cả chương trình',
    closeNow: 'Đóng ngay',
    closeSure: 'Đóng chương trình',
    reopen: 'Mở lại, gia hạn',
    removeDate: 'Bỏ hạn riêng',
    toProgramme: 'Về chương trình',
    toProgrammes: 'Về danh sách',
  },
  commands: { chuongtrinh: 'chương trình: ngày, giai đoạn, gia hạn' },
  usages: {},
};

const standings: Record<Standing, string> = { coming: 'chưa mở', open: 'đang nhận', closed: 'đã đóng' };

const done: Record<ProgrammeDone, string> = {
  added: '✓ Đã mở chương trình.',
  changed: '✓ Đã ghi.',
  closed: '✓ Đã đóng chương trình.',
  'phase-added': '✓ Đã thêm giai đoạn.',
  'phase-changed': '✓ Đã ghi giai đoạn.',
};

export function createProgrammesVi({ count, day, moment }: Speech) {
  /** A closing by its last day, or by the moment if that is within a day. */
  const end = (toAt: number): string =>
    moment(toAt).startsWith('00:00') ? day(toAt - 1) : moment(toAt).replace(':', 'h');
  const span = ({ fromAt, toAt }: Span): string => `${day(fromAt)} – ${end(toAt)}`;

  function percent(valid: number, target: number | null): string {
    const tenths = shareInTenths(valid, target);
    return tenths === undefined ? 'chưa giao chỉ tiêu' : `đạt ${formatTenths(tenths)}% chỉ tiêu`;
  }

  function standingText({ standing, days }: Pick<PhaseCard, 'standing' | 'days'>): string {
    if (days === null) return standings[standing];
    return `${standings[standing]}, còn ${count(days)} ngày${standing === 'coming' ? ' nữa' : ''}`;
  }

  function figuresText({ valid, submitted, target, raised }: PhaseCard): Html {
    const of = target === null ? '' : `/${count(target)}`;
    return html`nộp ${count(submitted)} · hợp lệ <b>${count(valid)}${of}</b> – ${percent(valid, target)}${raised === null ? '' : ` (tự đặt ${count(raised)})`}`;
  }

  const shares = (units: readonly UnitShare[]): string =>
    units
      .map(({ name, valid, target }) => {
        const tenths = shareInTenths(valid, target);
        return `${cut(name, 40)} ${tenths === undefined ? count(valid) : `${formatTenths(tenths)}%`}`;
      })
      .join(' · ');

  const initiatives = (recounted: number): string =>
    recounted === mostRecounted + 1
      ? `hơn ${count(mostRecounted)} sáng kiến`
      : `${count(recounted)} sáng kiến`;

  function recountedText(recounted: number | undefined, isFollowing = false): Html | undefined {
    if (recounted === undefined || recounted === 0) return undefined;
    const many = capitalised(initiatives(recounted));
    return isFollowing
      ? html`${many} đang được tính lại, xong trong ít phút nữa.`
      : html`${many} đã được tính lại.`;
  }

  const messages: TextsOf<ProgrammeMessages> = {
    'programme.list': ({ lines: all }) =>
      all.length === 0
        ? html`Chưa có chương trình nào.`
        : lines(
            html`<b>Chương trình</b> (bấm số để mở)`,
            ...all.map(
              ({ name, standing, target, ...dates }, index) =>
                html`${index + 1}. ${cut(name, 120)}: ${span(dates)} · ${standings[standing]}${target === null ? '' : ` · chỉ tiêu ${count(target)}`}`,
            ),
          ),
    'programme.card': (card) =>
      lines(
        card.done === undefined ? undefined : html`${done[card.done]}`,
        recountedText(card.recounted),
        html`<b>${cut(card.name, 120)}</b> – ${standingText(card)}`,
        html`Nhận sáng kiến: ${span(card)}`,
        card.applied === null ? undefined : html`Tính sáng kiến áp dụng: ${span(card.applied)}`,
        html`<b>${cut(card.unit, 60)}</b>: ${figuresText(card)}`,
        ...card.phases.map((phase) =>
          lines(
            html`\n<b>${cut(phase.name, 60)}</b> – ${standingText(phase)}`,
            html`Nhận sáng kiến: ${span(phase)}`,
            phase.applied === null ? undefined : html`Tính sáng kiến áp dụng: ${span(phase.applied)}`,
            html`Kết quả: ${figuresText(phase)}`,
          ),
        ),
        card.ahead.length === 0 ? undefined : html`\nĐi đầu: ${shares(card.ahead)}`,
        card.behind.length === 0 ? undefined : html`Đi sau: ${shares(card.behind)}`,
        card.dates === 0 ? undefined : html`Đơn vị có hạn riêng: ${count(card.dates)}`,
      ),
    'programme.example': ({ name, target, applied, phases }) =>
      lines(
        html`Mẫu: <b>${name}</b> của Tổng Liên đoàn, chỉ tiêu ${count(target)}`,
        html`Tính sáng kiến áp dụng: ${span(applied)}`,
        ...phases.map(
          (phase) => html`• ${phase.name}: nhận ${span(phase)} · chỉ tiêu ${count(phase.target)}`,
        ),
        html`\nThêm xong, anh/chị đổi tên, ngày, giai đoạn và chỉ tiêu cho hợp với đơn vị mình.`,
      ),
    'programme.close': ({ name, recounted }) =>
      html`Đóng <b>${cut(name, 120)}</b> ngay bây giờ? Sáng kiến nộp sau lúc này không tính cho chương trình nữa; ai đang viết dở vẫn nộp được trong thời gian gia hạn.${recounted === 0 ? '' : ` ${count(recounted)} sáng kiến sẽ tính lại.`}`,
    'programme.dates': ({ name, toAt, lines: dated, page, more, done: what, ...anew }) =>
      lines(
        what === undefined
          ? undefined
          : html`${what === 'set' ? '✓ Đã đặt hạn riêng.' : '✓ Đã bỏ hạn riêng.'}`,
        recountedText(anew.recounted, anew.isFollowing),
        html`<b>Hạn riêng của đơn vị</b> · ${cut(name, 120)}${page > 0 || more ? ` · trang ${page + 1}` : ''}`,
        html`Hạn chung: ${end(toAt)}`,
        ...(dated.length === 0
          ? [html`Chưa có đơn vị nào có hạn riêng.`]
          : dated.map(({ unit, toAt: own }, index) => html`${index + 1}. ${cut(unit, 80)}: đến ${end(own)}`)),
        dated.length === 0 ? undefined : html`Bấm số để bỏ hạn của đơn vị đó.`,
      ),
    'programme.date': ({ unit, toAt, name, recounted }) =>
      html`Bỏ hạn riêng của <b>${cut(unit, 80)}</b> (đến ${end(toAt)}, ${cut(name, 120)})? Đơn vị lại theo hạn chung.${recounted === 0 ? '' : ` ${capitalised(initiatives(recounted))} sẽ tính lại.`}`,
  };

  const refusals: RefusalTextsOf<ProgrammeRefusal> = {
    'phases-overlap': ({ name, fromAt, toAt }) =>
      html`Ngày này chồng lên <b>${cut(String(name), 60)}</b> (${span({ fromAt: Number(fromAt), toAt: Number(toAt) })}). Các giai đoạn nối tiếp nhau theo thứ tự thời gian: anh/chị sửa lại ngày giúp.`,
    'phase-outside': ({ fromAt, toAt }) =>
      html`Giai đoạn phải nằm trong chương trình (${span({ fromAt: Number(fromAt), toAt: Number(toAt) })}). Anh/chị sửa ngày giai đoạn, hoặc đổi ngày chương trình trước.`,
    'phases-left-out': ({ name, fromAt, toAt }) =>
      html`Với ngày này, <b>${cut(String(name), 60)}</b> (${span({ fromAt: Number(fromAt), toAt: Number(toAt) })}) nằm ngoài chương trình. Anh/chị sửa ngày giai đoạn trước.`,
    'applied-crossed': () =>
      html`Ngày áp dụng cuối cùng đang trước ngày áp dụng đầu tiên. Anh/chị sửa lại ở “Ngày áp dụng khác” giúp.`,
    'date-too-early': ({ fromAt }) =>
      html`Hạn này trước khi bắt đầu nhận (${day(Number(fromAt))}). Anh/chị gõ một ngày sau đó.`,
  };

  /** Under a card: what saving it would change. */
  const foreseenText = (recounted: number): Html =>
    recounted === 0
      ? html`Không sáng kiến nào đã nộp phải tính lại.`
      : html`Lưu xong, <b>${initiatives(recounted)}</b> đã nộp sẽ tính lại.`;

  return { messages, refusals, foreseenText, percent };
}
