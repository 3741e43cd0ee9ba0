import { auditSubjects } from '../../domain/audit.ts';
import { formatCode } from '../../domain/codes.ts';
import type { LogFileLine } from '../../domain/log-export.ts';
import type { AuditEntry, LogExport, Store, ToldMove } from '../../store/store.ts';
import { auditLine } from './audit-lines.ts';
import { createAuditNames } from './audit-names.ts';
import { idsOf, merged, rowsIn } from './log-rows.ts';

/** A line for a file, and up to where both records stand in it. */
export type PlacedLine = { readonly line: LogFileLine; readonly place: { move: number; entry: number } };

function lineOfMove({ codeYear, codeNumber, ...move }: ToldMove): Omit<LogFileLine, 'unit'> {
  const { at, role, kind, fromState: from, toState: to, note, byName, byErasedAt } = move;
  const about = codeYear === null || codeNumber === null ? '' : formatCode(codeYear, codeNumber);
  const by = byName ?? (byErasedAt === null ? '' : null);
  return { at, role, by, kind, about, from, to, note: note === '' ? null : note };
}

type Choice = Pick<LogExport, 'subject' | 'fromAt' | 'toAt' | 'moveId' | 'entryId'>;
type Row = {
  readonly at: number;
  readonly of: 'move' | 'entry';
  readonly id: number;
  readonly line: LogFileLine;
};

/** What is still to be put into files, oldest first: all that was recorded in these units and below them. */
export async function* logLines(
  store: Store,
  { unitIds, choice }: { unitIds: readonly number[]; choice: Choice },
): AsyncGenerator<PlacedLine, undefined> {
  const { subject, fromAt: from, toAt: to } = choice;
  const asked = { unitIds, from, to };
  const kinds = subject === 'all' || subject === 'initiatives' ? {} : { kinds: auditSubjects[subject] };
  const names = createAuditNames(store);

  async function moveRow(move: ToldMove): Promise<Row> {
    const line = { ...lineOfMove(move), unit: await names.unit(move.unitId) };
    return { at: move.at, of: 'move', id: move.id, line };
  }

  async function entryRow(entry: AuditEntry): Promise<Row> {
    const line = await auditLine(names, { of: 'entry', row: entry });
    return {
      at: entry.at,
      of: 'entry',
      id: entry.id,
      line: { ...line, unit: await names.unit(entry.unitId) },
    };
  }

  async function* moves(): AsyncGenerator<Row, undefined> {
    if (subject !== 'all' && subject !== 'initiatives') return;
    const ids = await idsOf(store, 'moves', { from, to });
    const range = { ...ids, after: Math.max(ids.after, choice.moveId) };
    yield* rowsIn(range, async (window) =>
      Promise.all((await store.logRecords.moves({ ...asked, ...window })).map(moveRow)),
    );
  }

  async function* entries(): AsyncGenerator<Row, undefined> {
    if (subject === 'initiatives') return;
    const ids = await idsOf(store, 'audit', { from, to });
    const range = { ...ids, after: Math.max(ids.after, choice.entryId) };
    yield* rowsIn(range, async (window) =>
      Promise.all((await store.logRecords.entries({ ...asked, ...kinds, ...window })).map(entryRow)),
    );
  }

  const place = { move: choice.moveId, entry: choice.entryId };
  for await (const { of, id, line } of merged(moves(), entries())) {
    place[of] = id;
    yield { line, place: { ...place } };
  }
}
