import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { tidyUp } from '../../src/actions/tidy-up.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Initiative, Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { now, sampleInitiative, sampleMember, sampleMove, sampleUnit } from './sample.ts';

describe.each(databases)('papers on $name', ({ open }) => {
  let database: OpenDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await open();
    store = database.store;
  });
  afterAll(() => database.close());

  const facts = { birthDay: '15/03/1985', jobTitle: 'Thợ hàn', qualification: 'college', workplace: null };
  const told = { conditions: 'Máy hàn', secretParts: null, investor: null, helpers: 'Vũ Thị Nháp, đo thử' };
  const deps = () => ({
    store,
    now: () => now,
    calendar: createCalendar(),
    ownerIds: new Set<number>(),
    token: () => '',
    botUsername: 'thu_bot',
  });

  it('what is told again takes the place of what was told', async () => {
    const memberId = await sampleMember(store);
    await store.papers.keepFacts({ memberId, ...facts, updatedAt: now });
    await store.papers.keepFacts({ memberId, ...facts, jobTitle: null, updatedAt: now + 1 });
    expect(await store.papers.factsOf(memberId)).toEqual({
      memberId,
      ...facts,
      jobTitle: null,
      updatedAt: now + 1,
    });
  });

  it('nothing of it is left when its author is erased, as main author or with others, or was forgotten', async () => {
    const initiative = await sampleInitiative(store, await sampleUnit(store));
    const member = (await store.members.find(initiative.memberId ?? 0)) as Member;
    const elses = await sampleInitiative(store, initiative.unitId);
    const shared = await store.coAuthors.add({ initiativeId: elses.id, fullName: 'Lê Văn Nháp', share: 40 });
    const { birthDay, jobTitle, qualification } = facts;
    await store.coAuthors.update(shared, { memberId: member.id, birthDay, jobTitle, qualification });
    await store.papers.keepFacts({ memberId: member.id, ...facts, updatedAt: now });
    await store.papers.keepApplication({ initiativeId: initiative.id, ...told, updatedAt: now });
    await eraseMember(deps())({ member, chatId: member.telegramId ?? 0 });
    expect(await store.papers.factsOf(member.id)).toBeUndefined();
    expect(await store.papers.applicationOf(initiative.id)).toBeUndefined();
    expect(await store.coAuthors.find(shared)).toMatchObject({
      ...{ fullName: null, birthDay: null, jobTitle: null, qualification: null },
    });
    const forgotten = await sampleMember(store);
    await store.papers.keepFacts({ memberId: forgotten, ...facts, updatedAt: now });
    await store.members.erase(forgotten, now);
    await tidyUp({ store, now: () => now })();
    expect(await store.papers.factsOf(forgotten)).toBeUndefined();
  });

  it('what was recognised in a time, and still is, comes in the order of the decisions, once, of a unit and below it', async () => {
    const above = await sampleUnit(store, 'TREN');
    const unitId = await sampleUnit(store, 'DUOI', above);
    const elsewhere = await sampleUnit(store, 'KHAC');
    async function recognised(at: number, where = unitId): Promise<Initiative> {
      const initiative = await sampleInitiative(store, where);
      const { id, version } = initiative;
      await store.initiatives.save({ id, version, state: 'recognised', decidedAt: at, updatedAt: at });
      await decide(initiative, at);
      return initiative;
    }
    const decide = (initiative: Initiative, at: number) =>
      store.moves.add({
        ...sampleMove(initiative),
        ...{ kind: 'recognise', fromState: 'in_review', toState: 'recognised', at },
      });
    const second = await recognised(now + 20);
    const first = await recognised(now + 10);
    const twice = await recognised(now + 5);
    await decide(twice, now + 30);
    const revoked = await recognised(now + 15);
    const { version } = (await store.initiatives.find(revoked.id)) as Initiative;
    await store.initiatives.save({ id: revoked.id, version, state: 'revoked', updatedAt: now });
    await recognised(now + 100);
    await recognised(now + 10, elsewhere);
    const asked = { unitIds: [above], from: now, to: now + 100 };
    const found = await store.dossiers.recognised({ ...asked, limit: 10 });
    expect(found.map(({ id }) => id)).toEqual([first.id, second.id, twice.id]);
    expect(await store.dossiers.recognised({ ...asked, limit: 2 })).toHaveLength(2);
    expect(await store.dossiers.recognised({ ...asked, unitIds: [unitId], to: now, limit: 2 })).toEqual([]);
    // Of a large union they are found the other way.
    await store.transaction(async (inner) => {
      for (let at = 0; at <= 200; at += 1) await sampleUnit(inner, `NHO${at}`, above);
    });
    expect(await store.dossiers.recognised({ ...asked, limit: 10 })).toEqual(found);
  });
});
