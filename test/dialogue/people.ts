import { expect, vi } from 'vitest';
import type { World } from '../../src/playground/world/world.ts';

export type Person = {
  readonly id: number;
  starts(payload?: string): void;
  says(text: string): void;
  /** From now on only what comes anew is seen. */
  remembers(): void;
  /** The buttons under the newest message. */
  buttons(): string[];
  /** Presses the newest button with this text; fails when there is none. */
  presses(button: string | RegExp): Promise<void>;
  /** Waits for a message of the bot, new or edited since this person's last act, with these words. */
  sees(words: string | RegExp): Promise<string>;
  /** Waits for the short answer to the last press, seen by this person alone. */
  isTold(words: string): Promise<void>;
  /** Nothing new comes for a moment. */
  seesNothing(): Promise<void>;
};

/** People of a world, each seen in a chat: what they do, and what they wait to see of the bot. */
export function createPeople(
  world: World,
  errors: readonly unknown[],
): (id: number, chat?: number) => Person {
  // What a person saw before the last act is kept per person and chat.
  const people = new Map<string, Person>();

  function createPerson(id: number, chat: number): Person {
    let before = new Map<number, string>();
    let query = '';
    const stamp = (message: object): string => JSON.stringify(message);
    const ofBot = () => world.messages(chat).filter((message) => message.from?.id === world.bot.id);
    const remember = (): void => {
      before = new Map(ofBot().map((message) => [message.message_id, stamp(message)]));
    };
    const fresh = () => ofBot().filter((message) => before.get(message.message_id) !== stamp(message));
    const textOf = (message: { text?: string; caption?: string }): string =>
      message.text ?? message.caption ?? '';
    return {
      id,
      remembers: remember,
      starts: (payload) => {
        remember();
        world.start(id, payload);
      },
      says: (text) => {
        remember();
        world.say({ from: id, chat, text });
      },
      buttons: () => (ofBot().at(-1)?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
      presses: async (button) => {
        const data = await vi.waitFor(
          () => {
            for (const message of ofBot().toReversed()) {
              const rows = message.reply_markup?.inline_keyboard ?? [];
              const found = rows
                .flat()
                .find(({ text }) => (typeof button === 'string' ? text === button : button.test(text)));
              if (found?.callback_data !== undefined)
                return { message: message.message_id, data: found.callback_data };
            }
            throw new Error(
              `no button ${String(button)}; the last message is: ${textOf(ofBot().at(-1) ?? {})}`,
            );
          },
          { timeout: 5_000, interval: 5 },
        );
        remember();
        query = world.press({ from: id, chat, ...data });
      },
      sees: (words) =>
        vi.waitFor(
          () => {
            const texts = fresh().map(textOf);
            const seen = texts.find((text) =>
              typeof words === 'string' ? text.includes(words) : words.test(text),
            );
            if (seen === undefined) {
              throw new Error(
                `not seen: ${String(words)}\nseen since: ${texts.join('\n---\n')}\n${JSON.stringify(errors)}`,
              );
            }
            return seen;
          },
          { timeout: 5_000, interval: 5 },
        ),
      isTold: (words) =>
        vi.waitFor(() => expect(world.answerOf(query)?.text ?? '').toContain(words), {
          timeout: 5_000,
          interval: 5,
        }),
      seesNothing: async () => {
        remember();
        await new Promise((resolve) => setTimeout(resolve, 150));
        expect(fresh().map(textOf)).toEqual([]);
      },
    };
  }

  return (id, chat = id) => {
    const key = `${id} ${chat}`;
    const known = people.get(key) ?? createPerson(id, chat);
    people.set(key, known);
    if (world.user(id) === undefined) world.addUser({ id, firstName: `Người ${id}`, languageCode: 'vi' });
    return known;
  };
}
