import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { dueDigest } from '../domain/schedule.ts';
import type { Group, Store } from '../store/store.ts';
import { keepAudit } from './audit/keep-audit.ts';
import type { Deps } from './deps.ts';
import { freePosts } from './free-posts.ts';
import { type Scheduled, scheduledGroup } from './schedule-group.ts';

type Asking = { readonly actor: Actor; readonly chatId: number; readonly threadId: number | null };

async function groupOf(store: Store, { actor, chatId, threadId }: Asking): Promise<Result<Group, Refusal>> {
  const group = await store.groups.byChat(chatId, threadId);
  if (group === undefined) return fail({ code: 'group-not-linked' });
  return can(actor, 'schedule', await store.units.path(group.unitId))
    ? ok(group)
    : fail({ code: 'not-allowed' });
}

/** /tamdung: nothing is posted here until /tieptuc, also when the bot was away meanwhile. Asked twice it stays so. */
export function pausePosting({ store, now }: Deps) {
  return (input: Asking): Promise<Result<{ unit: string }, Refusal>> =>
    store.transaction(async (store) => {
      const found = await groupOf(store, input);
      if (!found.ok) return found;
      const { id, unitId, pauseReason } = found.value;
      const at = now();
      if (pauseReason !== 'asked') {
        await store.groups.update(id, { pausedAt: at, pauseReason: 'asked' });
        await freePosts(store, found.value, at);
        const paused = { kind: 'group.paused', object: `group:${id}`, from: null, to: 'asked' } as const;
        await keepAudit(store, { actor: input.actor, unitId, at }, paused);
      }
      return ok({ unit: (await store.units.find(unitId))?.name ?? '' });
    });
}

/** /tieptuc: posting goes on, whatever had stopped it; the next post covers the weeks that were missed. */
export function resumePosting({ store, now, calendar }: Deps) {
  return (input: Asking): Promise<Result<Scheduled & { weeks: number }, Refusal>> =>
    store.transaction(async (store) => {
      const found = await groupOf(store, input);
      if (!found.ok) return found;
      const { id, unitId, pausedAt } = found.value;
      const at = now();
      const unit = await store.units.find(unitId);
      if (unit === undefined || unit.closedAt !== null) {
        return fail({ code: 'unknown-unit', typed: unit?.code ?? '', within: 'lienket' });
      }
      if (pausedAt !== null) {
        await store.groups.update(id, { pausedAt: null, pauseReason: null });
        const resumed = { kind: 'group.resumed', object: `group:${id}`, from: null, to: null } as const;
        await keepAudit(store, { actor: input.actor, unitId, at }, resumed);
      }
      const told = await scheduledGroup(store, { id, now: at, calendar });
      const lastWeek = (await store.figures.lastWeeks()).get(id) ?? null;
      const due = dueDigest({ ...told.group, lastWeek }, told.nextAt, calendar);
      return ok({ ...told, weeks: due?.weeks ?? 1 });
    });
}
