import type { GrantedRole } from '../../domain/permissions.ts';
import type { BotContext } from '../context.ts';

const most = 40;

export type HolderLine = { grantId: number; role: GrantedRole; unit: string; name: string | null };

/** Who holds which role in the units that this person runs. */
export async function listHolders(ctx: BotContext): Promise<HolderLine[]> {
  const { store, now } = ctx.deps;
  const actor = await ctx.person.actor();
  const root = await store.units.root();
  const tops = actor.owner
    ? [root?.id ?? 0]
    : actor.grants.filter(({ role }) => role === 'admin').map(({ unitId }) => unitId);
  const rows = await store.grants.list(tops, now(), { limit: most });
  return Promise.all(
    rows.map(async ({ id, role, unitId, memberId }) => ({
      grantId: id,
      role,
      unit: (await store.units.find(unitId))?.name ?? '',
      name: (await store.members.find(memberId))?.fullName ?? null,
    })),
  );
}
