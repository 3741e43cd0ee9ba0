import { resumePosting } from '../../actions/pause-posting.ts';
import { say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

export const tieptuc: Command = {
  name: 'tieptuc',
  alias: 'resume',
  where: 'group',
  needs: 'schedule',
  run: async (ctx) => {
    const place = { chatId: ctx.chat?.id ?? 0, threadId: threadOf(ctx) };
    const resumed = await resumePosting(ctx.deps)({ actor: await ctx.person.actor(), ...place });
    if (!resumed.ok) return refuse(ctx, resumed.error);
    const { group, unit, nextAt, weeks } = resumed.value;
    const { weekday, minute } = group;
    await say(ctx, {
      kind: 'group.goes-on',
      values: { unit, weekday, minute, nextAt, paused: null, weeks },
    });
  },
};
