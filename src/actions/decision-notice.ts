import type { Calendar } from '../domain/calendar.ts';
import type { OptionKey } from '../domain/form.ts';
import type { DecisionView, Message } from '../domain/messages.ts';
import type { Initiative } from '../store/store.ts';
import { dueBy } from './deadlines.ts';
import type { Decision } from './decision.ts';

/** The usual reason that names the earlier one. */
const duplicateReason: OptionKey = 'duplicate';

/** Whether the notice of a decision names the one that it is the same as. */
export function namesEarlier(decision: Decision): boolean {
  return decision.kind === 'decline' && decision.note === duplicateReason;
}

type NoticeFacts = {
  view: DecisionView;
  initiative: Initiative;
  at: number;
  calendar: Calendar;
  /** The code of the one it is marked as a duplicate of. */
  earlier: string | null;
};

/** What the author is told of a decision. */
export function decisionNotice(
  decision: Decision,
  { view, initiative, at, calendar, earlier }: NoticeFacts,
): Message {
  const named = { ...view, id: initiative.id };
  switch (decision.kind) {
    case 'accept':
      return { kind: 'notice.accepted', values: { ...named, dueAt: dueBy(calendar, 'decide', at) } };
    case 'recognise':
      return { kind: 'notice.recognised', values: { ...named, number: decision.number, day: decision.day } };
    case 'decline':
      return {
        kind: 'notice.declined',
        values: {
          ...named,
          reason: decision.note,
          ...(earlier !== null && namesEarlier(decision) && { earlier }),
        },
      };
    case 'revoke':
      return { kind: 'notice.revoked', values: { ...named, reason: decision.note } };
    case 'return':
      return {
        kind: 'notice.returned',
        values: {
          ...named,
          note: decision.note,
          keys: decision.keys,
          until: dueBy(calendar, 'complete', at),
        },
      };
  }
}
