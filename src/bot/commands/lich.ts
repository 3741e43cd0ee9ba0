import { scheduleGroup } from '../../actions/schedule-group.ts';
import { say, threadOf } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { postingOf, tiedHere } from '../kit/tied-here.ts';
import type { Command } from './command.ts';

/** Alone: when the digest comes. With a weekday and hour: moves it. */
export const lich: Command = {
  name: 'lich',
  alias: 'schedule',
  where: 'group',
  needs: 'schedule',
  run: async (ctx, typed) => {
    if (typed === '') {
      const tied = await tiedHere(ctx);
      if (tied === undefined) return refuse(ctx, { code: 'group-not-linked' });
      const { posting, mayChange } = tied;
      await say(ctx, { kind: 'group.schedule', values: { ...posting, moved: false, mayChange } });
      return;
    }
    const place = { chatId: ctx.chat?.id ?? 0, threadId: threadOf(ctx) };
    const moved = await scheduleGroup(ctx.deps)({ actor: await ctx.person.actor(), ...place, typed });
    if (!moved.ok) return refuse(ctx, moved.error);
    const values = { ...postingOf(moved.value), moved: true, mayChange: true };
    await say(ctx, { kind: 'group.schedule', values });
  },
};
