import { z } from 'zod';
import type { World } from '../world/world.ts';

/** `person chat` and the newest message that was read there. */
export const readMarks = z.array(z.tuple([z.string(), z.int()]));

export type ReadMarks = z.output<typeof readMarks>;

export type Reading = ReturnType<typeof createReading>;

/** Who has read how far: kept here, so that a reloaded page still knows what is new. */
export function createReading(world: World, remembered: ReadMarks = []) {
  const read = new Map<string, number>(remembered);
  const key = (person: number, chat: number) => `${person} ${chat}`;

  return {
    marks: (): ReadMarks => [...read],
    mark(person: number, chat: number, message: number): void {
      const before = read.get(key(person, chat)) ?? 0;
      read.set(key(person, chat), Math.max(before, message));
    },
    unread(person: number, chat: number): number {
      const from = read.get(key(person, chat)) ?? 0;
      return world
        .messages(chat)
        .filter((message) => message.message_id > from && message.from?.id !== person).length;
    },
  };
}
