import { changeFilter } from '../../actions/queue/change-filter.ts';
import { nextInQueue } from '../../actions/queue/next-in-queue.ts';
import { filterOf } from '../../actions/queue/queue-query.ts';
import { unitsToChoose } from '../../actions/queue/units-to-choose.ts';
import { filterView, viewQueue } from '../../actions/queue/view-queue.ts';
import { isFiltered, type QueueFilter } from '../../domain/queue.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';
import { showInitiative } from './show-initiative.ts';

/** What waits for this officer, and how it is narrowed. */
export async function showQueue(ctx: BotContext, { edit = false } = {}): Promise<void> {
  const viewed = await viewQueue(ctx.deps)({ actor: await ctx.person.actor() });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const { unit, oldest, filter } = viewed.value;
  const isEmpty = oldest === null && !isFiltered(await filterOf(ctx.deps.store, await ctx.person.actor()));
  if (isEmpty) await say(ctx, { kind: 'queue.empty', values: { unit } }, { edit });
  else await say(ctx, { kind: 'queue.head', values: { ...viewed.value, filter } }, { edit });
}

/** The next initiative that waits for this officer, after the one just seen. */
export async function showNext(ctx: BotContext, after: number | null = null): Promise<void> {
  const next = await nextInQueue(ctx.deps)({ actor: await ctx.person.actor(), after });
  if (next.kind === 'opened') return showInitiative(ctx, next.initiativeId, { more: next.more });
  if (next.kind === 'none') return showQueue(ctx);
  await say(ctx, { kind: 'queue.taken', values: { until: next.until } });
}

/** What can be narrowed, and how it is now. */
type Choice = 'queue.filter' | 'queue.units' | 'queue.fields' | 'queue.sums';

export async function showFilter(ctx: BotContext, kind: Choice, { edit = true } = {}): Promise<void> {
  const { store } = ctx.deps;
  const actor = await ctx.person.actor();
  const kept = await filterOf(store, actor);
  const filter = await filterView(store, kept);
  if (kind === 'queue.units') {
    const units = await unitsToChoose(store, { actor, under: kept.unit });
    await say(ctx, { kind, values: { filter, units } }, { edit });
  } else {
    await say(ctx, { kind, values: { filter } }, { edit });
  }
}

/** Changes the filter; false if that is refused, which is said. */
export async function narrow(
  ctx: BotContext,
  change: (filter: QueueFilter) => QueueFilter,
): Promise<boolean> {
  const changed = await changeFilter(ctx.deps)({ actor: await ctx.person.actor(), change });
  if (!changed.ok) await refuse(ctx, changed.error);
  return changed.ok;
}
