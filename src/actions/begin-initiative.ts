import { initiativeKeys } from '../domain/form.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { type FormState, formState, pushForm } from './form/state.ts';

/** Begins a new draft and opens its form. */
export function beginInitiative({ store, now }: Deps) {
  return (input: { member: Member; chatId: number }): Promise<FormState | undefined> =>
    store.transaction(async (store) => {
      const at = now();
      const unitId = input.member.unitId ?? (await store.units.root())?.id;
      if (unitId === undefined) return undefined;
      const subject = await store.initiatives.addDraft({ memberId: input.member.id, unitId, now: at });
      const state = formState({ form: 'initiative', subject, at: initiativeKeys[0] ?? 'card' });
      return pushForm(store, { chatId: input.chatId, now: at }, state);
    });
}
