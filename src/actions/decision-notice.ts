import type { Calendar } from '../domain/calendar.ts';
import type { DecisionView, Message } from '../domain/messages.ts';
import type { Initiative } from '../store/store.ts';
import { completeUntil, monthsAfter } from './deadlines.ts';
import type { Decision } from './decision.ts';

/** Months for the decision after acceptance (Nghị định 13/2012, Điều 7). */
const decisionMonths = 3;

type NoticeFacts = { view: DecisionView; initiative: Initiative; at: number; calendar: Calendar };

/** What the author is told of a decision. */
export function decisionNotice(decision: Decision, { view, initiative, at, calendar }: NoticeFacts): Message {
  switch (decision.kind) {
    case 'accept':
      return {
        kind: 'notice.accepted',
        values: { ...view, dueAt: monthsAfter(calendar, at, decisionMonths) },
      };
    case 'recognise':
      return { kind: 'notice.recognised', values: { ...view, number: decision.number, day: decision.day } };
    case 'decline':
      return { kind: 'notice.declined', values: { ...view, reason: decision.note } };
    case 'return':
      return {
        kind: 'notice.returned',
        values: {
          ...view,
          id: initiative.id,
          note: decision.note,
          keys: decision.keys,
          until: completeUntil(calendar, at),
        },
      };
  }
}
