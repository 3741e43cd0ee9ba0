import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { UndeliveredMessages, UntoldLine, UntoldPlace } from '../../domain/undelivered-messages.ts';
import type { Store, Untold } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';

const untoldPage = 5;

async function lineOf(store: Store, { initiativeId, memberId }: Untold): Promise<UntoldLine | undefined> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative === undefined) return undefined;
  const author = await store.members.find(memberId);
  return {
    ...(await viewOf(store, initiative)),
    initiativeId,
    memberId,
    state: initiative.state,
    author: author?.fullName ?? null,
    unit: (await store.units.find(initiative.unitId))?.name ?? '',
    missing: author?.telegramId == null ? 'account' : 'blocked',
  };
}

/** A page of the authors in an officer's units who could not be told, by unit; `from`: the last one seen. */
export function listUntold({ store, now }: Deps) {
  return async (input: {
    actor: Actor;
    from: UntoldPlace | null;
  }): Promise<Result<UndeliveredMessages['untold.list'], Refusal>> => {
    const unitIds = await scopeOf(store, input.actor, 'seeQueue');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    // One that was told meanwhile is no place any more: the list begins anew.
    const after = input.from === null ? undefined : await store.untold.find(input.from);
    const query = { unitIds, now: now(), limit: untoldPage + 1 };
    const rows = await store.untold.page(after === undefined ? query : { ...query, after });
    const shown = rows.slice(0, untoldPage);
    const lines = [];
    for (const row of shown) {
      const line = await lineOf(store, row);
      if (line !== undefined) lines.push(line);
    }
    const last = rows.length > untoldPage ? shown.at(-1) : undefined;
    return ok({
      lines,
      from: after === undefined ? null : { initiativeId: after.initiativeId, memberId: after.memberId },
      next: last === undefined ? null : { initiativeId: last.initiativeId, memberId: last.memberId },
    });
  };
}
