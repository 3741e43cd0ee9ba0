import { Agent } from 'node:http';
import { Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { token } from '../people.ts';

/** Telegraf as its manual begins: says back what it hears, and keeps nothing. */
export async function startTelegrafEcho({ apiRoot }: { apiRoot: string }) {
  const bot = new Telegraf(token, {
    telegram: {
      // Telegraf drops its agent, and with it kept connections, for `http://` in small letters. Towards Telegram
      // itself it keeps them: so it does here, or it would look slower than it is.
      apiRoot: apiRoot.replace('http:', 'HTTP:'),
      agent: new Agent({ keepAlive: true, keepAliveMsecs: 10_000 }),
    },
  });
  bot.on(message('text'), (ctx) => ctx.reply(ctx.message.text));
  const launched = Promise.withResolvers<void>();
  bot.launch(() => launched.resolve()).catch(launched.reject);
  await launched.promise;
  return { end: async () => {} };
}
