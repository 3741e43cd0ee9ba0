import type { FastifyInstance, FastifyReply } from 'fastify';
import type { World } from '../world/world.ts';
import type { Views } from './views.ts';
import type { PageEvent } from './wire.ts';

/** Ms between signs of life, so that a page notices a server that is gone. */
const beat = 15_000;

/** GET /play/events: what happens in the world, told to every open page. Returns a way to tell more. */
export function addStream(app: FastifyInstance, world: World, views: Views) {
  const open = new Set<FastifyReply['raw']>();

  const tell = (event: PageEvent) => {
    for (const stream of open) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  const stop = world.subscribe((event) => {
    if (event.kind === 'message' || event.kind === 'edited') {
      tell({ kind: 'message', message: views.message(event.message) });
    } else if (event.kind === 'deleted') tell({ kind: 'deleted', chat: event.chatId, id: event.messageId });
    else if (event.kind === 'action') tell({ kind: 'action', chat: event.chatId, action: event.action });
    else if (event.kind !== 'answered') tell({ kind: 'lists' });
  });

  const heart = setInterval(() => {
    for (const stream of open) stream.write(': beat\n\n');
  }, beat);

  app.get('/play/events', (_, reply) => {
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    raw.write(
      `retry: 1000\ndata: ${JSON.stringify({ kind: 'clock', now: world.now() } satisfies PageEvent)}\n\n`,
    );
    open.add(raw);
    raw.on('close', () => open.delete(raw));
  });

  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => {
    stop();
    clearInterval(heart);
    for (const stream of open) stream.end();
  });

  return tell;
}
