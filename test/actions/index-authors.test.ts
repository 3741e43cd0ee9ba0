import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerInvitation } from '../../src/actions/co-authors/answer-invitation.ts';
import { removeCoAuthor } from '../../src/actions/co-authors/remove-co-author.ts';
import { indexInitiative } from '../../src/actions/search/index-initiative.ts';
import type { Store } from '../../src/store/store.ts';
import { tokenHash } from '../../src/store/token-hash.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { day, depsOver, join, plantTree, start, undone } from './union.ts';

const main = 700;
const invited = 701;

describe.each(databases)('a submitted initiative on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Submitted by one person, with another invited as «Lê Văn Nháp», and in the index. */
  async function submitted(store: Store) {
    const { XA } = await plantTree(store);
    const { memberId } = await join(store, main);
    await join(store, invited);
    const id = await store.initiatives.addDraft({ memberId, unitId: XA, now: start });
    await store.answers.put({ initiativeId: id, key: 'title', value: 'Lò hấp', raw: null, now: start });
    const coAuthorId = await store.coAuthors.add({ initiativeId: id, fullName: 'Lê Văn Nháp', share: 40 });
    await store.coAuthors.update(coAuthorId, { tokenHash: tokenHash('loi-moi'), expiresAt: start + day });
    const numbered = { codeYear: 2026, codeNumber: 1, submittedAt: start, updatedAt: start };
    await store.initiatives.save({ id, version: 1, state: 'returned', ...numbered });
    await indexInitiative(store, { id, memberId, unitId: XA });
    const isFoundBy = async (word: string): Promise<boolean> =>
      (await store.search.find({ unitIds: [XA], sought: `("${word}")`, limit: 1 })).length === 1;
    return { memberId, coAuthorId, isFoundBy };
  }

  const answer = { telegramId: invited, token: 'loi-moi', chatId: invited, messageId: null };

  test('is found by the name of a co-author as the co-author agreed under it', () =>
    undone(database.store, async (store) => {
      const { isFoundBy } = await submitted(store);
      expect([await isFoundBy('fnhap'), await isFoundBy('f701')]).toEqual([true, false]);
      expect(await answerInvitation(depsOver(store).deps)({ ...answer, agrees: true })).toMatchObject({
        ok: true,
      });
      expect([await isFoundBy('fnhap'), await isFoundBy('f701')]).toEqual([false, true]);
    }));

  test('is found no more by the name of one who declined or was taken out', () =>
    undone(database.store, async (store) => {
      const { isFoundBy, ...work } = await submitted(store);
      await answerInvitation(depsOver(store).deps)({ ...answer, agrees: false });
      expect([await isFoundBy('fnhap'), await isFoundBy('fhap')]).toEqual([false, true]);
      await answerInvitation(depsOver(store).deps)({ ...answer, agrees: true });
      expect(await isFoundBy('f701')).toBe(true);
      expect(await removeCoAuthor(depsOver(store).deps)(work)).toMatchObject({ ok: true });
      expect(await isFoundBy('f701')).toBe(false);
    }));
});
