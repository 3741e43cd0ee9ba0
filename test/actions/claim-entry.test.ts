import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { beginOnBehalf } from '../../src/actions/begin-on-behalf.ts';
import { claimEntry } from '../../src/actions/claim-entry.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { enterInitiative } from '../../src/actions/enter-initiative.ts';
import { enterPerson } from '../../src/actions/enter-person.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import { takeBackEntry } from '../../src/actions/take-back-entry.ts';
import { tidyUp } from '../../src/actions/tidy-up.ts';
import type { Answers } from '../../src/domain/answers.ts';
import type { Member, Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, day, depsOver, join, plantTree, runProgramme, start, undone } from './union.ts';

type People = Awaited<ReturnType<typeof settle>>;

async function memberOf(store: Store, memberId: number): Promise<Member> {
  const member = await store.members.find(memberId);
  if (member === undefined) throw new Error('no member');
  return member;
}

/** A helper of XA, and two registered members who may claim. */
async function settle(store: Store) {
  const units = await plantTree(store);
  await runProgramme(store, units.TINH);
  const helper = await appoint(store, await join(store, 10), { role: 'helper', unitId: units.XA });
  return { units, helper, first: await join(store, 20), second: await join(store, 30) };
}

const author = { fullName: 'Bùi Thị Vắng', authorGroup: 'worker' } as const;
const answers: Answers = {
  title: 'Xe đẩy hàng hai tầng',
  before: 'Khuân tay từng thùng',
  solution: 'Hàn thêm một tầng vào xe đẩy cũ',
  result: 'Bớt một nửa số chuyến',
  applied: 'not-yet',
  field: 'production',
};

/** Enters one initiative; its id, its author's and the token. */
async function entered(deps: Deps, { helper, units }: People) {
  const typist = await memberOf(deps.store, helper.memberId);
  const done = await enterInitiative(deps)({
    actor: helper,
    typist,
    author: { ...author, unitId: units.XA },
    answers,
  });
  if (!done.ok) throw new Error(done.error.code);
  const { initiativeId, claimUrl } = done.value;
  const personId = (await deps.store.initiatives.find(initiativeId))?.memberId ?? 0;
  return { initiativeId, personId, token: claimUrl.split('?start=c_')[1] ?? '' };
}

describe.each(databases)('a claim on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; people: People; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    people: async ({ store }, use) => use(await settle(store)),
    deps: async ({ store, people: _ }, use) => use(depsOver(store).deps),
  });

  test('under another name keeps the typed name for a week, to be taken back', async ({
    store,
    people,
    deps,
  }) => {
    const { personId, initiativeId, token } = await entered(deps, people);
    const consents = await store.consents.listOf(personId);
    const member = await memberOf(store, people.first.memberId);
    const typist = await memberOf(store, people.helper.memberId);
    await claimEntry(deps)({ member, token });
    expect(await store.members.find(personId)).toMatchObject({ fullName: author.fullName, erasedAt: start });
    // Whoever has nothing to do with it cannot.
    expect(await takeBackEntry(deps)({ typist: member, personId })).toMatchObject({ ok: false });
    await tidyUp({ store, now: () => start + 7 * day })();
    const taken = await takeBackEntry(deps)({ typist, personId });
    expect(taken).toMatchObject({ ok: true, value: { done: { author: author.fullName, total: 1 } } });
    expect(await store.initiatives.find(initiativeId)).toMatchObject({
      memberId: personId,
      typistId: typist.id,
      state: 'submitted',
    });
    expect(await store.consents.listOf(personId)).toEqual(consents);
    expect(await claimEntry(deps)({ member, token })).toEqual({
      ok: false,
      error: { code: 'claim', why: 'taken-back' },
    });
    expect(await takeBackEntry(deps)({ typist, personId })).toMatchObject({ ok: false });

    const next = taken.ok ? (taken.value.pass.url.split('?start=c_')[1] ?? '') : '';
    const right = await memberOf(store, people.second.memberId);
    expect(await claimEntry(deps)({ member: right, token: next })).toMatchObject({ ok: true });
    const typed = { kind: 'entry.claimed', role: 'member', unitId: people.units.XA, from: `${personId}` };
    expect(await store.audit.listOf(`initiative:${initiativeId}`)).toMatchObject([
      { ...typed, memberId: member.id },
      {
        kind: 'entry.taken-back',
        role: 'helper',
        memberId: typist.id,
        from: `${member.id}`,
        to: `${personId}`,
      },
      { ...typed, memberId: right.id },
    ]);
    await tidyUp({ store, now: () => start + 7 * day + 1 })();
    expect(await store.members.find(personId)).toMatchObject({ fullName: null, authorGroup: null });
    expect(await takeBackEntry(deps)({ typist, personId })).toMatchObject({ ok: false });
  });

  test('leaves nothing of the person who was entered, and counts one author', async ({
    store,
    people,
    deps,
  }) => {
    const { personId, initiativeId, token } = await entered(deps, people);
    await store.members.update(people.first.memberId, { fullName: 'Bùi Thị Vàng' });
    const member = await memberOf(store, people.first.memberId);
    expect(await claimEntry(deps)({ member, token })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await store.members.find(personId)).toMatchObject({ fullName: null, authorGroup: null });
    expect(await store.initiatives.find(initiativeId)).toMatchObject({
      memberId: member.id,
      typistId: people.helper.memberId,
      unitId: people.units.XA,
    });
    expect(await store.consents.listOf(personId)).toEqual([]);
    expect(await store.consents.current(member.id, 'review')).toMatchObject({
      throughId: people.helper.memberId,
    });
    expect(await store.members.entered({ ...author, unitId: people.units.XA, now: start })).toBeUndefined();
    expect(await claimEntry(deps)({ member, token })).toEqual({
      ok: false,
      error: { code: 'claim', why: 'yours' },
    });
  });

  test('the next one typed for the same name is somebody new', async ({ store, people, deps }) => {
    const before = await entered(deps, people);
    const member = await memberOf(store, people.first.memberId);
    await claimEntry(deps)({ member, token: before.token });
    const after = await entered(deps, people);
    expect([before.personId, member.id]).not.toContain(after.personId);
  });

  test('a draft that is still typed goes with the person, and its author is told when it is submitted', async ({
    store,
    people,
    deps,
  }) => {
    const { personId, token } = await entered(deps, people);
    const typist = await memberOf(store, people.helper.memberId);
    const begun = await beginOnBehalf(deps)({
      actor: people.helper,
      typist,
      authorId: personId,
      chatId: 10,
    });
    const subject = begun.ok ? begun.value.state.subject : 0;
    const member = await memberOf(store, people.first.memberId);
    expect(await claimEntry(deps)({ member, token })).toMatchObject({ value: { total: 1 } });
    expect(await store.initiatives.find(subject)).toMatchObject({ memberId: member.id, state: 'draft' });
    expect((await store.initiatives.listFor(member.id, { limit: 9 })).map(({ id }) => id)).not.toContain(
      subject,
    );
    expect((await store.initiatives.draftsOf(typist.id)).map(({ id }) => id)).toEqual([subject]);
    expect(await store.dialogues.get(10)).toBeDefined();
    for (const [key, value] of Object.entries(answers))
      await store.answers.put({ initiativeId: subject, key, value, raw: null, now: start });
    expect(await submitInitiative(deps)({ initiativeId: subject, member })).toMatchObject({ ok: false });
    expect(await submitInitiative(deps)({ initiativeId: subject, member: typist })).toMatchObject({
      ok: true,
    });
  });

  test('a person entered for a draft that was dropped is forgotten after a day', async ({
    store,
    people,
    deps,
  }) => {
    const kept = await entered(deps, people);
    const typist = await memberOf(store, people.helper.memberId);
    const idle = await enterPerson(deps)({
      actor: people.helper,
      typist,
      author: { ...author, fullName: 'Bùi Văn Vắng', unitId: people.units.XA },
    });
    const idleId = idle.ok ? idle.value.id : 0;
    await tidyUp({ store, now: () => start + day })();
    expect(await store.members.find(idleId)).toMatchObject({ fullName: 'Bùi Văn Vắng' });
    await tidyUp({ store, now: () => start + day + 1 })();
    expect(await store.members.find(idleId)).toMatchObject({ fullName: null, erasedAt: start + day + 1 });
    expect(await store.members.find(kept.personId)).toMatchObject({ fullName: 'Bùi Thị Vắng' });
  });

  test('an erased typist leaves a draft to an author with an account, and no other', async ({
    store,
    people,
    deps,
  }) => {
    const { helper, first, units } = people;
    const { personId, initiativeId } = await entered(deps, people);
    await store.members.update(first.memberId, { unitId: units.XA });
    const typist = await memberOf(store, helper.memberId);
    const drafts: number[] = [];
    for (const authorId of [first.memberId, personId]) {
      const begun = await beginOnBehalf(deps)({ actor: helper, typist, authorId, chatId: 10 });
      drafts.push(begun.ok ? begun.value.state.subject : 0);
    }
    const [own = 0, gone = 0] = drafts;
    expect(await store.initiatives.draftsOf(first.memberId)).toEqual([]);
    await eraseMember(deps)({ member: typist, chatId: 10 });
    expect((await store.initiatives.draftsOf(first.memberId)).map(({ id }) => id)).toEqual([own]);
    expect(await store.initiatives.find(gone)).toBeUndefined();
    expect(await store.initiatives.find(initiativeId)).toMatchObject({ state: 'submitted' });
    expect(await store.members.find(personId)).toMatchObject({ fullName: 'Bùi Thị Vắng' });
  });

  test('an author who is erased closes the form in which somebody typed for him or her', async ({
    store,
    people,
    deps,
  }) => {
    const { helper, first, units } = people;
    await store.members.update(first.memberId, { unitId: units.XA });
    const typist = await memberOf(store, helper.memberId);
    const begun = await beginOnBehalf(deps)({
      actor: helper,
      typist,
      authorId: first.memberId,
      chatId: typist.telegramId ?? 0,
    });
    await eraseMember(deps)({ member: await memberOf(store, first.memberId), chatId: 20 });
    expect(await store.initiatives.find(begun.ok ? begun.value.state.subject : 0)).toBeUndefined();
    expect(await store.dialogues.get(typist.telegramId ?? 0)).toBeUndefined();
  });

  test('nobody types for strangers, for the own person or for somebody erased', async ({
    store,
    people,
    deps,
  }) => {
    const { helper, first, second, units } = people;
    const typist = await memberOf(store, helper.memberId);
    const begin = (authorId: number) => beginOnBehalf(deps)({ actor: helper, typist, authorId, chatId: 10 });
    await store.members.update(typist.id, { unitId: units.XA });
    expect(await begin(typist.id)).toEqual({ ok: false, error: { code: 'own-typing' } });
    expect(await begin(999)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    await store.members.update(first.memberId, { unitId: units.KCN });
    expect(await begin(first.memberId)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    await store.members.update(second.memberId, { unitId: units.XA });
    expect(await begin(second.memberId)).toMatchObject({ ok: true });
    const { personId, token } = await entered(deps, people);
    await claimEntry(deps)({ member: await memberOf(store, second.memberId), token });
    expect(await begin(personId)).toEqual({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe.each(databases)('a race for a person on $name', ({ open }) => {
  plain('has one winner, whichever of the links each uses', async () => {
    const { store, close } = await open();
    const people = await settle(store);
    const { deps } = depsOver(store);
    const links = [await entered(deps, people), await entered(deps, people)];
    const claimers = [people.first.memberId, people.second.memberId, people.first.memberId];
    const outcomes = await Promise.all(
      claimers.map(async (memberId, index) =>
        claimEntry(deps)({
          member: await memberOf(store, memberId),
          token: links[index % links.length]?.token ?? '',
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const owners = await Promise.all(
      links.map(async ({ initiativeId }) => (await store.initiatives.find(initiativeId))?.memberId),
    );
    expect(new Set(owners).size).toBe(1);
    await close();
  });
});
