import type { Calendar } from '../../domain/calendar.ts';
import type { CoAuthor, Initiative, Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import { stateOf } from './authors.ts';
import { tellCoAuthor } from './tell.ts';

type Place = { store: Store; at: number; calendar: Calendar };

/** Those who hold a share, or may come to hold it: everybody but who declined. */
export function holders(authors: readonly CoAuthor[]): CoAuthor[] {
  return authors.filter((author) => stateOf(author) !== 'declined');
}

/** Takes out who declined: whoever sets a share settles what they left open, and the main author has the rest. */
export async function settleDeclined(store: Store, authors: readonly CoAuthor[]): Promise<void> {
  for (const author of authors) if (stateOf(author) === 'declined') await store.coAuthors.remove(author.id);
}

/** Gives these authors a share each; whoever confirmed is told of a change. */
export async function giveShares(
  { store, at, calendar }: Place,
  initiative: Initiative,
  { authors, share }: { authors: readonly CoAuthor[]; share: number },
): Promise<void> {
  const work = await viewOf(store, initiative);
  for (const author of authors) {
    if (author.share === share) continue;
    await store.coAuthors.update(author.id, { share });
    const to = { notBefore: afterQuietHours(calendar, at), coalesceKey: `coauthor:${author.id}` };
    await tellCoAuthor({ store, at }, author, {
      to,
      message: { kind: 'coauthor.share', values: { ...work, share } },
    });
  }
}
