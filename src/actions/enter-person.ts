import { nfc } from '../domain/fold.ts';
import type { AuthorGroup } from '../domain/form.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** The version of the line by which a typist says that the author knows and agrees. */
const agreedVersion = 'onbehalf-2026-11';

/** An author as named by whoever types on the author's behalf. */
export type NamedAuthor = { unitId: number; fullName: string; authorGroup: AuthorGroup };
/** Where the typist said that the author agrees: kept as proof. */
export type Agreement = { chatId: number | null; messageId: number | null };

type Input = { actor: Actor; typist: Member; author: NamedAuthor; agreement?: Agreement };

/**
 * Finds or makes the author who has no account: the same unit, name (marks or none) and group are the same person,
 * until the person claims what was typed. Registered members are never taken by their name alone: names repeat.
 */
export function enterPerson({ store, now }: Deps) {
  return ({ actor, typist, author, agreement }: Input): Promise<Result<Member, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const unit = await store.units.find(author.unitId);
      if (actor.memberId !== typist.id || !can(actor, 'onBehalf', await store.units.path(author.unitId)))
        return fail({ code: 'not-allowed' });
      if (unit === undefined || unit.closedAt !== null)
        return fail({ code: 'unknown-unit', typed: unit?.name ?? '' });
      const named = { ...author, fullName: nfc(author.fullName) };
      if (named.fullName === '') return fail({ code: 'incomplete', keys: ['fullName'] });

      const known = await store.members.entered({ ...named, now: at });
      const id =
        known?.id ??
        (await store.members.enter({ ...named, language: typist.language, enteredBy: typist.id, now: at }));
      const person = known ?? (await store.members.find(id));
      if (person === undefined) throw new Error('The person was not kept.');
      const agreed = await store.consents.current(id, 'review');
      if (agreed?.throughId !== typist.id) {
        const proof = { textVersion: agreedVersion, chatId: null, messageId: null, ...agreement, at };
        await store.consents.add({
          memberId: id,
          purpose: 'review',
          given: true,
          throughId: typist.id,
          ...proof,
        });
      }
      return ok(person);
    });
}
