import { type Actor, roleIn } from '../../domain/permissions.ts';
import type { NewAuditEntry, Store } from '../../store/store.ts';

type Doing = { readonly actor: Actor; readonly unitId: number; readonly at: number };
type Done = Pick<NewAuditEntry, 'kind' | 'object' | 'from' | 'to'> & {
  /** Of several units, each has its own. */
  readonly unitId?: number;
};

/** Keeps in the audit what somebody does, in the role he or she holds in the unit; within the change's transaction. */
export async function keepAudit(
  store: Store,
  { actor, unitId, at }: Doing,
  ...done: readonly Done[]
): Promise<void> {
  const role = roleIn(actor, await store.units.path(unitId));
  const entries = done.map((one) => ({ unitId, ...one, memberId: actor.memberId, role, at }));
  await store.audit.add(...entries);
}
