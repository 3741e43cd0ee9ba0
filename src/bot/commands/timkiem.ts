import { searchInitiatives } from '../../actions/search/search-initiatives.ts';
import { readCode } from '../../domain/codes.ts';
import { readSearch, type SearchQuery } from '../../domain/search.ts';
import type { SearchPlace } from '../../domain/search-messages.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import type { Command } from './command.ts';

type Showing = { number: number; query: SearchQuery; from: SearchPlace | null; edit?: boolean };

/** A page of what was found. */
export async function showFound(ctx: BotContext, { edit = false, ...sought }: Showing): Promise<void> {
  const found = await searchInitiatives(ctx.deps)({ actor: await ctx.person.actor(), ...sought });
  if (!found.ok) return refuse(ctx, found.error);
  await say(ctx, { kind: 'search.found', values: found.value }, { edit });
}

/** A code opens its card; anything else is looked for in the officer's units. */
export const timkiem: Command = {
  name: 'timkiem',
  alias: 'search',
  where: 'private',
  needs: 'seeQueue',
  run: async (ctx, rest) => {
    const { store, now, calendar } = ctx.deps;
    if (rest === '') return refuse(ctx, { code: 'usage', command: 'timkiem' });
    const code = readCode(rest, calendar.civil(now()).year);
    const named = code.ok ? await store.initiatives.byCode(code.value.year, code.value.number) : undefined;
    if (named !== undefined) return showInitiative(ctx, named.id);
    const query = readSearch(rest, { now: now(), calendar });
    const number = await store.search.remember(ctx.person.member?.id ?? 0, query, now());
    await showFound(ctx, { number, query, from: null });
  },
};
