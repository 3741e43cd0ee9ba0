import type { World } from '../world/world.ts';
import { BadRequest } from './input.ts';

export type Person = {
  id: number;
  name: string;
  /** One or two words under the name. */
  role: string;
};

/** Where a person acts: a chat of theirs. In the private chat the world wants no chat named. */
export type At = (input: { as: number; chat: number }) => { from: number; chat?: number };

export function createPlace(world: World, people: Person[]): At {
  return ({ as, chat }) => {
    if (!people.some((person) => person.id === as)) throw new BadRequest('as: không có người này');
    if (chat === as) return { from: as };
    if (!world.chatsOf(as).some((own) => own.id === chat)) {
      throw new BadRequest('chat: người này không có cuộc trò chuyện đó');
    }
    return { from: as, chat };
  };
}
