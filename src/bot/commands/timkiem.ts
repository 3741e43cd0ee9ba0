import { searchInitiatives } from '../../actions/search/search-initiatives.ts';
import { readCode } from '../../domain/codes.ts';
import { readLibrarySearch, wholeLibrary } from '../../domain/library.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { readSearch, type SearchQuery } from '../../domain/search.ts';
import type { SearchPlace } from '../../domain/search-messages.ts';
import type { Member } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showLibrary, showsNamed } from '../kit/show-library.ts';
import type { Command } from './command.ts';
import { askConsent } from './start.ts';

type Showing = { number: number; query: SearchQuery; from: SearchPlace | null; edit?: boolean };

/** A page of what was found. */
export async function showFound(ctx: BotContext, { edit = false, ...sought }: Showing): Promise<void> {
  const found = await searchInitiatives(ctx.deps)({ actor: await ctx.person.actor(), ...sought });
  if (!found.ok) return refuse(ctx, found.error);
  await say(ctx, { kind: 'search.found', values: found.value }, { edit });
}

/** In the library; a word behind «đơn vị» that is no unit's code is sought like any other. */
async function seekInLibrary(ctx: BotContext, member: Member, typed: string): Promise<void> {
  const { store, now } = ctx.deps;
  const read = readLibrarySearch(typed);
  const unit = read.unit === undefined ? undefined : await store.units.byCode(read.unit);
  const words = unit === undefined ? typed : read.words;
  const search = words === '' ? 0 : await store.search.remember(member.id, { words }, now());
  await showLibrary(ctx, { view: { ...wholeLibrary, search, unitId: unit?.id ?? 0 } });
}

/** A code opens its card; anything else is looked for: by officers in their units, by others in the library. */
export const timkiem: Command = {
  name: 'timkiem',
  alias: 'search',
  where: 'private',
  // Whoever has a role searches before registering, as owners do.
  needs: 'all',
  whileSuspended: true,
  run: async (ctx, rest) => {
    const { store, now, calendar } = ctx.deps;
    const { member } = ctx.person;
    const reviews = canSomewhere(await ctx.person.actor(), 'seeQueue');
    if (member === undefined || (member.registeredAt === null && !reviews)) return askConsent(ctx, null);
    if (rest === '') return showLibrary(ctx, { view: wholeLibrary });
    const code = readCode(rest, calendar.civil(now()).year);
    const named = code.ok ? await store.initiatives.byCode(code.value.year, code.value.number) : undefined;
    if (named !== undefined && (await showsNamed(ctx, named))) return;
    if (!reviews) return seekInLibrary(ctx, member, rest);
    const query = readSearch(rest, { now: now(), calendar });
    const number = await store.search.remember(member.id, query, now());
    await showFound(ctx, { number, query, from: null });
  },
};
