import { isAtLeast, type Role } from '../domain/permissions.ts';
import type { AfterRole } from '../domain/role-dates.ts';
import type { GrantRow, Store } from '../store/store.ts';

/**
 * Who takes over what a role does in its unit when it ends: who decides, and who runs the unit, as far as nobody else
 * there does. One that has not begun yet, or has ended, leaves nothing behind.
 */
export async function afterRole(store: Store, grant: GrantRow, now: number): Promise<AfterRole> {
  if (grant.fromAt > now) return {};
  const path = await store.units.path(grant.unitId);
  const others = (await store.grants.holders(path, now)).filter(({ id }) => id !== grant.id);
  const standIn = async (least: Role) => {
    if (!isAtLeast(grant.role, least)) return undefined;
    const having = others.filter(({ role }) => isAtLeast(role, least)).map(({ unitId }) => unitId);
    const nearest = path.find((unitId) => having.includes(unitId));
    if (nearest === grant.unitId) return undefined;
    return { unit: nearest === undefined ? null : ((await store.units.find(nearest))?.name ?? '') };
  };
  const [decides, runs] = [await standIn('officer'), await standIn('admin')];
  return { ...(decides && { decides }), ...(runs && { runs }) };
}
