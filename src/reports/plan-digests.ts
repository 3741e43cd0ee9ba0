import type { Deps } from '../actions/deps.ts';
import { leave } from '../actions/leave.ts';
import { rest } from '../actions/pause-group.ts';
import { afterQuietHours } from '../actions/quiet-hours.ts';
import type { Flows } from '../domain/counts.ts';
import { type Due, dueAt, postSubject, weekKey } from '../domain/schedule.ts';
import { settingOf } from '../store/settings.ts';
import type { Group, Store } from '../store/store.ts';
import { type Batch, createBatch, type StartBatch, type TallyOf } from './batch.ts';
import { figuresOf, type KeptFigures, keptCounts, weekFigures } from './digest.ts';
import { createPictureCounts } from './picture-counts.ts';

export type Planned = {
  /** Posts that were left in the outbox. */
  readonly planned: number;
  readonly failures: readonly { readonly groupId: number; readonly error: unknown }[];
};

type Owed = { readonly group: Group; readonly due: Due };
/** The figures of the last week as they are kept. `missed`: the flows of all weeks that a group missed. */
type Told = {
  readonly figures: KeptFigures;
  readonly missed: Flows | undefined;
  readonly hasPicture: boolean;
};
type PlannerDeps = Pick<Deps, 'store' | 'now' | 'calendar'> & Partial<Pick<Deps, 'ownerIds'>>;

/** Units whose posts are left side by side, so that they share commits; PostgreSQL has connections left for persons. */
const together = 4;

/** Undoes a post that another wake was quicker with. */
const alreadyPosted = new Error('The group has its post of the week.');

/**
 * Groups by the digest they are owed, so that its figures are made once; earlier weeks first, so that numbers follow the
 * weeks also when groups of a unit are told on different days.
 */
function byDigest(owed: readonly Owed[]): Owed[][] {
  const inOrder = owed.toSorted((one, other) => one.due.week.from - other.due.week.from);
  return [...Map.groupBy(inOrder, ({ group, due }) => `${group.unitId} ${weekKey(due.week)}`).values()];
}

/** What is owed for a unit stays in its order. */
function byUnit(digests: readonly Owed[][]): Owed[][][] {
  return [...Map.groupBy(digests, ([first]) => first?.group.unitId).values()];
}

/**
 * Plans every digest that is due and not posted: decided by rows alone, so that it may be called at any time, by any
 * number of processes. A group that fails leaves the others their digests. Stops between two posts on `signal`. A unit
 * that was closed is told of once more for its last week, then its groups rest.
 */
export function createDigestPlanner(deps: PlannerDeps, startBatch: StartBatch = createBatch) {
  const { store, now, calendar, ownerIds = new Set<number>() } = deps;
  const pictureCounts = createPictureCounts(deps);

  /** Nothing at night: what came due then, or while the program was away, is posted in the morning. */
  async function owedNow(at: number): Promise<Owed[]> {
    if (afterQuietHours(calendar, at) > at) return [];
    const lastWeeks = await store.figures.lastWeeks();
    const dueFor = dueAt(at, calendar);
    return (await store.groups.active()).flatMap((group) => {
      const due = dueFor({ ...group, lastWeek: lastWeeks.get(group.id) ?? null });
      return due === undefined ? [] : [{ group, due }];
    });
  }

  /** After an outage a post tells the flows of all weeks that were missed; the digest stays that of the last week. */
  async function missedFlows({ group, due }: Owed, tallyOf: TallyOf): Promise<Flows | undefined> {
    if (due.weeks === 1) return undefined;
    const period = { kind: 'week', from: due.from, to: due.week.to } as const;
    return (await tallyOf(group.unitId, period)).flows;
  }

  /** The unit was closed before the week began: its group rests, told once by whoever is quicker. */
  async function restForever({ group, due }: Owed): Promise<void> {
    await store.transaction(async (store) => {
      // A write makes two processes wait in line.
      await store.groups.update(group.id, { title: group.title });
      const still = await stillOwed(store, group, weekKey(due.week));
      if (still === undefined) return;
      await rest({ ...deps, store, ownerIds }, { group: still, reason: 'unit-closed' });
    });
  }

  /** With what picture and details tell, unless the digest is there already. */
  async function figuresFor({ group: { unitId }, due: { week } }: Owed, batch: Batch): Promise<KeptFigures> {
    const { digest, tally } = await weekFigures(store, batch, { unitId, week });
    if (digest !== undefined) return tally;
    const picture = await pictureCounts(unitId, tally);
    const details = await batch.detailsOf?.(unitId, tally.period);
    return { ...tally, ...(picture !== undefined && { picture }), ...(details !== undefined && { details }) };
  }

  async function isOver({ group, due }: Owed): Promise<boolean> {
    const closedAt = (await store.units.find(group.unitId))?.closedAt ?? null;
    return closedAt !== null && closedAt <= due.week.from;
  }

  async function post(owed: Owed, { figures, missed, hasPicture }: Told, at: number): Promise<boolean> {
    const { due } = owed;
    const week = weekKey(due.week);
    return store.transaction(async (store) => {
      const group = await stillOwed(store, owed.group, week);
      if (group === undefined) return false;
      const { id: groupId, unitId, chatId, threadId } = group;
      const { cutOff } = figures;
      const { digest } = await store.digests.findOrAdd({ unitId, week, figures, cutOff, now: at });
      const told = figuresOf(digest);
      const period = { ...told.period, from: due.from };
      const tally = missed === undefined ? told : { ...told, period, flows: missed, before: null };
      const values = {
        ...{ id: digest.id, unitId, tally, number: digest.number, weeks: due.weeks },
        ...(hasPicture && keptCounts(digest) && { picture: { digestId: digest.id } }),
      };
      const to = { chatId, threadId, lane: 'bulk', subject: postSubject(groupId, week) } as const;
      const outboxId = await leave({ store, at }, to, { kind: 'digest', values });
      const added = await store.posts.add({ digestId: digest.id, groupId, week, outboxId, now: at });
      if (!added) throw alreadyPosted;
      return true;
    });
  }

  return async function planDigests(signal?: AbortSignal): Promise<Planned> {
    const at = now();
    let planned = 0;
    const failures: { groupId: number; error: unknown }[] = [];
    const batches = byDigest(await owedNow(at));
    const hasPicture = batches.length > 0 && (await settingOf(store, 'digestPicture'));
    const tallyOf = startBatch({ store, calendar }, { units: batches.length, cutOff: at });

    async function planDigest(batch: readonly Owed[]): Promise<void> {
      let figures: KeptFigures | undefined;
      let isUnitOver: boolean | undefined;
      for (const owed of batch) {
        if (signal?.aborted === true) return;
        try {
          isUnitOver ??= await isOver(owed);
          if (isUnitOver) {
            await restForever(owed);
            continue;
          }
          figures ??= await figuresFor(owed, tallyOf);
          const missed = await missedFlows(owed, tallyOf);
          if (await post(owed, { figures, missed, hasPicture }, at)) planned += 1;
        } catch (error) {
          if (error !== alreadyPosted) failures.push({ groupId: owed.group.id, error });
        }
      }
    }

    const units = byUnit(batches).values();
    async function planUnits(): Promise<void> {
      for (const digests of units) for (const digest of digests) await planDigest(digest);
    }
    await Promise.all(Array.from({ length: together }, planUnits));
    return { planned, failures };
  };
}

/** The group as it is now, unless it was posted, paused or linked elsewhere since it was listed. */
async function stillOwed(store: Store, { id, unitId }: Group, week: string): Promise<Group | undefined> {
  const group = await store.groups.find(id);
  if (group === undefined || group.unitId !== unitId) return undefined;
  if (group.pausedAt !== null || group.unlinkedAt !== null) return undefined;
  return (await store.posts.of(id, week)) === undefined ? group : undefined;
}
