import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goOnWithBulk } from '../../src/actions/bulk/go-on.ts';
import { type BulkDecision, offerBulk } from '../../src/actions/bulk/offer-bulk.ts';
import { confirmBulk, stopBulk, turnBulk, undoBulk } from '../../src/actions/bulk/press-bulk.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { createDecider } from '../../src/bot/bulk/decider.ts';
import type { MessageValues } from '../../src/domain/messages.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { openStore } from '../../src/store/open.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { ask, databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, plantTree, start } from './union.ts';

const minute = 60_000;
type Officer = Actor & { memberId: number };
type Clock = { at: number };

describe.each(databases)('a decision on many at once on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: OpenStore;
  let deps: Deps;
  let clock: Clock;
  let unitId: number;
  let officer: Officer;
  let chief: Officer;
  const recognise: BulkDecision = { kind: 'recognise', number: '45/QĐ', day: '14/3/2026' };

  const decline: BulkDecision = { kind: 'decline', note: 'not-new' };

  beforeEach(async () => {
    database = await open();
    store = database.store;
    ({ deps, clock } = depsOver(store));
    const { TINH, XA } = await plantTree(store);
    unitId = XA;
    officer = await appoint(store, await join(store, 800), { role: 'officer', unitId: XA });
    chief = await appoint(store, await join(store, 801), { role: 'officer', unitId: TINH });
  });
  afterEach(() => database.close());

  /** Cards of one author, with the codes 1 to `count`. */
  async function cards(count: number): Promise<void> {
    const { memberId } = await join(store, 700);
    await ask(
      database.url,
      `insert into initiatives (code_year, code_number, member_id, unit_id, state, submitted_at, created_at, updated_at)
       with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
       select 2026, i, ${memberId}, ${unitId}, 'submitted', ${start} + i, ${start}, ${start} from n`,
    );
  }

  async function offers(who: Officer, count: number, decision: BulkDecision = recognise): Promise<number> {
    const codes = Array.from({ length: count }, (_, index) => ({ year: 2026, number: index + 1 }));
    const chatId = who === officer ? 800 : 801;
    const offered = await offerBulk(deps)({ actor: who, memberId: who.memberId, chatId, codes, decision });
    if (!offered.ok) throw new Error(offered.error.code);
    await createDecider(deps).run(offered.value.id);
    return offered.value.id;
  }

  function confirms(who: Officer, id: number) {
    return confirmBulk(deps)({ actor: who, memberId: who.memberId, id, revision: 0 });
  }

  /** What its list says now. */
  async function shown(id: number, who = officer): Promise<MessageValues['bulk.done']> {
    const turned = await turnBulk(deps)({ memberId: who.memberId, id, page: 0 });
    if (!turned.ok || turned.value.kind !== 'bulk.done') throw new Error('it has not ended');
    return turned.value.values;
  }

  async function counted(command: string): Promise<number> {
    const [row] = await ask(database.url, command);
    return Number(row?.['count']);
  }

  const decisions = (kind: string) => counted(`select count(*) as count from moves where kind = '${kind}'`);
  const decidedOnce = (kind: string) =>
    counted(`select count(*) as count from (select initiative_id from moves where kind = '${kind}'
      group by initiative_id having count(*) = 1) as once`);
  /** Notices to authors that may leave at this moment. */
  async function due(at: number): Promise<number> {
    return (await store.outbox.due(at, 10_000)).filter(({ kind }) => kind.startsWith('notice.')).length;
  }

  it('over 500 cards that is killed in the middle decides each once, and is taken back whole', async () => {
    await cards(500);
    const id = await offers(officer, 500, decline);
    expect(await confirms(officer, id)).toEqual({ ok: true, value: true });
    for (let slice = 0; slice < 5; slice += 1) await goOnWithBulk(deps)(id);
    // The next slice is cut off before its commit.
    const cut = store.transaction(async (inner) => {
      await goOnWithBulk({ ...deps, store: inner })(id);
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await decisions('decline')).toBe(120);

    // Another program finds it where it stood, long after.
    clock.at += 10 * minute;
    const other = await openStore(database.url).catch(() => undefined);
    const decider = createDecider({ ...deps, store: other ?? store });
    expect(await due(clock.at)).toBe(0);
    for (const interrupted of await decider.interrupted()) await decider.run(interrupted.id);
    await other?.close();
    expect([await decidedOnce('decline'), await decisions('decline')]).toEqual([500, 500]);
    expect(await shown(id)).toMatchObject({ done: 500, refused: [], undo: true });

    clock.at += minute;
    expect([await due(clock.at - 1), await due(clock.at)]).toEqual([0, 500]);
    expect(await undoBulk(deps)({ memberId: officer.memberId, id })).toEqual({ ok: true, value: true });
    expect(await due(clock.at)).toBe(0);
    await createDecider(deps).run(id);
    expect([await decidedOnce('undo'), await decisions('undo')]).toEqual([500, 500]);
    expect(await store.initiatives.queueCount(unitId, ['submitted'])).toBe(500);
    expect(await due(Number.MAX_SAFE_INTEGER)).toBe(0);
  });

  it('is begun and taken back once by a double tap, and not taken back after its minute', async () => {
    await cards(3);
    const id = await offers(officer, 3);
    expect(await confirms(chief, id)).toMatchObject({ error: { code: 'old-button' } });
    expect(await Promise.all([confirms(officer, id), confirms(officer, id)])).toEqual([
      { ok: true, value: false },
      { ok: true, value: false },
    ]);
    expect(await decisions('recognise')).toBe(3);
    const own = { memberId: officer.memberId, id };
    expect(await undoBulk(deps)({ ...own, memberId: chief.memberId })).toMatchObject({ ok: false });
    await Promise.all([undoBulk(deps)(own), undoBulk(deps)(own)]);
    expect(await decisions('undo')).toBe(3);
    const late = await offers(officer, 3);
    await confirms(officer, late);
    clock.at += minute + 1;
    expect(await undoBulk(deps)({ ...own, id: late })).toMatchObject({ error: { code: 'undo-too-late' } });
    expect(await due(clock.at)).toBe(3);
  });

  it('that meets another officer’s over the same codes decides each once, and says who was first', async () => {
    await cards(30);
    const ids = [await offers(officer, 30), await offers(chief, 30, decline)] as const;
    await confirms(officer, ids[0]);
    await confirms(chief, ids[1]);
    await Promise.all(ids.map((id) => createDecider(deps).run(id)));
    const [recognised, declined] = [await decisions('recognise'), await decisions('decline')];
    expect(recognised + declined).toBe(30);
    expect([recognised, declined]).toEqual([(await shown(ids[0])).done, (await shown(ids[1], chief)).done]);
    const { refused, lines } = await shown(ids[1], chief);
    expect(refused).toEqual([{ why: 'wrong-state', count: recognised }]);
    expect(lines[0]).toMatchObject({ state: 'recognised', by: 'Người Thử 800', at: start });
  });

  it('stops being allowed when its officer is dismissed in between: the rest is refused and told', async () => {
    await cards(25);
    const id = await offers(officer, 25);
    await confirms(officer, id);
    await store.grants.endAllOf(officer.memberId, clock.at);
    clock.at += 1;
    await createDecider(deps).run(id);
    const { done, refused, lines } = await shown(id);
    expect([done, refused]).toEqual([20, [{ why: 'not-allowed', count: 5 }]]);
    // What lies outside the reader's units has no title.
    expect(lines.map(({ title }) => title)).toEqual(Array.from({ length: 5 }, () => null));
    expect(await decisions('recognise')).toBe(20);
  });

  it('is taken back where nobody has touched it since, and the rest is named and told', async () => {
    await cards(3);
    const id = await offers(officer, 3, decline);
    await confirms(officer, id);
    const second = await store.initiatives.byCode(2026, 2);
    await store.transaction(async (inner) => {
      const kept = await inner.moves.lastOf(second?.id ?? 0);
      if (kept === undefined) throw new Error('no move');
      const { id: _, ...move } = kept;
      await inner.moves.add({ ...move, kind: 'accept', memberId: chief.memberId, at: clock.at });
    });
    await undoBulk(deps)({ memberId: officer.memberId, id });
    const turned = await turnBulk(deps)({ memberId: officer.memberId, id, page: 0 });
    expect(turned).toMatchObject({
      value: {
        kind: 'bulk.undone',
        values: { undone: 2, kept: 1, lines: [{ code: 'SK-26-000002', why: 'touched' }] },
      },
    });
    expect(await due(clock.at)).toBe(1);
  });

  it('can be stopped: what is decided stays with its minute, the rest waits', async () => {
    await cards(25);
    const id = await offers(officer, 25);
    await confirms(officer, id);
    const own = { memberId: officer.memberId, id };
    expect(await stopBulk(deps)(own)).toEqual({ ok: true, value: 'stopped' });
    await createDecider(deps).run(id);
    expect(await shown(id)).toMatchObject({ done: 20, refused: [{ why: 'stopped', count: 5 }], undo: true });
    expect(await store.initiatives.queueCount(unitId, ['submitted'])).toBe(5);
    expect([await due(clock.at + minute - 1), await due(clock.at + minute)]).toEqual([0, 20]);
  });

  it('goes with the person who began it; what is decided stays, and its authors hear of it', async () => {
    await cards(25);
    const id = await offers(officer, 25, { kind: 'decline', note: 'Giải pháp này đã có' });
    await confirms(officer, id);
    const member = await store.members.find(officer.memberId);
    if (member === undefined) throw new Error('no member');
    await eraseMember(deps)({ member, chatId: 800 });
    await createDecider(deps).run(id);
    expect(await store.bulks.find(id)).toBeUndefined();
    expect(await decisions('decline')).toBe(20);
    expect(await due(clock.at + minute)).toBe(20);
  });

  it('foresees what will happen to each, and tries only what was foreseen to work', async () => {
    await cards(5);
    const decide = (number: number, who: Officer) => async () => {
      const one = await store.initiatives.byCode(2026, number);
      return decideInitiative(deps)({
        actor: who,
        initiativeId: one?.id ?? 0,
        decision: { kind: 'decline', note: 'not-new' },
      });
    };
    await decide(2, chief)();
    await store.initiatives.byCode(2026, 3).then(
      (own) =>
        own &&
        store.initiatives.save({
          id: own.id,
          version: own.version,
          memberId: officer.memberId,
          updatedAt: start,
        }),
    );
    const { KCN } = await store.units.byCode('KCN').then((unit) => ({ KCN: unit?.id ?? 0 }));
    await ask(database.url, `update initiatives set unit_id = ${KCN} where code_number = 4`);
    const codes = [1, 2, 3, 4, 5, 7, 8, 9, 12].map((number) => ({ year: 2026, number }));
    const offered = await offerBulk(deps)({
      actor: officer,
      memberId: officer.memberId,
      chatId: 800,
      codes,
      decision: recognise,
    });
    const id = offered.ok ? offered.value.id : 0;
    const turned = await turnBulk(deps)({ memberId: officer.memberId, id, page: 0 });
    expect(turned).toMatchObject({
      value: {
        kind: 'bulk.preview',
        values: {
          will: 2,
          warned: 2,
          missing: { count: 4, codes: '7–9, 12' },
          lines: [
            { code: 'SK-26-000002', why: 'wrong-state', state: 'declined', by: 'Người Thử 801', at: start },
            { code: 'SK-26-000003', why: 'own-work' },
            { code: 'SK-26-000004', why: 'not-allowed', title: null },
            { code: 'SK-26-000001', why: null, doubts: ['no-result'] },
            { code: 'SK-26-000005', why: null, doubts: ['no-result'] },
          ],
        },
      },
    });
    // What was not foreseen to work is not tried, though it would work by now.
    await ask(database.url, `update initiatives set unit_id = ${unitId} where code_number = 4`);
    await confirms(officer, id);
    expect((await shown(id)).done).toBe(2);
  });
});
