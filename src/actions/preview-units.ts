import type { Message } from '../domain/messages.ts';
import { type Actor, canSomewhere } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Deps } from './deps.ts';
import { readUnitsFile } from './read-units-file.ts';
import { countsOf, reviewUnits } from './review-units.ts';

const shownProblems = 20;

/** `memberId` is who confirms it later; `bytes` is the file as it came. */
type Input = { actor: Actor; memberId: number; bytes: Uint8Array };
export type UnitsPreviewed = Extract<Message, { kind: 'units.preview' | 'units.problems' }>;

/** Says what a units file would do, or all that is wrong with it. Nothing is done until the preview is confirmed. */
export function previewUnits({ store, now }: Deps) {
  return async ({ actor, memberId, bytes }: Input): Promise<Result<UnitsPreviewed, Refusal>> => {
    if (!canSomewhere(actor, 'units')) return fail({ code: 'not-allowed' });
    const sheet = readUnitsFile(bytes);
    if (!sheet.ok) return sheet;

    return store.transaction(async (store) => {
      const at = now();
      const review = await reviewUnits(store, { actor, sheet: sheet.value, at });
      if (!review.ok) {
        const problems = review.error.slice(0, shownProblems);
        return ok({ kind: 'units.problems', values: { problems, total: review.error.length } });
      }
      const counts = countsOf(review.value);
      const { programmeId, ...shown } = counts;
      if (shown.targets > 0 && programmeId === null) return fail({ code: 'targets-without-programme' });
      const token = await store.unitPreviews.put({ memberId, sheet: sheet.value, counts, now: at });
      const { sample } = review.value.plan;
      return ok({ kind: 'units.preview', values: { token, ...shown, sample } });
    });
  };
}
