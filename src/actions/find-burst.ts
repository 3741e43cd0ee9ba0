import { burstAround, burstDays } from '../domain/burst.ts';
import { formatCode } from '../domain/codes.ts';
import type { Initiative, Store } from '../store/store.ts';

const window = burstDays * 24 * 60 * 60_000;
/** Of so many submissions of one author in two weeks the titles are looked at. */
const most = 100;

/** The codes of what its author submitted within a week under titles like this one's, with it; none for fewer than three. */
export async function findBurst(store: Store, { id, memberId }: Initiative): Promise<readonly string[]> {
  const first = (await store.moves.listOf(id)).find(({ kind }) => kind === 'submit');
  if (memberId === null || first === undefined) return [];
  const around = { from: first.at - window, to: first.at + window };
  const submitted = await store.submissions.by({ memberId, ...around, limit: most });
  if (submitted.length < 2) return [];
  const titles = await store.answers.valuesOf(
    'title',
    submitted.map((one) => one.id),
  );
  const titleOf = (one: number): string => {
    const title = titles.get(one);
    return typeof title === 'string' ? title : '';
  };
  const told = submitted.map((one) => ({ ...one, title: titleOf(one.id) }));
  const one = told.find((other) => other.id === id);
  if (one === undefined) return [];
  const codes = new Map(told.map((other) => [other.id, formatCode(other.codeYear, other.codeNumber)]));
  return burstAround(one, told).map((other) => codes.get(other.id) ?? '');
}
