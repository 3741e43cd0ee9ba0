import type { Message } from '../../domain/messages.ts';
import type { TargetPlan } from '../../domain/target-plan.ts';
import { summarizeTargets } from '../../domain/target-summary.ts';
import type { Deps } from '../deps.ts';
import type { ProgrammeStanding } from './target-standing.ts';

/** `memberId` is who confirms it later; `unused`: titles that say nothing. */
type Input = {
  readonly memberId: number;
  readonly standing: ProgrammeStanding;
  readonly plan: TargetPlan;
  readonly unused: readonly string[];
};
type Previewed = Extract<Message, { kind: 'targets.preview' }>;

/** Says what a file of targets would do. Nothing is done until it is confirmed. */
export function previewTargets({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async ({ memberId, standing, plan, unused }: Input): Promise<Previewed> => {
    const { programme } = standing;
    const { sets, blank } = plan;
    const summary = summarizeTargets(sets, standing);
    const waits = { memberId, programmeId: programme.id, sets, now: now() };
    const token = summary.same === sets.length ? null : await store.targetPreviews.put(waits);
    return {
      kind: 'targets.preview',
      values: { ...summary, token, programme: programme.name, blank, unused },
    };
  };
}
