import { readSuspension } from '../../actions/suspensions/lift-suspension.ts';
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
    const { store, now } = ctx.deps;
    const found = await findMeant(ctx, rest);
    if (!found.ok) return refuse(ctx, found.error);
    const [one, ...others] = found.value.people.filter((person) => person.now !== null);
    if (others.length > 0) return showSuspensions(ctx);
    const running = one && (await store.suspensions.running(one.id, now()));
    if (running === undefined) return refuse(ctx, { code: 'not-suspended', name: rest });
    const actor = await ctx.person.actor();
    const read = await readSuspension(ctx.deps)({ actor, suspensionId: running.id });
    if (!read.ok) return refuse(ctx, read.error);
    await say(ctx, { kind: 'suspension.sure', values: read.value });
  },
};
