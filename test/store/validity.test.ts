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

  it('stays as the rule says whatever dates a programme and its phases are given later', async () => {
    await undone(database.store, async (store) => {
      const { TINH, XA } = await plantTree(store);
      const programmeId = await runProgramme(store, TINH);
      const phase = { programmeId, fromAt: from, toAt: from + 6 * day, ...dates };
      await store.phases.add({ ...phase, ordinal: 1, name: 'Giai đoạn 1' });
      const later = { fromAt: from + 6 * day, toAt: from + 9 * day };
      await store.phases.add({ ...phase, ...later, ordinal: 2, name: 'Giai đoạn 2' });
      const { memberId } = await join(store, 5);
      const ids: number[] = [];
      for (const [index, one] of fc.sample(cases, 60).entries()) {
        const { state, applied, countedTo, isDuplicate, validity } = one;
        const id = await store.initiatives.addDraft({ memberId, unitId: index % 3 ? TINH : XA, now: from });
        ids.push(id);
        const submittedAt = from + (index % 12) * day;
        const phases = await store.phases.of(programmeId);
        await store.initiatives.save({
          ...{ id, version: 1, codeYear: 2026, codeNumber: index + 1, submittedAt, updatedAt: from },
          ...{ state, countedTo, validity, programmeId, field: index % 2 ? 'saving' : null },
          appliedFrom: applied === null ? null : applied[0],
          appliedTo: applied === null ? null : applied[0] + applied[1] * day,
          duplicateOf: isDuplicate ? id : null,
          phaseId: phases.find(({ fromAt, toAt }) => fromAt <= submittedAt && submittedAt < toAt)?.id ?? null,
        });
      }

      const slice = { underUnitId: TINH, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER };
      const sum = (rows: readonly { valid: number }[]) => rows.reduce((all, { valid }) => all + valid, 0);
      async function expectAsTheRuleSays(change: unknown): Promise<void> {
        const programme = await store.programmes.find(programmeId);
        const phases = await store.phases.of(programmeId);
        const windowOf = (phaseId: number | null) => {
          const own = phases.find(({ id }) => id === phaseId) ?? programme;
          const { appliedFrom, appliedTo, fromAt = 0, toAt = 0 } = own ?? {};
          return { from: appliedFrom ?? fromAt, to: appliedTo ?? toAt };
        };
        const judged = (await store.initiatives.byIds(ids)).filter(
          (one) => judgeValidity(one, windowOf(one.phaseId)).valid,
        );
        for (const phaseId of [0, ...phases.map(({ id }) => id)]) {
          const expected = judged.filter((one) => phaseId === 0 || one.phaseId === phaseId).length;
          const totals = sum(await store.figures.unitTotals(slice, { programmeId, phaseId }));
          const cells = sum(await store.figures.cells(slice, { programmeId, phaseId }));
          expect([change, phaseId, totals, cells]).toEqual([change, phaseId, expected, expected]);
        }
      }

      await expectAsTheRuleSays('at first');
      for (const [index, span] of fc.sample(fc.tuple(moment, moment, moment, moment), 12).entries()) {
        const [fromAt = 0, , , toAt = 0] = span.toSorted((one, other) => one - other);
        const [appliedFrom, appliedTo] = [Math.min(span[0], span[1]), Math.max(span[0], span[1])];
        const change = { fromAt, toAt: toAt + day, appliedFrom, appliedTo: appliedTo + day };
        const chosen = (await store.phases.of(programmeId))[index % 3];
        if (chosen === undefined) {
          const none = index % 2 ? { appliedFrom: null, appliedTo: null } : {};
          await store.programmes.save({ id: programmeId, name: 'Chương trình thử', ...change, ...none });
        } else await store.phases.save({ id: chosen.id, name: chosen.name, ...change });
        await expectAsTheRuleSays([index, chosen?.ordinal, change]);
      }
    });
  });
});
