import { careForDrafts } from '../actions/care-for-drafts.ts';
import type { Deps } from '../actions/deps.ts';
import { tellSpread } from '../actions/library/tell-spread.ts';
import { tellDaily } from '../actions/summaries/tell-daily.ts';
import { tellOfRoles } from '../actions/tell-of-roles.ts';
import { tidyUp } from '../actions/tidy-up.ts';
import { createDigestPlanner } from '../reports/plan-digests.ts';
import type { Pacer } from './intake/pacer.ts';
import { described, type Log } from './log.ts';

const tidyEveryMs = 60 * 60_000;

type Waking = { deps: Deps; log: Log; pacer: Pacer };

/** What the alarm wakes, one after the other: each looks by itself at what is due, and none keeps another from it. */
export function createWakes({ deps, log, pacer }: Waking): (signal: AbortSignal) => Promise<void> {
  const tidy = tidyUp(deps);
  const care = careForDrafts(deps);
  const tellRoles = tellOfRoles(deps);
  const tellSummaries = tellDaily(deps);
  const tellOfSpread = tellSpread(deps);
  const planDigests = createDigestPlanner(deps);
  let tidiedAt = 0;

  const attempt = (work: Promise<void>, words: string): Promise<void> =>
    work.catch((error: unknown) => log.error({ error: described(error) }, words));

  return async (signal) => {
    await attempt(pacer.refresh(deps.store), 'how much one person may send could not be read');
    if (deps.now() - tidiedAt > tidyEveryMs) {
      tidiedAt = deps.now();
      await tidy();
    }
    for (const { memberId, error } of await care(signal))
      log.error({ memberId, error: described(error) }, 'the drafts of a member could not be looked at');
    await attempt(tellRoles(signal), 'beginnings and ends of roles could not be told');
    await attempt(tellSummaries(signal), 'what waits could not be told to officers');
    await attempt(tellOfSpread(signal), 'which units apply something could not be told to authors');
    const { failures } = await planDigests(signal);
    for (const { groupId, error } of failures)
      log.error({ groupId, error: described(error) }, 'a digest could not be made');
  };
}
