import { type Actor, can, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { FormState } from './state.ts';

const aboutOne: readonly string[] = [
  'recognise',
  'paper',
  'return',
  'decline',
  'revoke',
  'duplicate',
] satisfies FormState['form'][];

/** Whether a form asks what a decision on many needs to know: `bulk` is their number. */
function isAboutMany({ form, answers }: FormState): boolean {
  return aboutOne.includes(form) && typeof answers['bulk'] === 'number';
}

/** The initiatives that an open form decides on; none for a form that decides nothing. */
function decidedIn({ form, subject }: FormState): readonly number[] {
  return aboutOne.includes(form) ? [subject] : [];
}

/**
 * Why an open form decides nothing any more: whoever began it has lost the right since, by dismissal, by the end of
 * the role, or because the unit moved. Undefined where any of its initiatives can still be decided on by this actor.
 */
export async function whyDismissed(
  store: Store,
  actorNow: () => Promise<Actor>,
  state: FormState,
): Promise<Refusal | undefined> {
  if (isAboutMany(state))
    return canSomewhere(await actorNow(), 'decide') ? undefined : { code: 'right-gone', about: null };
  const ids = decidedIn(state);
  // Asked with every message of every form: roles are read for those that decide only.
  if (ids.length === 0) return undefined;
  const actor = await actorNow();
  let code: string | null = null;
  for (const id of ids) {
    const initiative = await store.initiatives.find(id);
    if (initiative === undefined) continue;
    if (can(actor, 'decide', await store.units.path(initiative.unitId))) return undefined;
    code = codeOf(initiative);
  }
  return { code: 'right-gone', about: code };
}
