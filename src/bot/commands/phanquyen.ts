import { appointing } from '../../actions/appointing.ts';
import { holdersAt } from '../../actions/list-holders.ts';
import { can, grantedRoles } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { findUnit } from '../kit/find-unit.ts';
import { refuse } from '../kit/refuse.ts';
import { showHolders } from '../kit/show-holders.ts';
import type { Command } from './command.ts';

async function chooseRole(ctx: BotContext, typed: string): Promise<void> {
  const unit = await findUnit(ctx, typed);
  if (unit === undefined) return;
  const actor = await ctx.person.actor();
  const path = await ctx.deps.store.units.path(unit.id);
  const roles = grantedRoles.filter((role) => can(actor, appointing[role], path));
  if (roles.length === 0) return refuse(ctx, { code: 'not-allowed' });
  const here = await holdersAt(ctx.deps, { actor, unitId: unit.id });
  const values = { unitId: unit.id, code: unit.code, unit: unit.name, roles, ...here };
  await say(ctx, { kind: 'appoint.choose', values });
}

/** Alone: who holds what. With a unit: a one-time link for a role there. */
export const phanquyen: Command = {
  name: 'phanquyen',
  alias: 'appoint',
  where: 'private',
  needs: 'appointOfficer',
  run: async (ctx, rest) => {
    if (rest !== '') return chooseRole(ctx, rest);
    await showHolders(ctx, {});
  },
};
