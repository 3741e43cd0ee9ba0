import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foretellProgramme } from '../../src/actions/foretell-programme.ts';
import { showCard } from '../../src/actions/form/ask.ts';
import { formState } from '../../src/actions/form/state.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { viewInitiative } from '../../src/actions/view-initiative.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, calendar, day, depsOver, join, plantTree, runProgramme, undone } from './union.ts';

/** The first moment after the programme of 2026. */
const closing = calendar.startOfDay({ year: 2027, month: 1, day: 1 });

const answers: Readonly<Record<string, AnswerValue>> = {
  title: 'Chế tạo máy cán dầm',
  before: 'Cán tay, hay lệch mép',
  solution: 'Gắn thêm con lăn',
  result: 'Nhanh gấp đôi',
  applied: 'not-yet',
  benefit: null,
  field: 'environment',
};

async function union(store: Store) {
  const { deps, clock } = depsOver(store);
  const { TINH } = await plantTree(store);
  const programmeId = await runProgramme(store, TINH);
  const actor = await join(store, 5);
  const officer = await appoint(store, await join(store, 7), { role: 'officer', unitId: TINH });
  const member = (await store.members.find(actor.memberId)) as Member;

  async function begins(at: number): Promise<number> {
    const id = await store.initiatives.addDraft({ memberId: member.id, unitId: TINH, now: at });
    for (const [key, value] of Object.entries(answers))
      await store.answers.put({ initiativeId: id, key, value, raw: null, now: at });
    return id;
  }
  /** What the card foretells, and what the initiative is then submitted to. */
  async function submits(initiativeId: number, at: number) {
    clock.at = at;
    const state = formState({ form: 'initiative', subject: initiativeId });
    const card = await foretellProgramme(deps)(await showCard(store, state));
    expect(await submitInitiative(deps)({ initiativeId, member })).toMatchObject({ ok: true });
    const kept = await store.initiatives.find(initiativeId);
    const viewed = await viewInitiative(deps)({ actor: officer, initiativeId });
    return {
      told: card.kind === 'form.card' ? card.values.programme : undefined,
      programmeId: kept?.programmeId,
      inGrace: kept?.inGrace,
      shown: viewed.ok && viewed.value.view.inGrace === true,
    };
  }
  return { deps, clock, TINH, programmeId, officer, member, begins, submits };
}

describe.each(databases)('the closing minute of a programme on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const name = 'Chương trình thử 2026';
  const until = closing + day;

  it.each([
    { begun: closing - day, at: closing - 1, counts: true, late: false },
    { begun: closing - 1, at: closing, counts: true, late: true },
    { begun: closing - 1, at: until - 1, counts: true, late: true },
    { begun: closing - 1, at: until, counts: false, late: false },
    { begun: closing, at: closing, counts: false, late: false },
    { begun: closing, at: closing + 1, counts: false, late: false },
  ])(
    'begun at $begun and submitted at $at: counts $counts, late $late',
    async ({ begun, at, counts, late }) => {
      await undone(database.store, async (store) => {
        const { programmeId, begins, submits } = await union(store);
        expect(await submits(await begins(begun), at)).toEqual({
          told: counts ? { name, until: late ? until : null } : { name: null, until: null },
          programmeId: counts ? programmeId : null,
          inGrace: late ? 1 : 0,
          shown: late,
        });
      });
    },
  );

  it.each([
    { hours: 0, at: closing, counts: false },
    { hours: 48, at: closing + 2 * day - 1, counts: true },
    { hours: 48, at: closing + 2 * day, counts: false },
  ])('with a grace of $hours hours: at $at counts $counts', async ({ hours, at, counts }) => {
    await undone(database.store, async (store) => {
      await store.settings.put({ key: 'graceHours', value: hours, basis: null, at: 0 });
      const { programmeId, begins, submits } = await union(store);
      expect(await submits(await begins(closing - 1), at)).toMatchObject({
        told: counts ? { name, until: closing + hours * 60 * 60_000 } : { name: null, until: null },
        programmeId: counts ? programmeId : null,
      });
    });
  });

  it('goes before the next programme for who had begun, and not for who had not', async () => {
    await undone(database.store, async (store) => {
      const { TINH, programmeId, begins, submits } = await union(store);
      const toAt = closing + 365 * day;
      const next = await store.programmes.add({
        name: 'Chương trình thử 2027',
        unitId: TINH,
        fromAt: closing,
        toAt,
        createdAt: closing - day,
      });
      const at = closing + 60_000;
      expect(await submits(await begins(closing - 1), at)).toMatchObject({ programmeId, inGrace: 1 });
      expect(await submits(await begins(closing), at)).toMatchObject({ programmeId: next, inGrace: 0 });
      expect(await submits(await begins(closing - 1), until)).toMatchObject({
        programmeId: next,
        inGrace: 0,
      });
    });
  });

  it('does not move what was submitted before and comes back completed', async () => {
    await undone(database.store, async (store) => {
      const { programmeId, begins, submits } = await union(store);
      const id = await begins(closing - day);
      await submits(id, closing - 1);
      const { version = 0 } = (await store.initiatives.find(id)) ?? {};
      await store.initiatives.save({ id, version, state: 'returned', updatedAt: closing });
      const again = await submits(id, until + day);
      expect(again).toEqual({ told: undefined, programmeId, inGrace: 0, shown: false });
    });
  });

  /** Two phases of 2026; the unit has a week longer for the first. */
  async function phased(store: Store) {
    const made = await union(store);
    const middle = calendar.startOfDay({ year: 2026, month: 6, day: 1 });
    const { TINH: unitId, programmeId } = made;
    const opening = (await store.programmes.find(programmeId))?.fromAt ?? 0;
    const add = (ordinal: number, fromAt: number, toAt: number) =>
      store.phases.add({
        programmeId,
        ordinal,
        name: `Giai đoạn ${ordinal}`,
        fromAt,
        toAt,
        appliedFrom: fromAt,
        appliedTo: toAt,
      });
    const phases = [await add(1, opening, middle), await add(2, middle, closing)] as const;
    const later = middle + 7 * day;
    const extend = () => store.unitDates.put({ programmeId, phaseId: phases[0], unitId, toAt: later });
    async function submitsTo(begun: number, at: number) {
      const id = await made.begins(begun);
      const { told } = await made.submits(id, at);
      const { phaseId, countedTo, inGrace } = (await store.initiatives.find(id)) ?? {};
      return { told: told?.name, phaseId, countedTo, inGrace };
    }
    return { phases, middle, later, extend, submitsTo };
  }

  it('of a phase takes who had begun before it, and the next phase takes the others', async () => {
    await undone(database.store, async (store) => {
      const { phases, middle, submitsTo } = await phased(store);
      const [first, second] = phases.map((phaseId) => ({ phaseId, countedTo: null }));
      const told = (ordinal: number) => `${name}, Giai đoạn ${ordinal}`;
      expect(await submitsTo(middle - 2, middle - 1)).toEqual({ ...first, told: told(1), inGrace: 0 });
      expect(await submitsTo(middle - 1, middle + 1)).toEqual({ ...first, told: told(1), inGrace: 1 });
      expect(await submitsTo(middle, middle + 1)).toEqual({ ...second, told: told(2), inGrace: 0 });
    });
  });

  it('of a phase is later for a unit with a date of its own, and an application counts as long', async () => {
    await undone(database.store, async (store) => {
      const { phases, middle, later, extend, submitsTo } = await phased(store);
      await extend();
      const [first, second] = phases;
      expect(await submitsTo(middle + 1, later - 1)).toMatchObject({
        phaseId: first,
        countedTo: later,
        inGrace: 0,
      });
      expect(await submitsTo(later, later + 1)).toMatchObject({ phaseId: second, countedTo: null });
    });
  });
});
