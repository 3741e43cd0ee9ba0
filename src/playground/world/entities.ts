import type { Entity } from './telegram.ts';

const WORD = '[\\p{L}\\p{N}\\p{M}_]';

/** What Telegram's servers mark in a text by themselves, in the order in which one kind hides another. */
const KINDS: [type: string, pattern: RegExp][] = [
  ['url', /(?<![\p{L}\p{N}_@.])(?:https?:\/\/|tg:\/\/)[^\s<>"«»]+[^\s<>"«».,:;!?)'\]]/giu],
  [
    'email',
    /(?<![\p{L}\p{N}_.@-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}_@])/giu,
  ],
  [
    'url',
    /(?<![\p{L}\p{N}_@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|vn|me|io|gov|edu|info|app|dev)(?:\/[^\s<>"«»]*[^\s<>"«».,:;!?)'\]])?(?![\p{L}\p{N}_@])/giu,
  ],
  [
    'bot_command',
    new RegExp(`(?<!${WORD}|[/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?!${WORD}|[/<>])`, 'gu'),
  ],
  ['mention', new RegExp(`(?<!${WORD}|[/<>@])@[a-zA-Z0-9_]{3,32}(?!${WORD})`, 'gu')],
  [
    'hashtag',
    new RegExp(`(?<!${WORD}|#)#(?!\\d+(?!${WORD}))[\\p{L}\\p{N}\\p{M}_]{1,256}(?!${WORD}|#)`, 'gu'),
  ],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d{9,15}(?![\p{L}\p{N}_])/gu],
];

const TRIGGER = /[/@#.+:]/;

function overlaps(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

/** By place; of two that begin together the longer one first, as Telegram orders them. */
export function sorted(entities: Entity[]): Entity[] {
  return entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
}

/** `given` (from the sender) together with those found in the text; found ones never cut into given links and code. */
export function withFound(text: string, given: Entity[] = []): Entity[] {
  if (!TRIGGER.test(text)) return given;
  const closed = given.filter((entity) => ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type));
  const found: Entity[] = [];
  for (const [type, pattern] of KINDS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      const taken = [...closed, ...found, ...given.filter((one) => one.type === type)];
      if (!taken.some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return found.length === 0 ? given : sorted([...given, ...found]);
}
