import { fail, ok, type Result } from './result.ts';

const states = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'recognised',
  'declined',
  'withdrawn',
  'revoked',
] as const;
export type State = (typeof states)[number];

/** What can happen to an initiative, and between which states. `undo` takes the last decision back within its minute. */
const moves = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'in_review' },
  recognise: { from: ['submitted', 'in_review'], to: 'recognised' },
  decline: { from: ['submitted', 'in_review'], to: 'declined' },
  return: { from: ['submitted', 'in_review'], to: 'returned' },
  withdraw: { from: ['submitted', 'in_review', 'returned'], to: 'withdrawn' },
  revoke: { from: ['recognised'], to: 'revoked' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;
export type MoveKind = keyof typeof moves;
export type DecisionKind = 'recognise' | 'decline' | 'return' | 'revoke';

/** The state a move leads to, or why it cannot be made from here. */
export function move(kind: MoveKind, from: State): Result<State, { code: 'wrong-state'; state: State }> {
  const rule: { from: readonly State[]; to: State } = moves[kind];
  return rule.from.includes(from) ? ok(rule.to) : fail({ code: 'wrong-state', state: from });
}

/** Whether the author may still write on it: from here it can be submitted. */
export function isWritable(state: State): boolean {
  return move('submit', state).ok;
}

/** Those whose author may submit the same words anew. */
export const renewableStates: readonly State[] = ['declined', 'withdrawn'];

/** Those that an officer has to answer. */
export const waitingStates: readonly State[] = ['submitted', 'in_review'];

/** Those that somebody decided on: their author was to be told. */
export const answeredStates: readonly State[] = [
  'in_review',
  'returned',
  'recognised',
  'declined',
  'revoked',
];

const markedStates: readonly State[] = [...waitingStates, 'returned', 'recognised'];

/** Whether an initiative may be marked as the same as an earlier one: a recognised one, too, may turn out to be. */
export function canBeDuplicate(state: State): boolean {
  return markedStates.includes(state);
}

/** How long a decision can be undone and its notices wait, in ms. */
export const undoWindow = 60_000;
