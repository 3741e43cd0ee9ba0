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
import type { createQueueVi } from './queue-vi.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export function createQueueEn({
  count,
  moment,
  states,
  amount,
  options,
  label,
}: Speech): ReturnType<typeof createQueueVi> {
  const toggles: Record<FilterToggle, string> = {
    submitted: states.submitted,
    in_review: states.in_review,
    late: 'Overdue',
    again: 'Sent back by me, come again',
    twins: 'Suspected duplicate',
  };
  const from = (sum: number): string => `from ${amount(sum)}`;

  /** “over 1,000” stands for what was not counted to its end. */
  function counted(value: number): string {
    return value > mostCounted ? `over ${count(mostCounted)}` : count(value);
  }

  /** “: 12 of them” */
  function fitText({ count: fits, more }: QueueFit): string {
    const isLeast = more && fits <= mostCounted;
    return `: ${isLeast ? `at least ${count(Math.max(fits, 1))}` : counted(fits)} waiting`;
  }

  /** What the queue is narrowed to. */
  function filterText({ unit, ...filter }: FilterView): string {
    const { field, least } = filter;
    return [
      ...(unit === undefined ? [] : [cut(unit.name, 60)]),
      ...filterToggles.filter((toggle) => isOn(filter, toggle)).map((toggle) => toggles[toggle]),
      ...(field === undefined ? [] : [wordFor(options, field)]),
      ...(least === undefined ? [] : [`benefit ${from(least)} a year`]),
    ].join(' · ');
  }

  function late(value: number, what: string): Html {
    return value === 0 ? html`` : html` (<b>${counted(value)} overdue for ${what}</b>)`;
  }

  function countsText({ submitted, inReview, lateAnswers, lateDecisions, again, twins }: QueueCounts): Html {
    return lines(
      html`${states.submitted}: <b>${counted(submitted)}</b>${late(lateAnswers, 'an answer')}`,
      html`${states.in_review}: <b>${counted(inReview)}</b>${late(lateDecisions, 'a decision')}`,
      again === 0 ? undefined : html`${toggles.again}: <b>${counted(again)}</b>`,
      twins === 0 ? undefined : html`${toggles.twins}: <b>${counted(twins)}</b>`,
    );
  }

  /** Above the choices of a part of the filter. */
  function chooseText(filter: FilterView, what: string): Html {
    const now = filterText(filter);
    return lines(
      html`<b>Filter what waits for review</b>`,
      html`Now: ${now === '' ? 'no filter, everything is shown' : html`<b>${now}</b>`}`,
      html``,
      html`${what}`,
    );
  }

  const messages: TextsOf<QueueMessages> = {
    'queue.head': ({ unit, others, counts, filter, fits, oldest }) => {
      const now = filterText(filter);
      const isNone = oldest === null;
      const more = others === 1 ? ' and 1 other unit' : ` and ${others} other units`;
      return lines(
        html`<b>Waiting for review</b> – ${cut(unit, 120)}${others === 0 ? '' : more}`,
        countsText(counts),
        now === '' ? undefined : html`\nFilter: <b>${now}</b>${fits === null ? '' : fitText(fits)}`,
        isNone
          ? html`Nothing of that kind is waiting. Press <b>Clear filter</b> to see everything.`
          : html`${now === '' ? '\n' : ''}Waiting longest${now === '' ? '' : ' of these'}: submitted ${moment(oldest)}.`,
      );
    },
    'queue.taken': ({ until }) =>
      html`What is left is open before another officer (until ${moment(until)}). To see one now, type /show with its code, for example: <code>/show 123</code>`,
    'queue.answer': ({ code, key, text, part, parts }) =>
      html`<b>${code} – ${label(key)}</b>${parts === 1 ? '' : ` (${part}/${parts})`}\n${text}`,
    'queue.filter': ({ filter }) =>
      chooseText(filter, 'Press to switch on or off; the filter is remembered for the next time.'),
    'queue.units': ({ filter, units }) =>
      chooseText(
        filter,
        units.length === 0
          ? 'There are no units below to choose from; type a name if you need one.'
          : 'Choose a unit (with all below it), or type its name.',
      ),
    'queue.fields': ({ filter }) => chooseText(filter, 'Choose a field.'),
    'queue.sums': ({ filter }) =>
      chooseText(
        filter,
        'A yearly benefit from which amount? What is declared by the month counts twelve times.',
      ),
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
          ? html`Kept for you until ${moment(open.until)}.`
          : html`<b>Open before ${open.by === '' ? 'another officer' : cut(open.by, 60)} until ${moment(open.until)}</b>; you may decide all the same.`,
    );
  }

  function term(months: number): string {
    return months === 12 ? 'year' : `${months} months`;
  }
  /** The decree asks for one year; another term is a rule of the programme. */
  function source(months: number): string {
    return months === 12 ? ' (Decree 13/2012, Article 5)' : '';
  }

  function noteText(note: LawNote): Html {
    switch (note.code) {
      case 'applied-late':
        return html`⚠ Submitted more than ${note.months === 12 ? 'a year' : term(note.months)} after it was first applied${source(note.months)}.`;
      case 'term-ends':
        return html`⚠ The ${term(note.months)} since it was first applied ${note.months === 12 ? 'ends' : 'end'} on ${formatDay(note.until)}${source(note.months)}.`;
      case 'not-applied':
        return html`⚠ Not applied yet: what is recognised has to be applied, or tried (Decree 13/2012, Article 3).`;
      case 'no-result':
        return html`⚠ No result is given.`;
      case 'no-paper':
        return html`⚠ A benefit of 10 billion đồng a year or more, and no picture, file or decision with it.`;
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
      html`“${cut(String(typed), 60)}” could not be read. Try: 200 million or 1.5 billion.`,
  };
  return {
    messages,
    reviewText,
    notesText,
    refusals,
    filterText,
    words: {
      first: 'Open the first one',
      filter: 'Filter…',
      clear: 'Clear filter',
      again: 'Try again',
      toHead: '‹ To the queue',
      any: 'all',
      anyUnit: 'All units',
      anyField: 'All fields',
      anySum: 'Any amount',
      read: 'Read the whole answers',
      typeUnit: 'Type a unit’s name…',
      typeSum: 'Type another amount…',
      toggles,
      from,
    },
  };
}
