import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueBy, dueOf, type Term } from '../../src/actions/deadlines.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { undoDecision } from '../../src/actions/undo-decision.ts';
import type { CivilDate } from '../../src/domain/calendar.ts';
import { initiativeKeys } from '../../src/domain/form.ts';
import type { Initiative, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, day, depsOver, join, plantTree, start, undone } from './union.ts';

function endOf(year: number, month: number, dayOfMonth: number): number {
  const date: CivilDate = { year, month, day: dayOfMonth };
  return calendar.startOfDay(calendar.addDays(date, 1)) - 1;
}

describe.each(databases)('deadlines on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const inside = (work: (store: Store) => Promise<void>) => undone(database.store, work);

  it.each<[Term, number | null, readonly [number, number, number], number]>([
    ['answer', null, [2026, 2, 28], endOf(2026, 3, 28)],
    // A short month ends with its last day.
    ['answer', null, [2026, 1, 31], endOf(2026, 2, 28)],
    ['answer', 2, [2026, 1, 31], endOf(2026, 3, 31)],
    ['complete', null, [2026, 3, 15], endOf(2026, 4, 15)],
    ['complete', 3, [2026, 11, 30], endOf(2027, 2, 28)],
    ['decide', null, [2026, 3, 15], endOf(2026, 6, 15)],
    ['decide', 6, [2026, 3, 15], endOf(2026, 9, 15)],
  ])('of %s, set to %s months, run from %j to the end of their day', async (what, months, from, due) => {
    await inside(async (store) => {
      const key = ({ answer: 'answerMonths', complete: 'completeMonths', decide: 'decideMonths' } as const)[
        what
      ];
      if (months !== null) await store.settings.put({ key, value: months, basis: null, at: start });
      const [year, month, dayOfMonth] = from;
      const moment = calendar.at({ year, month, day: dayOfMonth, hour: 17, minute: 5 });
      expect(await dueBy({ store, calendar }, what, moment)).toBe(due);
    });
  });

  it('stay what was told when a term is changed, and begin anew with what follows', async () => {
    await inside(async (store) => {
      const { deps, clock } = depsOver(store);
      const { XA } = await plantTree(store);
      const author = await join(store, 501);
      await store.members.update(author.memberId, { unitId: XA, authorGroup: 'worker' });
      const officer = await appoint(store, await join(store, 502), { role: 'officer', unitId: XA });
      const id = await store.initiatives.addDraft({ memberId: author.memberId, unitId: XA, now: start });
      for (const key of initiativeKeys)
        await store.answers.put({
          initiativeId: id,
          key,
          value: 'not-yet',
          raw: null,
          messageId: null,
          now: start,
        });
      const member = await store.members.find(author.memberId);
      if (member === undefined) throw new Error('The author was not kept.');
      const read = async (): Promise<Initiative> => {
        const found = await store.initiatives.find(id);
        if (found === undefined) throw new Error('The initiative is gone.');
        return found;
      };
      const due = async () => dueOf(await read());
      const decide = (decision: Parameters<ReturnType<typeof decideInitiative>>[0]['decision']) =>
        decideInitiative(deps)({ actor: officer, initiativeId: id, decision });
      const set = (key: 'answerMonths' | 'completeMonths' | 'decideMonths', value: number) =>
        store.settings.put({ key, value, basis: null, at: clock.at });

      await submitInitiative(deps)({ initiativeId: id, member });
      expect(await due()).toBe(endOf(2026, 4, 15));
      await set('answerMonths', 2);
      expect(await due()).toBe(endOf(2026, 4, 15));

      clock.at += day;
      const returned = await decide({ kind: 'return', note: 'Xin ghi rõ số tiền', keys: [] });
      expect(await due()).toBe(endOf(2026, 4, 16));
      await set('completeMonths', 3);
      expect(await due()).toBe(endOf(2026, 4, 16));
      if (!returned.ok) throw new Error(returned.error.code);
      await undoDecision(deps)({ actor: officer, moveId: returned.value.moveId });
      expect(await due()).toBe(endOf(2026, 4, 15));

      await decide({ kind: 'return', note: 'Xin ghi rõ số tiền', keys: [] });
      expect(await due()).toBe(endOf(2026, 6, 16));
      clock.at += day;
      await submitInitiative(deps)({ initiativeId: id, member });
      expect(await due()).toBe(endOf(2026, 5, 17));

      // Returned once, it was in review before: three months begin with this acceptance, as its author is told.
      clock.at += 10 * day;
      await decide({ kind: 'accept' });
      expect(await due()).toBe(endOf(2026, 6, 27));
      await set('decideMonths', 1);
      expect(await due()).toBe(endOf(2026, 6, 27));
      await decide({ kind: 'recognise', number: null, day: null });
      expect(await due()).toBeNull();
    });
  });
});
