import { listUnitDates } from '../../actions/programmes/list-unit-dates.ts';
import { can } from '../../domain/permissions.ts';
import type { ProgrammeMessages } from '../../domain/programme-messages.ts';
import { standingAt } from '../../domain/programme-shares.ts';
import { showProgramme as loadProgramme } from '../../reports/programme-card.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';
import { topUnit } from './top-unit.ts';

/** All programmes, newest first. */
export async function showProgrammes(ctx: BotContext, edit = false): Promise<void> {
  const { store, now } = ctx.deps;
  const at = now();
  const root = await store.units.root();
  const lines = await Promise.all(
    (await store.programmes.list()).slice(0, 20).map(async ({ id, name, unitId, fromAt, toAt }) => ({
      ...{ id, name, fromAt, toAt },
      standing: standingAt({ fromAt, toAt }, at).standing,
      target: (await store.targets.of(id, [unitId])).get(unitId) ?? null,
    })),
  );
  const mayAdd = can(await ctx.person.actor(), 'programme', root === undefined ? [] : [root.id]);
  await say(ctx, { kind: 'programme.list', values: { lines, mayAdd } }, { edit });
}

type Above = Pick<ProgrammeMessages['programme.card'], 'done' | 'recounted'>;

/** The card of a programme, in the place of the message that was pressed. */
export async function showProgramme(ctx: BotContext, id: number, above: Above = {}): Promise<void> {
  const unitId = await topUnit(ctx, 'programme');
  if (unitId === undefined) return refuse(ctx, { code: 'not-allowed' });
  const card = await loadProgramme(ctx.deps)({ actor: await ctx.person.actor(), id, unitId });
  if (!card.ok) return refuse(ctx, card.error);
  await say(ctx, { kind: 'programme.card', values: { ...card.value, ...above } }, { edit: true });
}

type Dated = { programmeId: number; phaseId: number };

/** Units with dates of their own, in the place of the message that was pressed. */
export async function showUnitDates(
  ctx: BotContext,
  { page = 0, ...dated }: Dated & { page?: number },
  above: Pick<ProgrammeMessages['programme.dates'], 'done' | 'recounted' | 'isFollowing'> = {},
): Promise<void> {
  const listed = await listUnitDates(ctx.deps)({ actor: await ctx.person.actor(), ...dated, page });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'programme.dates', values: { ...listed.value, ...above } }, { edit: true });
}

type Kept = Dated & { recounted: number; follows: number | null };

/** A date was set or removed: the list says so, and the rest of the initiatives follow it meanwhile. */
export async function showFollowing(ctx: BotContext, kept: Kept, done: 'set' | 'removed'): Promise<void> {
  const { programmeId, phaseId, recounted, follows } = kept;
  if (follows !== null) ctx.after(() => ctx.dateFollower.run(follows));
  await showUnitDates(ctx, { programmeId, phaseId }, { done, recounted, isFollowing: follows !== null });
}
