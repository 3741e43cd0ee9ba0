import { lineOf } from '../../actions/view-initiative.ts';
import { type BotContext, say } from '../context.ts';
import type { Command } from './command.ts';

const pageSize = 10;

/** A page of one's own initiatives and drafts, and of those typed for others, newest first; `before` is the last one of the page before. */
export async function showMine(ctx: BotContext, before: number | null = null): Promise<void> {
  const { store } = ctx.deps;
  const memberId = ctx.person.member?.id ?? 0;
  const found = await store.initiatives.listFor(memberId, {
    limit: pageSize + 1,
    ...(before !== null && { before }),
  });
  const page = found.slice(0, pageSize);
  const lines = await Promise.all(page.map((initiative) => lineOf(store, initiative)));
  const more = found.length > pageSize ? (page.at(-1)?.id ?? null) : null;
  await say(ctx, { kind: 'initiative.mine', values: { lines, more } }, { edit: before !== null });
}

export const cuatoi: Command = {
  name: 'cuatoi',
  alias: 'mine',
  where: 'private',
  needs: 'member',
  run: (ctx) => showMine(ctx),
};
