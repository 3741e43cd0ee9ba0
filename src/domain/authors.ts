/** The main author included: one table row each on the paper form. */
export const mostAuthors = 10;

/** The main author keeps at least this many percent. */
const leastShare = 1;

/** How a co-author stands: asked, agreed, refused, or deleted with the own data. */
export type AuthorState = 'main' | 'invited' | 'confirmed' | 'declined' | 'erased';

/** Shares in whole percent. A name is null once the person declined or was erased. */
export type AuthorLine = {
  readonly name: string | null;
  readonly share: number;
  readonly state: AuthorState;
};

/** The main author first. `total`: the percents that somebody holds. */
export type AuthorsView = { readonly lines: readonly AuthorLine[]; readonly total: number };

/** All authors with their shares: the main author has what the others leave, a share that was declined nobody has. */
export function authorsView(main: string | null, others: readonly AuthorLine[]): AuthorsView {
  const lines: AuthorLine[] = [{ name: main, share: 100 - sum(others), state: 'main' }, ...others];
  return { lines, total: sum(lines.filter(({ state }) => state !== 'declined')) };
}

/** Whether nobody can be added; who declined is no author. */
export function isFull({ lines }: AuthorsView): boolean {
  return lines.filter(({ state }) => state !== 'declined').length >= mostAuthors;
}

/** The most that one co-author can have beside the shares of the others. */
export function mostShare(others: readonly number[]): number {
  return 100 - leastShare - others.reduce((whole, share) => whole + share, 0);
}

/** What each of so many authors has when all have the same; the remainder is the main author's. */
export function equalShare(authors: number): number {
  return Math.floor(100 / authors);
}

function sum(lines: readonly AuthorLine[]): number {
  return lines.reduce((whole, { share }) => whole + share, 0);
}
