import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { formState, pushForm } from '../../src/actions/form/state.ts';
import { questionsOf } from '../../src/domain/answers.ts';
import { type FormId, forms } from '../../src/domain/form.ts';
import { databases } from '../databases.ts';
import { foundUnion } from '../process/union.ts';
import { createConversation, ownerId } from './conversation.ts';
import { forgedPresses, type Stimulus, stimuli } from './stimuli.ts';

const firstId = 10_000;
const newest = 10;
const answers = {
  title: 'Chế tạo máy cán dầm',
  before: 'Cán tay, hay lệch mép',
  solution: 'Gắn thêm con lăn dẫn hướng',
  result: 'Nhanh hơn, ít lỗi hơn',
  applied: 'not-yet',
  benefit: 'none',
  field: 'environment',
};

type Place = { form: FormId; at: string };

/** Every question of every form, and every card. */
const places: readonly Place[] = Object.values(forms).flatMap((form) => [
  ...questionsOf(form).map(({ key }) => ({ form: form.id as FormId, at: key })),
  ...(form.card ? [{ form: form.id as FormId, at: 'card' }] : []),
]);

/** As many people as there is to try, each with a draft that is answered to the end. */
async function gather({ open }: (typeof databases)[number], count: number) {
  const database = await open();
  const talk = await createConversation({ store: database.store, ownerIds: [ownerId] });
  const people = Array.from({ length: count }, (_, index) => firstId + index);
  await foundUnion(talk.app.deps, people);
  const { world } = talk;
  const { store, now } = talk.app.deps;
  const drafts = new Map<number, number>();
  await store.transaction(async (store) => {
    for (const id of people) {
      const member = await store.members.byTelegramId(id);
      const initiativeId = await store.initiatives.addDraft({
        memberId: member?.id ?? 0,
        unitId: member?.unitId ?? 0,
        now: now(),
      });
      for (const [key, value] of Object.entries(answers))
        await store.answers.put({ initiativeId, key, value, raw: null, now: now() });
      drafts.set(id, initiativeId);
    }
  });
  for (const id of people) {
    if (world.user(id) === undefined) world.addUser({ id, firstName: `Người ${id}`, languageCode: 'vi' });
    world.say({ from: id, text: '/trogiup' });
  }
  onTestFinished(async () => {
    await talk.close();
    await database.close();
  });
  return { talk, people, drafts };
}

type Gathered = Awaited<ReturnType<typeof gather>>;

/** Waits until every update was handled and every answer went out. */
async function settled({ talk }: Gathered): Promise<void> {
  const { store } = talk.app.deps;
  await vi.waitFor(
    async () => {
      expect(talk.world.pendingUpdates()).toEqual([]);
      expect(await store.inbox.pending()).toEqual([]);
      expect(await store.outbox.due(talk.now(), 1)).toEqual([]);
    },
    { timeout: 20_000, interval: 10 },
  );
}

/** Puts everybody at this place, lets each do one thing, and looks at what became of it. */
async function tryAt(gathered: Gathered, { form, at }: Place, acts: readonly Stimulus[]): Promise<string[]> {
  const { talk, people, drafts } = gathered;
  const { world } = talk;
  const { store, now } = talk.app.deps;
  // What changes is among the newest.
  const seen = (id: number) => {
    const ofBot = world.messages(id).filter((message) => message.from?.id === world.bot.id);
    return JSON.stringify(ofBot.slice(-newest));
  };
  const before = new Map<number, string>();
  await store.transaction(async (store) => {
    for (const [index] of acts.entries()) {
      const id = people[index] ?? 0;
      const subject =
        form === 'initiative' ? (drafts.get(id) ?? 0) : form === 'root' || form === 'registration' ? 0 : 1;
      await store.dialogues.remove(id);
      await pushForm(store, { chatId: id, now: now() }, formState({ form, subject, at }));
      before.set(id, seen(id));
    }
  });
  for (const [index, { act }] of acts.entries()) act(world, people[index] ?? 0);
  await talk.passes(0);
  await settled(gathered);
  await talk.passes(1_000);
  await settled(gathered);

  const faults: string[] = [];
  for (const { errorCode, lane } of await store.inbox.failed())
    faults.push(`${acts[lane - firstId]?.name ?? lane} failed: ${errorCode}`);
  for (const [index, { name, silent }] of acts.entries()) {
    const id = people[index] ?? 0;
    if (silent !== true && seen(id) === before.get(id)) faults.push(`${name} got no answer`);
    const stored = await store.answers.of(drafts.get(id) ?? 0);
    for (const [key, value] of Object.entries(answers)) {
      const mayChange = form === 'initiative' && key === at;
      const isHarmed = !mayChange && JSON.stringify(stored[key]?.value) !== JSON.stringify(value);
      if (isHarmed) faults.push(`${name} changed ${key} to ${JSON.stringify(stored[key]?.value)}`);
    }
  }
  return faults;
}

/** What a try changed on purpose is put back; only an initiative's own form changes any of it. */
async function restore({ talk, people, drafts }: Gathered, { form }: Place): Promise<void> {
  if (form !== 'initiative') return;
  const { store, now } = talk.app.deps;
  await store.transaction(async (store) => {
    for (const id of people) {
      const initiativeId = drafts.get(id) ?? 0;
      const stored = await store.answers.of(initiativeId);
      await store.attachments.eraseOf(initiativeId);
      await store.answerParts.remove(initiativeId);
      for (const [key, value] of Object.entries(answers))
        if (JSON.stringify(stored[key]?.value) !== JSON.stringify(value))
          await store.answers.put({ initiativeId, key, value, raw: null, now: now() });
    }
  });
}

describe.each(databases)('at every question of every form, on $name', (engine) => {
  it('whatever people send is answered or passed over on purpose, and harms no draft', async () => {
    const gathered = await gather(engine, stimuli.length);
    await settled(gathered);
    for (const place of places) {
      expect([place, await tryAt(gathered, place, stimuli)]).toEqual([place, []]);
      await restore(gathered, place);
    }
  }, 240_000);

  it('a forged press changes no answer but its own and is never an error', async () => {
    const widest = forgedPresses('initiative', 'title', []).length;
    const gathered = await gather(engine, widest + 20);
    await settled(gathered);
    for (const place of places) {
      const presses = forgedPresses(place.form, place.at, []);
      const acts = presses.map((data): Stimulus => {
        return {
          name: data,
          silent: true,
          act: (world, from) => void world.press({ from, data, forge: true }),
        };
      });
      expect([place, await tryAt(gathered, place, acts)]).toEqual([place, []]);
      await restore(gathered, place);
    }
  }, 240_000);
});
