import { browseLibrary } from '../../actions/library/browse.ts';
import { viewEntry } from '../../actions/library/view-entry.ts';
import { rightsOn } from '../../actions/view-initiative.ts';
import type { LibraryPlace, LibraryView } from '../../domain/library.ts';
import type { LibraryMessages } from '../../domain/library-messages.ts';
import type { Initiative } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';
import { showInitiative } from './show-initiative.ts';

type Listing = { view: LibraryView; place?: LibraryPlace | null; edit?: boolean };

/** A page of the library. */
export async function showLibrary(
  ctx: BotContext,
  { view, place = null, edit = false }: Listing,
): Promise<void> {
  const list = await browseLibrary(ctx.deps)({ actor: await ctx.person.actor(), view, place });
  if (!list.ok) return refuse(ctx, list.error);
  await say(ctx, { kind: 'library.list', values: list.value }, { edit });
}

/** The own card for its authors and officers, else what the library shows; false: not even that. */
export async function showsNamed(ctx: BotContext, initiative: Initiative): Promise<boolean> {
  const { store } = ctx.deps;
  const { sees } = await rightsOn(store, await ctx.person.actor(), initiative);
  if (!sees && (await store.library.find(initiative.id)) === undefined) return false;
  await (sees ? showInitiative(ctx, initiative.id) : showEntry(ctx, initiative.id));
  return true;
}

type Showing = Partial<Pick<LibraryMessages['library.card'], 'origin' | 'lead'>> & { edit?: boolean };

/** What every member may read of a recognised initiative. */
export async function showEntry(
  ctx: BotContext,
  initiativeId: number,
  { origin = null, lead, edit = false }: Showing = {},
): Promise<void> {
  const viewed = await viewEntry(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const values = { card: viewed.value, origin, ...(lead !== undefined && { lead }) };
  await say(ctx, { kind: 'library.card', values }, { edit });
}
