import type { ExportChoice } from '../../domain/export.ts';
import type { ExportView } from '../../domain/export-messages.ts';
import type { DocumentAbout } from '../../domain/file-messages.ts';
import type { Message } from '../../domain/messages.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Export, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { choiceOf, exportView } from './export-view.ts';

type Moment = { store: Store; at: number };

/** Edits the one message of an export; what was to be shown before and has not left yet gives way. */
async function show(moment: Moment, { id, chatId, statusRow }: Export, message: Message): Promise<void> {
  await leave(moment, { chatId, replaces: statusRow, coalesceKey: `export:${id}` }, message);
}

type Begun = { readonly id: number; readonly view: ExportView };
type Input = { actor: Actor; memberId: number; chatId: number; choice: ExportChoice };

function isSame(open: Export, choice: ExportChoice): boolean {
  const { unitId, which, field, format, period } = choiceOf(open);
  return (
    unitId === choice.unitId &&
    which === choice.which &&
    field === choice.field &&
    format === choice.format &&
    period.kind === choice.period.kind &&
    period.from === choice.period.from &&
    period.to === choice.period.to
  );
}

/**
 * Begins a file; the caller says the message that is edited from now on, and ties it. Undefined for the second of a
 * double tap. One at a time: what is being made goes first.
 */
export function beginExport({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return ({ actor, memberId, chatId, choice }: Input): Promise<Result<Begun | undefined, Refusal>> =>
    store.transaction(async (store) => {
      if ((await store.units.find(choice.unitId)) === undefined) return fail({ code: 'old-button' });
      if (!can(actor, 'export', await store.units.path(choice.unitId))) return fail({ code: 'not-allowed' });
      const [open] = await store.exports.openOf(memberId);
      if (open !== undefined) return isSame(open, choice) ? ok(undefined) : fail({ code: 'export-busy' });
      const { unitId, which, field, format, period } = choice;
      const id = await store.exports.add({
        ...{ memberId, chatId, unitId, which, field, format },
        ...{ period: period.kind, phaseId: period.phaseId ?? null, fromAt: period.from, toAt: period.to },
        now: now(),
      });
      return ok({ id, view: await exportView(store, choice) });
    });
}

/** Stops what is being made: no file of it is sent. */
export function stopExport({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return ({ memberId, id }: { memberId: number; id: number }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.exports.find(id);
      const ended = { state: 'stopped', rowsMade: 0, files: 0, now: at } as const;
      if (entry?.memberId !== memberId || !(await store.exports.advance(id, ended)))
        return fail({ code: 'old-button' });
      const view = await exportView(store, choiceOf(entry));
      await show({ store, at }, entry, { kind: 'export.stopped', values: view });
      return ok(null);
    });
}

/** Shows how far it is, unless it was stopped meanwhile. */
export function showExportProgress({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (id: number, rows: number): Promise<void> =>
    store.transaction(async (store) => {
      const entry = await store.exports.find(id);
      if (entry?.state !== 'making') return;
      const view = await exportView(store, choiceOf(entry));
      await show({ store, at: now() }, entry, { kind: 'export.making', values: { ...view, id, rows } });
    });
}

/** Ends what cannot go on: whoever asked may not have it any more, or it failed. */
export function endExport({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (id: number, why: 'not-allowed' | 'failed'): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.exports.find(id);
      const ended = { state: 'stopped', rowsMade: 0, files: 0, now: at } as const;
      if (entry === undefined || !(await store.exports.advance(id, ended))) return;
      const message: Message =
        why === 'failed'
          ? { kind: 'export.failed', values: await exportView(store, choiceOf(entry)) }
          : { kind: 'refusal', values: { code: 'not-allowed' } };
      await show({ store, at }, entry, message);
    });
}

/** A file whose parts are kept already: its row of the outgoing files. */
export type KeptFile = {
  readonly file: number;
  readonly kind: 'list' | 'totals';
  readonly rows: number;
  readonly part: number | null;
};
type Made = { readonly actor: Actor; readonly rows: number; readonly files: readonly KeptFile[] };

function aboutOf(view: ExportView, { kind, rows, part }: KeptFile): DocumentAbout {
  return kind === 'totals' ? { ...view, code: 'export-totals' } : { ...view, code: 'export', rows, part };
}

/** Sends the files, ends the export and keeps who had what, in one transaction; false if it was stopped meanwhile. */
export function keepExport({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (id: number, { actor, rows, files }: Made): Promise<boolean> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.exports.find(id);
      const done = { state: 'done', rowsMade: rows, files: files.length, now: at } as const;
      if (entry === undefined || !(await store.exports.advance(id, done))) return false;
      const choice = choiceOf(entry);
      const view = await exportView(store, choice);
      if (files.length === 0) {
        await show({ store, at }, entry, { kind: 'export.nothing', values: view });
        return true;
      }
      const lists = files.filter(({ kind }) => kind === 'list').length;
      const isPast = choice.period.to <= at && { isPast: true as const };
      const told = { ...view, rows, files: lists, ...isPast };
      await show({ store, at }, entry, { kind: 'export.done', values: told });
      for (const kept of files) {
        const values = { file: kept.file, about: aboutOf(view, kept) };
        const row = await leave({ store, at }, { chatId: entry.chatId }, { kind: 'document', values });
        await store.outgoingFiles.tie(kept.file, row);
      }
      const { unitId, which, field, format, period } = choice;
      const to = ['list', which, field ?? '', period.from, period.to, format, rows].join('/');
      const made = { kind: 'export.made', object: `export:${id}`, from: null, to } as const;
      await keepAudit(store, { actor, unitId, at }, made);
      return true;
    });
}
