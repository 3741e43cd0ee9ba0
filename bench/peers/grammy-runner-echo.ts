import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';
import { token } from '../people.ts';

/** grammY with its runner as their manual begins: says back what it hears, and keeps nothing. */
export async function startGrammyRunnerEcho({ apiRoot }: { apiRoot: string }) {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
  await bot.init();
  run(bot);
  return { end: async () => {} };
}
