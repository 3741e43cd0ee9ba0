import { pausePosting } from '../../actions/pause-posting.ts';
import { say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

export const tamdung: Command = {
  name: 'tamdung',
  alias: 'pause',
  where: 'group',
  needs: 'schedule',
  run: async (ctx) => {
    const place = { chatId: ctx.chat?.id ?? 0, threadId: threadOf(ctx) };
    const paused = await pausePosting(ctx.deps)({ actor: await ctx.person.actor(), ...place });
    if (!paused.ok) return refuse(ctx, paused.error);
    await say(ctx, { kind: 'group.rests', values: paused.value });
  },
};
