import { listHolders } from '../../actions/list-holders.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

type Showing = { page?: number; edit?: boolean };

/** A page of who holds which role, to be read; what may be seen is asked anew with each page. */
export async function showHolders(ctx: BotContext, { page = 0, edit = false }: Showing): Promise<void> {
  const listed = await listHolders(ctx.deps)({ actor: await ctx.person.actor(), page });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'appoint.list', values: listed.value }, { edit });
}

type Ending = Showing & { typed?: string; number?: number };

/** The same with a number for each role that this person may end; of those alone that were sought. */
export async function showEndings(
  ctx: BotContext,
  { page = 0, edit = false, typed = '', number = 0 }: Ending,
): Promise<void> {
  const listed = await listHolders(ctx.deps)({ actor: await ctx.person.actor(), page, typed });
  if (!listed.ok) return refuse(ctx, listed.error);
  const { store, now } = ctx.deps;
  const isPressed = listed.value.lines.length > 0 && typed !== '';
  const kept =
    number === 0 && isPressed
      ? await store.search.remember(ctx.person.member?.id ?? 0, { words: typed }, now())
      : number;
  const sought = typed === '' ? null : { typed, number: kept };
  await say(ctx, { kind: 'appoint.end', values: { ...listed.value, sought } }, { edit });
}

/** Another page, in place; `number`: of what was sought, 0 for all. */
export async function turnEndings(ctx: BotContext, page: number, number: number): Promise<void> {
  if (number === 0) return showEndings(ctx, { page, edit: true });
  const query = await ctx.deps.store.search.recall(number, ctx.person.member?.id ?? 0);
  if (query === undefined) return refuse(ctx, { code: 'old-button' });
  await showEndings(ctx, { page, edit: true, typed: query.words, number });
}
