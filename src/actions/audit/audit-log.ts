import { auditSubjects, type LogSubject } from '../../domain/audit.ts';
import type { AuditMessages, LogPlace } from '../../domain/audit-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { auditLine, type Recorded } from './audit-lines.ts';
import { createAuditNames } from './audit-names.ts';

const pageSize = 10;

type LogQuery = {
  readonly unitIds: readonly number[];
  readonly subject: LogSubject;
  /** Where to go on; null: with the latest. */
  readonly from: LogPlace | null;
  readonly limit: number;
};

/** Behind the last id of a record nothing is left of it. */
async function readMoves(store: Store, { unitIds, subject, from, limit }: LogQuery): Promise<Recorded[]> {
  if (subject !== 'all' && subject !== 'initiatives') return [];
  if (from?.move === 0) return [];
  const before = from === null ? {} : { before: from.move };
  const rows = await store.moves.latest({ unitIds, limit, ...before });
  return rows.map((row) => ({ of: 'move', row }));
}

async function readEntries(store: Store, { unitIds, subject, from, limit }: LogQuery): Promise<Recorded[]> {
  if (subject === 'initiatives' || from?.entry === 0) return [];
  const before = from === null ? {} : { before: from.entry };
  const kinds = subject === 'all' ? {} : { kinds: auditSubjects[subject] };
  const rows = await store.audit.latest({ unitIds, limit, ...before, ...kinds });
  return rows.map((row) => ({ of: 'entry', row }));
}

/** What was recorded in units and below them, newest first: moves and the audit in one list, by keyset. */
async function readLog(
  store: Store,
  query: LogQuery,
): Promise<{ recorded: readonly Recorded[]; older: LogPlace | null }> {
  const more = { ...query, limit: query.limit + 1 };
  const [moves, entries] = [await readMoves(store, more), await readEntries(store, more)];
  const merged = [...moves, ...entries].toSorted((one, other) => other.row.at - one.row.at);
  const recorded = merged.slice(0, query.limit);
  if (merged.length <= query.limit) return { recorded, older: null };
  const last = (of: Recorded['of']) => recorded.findLast((one) => one.of === of)?.row.id;
  const place = (of: 'move' | 'entry', rows: readonly Recorded[]) =>
    last(of) ?? (rows.length === 0 ? 0 : (query.from?.[of] ?? Number.MAX_SAFE_INTEGER));
  return { recorded, older: { move: place('move', moves), entry: place('entry', entries) } };
}

type Input = { actor: Actor; subject: LogSubject; from: LogPlace | null; choosing?: boolean };

/** The latest that was done in the units somebody runs. */
export function auditLog({ store }: Deps) {
  return async ({
    actor,
    subject,
    from,
    choosing = false,
  }: Input): Promise<AuditMessages['audit.log'] | undefined> => {
    const unitIds = await scopeOf(store, actor, 'audit');
    if (unitIds.length === 0) return undefined;
    const { recorded, older } = await readLog(store, { unitIds, subject, from, limit: pageSize });
    const names = createAuditNames(store);
    const lines = await Promise.all(recorded.map((one) => auditLine(names, one)));
    return { subject, lines, older, isFirst: from === null, choosing };
  };
}
