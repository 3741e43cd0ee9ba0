import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { formState, pushForm } from '../../src/actions/form/state.ts';
import { questionsOf } from '../../src/domain/answers.ts';
import { type FormId, forms } from '../../src/domain/form.ts';
import { createWords } from '../../src/i18n/words.ts';
import { databases } from '../databases.ts';
import { foundUnion } from '../process/union.ts';
import { createConversation, ownerId } from './conversation.ts';

const firstId = 10_000;

/** What no question takes as it is, or only some. */
const nonsense = [
  '…',
  '-1',
  'x',
  '31/2/2026',
  '15/12/2099',
  '1/1/1900',
  'mùng 5 tháng Giêng',
  '5000 USD',
  '1500%',
  '200',
  '1,5',
  'C«ng ®oµn c¬ së',
  'khongcodonvinay',
  'Dài quá. '.repeat(450),
];

const places = Object.values(forms).flatMap((form) =>
  questionsOf(form).map(({ key }) => ({ form: form.id as FormId, at: key })),
);

describe.each(databases)('an answer that cannot be taken, on $name', ({ open }) => {
  it('is refused with the buttons of its question, above all with those that the text names', async () => {
    const database = await open();
    const talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
    onTestFinished(async () => {
      await talk.close();
      await database.close();
    });
    // Each text has a person of its own, so that all are said at once.
    const acts = nonsense.map((text, index) => ({ text, id: firstId + index }));
    await foundUnion(
      talk.app.deps,
      acts.map(({ id }) => id),
    );
    const { world } = talk;
    const { store, now, calendar } = talk.app.deps;
    const drafts = new Map<number, number>();
    for (const { id } of acts) {
      const member = await store.members.byTelegramId(id);
      const owner = { memberId: member?.id ?? 0, unitId: member?.unitId ?? 0, now: now() };
      drafts.set(id, await store.initiatives.addDraft(owner));
      talk.person(id);
    }
    const { buttons, options, labels } = createWords(calendar)('vi');
    // The name of an answer is said without its being a button.
    const answers = new Set<string>(Object.values(labels));
    const all = [...Object.values(buttons), ...Object.values(options)];
    const names = [...new Set<string>(all)].filter((name) => !answers.has(name));

    const newest = (id: number) => world.messages(id).findLast(({ from }) => from?.id === world.bot.id);
    for (const { form, at } of places) {
      await store.transaction(async (store) => {
        for (const { id } of acts) {
          const subject = form === 'initiative' ? (drafts.get(id) ?? 0) : 0;
          await store.dialogues.remove(id);
          await pushForm(store, { chatId: id, now: now() }, formState({ form, subject, at }));
        }
      });
      const before = new Map(acts.map(({ id }) => [id, newest(id)?.message_id ?? 0]));
      for (const { id, text } of acts) world.say({ from: id, text });
      await vi.waitFor(
        async () => {
          for (const { id, text } of acts)
            if ((newest(id)?.message_id ?? 0) <= (before.get(id) ?? 0))
              throw new Error(`${form} ${at} ${text}`);
          // A refusal may be followed by the question.
          expect(await store.outbox.due(now(), 1)).toEqual([]);
          expect(await store.inbox.pending()).toEqual([]);
        },
        { timeout: 20_000, interval: 5 },
      );
      for (const { id, text } of acts) {
        const answer = newest(id);
        const said = answer?.text ?? '';
        const offered = (answer?.reply_markup?.inline_keyboard.flat() ?? []).map((button) => button.text);
        const isAsked = (await store.dialogues.get(id)) !== undefined;
        const named = names.filter((name) => said.includes(`“${name}”`) || said.includes(`bấm ${name}`));
        const isOffered = (name: string) => offered.some((button) => button.replace(/^[☐☑] /u, '') === name);
        expect({ form, at, text, said, missing: named.filter((name) => !isOffered(name)) }).toMatchObject({
          missing: [],
        });
        expect({ form, at, text, said, isBare: isAsked && offered.length === 0 }).toMatchObject({
          isBare: false,
        });
      }
    }
  }, 60_000);
});
