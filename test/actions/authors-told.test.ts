import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import { undoDecision } from '../../src/actions/undo-decision.ts';
import type { State } from '../../src/domain/initiative.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { appoint, depsOver, join, plantTree, start, undone } from './union.ts';

const [author, shared, typist, decider] = [601, 602, 603, 604];
const minute = 60_000;
const why = 'Xưởng 1 đã dùng cách này';

/** Who is told what, by Telegram id; a co-author cannot complete or submit anew, and is told so much less. */
const told: readonly (readonly [Decision, State, string, string])[] = [
  [{ kind: 'accept' }, 'submitted', 'notice.accepted', 'notice.accepted'],
  [
    { kind: 'recognise', number: '45/QĐ', day: '1/3/2026' },
    'submitted',
    'notice.recognised',
    'notice.recognised',
  ],
  [{ kind: 'recognise', number: null, day: null }, 'in_review', 'notice.recognised', 'notice.recognised'],
  [{ kind: 'return', note: why, keys: ['result'] }, 'submitted', 'notice.returned', 'coauthor.returned'],
  [{ kind: 'return', note: why, keys: [] }, 'in_review', 'notice.returned', 'coauthor.returned'],
  [{ kind: 'decline', note: why }, 'submitted', 'notice.declined', 'coauthor.rejected'],
  [{ kind: 'decline', note: 'not-new' }, 'in_review', 'notice.declined', 'coauthor.rejected'],
  [{ kind: 'revoke', note: why }, 'recognised', 'notice.revoked', 'notice.revoked'],
];

describe.each(databases)('authors are told on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** An initiative in a state, of an author with an account or one that somebody typed for, with a co-author. */
  async function plant(store: Store, state: State, hasAccount: boolean) {
    const { XA } = await plantTree(store);
    const by = await join(store, author);
    const other = await join(store, shared);
    const helper = await join(store, typist);
    const officer = await appoint(store, await join(store, decider), { role: 'officer', unitId: XA });
    const who = { fullName: 'Trần Thị Thử', unitId: XA, authorGroup: 'worker' } as const;
    const entered = await store.members.enter({
      ...who,
      enteredBy: helper.memberId,
      language: 'vi',
      now: start,
    });
    const memberId = hasAccount ? by.memberId : entered;
    const typing = hasAccount ? {} : { typistId: helper.memberId };
    const id = await store.initiatives.addDraft({ memberId, unitId: XA, now: start, ...typing });
    const code = { codeYear: 2026, codeNumber: 1, submittedAt: start };
    await store.initiatives.save({ id, version: 1, state, updatedAt: start, ...code });
    const coAuthor = await store.coAuthors.add({ initiativeId: id, fullName: 'Lê Văn Nháp', share: 40 });
    await store.coAuthors.update(coAuthor, { memberId: other.memberId, consentedAt: start });
    return { id, officer };
  }

  describe.each([
    ['with an account', true, author],
    ['without one, whose typist hears it', false, typist],
  ] as const)('of an author %s', (_who, hasAccount, hearer) => {
    it.each(told)('%o of what is %s', async (decision, state, main, others) => {
      await undone(database.store, async (store) => {
        const { deps, clock } = depsOver(store);
        const { id, officer } = await plant(store, state, hasAccount);
        const decided = await decideInitiative(deps)({ actor: officer, initiativeId: id, decision });
        if (!decided.ok) throw new Error(decided.error.code);
        const due = async (at: number) =>
          (await store.outbox.due(at, 100)).map(({ chatId, kind }) => [chatId, kind]);
        const all = [
          [hearer, main],
          [shared, others],
        ];
        // Only an acceptance cannot be undone, and is told at once.
        expect(await due(clock.at)).toEqual(decision.kind === 'accept' ? all : []);
        expect(await due(clock.at + minute)).toEqual(all);
        if (decision.kind === 'accept') return;
        clock.at += minute - 1;
        const taken = await undoDecision(deps)({ actor: officer, moveId: decided.value.moveId });
        expect(taken.ok).toBe(true);
        expect(await due(clock.at + minute)).toEqual([]);
      });
    });
  });
});
