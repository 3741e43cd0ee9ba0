import type { OptionKey } from '../domain/form.ts';
import type { DecisionView, Message } from '../domain/messages.ts';
import type { Initiative } from '../store/store.ts';
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
  /** By when the unit decides, or the author completes; 0 where the decision sets no term. */
  until: number;
  /** The code of the one it is marked as a duplicate of. */
  earlier: string | null;
};

/** What the author is told of a decision. */
export function decisionNotice(
  decision: Decision,
  { view, initiative, until, earlier }: NoticeFacts,
): Message {
  const named = { ...view, id: initiative.id };
  switch (decision.kind) {
    case 'accept':
      return { kind: 'notice.accepted', values: { ...named, dueAt: until } };
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
          until,
        },
      };
  }
}
