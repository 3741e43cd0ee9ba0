import type { PauseReason } from '../../domain/pause.ts';
import type { Posting, PostingMessages, PostingRefusal, ShownDigest } from '../../domain/posting-messages.ts';
import { clock } from '../figures.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

const shortDays = ['t2', 't3', 't4', 't5', 't6', 't7', 'cn'];

/** Why a group rests, and how it goes on. */
const rests: Readonly<Record<PauseReason, { why: string; on: Html }>> = {
  kicked: { why: 'bot bị mời ra', on: html`thêm lại bot vào nhóm là bản tin chạy tiếp` },
  muted: { why: 'bot bị tắt tiếng', on: html`cho bot gửi tin trở lại là bản tin chạy tiếp` },
  'topic-closed': {
    why: 'chủ đề đã đóng hoặc bị xóa',
    on: html`mở lại chủ đề là bản tin chạy tiếp, muốn nhận ở chỗ khác thì gõ <code>/lienket MÃ_ĐƠN_VỊ</code> ở đó`,
  },
  unreachable: {
    why: 'nhóm không cho bot gửi tin, hoặc không còn nữa',
    on: html`khi bot gửi được trở lại, cán bộ gõ /tieptuc trong nhóm`,
  },
  asked: { why: 'cán bộ đã gõ /tamdung', on: html`muốn chạy tiếp thì gõ /tieptuc trong nhóm` },
  'unit-closed': {
    why: 'đơn vị đã đóng',
    on: html`gắn nhóm với đơn vị khác bằng <code>/lienket MÃ_ĐƠN_VỊ</code>`,
  },
};

/** Whose group it is. */
export const audiences = { officers: 'nhóm cán bộ', general: 'nhóm chung' } as const;

type Lent = { weekdays: readonly string[]; digest: (values: ShownDigest['digest']) => Html };

/** The life of linked groups: schedule, pause, past digests. */
export function createPostingVi({ count, moment, day }: Speech, lent: Lent) {
  const hourly = ({ weekday, minute }: Pick<Posting, 'weekday' | 'minute'>): string =>
    `${lent.weekdays[weekday - 1] ?? ''} ${clock(minute)}`;
  const example = (weekday: unknown, minute: unknown): Html =>
    html`<code>/lich ${shortDays[Number(weekday) - 1] ?? 't2'} ${clock(Number(minute))}</code>`;

  const next = ({ nextAt, isDue }: Pick<Posting, 'nextAt' | 'isDue'>): string =>
    isDue ? 'trong ít phút nữa' : `lúc ${moment(nextAt)}`;
  /** When the digest comes, or why it does not. */
  const planned = (subject: Html, { paused, ...posting }: Posting): Html =>
    paused === null
      ? html`${subject} gửi vào ${hourly(posting)}, lần tới ${next(posting)}.`
      : html`${subject} đặt vào ${hourly(posting)} nhưng đang tạm dừng (${rests[paused].why}); ${rests[paused].on}.`;

  const previewText = ({ next: at, code }: NonNullable<ShownDigest['preview']>): Html =>
    at === 'no-group'
      ? html`Xem trước: chưa có nhóm nào nhận bản tin của đơn vị này. Để nhận, cán bộ thêm bot vào nhóm rồi gõ <code>/lienket ${code}</code> ở đó.`
      : at === 'paused'
        ? html`Xem trước, chưa gửi: bản tin đang tạm dừng ở mọi nhóm. Muốn chạy tiếp, cán bộ gõ /tieptuc trong nhóm.`
        : html`Xem trước, chưa gửi: số liệu còn có thể đổi đến giờ gửi, ${moment(at)}.`;

  const messages: TextsOf<PostingMessages> = {
    'group.schedule': ({ moved, mayChange, ...posting }) => {
      const { unit } = posting;
      if (moved) return planned(html`Đã đổi giờ gửi. Bản tin của <b>${unit}</b>`, posting);
      const told = planned(html`Bản tin của <b>${unit}</b>`, posting);
      if (posting.paused !== null) return told;
      return mayChange
        ? html`${told} Đổi giờ: <code>/lich t2 08:00</code>`
        : html`${told} Giờ gửi do cán bộ của đơn vị đó đặt.`;
    },
    'group.tied': ({ isTopic, tied, code }) => {
      const place = isTopic ? 'Chủ đề' : 'Nhóm';
      if (tied === null)
        return html`${place} này chưa gắn với đơn vị nào. Để nhận bản tin hằng tuần ở đây, anh/chị gõ: <code>/lienket ${code}</code>`;
      const { audience, mayChange, ...posting } = tied;
      return lines(
        html`${place} này gắn với <b>${posting.unit}</b>, là ${audiences[audience]}.`,
        planned(html`Bản tin`, posting),
        mayChange
          ? html`\nĐổi đơn vị: <code>/lienket MÃ_ĐƠN_VỊ</code>\nĐổi giờ gửi: <code>/lich t2 08:00</code>`
          : html`\nMuốn đổi, anh/chị nhờ cán bộ của đơn vị đó.`,
      );
    },
    'group.paused': ({ title, reason }) => {
      const { why, on } = rests[reason];
      return html`Không gửi được bản tin vào nhóm “${cut(title, 60)}”: ${why}. Bản tin tạm dừng; ${on}.${reason === 'unit-closed' ? '' : ' Các tuần chưa gửi sẽ gộp vào một bản.'}`;
    },
    'group.rests': ({ unit }) =>
      html`Đã tạm dừng bản tin của <b>${unit}</b> ở đây. Số liệu vẫn tính đủ; khi gõ /tieptuc, một bản tin sẽ gộp các tuần chưa gửi.`,
    'group.goes-on': ({ unit, weeks, ...posting }) =>
      html`Bản tin của <b>${unit}</b> chạy tiếp ở đây, vào ${hourly(posting)}. Lần tới ${next(posting)}${weeks > 1 ? `, gộp ${count(weeks)} tuần chưa gửi` : ''}.`,
    'weekly.shown': ({ digest, preview, missing }) =>
      lines(
        preview === null ? undefined : html`<i>${previewText(preview)}</i>\n`,
        lent.digest(digest),
        missing.length === 0
          ? undefined
          : html`\nBản này chưa tới nhóm: ${missing.map(({ title }) => `“${cut(title, 60)}”`).join(', ')}.`,
      ),
    'weekly.list': ({ unit, lines: digests, isFirst }) =>
      digests.length === 0
        ? html`${unit} chưa có bản tin nào. Bản đầu tiên ra sau khi một nhóm được gắn với đơn vị: thêm bot vào nhóm rồi gõ <code>/lienket MÃ_ĐƠN_VỊ</code> ở đó.`
        : lines(
            html`<b>Bản tin của ${unit}</b>${isFirst ? '' : ' (tiếp)'}`,
            ...digests.map(
              ({ number, from, to, submitted, recognised }) =>
                html`• Số ${number}: ${day(from)}–${day(to - 1)}, nộp ${count(submitted)}, công nhận ${count(recognised)}`,
            ),
            html`\nBấm số để xem lại đúng số liệu đã gửi.`,
          ),
    'weekly.lost': ({ unit, title, week }) =>
      html`Telegram không nhận bản tin tuần ${week} của ${unit} gửi vào nhóm “${cut(title, 60)}”. Anh/chị xem lại quyền của bot trong nhóm, rồi bấm <b>Gửi lại vào nhóm</b>.`,
    'weekly.resent': ({ title, at }) =>
      at === null
        ? html`Đang gửi lại bản tin vào nhóm “${cut(title, 60)}”.`
        : html`Bản tin sẽ gửi lại vào nhóm “${cut(title, 60)}” lúc ${moment(at)}: ban đêm bot không gửi vào nhóm.`,
    'delivery.resent': ({ posts, unlinked = 0 }) => {
      const left = html`${count(unlinked)} bản tin không gửi lại, vì nhóm không còn gắn với đơn vị như trước.`;
      if (posts === 0) return left;
      const sent = html`Đang gửi lại ${count(posts)} bản tin.`;
      return unlinked === 0 ? sent : html`${sent} ${left}`;
    },
  };

  const refusals: RefusalTextsOf<PostingRefusal> = {
    'schedule-lacks': ({ typed, lacks, weekday, minute }) =>
      lacks === 'weekday'
        ? html`Chưa rõ thứ mấy trong “${cut(String(typed), 30)}”: tuần có t2 đến t7 và cn. Ví dụ: ${example(weekday, minute)}`
        : html`Chưa rõ mấy giờ trong “${cut(String(typed), 30)}”: giờ viết như 08:00 hoặc 17h30. Ví dụ: ${example(weekday, minute)}`,
    'schedule-quiet': ({ weekday, minute }) =>
      html`Từ 21:00 đến 06:00 bot không gửi vào nhóm, để không làm phiền ban đêm. Giờ gần nhất gửi được: ${example(weekday, minute)}`,
    'post-settled': () => html`Bản tin này đã có người trả lời rồi, anh/chị không cần làm gì thêm.`,
    'unknown-digest': ({ typed, unit, last }) =>
      last === 0
        ? html`${cut(String(unit), 80)} chưa có bản tin nào. Gõ /bantin để xem trước bản sắp tới.`
        : html`${cut(String(unit), 80)} không có bản tin số ${cut(String(typed), 20)}; số mới nhất là ${String(last)}. Ví dụ: <code>/bantin ${String(last)}</code>`,
  };

  return {
    messages,
    refusals,
    buttons: {
      pastDigests: 'Các bản tin đã ra',
      weekSoFar: 'Xem trước tuần này',
      againInGroup: 'Gửi lại vào nhóm',
    },
    commands: {
      tamdung: 'tạm dừng bản tin ở đây',
      tieptuc: 'cho bản tin chạy tiếp',
      bantin: 'bản tin tuần: xem trước, xem lại theo số',
    },
    usages: { bantin: '/bantin 12' },
  };
}
