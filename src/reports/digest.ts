import type { Week } from '../domain/calendar.ts';
import { noFlows } from '../domain/counts.ts';
import type { Details } from '../domain/details.ts';
import type { MessageValues } from '../domain/messages.ts';
import type { PictureCounts } from '../domain/picture.ts';
import { weekKey } from '../domain/schedule.ts';
import type { Tally } from '../domain/tally.ts';
import type { Digest, Store } from '../store/store.ts';
import type { TallyOf } from './batch.ts';

export type DigestMessage = MessageValues['digest'];

/** What figures had not yet when the first digests were stored. */
const since = { programmeTo: null, phase: null, sharesOf: 'programme' } as const;

/** What stands in a digest: its figures, with what its picture and its details tell; the first ones had neither. */
export type KeptFigures = Tally & { readonly picture?: PictureCounts; readonly details?: Details };

/** What the picture of a digest shows; undefined for one of before there were pictures. */
export function keptCounts({ figures }: Digest): PictureCounts | undefined {
  return (figures as KeptFigures).picture;
}

/** What is told of a digest in private; undefined for one of before there were details. */
export function detailsOf({ figures }: Digest): Details | undefined {
  return (figures as KeptFigures).details;
}

/** The figures a digest was stored with. */
export function figuresOf({ figures }: Digest): Tally {
  const { picture: _picture, details: _details, ...kept } = figures as KeptFigures;
  const tally = { ...since, ...kept };
  const before = tally.before && { ...noFlows, ...tally.before };
  return { ...tally, flows: { ...noFlows, ...tally.flows }, before };
}

/** The figures of a unit's week: those of its digest when there is one, else made now. */
export async function weekFigures(
  store: Store,
  tallyOf: TallyOf,
  { unitId, week }: { unitId: number; week: Week },
): Promise<{ digest?: Digest; tally: Tally }> {
  const number = await store.figures.digestNumber(unitId, weekKey(week));
  const digest = number === undefined ? undefined : await store.digests.byNumber(unitId, number);
  if (digest !== undefined) return { digest, tally: figuresOf(digest) };
  const period = { kind: 'week', from: week.from, to: week.to } as const;
  return { tally: await tallyOf(unitId, period) };
}
