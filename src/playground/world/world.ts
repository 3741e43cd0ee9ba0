import type { Acts, BotIdentity, Views, WorldOptions } from './contract.ts';
import { createMembership } from './membership.ts';
import type { Contents, WorldMemory } from './memory.ts';
import { createParts, type Parts } from './parts.ts';
import { press } from './press.ts';
import { memorise, recall } from './recall.ts';
import { createSpeech } from './speech.ts';
import type { User } from './telegram.ts';
import { createTopics } from './topics.ts';
import { createViews } from './views.ts';

/** What the Bot API server works on; tests and the page need it only for what is missing above. */
type Inside = {
  readonly bot: BotIdentity;
  readonly self: User;
  now(): number;
  inside: Parts;
  /** What outlives this process; the contents of files apart. */
  memorise(): WorldMemory;
  contents(): Contents;
};

export type World = Acts & Views & Inside;

/** A world with one bot and nobody else, or with all that is remembered of an earlier one. */
export function createWorld(
  options: WorldOptions,
  remembered?: { world: WorldMemory; contents: Contents },
): World {
  const parts = createParts(options);
  if (remembered !== undefined) recall(parts, remembered.world, remembered.contents);
  const speech = createSpeech(parts);
  const membership = createMembership(parts);
  return {
    bot: options.bot,
    self: parts.self,
    now: options.now,
    inside: parts,
    memorise: () => memorise(parts),
    contents: () => new Map(parts.files.contents()),
    addUser: ({ id, firstName, lastName, username, languageCode }) =>
      parts.rooms.addUser(
        {
          first_name: firstName,
          ...(lastName === undefined ? {} : { last_name: lastName }),
          ...(username === undefined ? {} : { username }),
          ...(languageCode === undefined ? {} : { language_code: languageCode }),
        },
        id,
      ),
    start(user, payload) {
      membership.unblock(user);
      return speech.say({ from: user, text: payload === undefined ? '/start' : `/start ${payload}` });
    },
    press: (input) => press(parts, input),
    ...speech,
    ...membership,
    ...createTopics(parts),
    ...createViews(parts),
  };
}
