import { formatDay } from '../../domain/calendar.ts';
import type { LawNote } from '../../domain/law-notes.ts';
import {
  type FilterToggle,
  filterToggles,
  isOn,
  mostCounted,
  type QueueCounts,
  type QueueFit,
} from '../../domain/queue.ts';
import type { QueueRefusal } from '../../domain/queue-forms.ts';
import type { FilterView, QueueMessages } from '../../domain/queue-messages.ts';
import type { ReviewView } from '../../domain/review-view.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { wordFor } from '../lookup.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export function createQueueVi({ count, moment, states, amount, options, label }: Speech) {
  const toggles: Record<FilterToggle, string> = {
    submitted: states.submitted,
    in_review: states.in_review,
    late: 'Quá hạn',
    again: 'Tôi đã trả lại, nay nộp lại',
    twins: 'Nghi trùng',
  };
  const from = (sum: number): string => `từ ${amount(sum)}`;

  /** «hơn 1.000» stands for what was not counted to its end. */
  function counted(value: number): string {
    return value > mostCounted ? `hơn ${count(mostCounted)}` : count(value);
  }

  /** «: 12 hồ sơ» */
  function fitText({ count: fits, more }: QueueFit): string {
    const isLeast = more && fits <= mostCounted;
    return `: ${isLeast ? `ít nhất ${count(Math.max(fits, 1))}` : counted(fits)} hồ sơ`;
  }

  /** What the queue is narrowed to. */
  function filterText({ unit, ...filter }: FilterView): string {
    const { field, least } = filter;
    return [
      ...(unit === undefined ? [] : [cut(unit.name, 60)]),
      ...filterToggles.filter((toggle) => isOn(filter, toggle)).map((toggle) => toggles[toggle]),
      ...(field === undefined ? [] : [wordFor(options, field)]),
      ...(least === undefined ? [] : [`làm lợi ${from(least)} một năm`]),
    ].join(' · ');
  }

  function late(value: number, what: string): Html {
    return value === 0 ? html`` : html` (<b>${counted(value)} quá hạn ${what}</b>)`;
  }

  function countsText({ submitted, inReview, lateAnswers, lateDecisions, again, twins }: QueueCounts): Html {
    return lines(
      html`${states.submitted}: <b>${counted(submitted)}</b>${late(lateAnswers, 'trả lời')}`,
      html`${states.in_review}: <b>${counted(inReview)}</b>${late(lateDecisions, 'quyết định')}`,
      again === 0 ? undefined : html`${toggles.again}: <b>${counted(again)}</b>`,
      twins === 0 ? undefined : html`${toggles.twins}: <b>${counted(twins)}</b>`,
    );
  }

  /** Above the choices of a part of the filter. */
  function chooseText(filter: FilterView, what: string): Html {
    const now = filterText(filter);
    return lines(
      html`<b>Lọc hồ sơ chờ xét</b>`,
      html`Đang lọc: ${now === '' ? 'không lọc gì, xem tất cả' : html`<b>${now}</b>`}`,
      html``,
      html`${what}`,
    );
  }

  const messages: TextsOf<QueueMessages> = {
    'queue.head': ({ unit, others, counts, filter, fits, oldest }) => {
      const now = filterText(filter);
      const isNone = oldest === null;
      return lines(
        html`<b>Hồ sơ chờ xét</b> – ${cut(unit, 120)}${others === 0 ? '' : ` và ${others} đơn vị khác`}`,
        countsText(counts),
        now === '' ? undefined : html`\nĐang lọc: <b>${now}</b>${fits === null ? '' : fitText(fits)}`,
        isNone
          ? html`Không có hồ sơ nào như vậy. Anh/chị bấm <b>Bỏ lọc</b> để xem tất cả.`
          : html`${now === '' ? '\n' : ''}Chờ lâu nhất${now === '' ? '' : ' trong số này'}: nộp lúc ${moment(oldest)}.`,
      );
    },
    'queue.taken': ({ until }) =>
      html`Hồ sơ còn lại đang có cán bộ khác xem (đến ${moment(until)}). Cần xem ngay, anh/chị gõ /xem kèm mã, ví dụ: <code>/xem 123</code>`,
    'queue.answer': ({ code, key, text, part, parts }) =>
      html`<b>${code} – ${label(key)}</b>${parts === 1 ? '' : ` (${part}/${parts})`}\n${text}`,
    'queue.filter': ({ filter }) =>
      chooseText(filter, 'Bấm để chọn hoặc bỏ chọn; bộ lọc được nhớ cho lần sau.'),
    'queue.units': ({ filter, units }) =>
      chooseText(
        filter,
        units.length === 0
          ? 'Không có đơn vị cấp dưới để chọn; anh/chị gõ tên nếu cần.'
          : 'Chọn đơn vị (tính cả cấp dưới), hoặc gõ tên.',
      ),
    'queue.fields': ({ filter }) => chooseText(filter, 'Chọn một lĩnh vực.'),
    'queue.sums': ({ filter }) =>
      chooseText(filter, 'Làm lợi một năm từ bao nhiêu? Khai theo tháng thì nhân 12.'),
  };
  /** Whose member the author is, and who has the card open. */
  function reviewText(review: ReviewView | undefined): Html | undefined {
    if (review === undefined) return undefined;
    const { path, authorGroup, open } = review;
    const about = [authorGroup === null ? '' : wordFor(options, authorGroup), cut(path.join(' › '), 200)];
    return lines(
      html`${about.filter(Boolean).join(' · ')}`,
      open === null
        ? undefined
        : open.by === null
          ? html`Hồ sơ này giữ cho anh/chị đến ${moment(open.until)}.`
          : html`<b>Đang được ${open.by === '' ? 'cán bộ khác' : cut(open.by, 60)} xem đến ${moment(open.until)}</b>; anh/chị vẫn xét được.`,
    );
  }

  function term(months: number): string {
    return months % 12 === 0 ? `${months / 12} năm` : `${months} tháng`;
  }
  /** The decree asks for one year; another term is a rule of the programme. */
  function source(months: number): string {
    return months === 12 ? ' (Nghị định 13/2012/NĐ-CP, Điều 5)' : '';
  }

  function noteText(note: LawNote): Html {
    switch (note.code) {
      case 'applied-late':
        return html`⚠ Lúc nộp đã quá ${term(note.months)} kể từ khi áp dụng lần đầu${source(note.months)}.`;
      case 'term-ends':
        return html`⚠ Sắp hết hạn ${term(note.months)} kể từ khi áp dụng lần đầu: đến ngày ${formatDay(note.until)}${source(note.months)}.`;
      case 'not-applied':
        return html`⚠ Chưa áp dụng: muốn công nhận phải áp dụng hoặc áp dụng thử (Nghị định 13/2012/NĐ-CP, Điều 3).`;
      case 'no-result':
        return html`⚠ Chưa ghi kết quả.`;
      case 'no-paper':
        return html`⚠ Làm lợi từ 10 tỷ đồng một năm mà chưa có ảnh, tệp hoặc quyết định kèm theo.`;
    }
  }

  /** What the law asks. */
  function notesText(review: ReviewView | undefined): Html | undefined {
    return review === undefined || review.notes.length === 0
      ? undefined
      : lines(...review.notes.map(noteText));
  }

  const refusals: RefusalTextsOf<QueueRefusal> = {
    'bad-sum': ({ typed }) =>
      html`Chưa đọc được “${cut(String(typed), 60)}”. Anh/chị thử gõ: 200 triệu hoặc 1,5 tỷ.`,
  };
  return {
    messages,
    reviewText,
    notesText,
    refusals,
    filterText,
    /** Of buttons. */
    words: {
      first: 'Xem hồ sơ đầu tiên',
      filter: 'Lọc…',
      clear: 'Bỏ lọc',
      again: 'Thử lại',
      toHead: '‹ Về danh sách chờ',
      any: 'tất cả',
      anyUnit: 'Mọi đơn vị',
      anyField: 'Mọi lĩnh vực',
      anySum: 'Mọi mức',
      read: 'Đọc đủ câu trả lời',
      typeUnit: 'Gõ tên đơn vị…',
      typeSum: 'Gõ số khác…',
      toggles,
      from,
    },
  };
}
