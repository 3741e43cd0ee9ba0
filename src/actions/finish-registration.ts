import type { Answers } from '../domain/answers.ts';
import { authorGroups } from '../domain/form.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Member } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';
import { responsibleFor } from './responsible.ts';

/** Ends the registration. Whose unit is missing has none until an admin has added it; the root answers meanwhile. */
export function finishRegistration({ store, now, ownerIds }: Deps) {
  return (input: { member: Member; answers: Answers }): Promise<Result<{ unit: string }, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const { unit: unitAnswer, unitTyped, fullName, authorGroup } = input.answers;
      const name = typeof fullName === 'string' ? fullName : '';
      const root = await store.units.root();
      const unit = typeof unitAnswer === 'number' ? await store.units.find(unitAnswer) : root;
      if (unit === undefined) return fail({ code: 'no-root' });
      await store.members.update(input.member.id, {
        unitId: unitAnswer === 'missing' ? null : unit.id,
        fullName: name,
        authorGroup: authorGroups.find((group) => group === authorGroup) ?? null,
        registeredAt: input.member.registeredAt ?? at,
      });
      if (unitAnswer === 'missing') {
        const to = await responsibleFor(store, {
          unitId: unit.id,
          authorIds: [input.member.id],
          ownerIds,
          now: at,
        });
        const values = { name, typed: typeof unitTyped === 'string' ? unitTyped : '' };
        for (const chatId of to.telegramIds) {
          await leave({ store, at }, { chatId, lane: 'bulk' }, { kind: 'notice.unit-missing', values });
        }
      }
      return ok({ unit: unit.workplace ?? unit.name });
    });
}
