import type { AuditMessages } from '../../domain/audit-messages.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { AuditEntry, Initiative, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { auditLine, type Recorded } from './audit-lines.ts';
import { createAuditNames } from './audit-names.ts';

const pageSize = 10;

/** What the audit has of an initiative and of its commendations. */
async function entriesOf(store: Store, initiativeId: number): Promise<AuditEntry[]> {
  const awards = await store.awards.everOf(initiativeId);
  const objects = [`initiative:${initiativeId}` as const, ...awards.map(({ id }) => `award:${id}` as const)];
  return (await Promise.all(objects.map((object) => store.audit.listOf(object)))).flat();
}

/** All that was recorded of an initiative, oldest first: its moves, undone ones too, marks, and what the audit has. */
async function recordedOf(store: Store, initiativeId: number): Promise<Recorded[]> {
  const moves = await store.moves.listOf(initiativeId);
  const first = moves.find(({ kind }) => kind === 'submit');
  const all: Recorded[] = [
    ...moves.map((row) => ({ of: 'move', row, again: row.kind === 'submit' && row !== first }) as const),
    ...(await store.flags.listOf(initiativeId)).map((row) => ({ of: 'flag', row }) as const),
    ...(await entriesOf(store, initiativeId)).map((row) => ({ of: 'entry', row }) as const),
  ];
  return all.toSorted((one, other) => one.row.at - other.row.at);
}

/** The initiative whose record somebody may read: an admin of its unit or above. */
async function auditable(
  store: Store,
  { actor, initiativeId }: { actor: Actor; initiativeId: number },
): Promise<Result<Initiative, Refusal>> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative === undefined || initiative.codeNumber === null)
    return fail({ code: 'unknown-code', typed: '' });
  if (!can(actor, 'audit', await store.units.path(initiative.unitId))) return fail({ code: 'not-allowed' });
  return ok(initiative);
}

type Input = { actor: Actor; initiativeId: number; page: number };

/** A page (from 0) of what happened to an initiative; behind the last page comes the last one. */
export function auditOf({ store }: Deps) {
  return async ({ page, ...asked }: Input): Promise<Result<AuditMessages['audit.of'], Refusal>> => {
    const allowed = await auditable(store, asked);
    if (!allowed.ok) return allowed;
    const { id } = allowed.value;
    const all = await recordedOf(store, id);
    const pages = Math.max(1, Math.ceil(all.length / pageSize));
    const shown = Math.min(page, pages - 1);
    const part = all.slice(shown * pageSize, (shown + 1) * pageSize);
    const names = createAuditNames(store);
    const lines = await Promise.all(part.map((one) => auditLine(names, one)));
    return ok({ id, code: codeOf(allowed.value), lines, page: shown, pages });
  };
}
