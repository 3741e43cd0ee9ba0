import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addUp, type Flows, noFlows } from '../../src/domain/counts.ts';
import type { FlowSpan, Initiative, OpenStore, UnitFlow, UnitSlice } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, enter, inBulk, undo } from '../reports/ledger.ts';

const week = { from: at(2026, 11, 16), to: at(2026, 11, 23) };

function under(underUnitId: number): UnitSlice {
  return { underUnitId, firstUnit: 0, lastUnit: Number.MAX_SAFE_INTEGER };
}

const start = at(2026, 1, 1);
const end = at(2027, 1, 1);

/** In which an application counts; without a programme at all times. */
type Window = readonly [from: number, to: number] | null;

function isValid(row: Initiative, window: Window): boolean {
  const { state, validity, duplicateOf, appliedFrom: from, appliedTo: to, countedTo } = row;
  if (state !== 'recognised') return false;
  if (validity !== null) return validity === 1;
  if (duplicateOf !== null || from === null || to === null) return false;
  return window === null || (from < (countedTo ?? window[1]) && to > window[0]);
}

/** The totals by unit, from the initiatives themselves. */
function recount(rows: readonly Initiative[], windowOf: (row: Initiative) => Window) {
  const units = [...Map.groupBy(rows, (row) => row.unitId)].toSorted(([a], [b]) => a - b);
  return units.map(([unitId, own]) => {
    const recognised = own.filter(({ state }) => state === 'recognised');
    const money = (list: readonly Initiative[]) => list.reduce((sum, { benefit }) => sum + (benefit ?? 0), 0);
    return {
      unitId,
      submitted: own.length,
      recognised: recognised.length,
      declined: own.filter(({ state }) => state === 'declined').length,
      valid: own.filter((row) => isValid(row, windowOf(row))).length,
      confirmed: money(recognised),
      declared: money(own),
      unpriced: recognised.filter(({ benefit }) => benefit === null).length,
      authors: new Set(own.map((row) => row.memberId)).size,
    };
  });
}

/** The same by field and author group, of all units together. */
function recountCells(rows: readonly Initiative[], windowOf: (row: Initiative) => Window) {
  const cells = Map.groupBy(rows, (row) => `${row.field ?? ''} ${row.authorGroup ?? ''}`);
  return [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => ({
      key,
      submitted: own.length,
      recognised: own.filter(({ state }) => state === 'recognised').length,
      valid: own.filter((row) => isValid(row, windowOf(row))).length,
      confirmed: own.reduce(
        (sum, { state, benefit }) => sum + (state === 'recognised' ? (benefit ?? 0) : 0),
        0,
      ),
    }));
}

describe.each(databases)('figures on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let units: { top: number; middle: number; leaf: number; other: number };
  let programmeId: number;
  let memberId: number;
  let next = 1;

  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  /** A tree of its own for every test: top → middle → leaf, top → other. */
  beforeEach(async () => {
    next += 1;
    const add = (name: string, parentId: number | null) =>
      store.units.add({ code: `${name}${next}`, name, parentId, block: 'other', now: 0 });
    const top = await add('TOP', null);
    const middle = await add('MID', top);
    units = { top, middle, leaf: await add('LEAF', middle), other: await add('OTHER', top) };
    const dates = { fromAt: at(2026, 1, 1), toAt: at(2027, 1, 1), createdAt: 0 };
    programmeId = await store.programmes.add({ name: 'Năm 2026', unitId: top, ...dates });
    memberId = await store.members.add({ telegramId: 1000 + next, language: 'vi', now: 0 });
  });

  const names = {
    submit: 'submitted',
    recognise: 'recognised',
    decline: 'declined',
    revoke: 'revoked',
    withdraw: 'withdrawn',
  } as const;

  /** By unit and by time: the same. */
  async function moved(ask: (way: 'unit' | 'time') => Promise<UnitFlow[]>): Promise<Flows> {
    const both = await Promise.all([ask('unit'), ask('time')]);
    const [byUnit, byTime] = both.map((found) =>
      found.reduce((sum, { kind, count }) => addUp(sum, { ...noFlows, [names[kind]]: count }), noFlows),
    );
    expect(byTime).toEqual(byUnit);
    return byUnit ?? noFlows;
  }

  async function flows(unitId: number, { from, to }: FlowSpan): Promise<Flows> {
    const recorded = await moved((way) => store.figures.recorded(unitId, { from, to }, way));
    const undone = await moved((way) => store.figures.undone(unitId, { from, to }, way));
    const { submitted, recognised, declined, revoked, withdrawn } = undone;
    return addUp(recorded, {
      submitted: -submitted,
      recognised: -recognised,
      declined: -declined,
      revoked: -revoked,
      withdrawn: -withdrawn,
    });
  }

  const whole = (programme: number | null, phaseId = 0) => ({ programmeId: programme ?? 0, phaseId });

  /** How often the units of a subtree count an author whom another of them counts too. */
  async function repeatedAuthors(unitId: number, programme: number | null, phaseId = 0): Promise<number> {
    const below = new Set(await store.units.subtree(unitId));
    const places = await store.figures.wanderers(whole(programme, phaseId));
    const rows = places.filter((row) => below.has(row.unitId));
    return rows.length - new Set(rows.map((row) => row.memberId)).size;
  }

  const applied = [at(2026, 3, 1), at(2026, 4, 1)] as const;

  it('count a move in the units above it and in none beside it', async () => {
    await enter(store, { memberId, unitId: units.leaf, submittedAt: at(2026, 11, 17) });
    const submitted = async (id: number) => (await flows(id, week)).submitted;
    expect(await Promise.all([units.top, units.middle, units.leaf, units.other].map(submitted))).toEqual([
      1, 1, 1, 0,
    ]);
  });

  it('count from the first moment of a period to before its last', async () => {
    for (const submittedAt of [week.from - 1, week.from, week.to - 1, week.to]) {
      await enter(store, { memberId, unitId: units.leaf, submittedAt });
    }
    expect(await flows(units.top, week)).toEqual({ ...noFlows, submitted: 2 });
  });

  it('count an initiative that came back completed as submitted once', async () => {
    const { id } = await enter(store, { memberId, unitId: units.leaf, submittedAt: week.from });
    const move = {
      initiativeId: id,
      memberId,
      unitId: units.leaf,
      block: 'other',
      authorGroup: 'worker',
    } as const;
    const plain = { noteId: null, undoes: null, role: 'member' } as const;
    const back = { ...move, ...plain, kind: 'return', fromState: 'submitted', toState: 'returned' } as const;
    await store.moves.add({ ...back, at: week.from + 1 });
    const again = { ...move, ...plain, kind: 'submit', fromState: 'returned', toState: 'submitted' } as const;
    await store.moves.add({ ...again, at: week.from + 2 });
    expect(await flows(units.top, week)).toEqual({ ...noFlows, submitted: 1 });
  });

  it('leave out a decision that was undone, in its own week too, and keep what was decided afterwards', async () => {
    const submittedAt = week.from;
    const facts = { memberId, unitId: units.leaf, submittedAt };
    const late = await enter(store, { ...facts, state: 'recognised', decidedAt: week.to - 10 });
    await undo(store, late.decision, week.to + 10);
    await enter(store, { ...facts, state: 'declined' });
    const other = await enter(store, { ...facts, state: 'declined' });
    await undo(store, other.decision, submittedAt + 5);
    // One of many, whose last was decided hours after the week had ended.
    const ofMany = await enter(store, { ...facts, state: 'declined', decidedAt: week.to - 1 });
    await undo(store, ofMany.decision, week.to + 5 * 3_600_000);
    expect(await flows(units.top, week)).toEqual({ ...noFlows, submitted: 4, declined: 1 });
    const after = { from: week.to, to: week.to + 1000 };
    expect(await flows(units.top, after)).toEqual(noFlows);
  });

  it('tell what waits, what was returned, and what is overdue', async () => {
    const add = (state: 'submitted' | 'in_review' | 'returned' | 'recognised', dueAt: number) =>
      enter(store, { memberId, unitId: units.leaf, submittedAt: 50, acceptedAt: 60, state, dueAt });
    await add('submitted', 100);
    await add('submitted', 300);
    await add('in_review', 150);
    await add('in_review', 250);
    await add('returned', 100);
    await add('recognised', 100);
    expect(await store.figures.stocks(under(units.top), 200)).toEqual([
      { unitId: units.leaf, waiting: 4, returned: 1, overdueAnswer: 1, overdueDecision: 1 },
    ]);
    expect(await store.figures.stocks(under(units.other), 200)).toEqual([]);
  });

  it('call valid what is recognised and was applied within the dates of the programme', async () => {
    const facts = { memberId, unitId: units.leaf, submittedAt: at(2026, 5, 1), programmeId };
    const dates = [
      applied,
      // The quarter in which the programme began, and the day before it.
      [at(2025, 10, 1), at(2026, 1, 1) + 1],
      [at(2025, 12, 31), at(2026, 1, 1)],
      [at(2027, 1, 1), at(2027, 1, 2)],
      null,
    ] as const;
    for (const one of dates) await enter(store, { ...facts, state: 'recognised', applied: one });
    await enter(store, { ...facts, state: 'submitted', applied });
    expect(await store.figures.unitTotals(under(units.top), whole(programmeId))).toMatchObject([
      { unitId: units.leaf, submitted: 6, recognised: 5, valid: 2 },
    ]);
  });

  it('count to a programme what was submitted to it, and without one whatever was applied', async () => {
    const facts = { memberId, unitId: units.leaf, state: 'recognised', submittedAt: at(2026, 5, 1) } as const;
    await enter(store, { ...facts, programmeId, submittedAt: at(2027, 1, 1, 0, 5) });
    await enter(store, { ...facts, applied: [0, 1] });
    await enter(store, facts);
    await store.initiatives.addDraft({ memberId, unitId: units.leaf, now: at(2026, 5, 1) });
    expect(await store.figures.unitTotals(under(units.top), whole(programmeId))).toMatchObject([
      { submitted: 1 },
    ]);
    expect(await store.figures.unitTotals(under(units.top), whole(null))).toMatchObject([
      { submitted: 2, valid: 1 },
    ]);
  });

  it('count to a new programme what was submitted within its dates before it was entered', async () => {
    const facts = { memberId, unitId: units.leaf, applied: [at(2020, 2, 1), at(2020, 2, 2)] } as const;
    await enter(store, { ...facts, submittedAt: at(2020, 1, 1) - 1 });
    await enter(store, { ...facts, submittedAt: at(2020, 1, 1) });
    await enter(store, { ...facts, submittedAt: at(2020, 5, 1), state: 'recognised' });
    const dates = { fromAt: at(2020, 1, 1), toAt: at(2021, 1, 1), createdAt: 0 };
    const late = await store.programmes.add({ name: 'Năm 2020', unitId: units.top, ...dates });
    expect(await store.figures.unitTotals(under(units.top), whole(late))).toMatchObject([
      { submitted: 2, recognised: 1, valid: 1, authors: 1 },
    ]);
    expect(await store.figures.unitTotals(under(units.top), whole(null))).toMatchObject([
      { submitted: 1, authors: 1 },
    ]);
  });

  it('follow the dates of a programme when they are changed', async () => {
    const facts = { memberId, unitId: units.leaf, state: 'recognised' } as const;
    const march = { ...facts, submittedAt: at(2026, 5, 1), applied };
    await enter(store, { ...march, programmeId });
    await enter(store, { ...march, programmeId, applied: [at(2025, 1, 1), at(2025, 1, 2)] });
    await enter(store, { ...march, submittedAt: at(2027, 1, 15) });
    await inBulk(database, ({ run }) =>
      run(
        `update programmes set from_at = ${at(2026, 5, 1)}, to_at = ${at(2027, 2, 1)} where id = ${programmeId}`,
      ),
    );
    const shifted = await store.figures.unitTotals(under(units.top), whole(programmeId));
    expect(shifted).toMatchObject([{ submitted: 3, recognised: 3, valid: 0 }]);
    await inBulk(database, ({ run }) =>
      run(`update programmes set from_at = ${at(2024, 1, 1)} where id = ${programmeId}`),
    );
    const widened = await store.figures.unitTotals(under(units.top), whole(programmeId));
    expect(widened).toMatchObject([{ submitted: 3, recognised: 3, valid: 3 }]);
  });

  it('add up money in đồng, beyond what 32 bits hold, and count the recognised without any', async () => {
    const facts = { memberId, unitId: units.leaf, submittedAt: at(2026, 5, 1), programmeId };
    await enter(store, { ...facts, state: 'recognised', benefit: 75_000_000_000 });
    await enter(store, { ...facts, state: 'recognised', benefit: 100_000_000_000 });
    await enter(store, { ...facts, state: 'recognised' });
    await enter(store, { ...facts, state: 'submitted', benefit: 16_000_000_000 });
    expect(await store.figures.unitTotals(under(units.top), whole(programmeId))).toMatchObject([
      { confirmed: 175_000_000_000, declared: 191_000_000_000, unpriced: 1 },
    ]);
  });

  it('count an author once in a unit, and tell how often units repeat one', async () => {
    const second = await store.members.add({ telegramId: 900_000 + next, language: 'vi', now: 0 });
    const facts = { submittedAt: at(2026, 5, 1), programmeId };
    for (const unitId of [units.leaf, units.leaf, units.other, units.middle]) {
      await enter(store, { ...facts, memberId, unitId });
    }
    await enter(store, { ...facts, memberId: second, unitId: units.leaf });
    await enter(store, { ...facts, memberId: second, unitId: units.leaf, programmeId: null });
    const authors = async (unitId: number) => {
      const found = await store.figures.unitTotals(under(unitId), whole(programmeId));
      const sum = found.reduce((all, unit) => all + unit.authors, 0);
      return [sum, await repeatedAuthors(unitId, programmeId)];
    };
    expect(await authors(units.top)).toEqual([4, 2]);
    expect(await authors(units.middle)).toEqual([3, 1]);
    expect(await authors(units.leaf)).toEqual([2, 0]);
    expect(await authors(units.other)).toEqual([1, 0]);
  });

  it('move with an initiative whose unit, author or state changes', async () => {
    const { id } = await enter(store, {
      memberId,
      unitId: units.leaf,
      submittedAt: at(2026, 5, 1),
      programmeId,
    });
    const change = async (version: number, patch: object) => {
      expect(await store.initiatives.save({ id, version, updatedAt: 0, ...patch })).toBe(true);
      return store.figures.unitTotals(under(units.top), whole(programmeId));
    };
    expect(await change(2, { unitId: units.other })).toMatchObject([
      { unitId: units.other, submitted: 1, authors: 1 },
    ]);
    expect(await change(3, { state: 'declined' })).toMatchObject([{ declined: 1, recognised: 0 }]);
    expect(await change(4, { state: 'submitted' })).toMatchObject([{ declined: 0, submitted: 1 }]);
    // Whoever is erased has still been an author.
    expect(await change(5, { memberId: null })).toMatchObject([{ submitted: 1, authors: 1 }]);
  });

  it('stay what counting everything again would give, whatever changes', async () => {
    const authors = [memberId];
    for (let count = 1; count < 4; count += 1) {
      const telegramId = 10_000 * next + count;
      authors.push(await store.members.add({ telegramId, language: 'vi', now: 0 }));
    }
    const own = Object.values(units);
    const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
    const dates = one([null, at(2025, 6, 1), at(2026, 6, 1), at(2028, 1, 1)]);
    const change = fc.record({
      unitId: one(own),
      memberId: one(authors),
      programmeId: one([programmeId, null]),
      state: one(['submitted', 'in_review', 'recognised', 'declined', 'returned'] as const),
      benefit: one([null, 0, 1_000_000]),
      submittedAt: one([null, at(2030, 1, 1)]),
      applied: dates,
      phase: one([0, 1, 2]),
      countedTo: one([null, at(2026, 2, 1)]),
      validity: one([null, null, 0, 1]),
      duplicateOf: one([null, null, 1]),
      field: one([null, 'production', 'saving'] as const),
      authorGroup: one([null, 'worker', 'union-officer'] as const),
    });
    const ids: number[] = [];
    const phases: { id: number; window: Window }[] = [];
    for (const [index, [from, to]] of [
      [at(2026, 1, 1), at(2026, 5, 1)],
      [at(2026, 5, 1), at(2027, 1, 1)],
    ].entries()) {
      const window = [from ?? 0, (to ?? 0) + 1000] as const;
      const spans = { fromAt: from ?? 0, toAt: to ?? 0, appliedFrom: window[0], appliedTo: window[1] };
      const id = await store.phases.add({
        programmeId,
        ordinal: index + 1,
        name: `Giai đoạn ${index + 1}`,
        ...spans,
      });
      phases.push({ id, window });
    }
    const windowOf = (row: Initiative): Window =>
      row.programmeId === null ? null : (phases.find(({ id }) => id === row.phaseId)?.window ?? [start, end]);
    const plan = fc.array(fc.tuple(fc.nat(11), change), { minLength: 20, maxLength: 40 });
    for (const changes of fc.sample(plan, 3)) {
      const now = await store.transaction(async (store) => {
        for (const [which, { applied: from, phase, ...patch }] of changes) {
          ids[which] ??= await store.initiatives.addDraft({ memberId, unitId: units.leaf, now: 0 });
          const id = ids[which];
          const version = (await store.initiatives.find(id))?.version ?? 0;
          const appliedTo = from === null ? null : from + 1;
          const phaseId = patch.programmeId === null ? null : (phases[phase]?.id ?? null);
          await store.initiatives.save({
            id,
            version,
            ...patch,
            phaseId,
            appliedFrom: from,
            appliedTo,
            updatedAt: 0,
          });
        }
        const rows: Initiative[] = [];
        for (const id of ids.filter((known) => known !== undefined)) {
          const row = await store.initiatives.find(id);
          if (row !== undefined) rows.push(row);
        }
        return rows;
      });
      for (const scope of [
        whole(programmeId),
        whole(null),
        ...phases.map(({ id }) => whole(programmeId, id)),
      ]) {
        const rows = now.filter(
          (row) =>
            (row.programmeId ?? 0) === scope.programmeId &&
            (scope.phaseId === 0 || row.phaseId === scope.phaseId) &&
            row.submittedAt !== null,
        );
        const counted = await store.figures.unitTotals(under(units.top), scope);
        expect(counted.toSorted((a, b) => a.unitId - b.unitId)).toEqual(recount(rows, windowOf));
        const cells = (await store.figures.cells(under(units.top), scope))
          .filter(({ submitted }) => submitted > 0)
          .map(({ field, authorGroup, ...cell }) => ({ key: `${field} ${authorGroup}`, ...cell }));
        expect(cells.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(recountCells(rows, windowOf));
        const pairs = counted.reduce((sum, unit) => sum + unit.authors, 0);
        const people = new Set(rows.map((row) => row.memberId)).size;
        expect(pairs - (await repeatedAuthors(units.top, scope.programmeId, scope.phaseId))).toBe(people);
      }
    }
  });

  it('give the same sums slice by slice as at once', async () => {
    for (const unitId of [units.top, units.middle, units.leaf, units.other]) {
      await enter(store, { memberId, unitId, submittedAt: at(2026, 5, 1), programmeId });
    }
    const low = { underUnitId: units.top, firstUnit: 0, lastUnit: units.middle };
    const high = { underUnitId: units.top, firstUnit: units.middle + 1, lastUnit: Number.MAX_SAFE_INTEGER };
    const ids = await Promise.all(
      [low, high].map((slice) => store.figures.unitTotals(slice, whole(programmeId))),
    );
    expect(
      ids
        .flat()
        .map(({ unitId }) => unitId)
        .toSorted((a, b) => a - b),
    ).toEqual(Object.values(units).toSorted((a, b) => a - b));
  });

  it('know the last week each group was posted, the places of a chat, and digest numbers', async () => {
    const chatId = -100_000 - next;
    const link = (threadId: number | null) =>
      store.groups.link({
        chatId,
        threadId,
        title: 'Nhóm thử',
        unitId: units.top,
        audience: 'officers',
        language: 'vi',
        linkedBy: memberId,
        linkedAt: 0,
        weekday: 1,
        minute: 480,
      });
    const groupId = await link(null);
    const topicId = await link(7);
    for (const name of ['2026-W09', '2026-W10']) {
      const made = { unitId: units.top, week: name, figures: {}, cutOff: 0, now: 0 };
      const { digest } = await store.digests.findOrAdd(made);
      await store.posts.add({ digestId: digest.id, groupId, week: name, outboxId: 1, now: 0 });
    }
    const weeks = await store.figures.lastWeeks();
    expect([weeks.get(groupId), weeks.get(topicId)]).toEqual(['2026-W10', undefined]);
    expect(await store.figures.groupsOf(chatId)).toEqual([groupId, topicId]);
    expect(await store.figures.digestNumber(units.top, '2026-W10')).toBe(2);
    expect(await store.figures.digestNumber(units.top, '2026-W11')).toBeUndefined();
    expect(await store.figures.lastDigestNumber(units.top)).toBe(2);
    expect(await store.figures.lastDigestNumber(units.leaf)).toBe(0);
  });

  it('count the digests nobody knows to have arrived', async () => {
    const before = await store.figures.uncertainDigests();
    for (const kind of ['digest', 'digest.uncertain']) {
      const id = await store.outbox.add({ chatId: 1, kind, values: {}, createdAt: 0 });
      await store.outbox.sending([id]);
      await store.outbox.settle([{ id, state: 'uncertain' }], 0);
    }
    expect(await store.figures.uncertainDigests()).toBe(before + 1);
  });
});
