import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeValidity } from '../../src/domain/validity.ts';
import { calendar, day, join, plantTree, runProgramme, undone } from '../actions/union.ts';
import { databases, type OpenDatabase } from '../databases.ts';

const from = calendar.startOfDay({ year: 2026, month: 1, day: 1 });
const moment = fc.integer({ min: -3, max: 12 }).map((days) => from + days * day);
const dates = { appliedFrom: from, appliedTo: from + 6 * day };

const cases = fc.record({
  state: fc.constantFrom('recognised', 'recognised', 'recognised', 'declined', 'submitted'),
  applied: fc.option(fc.tuple(moment, fc.integer({ min: 1, max: 4 })), { nil: null }),
  countedTo: fc.option(moment, { nil: null }),
  isDuplicate: fc.boolean(),
  validity: fc.constantFrom(null, null, 0, 1),
  where: fc.constantFrom('phase', 'programme', 'nowhere'),
});

describe.each(databases)('what counts on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is said by the rule as the totals count it', async () => {
    await undone(database.store, async (store) => {
      const { TINH } = await plantTree(store);
      const programmeId = await runProgramme(store, TINH);
      const { fromAt = 0, toAt = 0 } = (await store.programmes.find(programmeId)) ?? {};
      const phase = { programmeId, ordinal: 1, name: 'Giai đoạn 1', fromAt, toAt, ...dates };
      const phaseId = await store.phases.add(phase);
      const { memberId } = await join(store, 5);
      const valid = async (id: number) => {
        const slice = { underUnitId: TINH, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER };
        const [totals] = await store.figures.unitTotals(slice, { programmeId: id, phaseId: 0 });
        return totals?.valid ?? 0;
      };
      const windows = {
        phase: { from: dates.appliedFrom, to: dates.appliedTo },
        programme: { from: fromAt, to: toAt },
        nowhere: null,
      };
      for (const [index, one] of fc.sample(cases, 60).entries()) {
        const { state, applied, countedTo, isDuplicate, validity, where } = one;
        const id = await store.initiatives.addDraft({ memberId, unitId: TINH, now: from });
        const judged = {
          ...{ state, countedTo, validity },
          appliedFrom: applied === null ? null : applied[0],
          appliedTo: applied === null ? null : applied[0] + applied[1] * day,
          duplicateOf: isDuplicate ? id : null,
        };
        const counted = where === 'nowhere' ? 0 : programmeId;
        const before = await valid(counted);
        await store.initiatives.save({
          ...{ id, version: 1, codeYear: 2026, codeNumber: index + 1, submittedAt: from, updatedAt: from },
          ...judged,
          programmeId: where === 'nowhere' ? null : programmeId,
          phaseId: where === 'phase' ? phaseId : null,
        });
        const isValid = judgeValidity(judged, windows[where]).valid;
        expect([one, (await valid(counted)) - before]).toEqual([one, isValid ? 1 : 0]);
      }
    });
  });
});
