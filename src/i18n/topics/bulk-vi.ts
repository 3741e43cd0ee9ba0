import { type BulkFault, type BulkKind, type Doubt, isFault } from '../../domain/bulk.ts';
import type { BulkLine, BulkMessages, FaultCount } from '../../domain/bulk-messages.ts';
import type { FilterView } from '../../domain/queue-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Why one of several is not decided, said of how many there are. */
const faults: Record<BulkFault, string> = {
  'wrong-state': 'không còn chờ xét',
  'own-work': 'của chính anh/chị',
  'not-allowed': 'ngoài phạm vi của anh/chị',
  'marked-same': 'vừa được đánh dấu là trùng',
  'decision-needed': 'thiếu số hoặc ngày quyết định',
  stale: 'vừa có người cập nhật',
  gone: 'không còn trong hệ thống',
  stopped: 'chưa làm vì anh/chị đã dừng',
  touched: 'đã có thay đổi sau đó',
};

type FilterText = (filter: FilterView) => string;

/** What speaks against recognising one unseen. */
const doubtNames: Record<Doubt, string> = {
  'applied-late': 'nộp quá hạn kể từ khi áp dụng lần đầu',
  'not-applied': 'chưa áp dụng',
  'no-result': 'chưa ghi kết quả',
  'no-paper': 'làm lợi lớn mà chưa có giấy tờ',
};

export function createBulkVi({ count, moment, states, label, reason, same }: Speech, filterText: FilterText) {
  function papered({ number, day }: { number: string | null; day: string | null }): string {
    if (number === null) return day === null ? '' : ` theo quyết định ngày ${day}`;
    return ` theo Quyết định số ${cut(number, 60)}${day === null ? '' : ` ngày ${day}`}`;
  }

  function what({ kind, will, ...facts }: BulkMessages['bulk.preview']): Html {
    if (will === 0) return html`<b>Không có sáng kiến nào làm được việc này.</b>`;
    const note = cut(reason(facts.note ?? ''), 300);
    switch (kind) {
      case 'recognise':
        return html`<b>Công nhận ${count(will)} sáng kiến</b>${papered(facts)}`;
      case 'decline':
        return html`<b>Không công nhận ${count(will)} sáng kiến</b>\nLý do: “${note}”`;
      case 'return': {
        const keys = facts.keys.length === 0 ? '' : `\nCâu cần bổ sung: ${facts.keys.map(label).join(', ')}`;
        return html`<b>Trả lại ${count(will)} sáng kiến để bổ sung</b>\nNội dung: “${note}”${keys}`;
      }
    }
  }

  function faultCounts(all: readonly FaultCount[]): string {
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) return faults[only.why];
    return all.map(({ why, count: many }) => `${faults[why]} ${count(many)}`).join(', ');
  }

  function sumOf(all: readonly FaultCount[]): string {
    return count(all.reduce((sum, { count: many }) => sum + many, 0));
  }

  function refusedText(all: readonly FaultCount[]): Html | undefined {
    return all.length === 0 ? undefined : html`Không làm được ${sumOf(all)}: ${faultCounts(all)}.`;
  }

  /** «đã rút lúc 9:05 15/9/2026 (Trần Thị Thử)» */
  function whyText({ why, state, by, at }: BulkLine): string {
    if (why === null) return '';
    if (state === undefined) return faults[why];
    const who = by == null ? '' : ` (${cut(by, 60)})`;
    return `${states[state].toLowerCase()}${at == null ? '' : ` lúc ${moment(at)}`}${who}`;
  }

  function lineText(line: BulkLine): Html {
    const { code, title, why, earlier, doubts = [] } = line;
    const named = title === null ? html`${code}` : html`${code} – ${cut(title, 80)}`;
    if (isFault(why)) return html`✗ ${named}: ${whyText(line)}`;
    const alike = earlier === undefined ? '' : html`\n   ⚠ ${same(earlier)}`;
    return html`• ${named}${alike}${doubts.length === 0 ? '' : `\n   ⚠ ${doubts.map((doubt) => doubtNames[doubt]).join(', ')}`}`;
  }

  function listText({
    lines: all,
    page,
    pages,
  }: Pick<BulkMessages['bulk.done'], 'lines' | 'page' | 'pages'>) {
    const where = pages > 1 ? [html`Trang ${page + 1}/${pages}`] : [];
    return all.length === 0 ? [] : [html``, ...all.map(lineText), ...where];
  }

  const ended: Record<BulkKind, (many: string) => Html> = {
    recognise: (many) => html`Đã công nhận <b>${many}</b> sáng kiến.`,
    decline: (many) => html`Đã ghi không công nhận <b>${many}</b> sáng kiến.`,
    return: (many) => html`Đã trả lại <b>${many}</b> sáng kiến để bổ sung.`,
  };
  const going: Record<BulkKind, string> = {
    recognise: 'Đang công nhận',
    decline: 'Đang ghi không công nhận',
    return: 'Đang trả lại',
  };

  const messages: TextsOf<BulkMessages> = {
    'bulk.ticking': ({ lines: all, ticked, from, next, filter }) =>
      all.length === 0
        ? html`${from > 0 ? 'Hết danh sách.' : 'Không còn sáng kiến nào chờ anh/chị xét.'}${ticked > 0 ? ` Đã chọn ${count(ticked)}.` : ''}`
        : lines(
            html`<b>Chọn nhiều</b> · đã chọn <b>${count(ticked)}</b>`,
            filterText(filter) === '' ? undefined : html`Đang lọc: ${filterText(filter)}`,
            ...all.map(
              ({ ticked: isTicked, code, title, unit, state }, index) =>
                html`${isTicked ? '☑' : '☐'} ${index + 1}. ${code ?? ''} · ${cut(title, 80)} – ${cut(unit, 40)}${state === 'in_review' ? ` – ${states[state].toLowerCase()}` : ''}`,
            ),
            html`
Bấm số để chọn hoặc bỏ chọn, sang trang vẫn giữ. Chọn xong thì bấm việc cần làm.${from === 0 && next !== null ? html`\nNhiều mã liền nhau thì gõ nhanh hơn, ví dụ: <code>/congnhan 12-60</code>` : ''}`,
          ),
    'bulk.checking': ({ done, total }) =>
      html`Đang xem từng sáng kiến: ${count(done)}/${count(total)}. Chưa ghi gì cả.`,
    'bulk.preview': (values) => {
      const { will, warned, refused, missing, needsPaper } = values;
      return lines(
        what(values),
        refusedText(refused),
        missing === null ? undefined : html`Không có: ${cut(missing.codes, 300)}.`,
        warned === 0 ? undefined : html`⚠ Nên xem lại ${count(warned)} sáng kiến có dấu ⚠ trước khi ghi.`,
        ...listText(values),
        needsPaper && will > 0
          ? html`\nỞ đây công nhận phải có số và ngày quyết định. Anh/chị bấm “${buttons.givePaper}”.`
          : will > 0
            ? html`\nAnh/chị xem lại rồi bấm nút để ghi. Ghi xong còn 1 phút để hoàn tác.`
            : undefined,
      );
    },
    'bulk.deciding': ({ kind, done, total }) =>
      html`${going[kind]}: ${count(done)}/${count(total)}. Chưa tác giả nào được báo.`,
    'bulk.done': (values) => {
      const { kind, done, refused, undo } = values;
      return lines(
        done === 0 ? html`Không ghi được sáng kiến nào.` : ended[kind](count(done)),
        undo ? html`Các tác giả được báo sau 1 phút; trong lúc đó có thể hoàn tác.` : undefined,
        refusedText(refused),
        ...listText(values),
      );
    },
    'bulk.undoing': ({ done, total }) => html`Đang hoàn tác: ${count(done)}/${count(total)}.`,
    'bulk.undone': (values) => {
      const { undone, kept } = values;
      return lines(
        undone === 0
          ? html`Không hoàn tác được sáng kiến nào.`
          : html`Đã hoàn tác <b>${count(undone)}</b> sáng kiến. Các tác giả của những sáng kiến đó chưa nhận tin nào.`,
        kept === 0 ? undefined : html`Giữ nguyên ${count(kept)} vì ${faults.touched}.`,
        ...listText(values),
      );
    },
    'bulk.elsewhere': () => html`Bản xem trước đã gửi vào chat riêng của anh/chị. Anh/chị xem rồi bấm ở đó.`,
    'bulk.dropped': () => html`Đã thôi, chưa ghi gì cả.`,
  };

  const buttons = {
    givePaper: 'Ghi số quyết định',
    tickMany: 'Chọn nhiều',
    tickPage: 'Chọn cả trang',
    tickNone: 'Bỏ chọn hết',
    tickFirst: '« Từ đầu',
  };

  return {
    messages,
    buttons,
    refusals: {
      'no-such-codes': ({ codes }: Facts) =>
        html`Không có sáng kiến nào mang mã ${cut(String(codes), 200)}. Anh/chị xem lại số, ví dụ: <code>123 125-140</code>`,
      'nothing-ticked': () => html`Anh/chị chưa chọn sáng kiến nào. Bấm số của từng sáng kiến để chọn.`,
      'too-many-codes': ({ most }: Facts) =>
        html`Một lần nhiều nhất ${count(Number(most))} sáng kiến. Anh/chị chia thành nhiều lần, ví dụ: <code>1-${Number(most)}</code>, rồi <code>${Number(most) + 1}-${2 * Number(most)}</code>`,
      'range-backwards': ({ typed, meant }: Facts) =>
        html`“${cut(String(typed), 60)}” viết ngược. Anh/chị gõ số nhỏ trước: <code>${cut(String(meant), 60)}</code>`,
    },
  };
}
