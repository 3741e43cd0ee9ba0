import type { FastifyInstance } from 'fastify';
import type { World } from '../world/world.ts';
import { attempt, BadRequest, inputs, read } from './input.ts';
import { createPlace, type Person } from './place.ts';
import { createPresses } from './press.ts';
import { createReading, type Reading } from './reading.ts';
import { addStream } from './stream.ts';
import { addUpload } from './upload.ts';
import { createViews } from './views.ts';
import type { ClockMove, PageOpening, PageStory } from './wire.ts';

export type RoutesOptions = {
  world: World;
  people: Person[];
  story?: PageStory;
  /** Moves the clock of program and world together; resolves to the new time, epoch ms. */
  moveClockTo?: (to: ClockMove) => number | Promise<number>;
  /** What is remembered of an earlier page. */
  reading?: Reading;
  /** Somebody has read on: worth remembering. */
  onRead?: () => void;
  timeZone: string;
  /** Ms a press waits for the bot's answer. */
  patience: number;
};

/** Kinds that a page cannot make from a file: enough to see what the bot says to them. */
const invented = {
  sticker: { kind: 'sticker', emoji: '👍' },
  voice: { kind: 'voice', duration: 7 },
} as const;

export function addRoutes(app: FastifyInstance, options: RoutesOptions): void {
  const { world, people, story, moveClockTo, timeZone } = options;
  const reading = options.reading ?? createReading(world);
  const views = createViews(world, reading);
  const tell = addStream(app, world, views);
  const presses = createPresses(world, options.patience, (person, answer) =>
    tell({ kind: 'answer', person, answer }),
  );
  app.addHook('preClose', async () => presses.stop());

  const at = createPlace(world, people);

  app.get(
    '/play/people',
    (): PageOpening => ({
      people: people.map(({ id, name, role }) => ({ id, name, role, unread: views.unread(id) })),
      bot: { id: world.bot.id, name: world.bot.firstName, username: world.bot.username },
      ...(story === undefined ? {} : { story }),
      now: world.now(),
      timeZone,
      canMoveClock: moveClockTo !== undefined,
    }),
  );

  app.get('/play/chats', (request) => {
    const { as } = read(inputs.as, request.query);
    return views.chats(at({ as, chat: as }).from);
  });

  app.get('/play/chats/:chat/messages', (request) => {
    const { as } = read(inputs.as, request.query);
    const { chat } = read(inputs.chat, request.params);
    at({ as, chat });
    return views.messages(chat);
  });

  app.post('/play/say', (request) => {
    const { text, replyTo, ...place } = read(inputs.say, request.body);
    const said = { ...at(place), text, ...(replyTo === undefined ? {} : { replyTo }) };
    return views.message(attempt(() => world.say(said)));
  });

  app.post('/play/edit', (request) => {
    const { message, text, ...place } = read(inputs.edit, request.body);
    at(place);
    const own = world.message(place.chat, message);
    if (own?.from?.id !== place.as || own.text === undefined)
      throw new BadRequest('message: không sửa được tin này');
    return views.message(attempt(() => world.editText({ chat: place.chat, message, text })));
  });

  app.post('/play/invent', (request) => {
    const { kind, ...place } = read(inputs.invent, request.body);
    const from = at(place);
    return views.message(attempt(() => world.sendFile({ ...from, ...invented[kind] })));
  });

  app.post('/play/forward', (request) => {
    const { message: id, ...place } = read(inputs.forward, request.body);
    at(place);
    return views.message(attempt(() => world.forward({ from: place.as, message: { chat: place.chat, id } })));
  });

  app.post('/play/press', (request) => {
    const { message, data, ...place } = read(inputs.press, request.body);
    at(place);
    return presses.press({ from: place.as, chat: place.chat, message, data });
  });

  app.post('/play/read', (request) => {
    const { message, ...place } = read(inputs.read, request.body);
    at(place);
    reading.mark(place.as, place.chat, message);
    options.onRead?.();
    return {};
  });

  app.post('/play/add-bot', (request) => {
    const { from, chat } = at(read(inputs.addBot, request.body));
    if (chat === undefined) throw new BadRequest('chat: chỉ thêm bot được vào nhóm');
    attempt(() => world.addBotToGroup(chat, from));
    return {};
  });

  app.post('/play/clock', async (request) => {
    const { to } = read(inputs.clock, request.body);
    if (moveClockTo === undefined) throw new BadRequest('Ở đây không chỉnh được đồng hồ.');
    const now = await moveClockTo(to);
    tell({ kind: 'clock', now });
    return { now };
  });

  addUpload(app, { world, views, at });
}
