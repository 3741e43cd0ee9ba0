import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { recordAwards, undoAwards } from '../../src/actions/awards/record-awards.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { unitKey } from '../../src/domain/award-draft.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { databases } from '../databases.ts';
import { now, sampleMember, sampleUnit } from '../store/sample.ts';

test.each(databases)(
  'a long list is entered and taken back in steps, between which all else goes on, on $name',
  async (engine) => {
    const { store, close } = await engine.open();
    const deps: Deps = {
      ...{ store, now: () => now, calendar: createCalendar() },
      ...{ token: () => 'token', ownerIds: new Set<number>(), botUsername: 'bot' },
    };
    const { actor, to } = await store.transaction(async (store) => {
      const root = await sampleUnit(store, 'GOC');
      const memberId = await sampleMember(store);
      const unitKeys: string[] = [];
      for (let number = 1; number <= 100; number += 1)
        unitKeys.push(unitKey(await sampleUnit(store, `DV${number}`, root)));
      const grants = [{ role: 'officer', unitId: root }] as const;
      return { actor: { memberId, owner: false, grants }, to: unitKeys };
    });
    const paper = { form: 'province', formName: null, number: '45/QĐ', day: '2026-09-01' } as const;
    /** How often everybody else had a turn meanwhile. */
    async function turnsDuring(work: Promise<unknown>): Promise<number> {
      let turns = 0;
      let isDone = false;
      void work.finally(() => (isDone = true));
      while (!isDone) {
        await setImmediate();
        turns += 1;
      }
      return turns;
    }
    const recording = recordAwards(deps)({ actor, drafts: [{ to, paper, programmeId: null }], whole: true });
    expect(await turnsDuring(recording)).toBeGreaterThan(8);
    const recorded = await recording;
    expect(recorded.ok && recorded.value.items).toHaveLength(100);
    const { first, last } = recorded.ok ? recorded.value : { first: 0, last: 0 };
    const undoing = undoAwards(deps)({ actor, first, last });
    expect(await turnsDuring(undoing)).toBeGreaterThan(4);
    expect(await undoing).toEqual({ ok: true, value: { count: 100 } });
    await close();
  },
);
