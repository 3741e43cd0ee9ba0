import { resumePosting } from '../../actions/pause-posting.ts';
import { say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { postingOf } from '../kit/tied-here.ts';
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
    const { weeks } = resumed.value;
    await say(ctx, { kind: 'group.goes-on', values: { ...postingOf(resumed.value), weeks } });
  },
};
