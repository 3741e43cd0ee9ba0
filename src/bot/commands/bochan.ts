import { readSuspension } from '../../actions/suspensions/lift-suspension.ts';
import { suspensionsOf } from '../../actions/suspensions/list-suspensions.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { findMeant, showSuspensions } from '../kit/suspensions.ts';
import type { Command } from './command.ts';

/** Alone: who is suspended. With a code or a name: whether that one is to be let in again. */
export const bochan: Command = {
  name: 'bochan',
  alias: 'unblock',
  where: 'private',
  needs: 'suspend',
  run: async (ctx, rest) => {
    if (rest === '') return showSuspensions(ctx);
    const found = await findMeant(ctx, rest, { onlySuspended: true });
    const unknown = { code: 'not-suspended', name: rest } as const;
    if (!found.ok) return refuse(ctx, found.error.code === 'no-namesake' ? unknown : found.error);
    const actor = await ctx.person.actor();
    const lines = await suspensionsOf(ctx.deps)({ actor, people: found.value.people });
    const [one, ...others] = lines;
    if (one === undefined) return refuse(ctx, unknown);
    if (others.length > 0) {
      await say(ctx, { kind: 'suspension.list', values: { lines, next: null, isFirst: true } });
      return;
    }
    const read = await readSuspension(ctx.deps)({ actor, suspensionId: one.id });
    if (!read.ok) return refuse(ctx, read.error);
    await say(ctx, { kind: 'suspension.sure', values: read.value });
  },
};
