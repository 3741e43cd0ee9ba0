import type { Field } from '../../domain/form.ts';
import type { LibraryPlace, LibraryView } from '../../domain/library.ts';
import type { LibraryLine, LibraryMessages } from '../../domain/library-messages.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { openPhasesOf } from '../../domain/search-words.ts';
import type { LibraryEntry, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { unitName } from '../unit-name.ts';

const pageSize = 8;

type Ranked = { readonly entry: LibraryEntry; readonly rank: number };
type Narrowed = { readonly field?: Field; readonly unitId?: number };

/**
 * The very marks first, then any, the initiative submitted last first; only where nothing has the words, what has the
 * last one begun.
 */
async function sought(
  store: Store,
  { words, place, ...narrowed }: Narrowed & { words: string; place: LibraryPlace | null },
): Promise<Ranked[]> {
  const found: Ranked[] = [];
  const phases = openPhasesOf(words);
  for (let rank = place?.rank ?? 0; rank < phases.length && found.length <= pageSize; rank += 1) {
    const somethingBefore = found.length > 0 || (place !== null && place.rank < rank);
    if (rank > 0 && rank === phases.length - 1 && somethingBefore) break;
    const before = place?.rank === rank ? { before: place.id } : {};
    const limit = pageSize + 1 - found.length;
    const entries = await store.library.search(phases[rank] ?? '', { ...narrowed, ...before, limit });
    found.push(...entries.map((entry) => ({ entry, rank })));
  }
  return found;
}

/** A page of a view, and one more where there are more. */
async function pageOf(
  store: Store,
  { view, words, place }: { view: LibraryView; words: string; place: LibraryPlace | null },
): Promise<{ found: Ranked[]; idOf: (entry: LibraryEntry) => number }> {
  const { field, unitId, order } = view;
  const narrowed = { ...(field !== null && { field }), ...(unitId !== 0 && { unitId }) };
  if (openPhasesOf(words).length > 0) {
    const found = await sought(store, { ...narrowed, words, place });
    return { found, idOf: ({ initiativeId }) => initiativeId };
  }
  const after = place === null ? {} : { after: place };
  const entries = await store.library.page(order, { ...narrowed, ...after, limit: pageSize + 1 });
  return { found: entries.map((entry) => ({ entry, rank: entry.spread })), idOf: ({ id }) => id };
}

async function linesOf(store: Store, entries: readonly LibraryEntry[]): Promise<LibraryLine[]> {
  const ids = entries.map(({ initiativeId }) => initiativeId);
  const titles = await store.answers.valuesOf('title', ids);
  const names = await store.library.unitNames([...new Set(entries.map(({ unitId }) => unitId))]);
  const awarded = new Set((await store.awards.ofInitiatives(ids)).map(({ initiativeId }) => initiativeId));
  const initiatives = new Map((await store.initiatives.byIds(ids)).map((one) => [one.id, one]));
  return entries.map(({ initiativeId: id, unitId, spread }) => {
    const title = titles.get(id);
    const initiative = initiatives.get(id);
    return {
      id,
      code: initiative === undefined ? '' : codeOf(initiative),
      title: typeof title === 'string' ? title : '…',
      unit: names.get(unitId) ?? '',
      spread,
      isAwarded: awarded.has(id),
    };
  });
}

type Input = { actor: Actor; view: LibraryView; place: LibraryPlace | null };

/** A page of what every member may read: recognised initiatives of the whole union. */
export function browseLibrary({ store }: Deps) {
  return async ({ actor, view, place }: Input): Promise<Result<LibraryMessages['library.list'], Refusal>> => {
    const { memberId } = actor;
    if (memberId === null) return fail({ code: 'not-registered' });
    const query = view.search === 0 ? { words: '' } : await store.search.recall(view.search, memberId);
    // Something else was sought since.
    if (query === undefined) return fail({ code: 'old-button' });
    const { words } = query;
    const { found, idOf } = await pageOf(store, { view, words, place });
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return ok({
      view,
      place,
      words,
      unit: view.unitId === 0 ? null : await unitName(store, view.unitId),
      lines: await linesOf(
        store,
        page.map(({ entry }) => entry),
      ),
      next: found.length > pageSize && last !== undefined ? { rank: last.rank, id: idOf(last.entry) } : null,
      reviews: canSomewhere(actor, 'seeQueue'),
    });
  };
}
