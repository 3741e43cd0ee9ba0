import { expect } from 'vitest';
import type { Message } from '../../src/playground/world/telegram.ts';
import type { World } from '../../src/playground/world/world.ts';
import type { Store } from '../../src/store/store.ts';
import type { Decided, Member } from './people.ts';

/** Everything that came was taken, nothing failed, and nothing waits any more. */
export async function checkTraffic(store: Store, world: World): Promise<void> {
  expect(world.pendingUpdates()).toEqual([]);
  expect(await store.inbox.pending()).toEqual([]);
  expect(await store.inbox.failed()).toEqual([]);
}

/** Every initiative holds exactly what its author told, under the code its author was told. */
export async function checkInitiatives(store: Store, members: readonly Member[]): Promise<void> {
  const codes: number[] = [];
  for (const { id, told } of members) {
    const member = await store.members.byTelegramId(id);
    const stored = await store.initiatives.listOf(member?.id ?? 0, { limit: 10_000 });
    expect(stored.map((one) => one.id).toReversed()).toEqual(told.map(({ subject }) => subject));
    for (const { subject, code, parts, benefit, applied, ...texts } of told) {
      const initiative = stored.find((one) => one.id === subject);
      expect(initiative?.codeNumber).toBe(code);
      codes.push(code);
      const rows = await store.answers.of(subject);
      const values = Object.fromEntries(Object.entries(rows).map(([key, { value }]) => [key, value]));
      expect(values).toEqual({
        ...texts,
        solution: parts.join('\n\n'),
        applied: applied === 'not-yet' ? applied : { ...applied, precision: 'day' },
        benefit: { amount: benefit * 1_000_000, period: 'month', approximate: false },
      });
    }
  }
  // No number was used twice, and none was lost with a killed transaction.
  expect(codes.toSorted((one, other) => one - other)).toEqual(codes.map((_, index) => index + 1));
}

/** Every initiative was submitted once and decided once, as the officer said. */
export async function checkDecisions(store: Store, decided: readonly Decided[]): Promise<void> {
  const year = (await store.initiatives.find(1))?.codeYear ?? 0;
  for (const { code, kind, words } of decided) {
    const initiative = await store.initiatives.byCode(year, code);
    const moves = await store.moves.listOf(initiative?.id ?? 0);
    expect(moves.map((one) => one.kind)).toEqual(['submit', kind]);
    const note = moves[1]?.noteId == null ? undefined : await store.notes.find(moves[1].noteId);
    expect(kind === 'recognise' ? initiative?.decisionNumber : note?.text).toBe(words);
  }
}

/** A message of the bot, and the how-manieth program it came from. */
export type Sent = { run: number; message: Message };

/** A digest is a picture with its text below. */
export function isDigest({ caption = '' }: Message): boolean {
  return /Bản tin tuần \d/.test(caption);
}

/** What is said in the same words whatever it is about: nobody can tell whether it is a repetition. */
const recurring = /sáng kiến mới chờ xét|bản tin chưa rõ|^Chào/;
/** The call that was under way, and one whose answer was not written down yet. */
const mostOpen = 2;

/** After a kill a chat hears again what was being sent to it, and nothing else, and nothing twice. */
export function checkRepeats(sent: readonly Sent[]): void {
  const telling = sent.filter(({ message: { text = '' } }) => !recurring.test(text));
  for (const [chat, messages] of Map.groupBy(telling, ({ message }) => message.chat.id)) {
    const heard: string[] = [];
    for (const [run, here] of Map.groupBy(messages, (one) => one.run)) {
      const words = here.map(({ message: { text, caption, reply_markup } }) =>
        JSON.stringify([text ?? caption, reply_markup]),
      );
      const open = heard.slice(-mostOpen);
      expect(words.length, `${chat} in run ${run}: ${words.join('\n')}`).toBe(new Set(words).size);
      expect(words.filter((one) => heard.includes(one) && !open.includes(one))).toEqual([]);
      heard.push(...words.filter((one) => !heard.includes(one)));
    }
  }
}
