import type { AnswerValue } from '../../domain/answers.ts';
import { changedKeys } from '../../domain/difference.ts';
import type { Question } from '../../domain/form.ts';
import type { MessageValues } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { differenceOf } from '../difference.ts';
import { noteOf } from '../history.ts';
import type { FormState } from './state.ts';

/** Whether the question is asked because the officer named it: from the card it is opened like any other. */
export function isNamed({ returned, editing }: FormState, key: string): boolean {
  return !editing && returned?.keys.includes(key) === true;
}

/** What a question that the officer named says beside itself, and where it stands among those that were named. */
export function askedBack(
  { returned, editing }: FormState,
  { key, required }: Question,
  current: AnswerValue | undefined,
): Partial<Pick<MessageValues['form.question'], 'note' | 'keep' | 'step' | 'total'>> {
  if (returned === null || !returned.keys.includes(key)) return {};
  const { note, keys } = returned;
  const keep = current !== undefined && (current !== null || !required);
  return editing ? { note } : { note, keep, step: keys.indexOf(key) + 1, total: keys.length };
}

/**
 * From a question that the officer named, the one named before it, to be asked again; from another one, to what is
 * asked now. Undefined at the first one named: nothing lies before it.
 */
export function stepBack(state: FormState): FormState | undefined {
  const keys = state.returned?.keys ?? [];
  if (!keys.includes(state.at)) return { ...state, at: state.fix[0] ?? 'card' };
  const before = keys[keys.indexOf(state.at) - 1];
  return before === undefined
    ? undefined
    : { ...state, at: before, fix: [...new Set([before, ...state.fix])] };
}

/** What the card says of a return: the officer's note, what changed since, and what was named and is as it was. */
export async function sentBack(
  store: Store,
  initiativeId: number,
): Promise<Partial<Pick<MessageValues['form.card'], 'note' | 'difference' | 'unchanged'>>> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative?.state !== 'returned') return {};
  const note = await noteOf(store, await store.moves.lastOf(initiativeId));
  const difference = await differenceOf(store, initiativeId);
  const changed = difference === null ? new Set() : changedKeys(difference);
  return {
    ...(note !== null && { note }),
    ...(difference !== null && { difference }),
    unchanged: difference === null ? [] : (initiative.toFix ?? []).filter((key) => !changed.has(key)),
  };
}
