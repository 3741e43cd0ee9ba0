import type { Calendar } from '../domain/calendar.ts';
import type { OptionKey } from '../domain/form.ts';
import type { DecisionView, Message } from '../domain/messages.ts';
import type { Initiative } from '../store/store.ts';
import type { Decision } from './decision.ts';

/** Months for the author to complete, and for the decision after acceptance (Nghị định 13/2012, Điều 6 and 7). */
const completeMonths = 1;
const decisionMonths = 3;

/** The usual reason that names the earlier one. */
const duplicateReason: OptionKey = 'duplicate';

type NoticeFacts = {
  view: DecisionView;
  initiative: Initiative;
  at: number;
  calendar: Calendar;
  earlier: string | null;
};

/** What the author is told of a decision. */
export function decisionNotice(
  decision: Decision,
  { view, initiative, at, calendar, earlier }: NoticeFacts,
): Message {
  const until = (months: number): number =>
    calendar.startOfDay(calendar.addDays(calendar.addMonths(calendar.civil(at), months), 1)) - 1;
  switch (decision.kind) {
    case 'accept':
      return { kind: 'notice.accepted', values: { ...view, dueAt: until(decisionMonths) } };
    case 'recognise':
      return { kind: 'notice.recognised', values: { ...view, number: decision.number, day: decision.day } };
    case 'decline':
      return {
        kind: 'notice.declined',
        values: {
          ...view,
          reason: decision.note,
          ...(earlier !== null && decision.note === duplicateReason && { earlier }),
        },
      };
    case 'return':
      return {
        kind: 'notice.returned',
        values: {
          ...view,
          id: initiative.id,
          note: decision.note,
          keys: decision.keys,
          until: until(completeMonths),
        },
      };
  }
}
