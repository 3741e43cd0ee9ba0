import { confirmImport, dropImport } from '../../actions/imports/confirm-import.ts';
import { readId } from '../../domain/ids.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

async function enter(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const actor = await ctx.person.actor();
  const confirmed = await confirmImport(ctx.deps)({ actor, memberId, token });
  if (!confirmed.ok) return refuse(ctx, confirmed.error);
  const { imports } = ctx;
  if (confirmed.value) ctx.after(() => imports.run(token));
}

async function drop(ctx: BotContext, memberId: number, token: number): Promise<void> {
  const dropped = await dropImport(ctx.deps)({ memberId, token });
  if (!dropped.ok) return refuse(ctx, dropped.error);
  const { imports } = ctx;
  ctx.after(async () => imports.stop(token));
}

/** Workbooks of entries: stop the reading, enter all that was read, or throw it away. */
export const entries: Family = async (ctx, [action = '', token = '']) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    enter: () => enter(ctx, member.id, readId(token)),
    drop: () => drop(ctx, member.id, readId(token)),
    stop: () => drop(ctx, member.id, readId(token)),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
