import type { LogChoice, LogExportMessages, LogFormat } from '../../domain/log-export.ts';
import type { Message } from '../../domain/messages.ts';
import { type Actor, roleIn } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { LogExport, OutgoingFile, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { leaveDocument } from '../leave-document.ts';
import { scopeOf } from '../scope-of.ts';

type Moment = { store: Store; at: number };

/** Edits the one message of an export; what was to be shown before and has not left yet gives way. */
async function show(moment: Moment, { id, chatId, statusRow }: LogExport, message: Message): Promise<void> {
  await leave(moment, { chatId, replaces: statusRow, coalesceKey: `log-export:${id}` }, message);
}

type Begun = { readonly id: number; readonly values: LogExportMessages['log-export.making'] };
type Input = LogChoice & { actor: Actor; memberId: number; chatId: number; format: LogFormat };

/**
 * Begins files of the log; the caller says the message that is edited from now on, and ties it. Undefined for the second
 * of a double tap. One at a time: what is being made goes first.
 */
export function beginLogExport({ store, now }: Deps) {
  return ({ actor, from, to, ...choice }: Input): Promise<Result<Begun | undefined, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      if ((await scopeOf(store, actor, 'audit')).length === 0) return fail({ code: 'not-allowed' });
      const { memberId, chatId, format, subject } = choice;
      const asked = { format, subject, fromAt: from, toAt: Math.min(to, at) };
      const [open] = await store.logExports.openOf(memberId);
      if (open !== undefined) {
        const isSame = open.format === format && open.subject === subject && open.fromAt === from;
        return isSame ? ok(undefined) : fail({ code: 'log-export-busy' });
      }
      const id = await store.logExports.add({ memberId, chatId, ...asked, now: at });
      return ok({ id, values: { id, subject, lines: 0 } });
    });
}

/** Stops what is being made; files that were sent stay sent. */
export function stopLogExport({ store, now }: Deps) {
  return ({ memberId, id }: { memberId: number; id: number }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.logExports.find(id);
      if (
        entry?.memberId !== memberId ||
        !(await store.logExports.advance(id, { state: 'stopped', now: at }))
      )
        return fail({ code: 'old-button' });
      await show({ store, at }, entry, { kind: 'log-export.stopped', values: { files: entry.files } });
      return ok(null);
    });
}

/** Shows how far it is, unless it was stopped meanwhile. */
export function showLogProgress({ store, now }: Deps) {
  return (id: number, lines: number): Promise<void> =>
    store.transaction(async (store) => {
      const entry = await store.logExports.find(id);
      if (entry?.state !== 'making') return;
      const values = { id, subject: entry.subject, lines: entry.lines + lines };
      await show({ store, at: now() }, entry, { kind: 'log-export.making', values });
    });
}

/** Ends what may not go on: whoever asked for it runs no unit any more. */
export function refuseLogExport({ store, now }: Deps) {
  return (id: number): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.logExports.find(id);
      if (entry === undefined || !(await store.logExports.advance(id, { state: 'stopped', now: at }))) return;
      await show({ store, at }, entry, { kind: 'refusal', values: { code: 'not-allowed' } });
    });
}

/** `file` is missing where nothing is left; `place`: the last ids that stand in it. */
type Made = {
  actor: Actor;
  unitIds: readonly number[];
  lines: number;
  place: { move: number; entry: number };
  file?: OutgoingFile;
  isLast: boolean;
};

/** Sends a file and goes on behind it, in one transaction with its record; false if it was stopped meanwhile. */
export function keepLogFile({ store, now }: Deps) {
  return (id: number, { actor, unitIds, lines, place, file, isLast }: Made): Promise<boolean> =>
    store.transaction(async (store) => {
      const at = now();
      const entry = await store.logExports.find(id);
      if (entry === undefined) return false;
      const files = entry.files + (file === undefined ? 0 : 1);
      const all = { files, lines: entry.lines + lines };
      const next = { ...all, moveId: place.move, entryId: place.entry, now: at };
      if (!(await store.logExports.advance(id, next))) return false;
      if (file !== undefined) {
        const { subject, format, fromAt: from, toAt: to, chatId } = entry;
        const part = isLast && files === 1 ? null : files;
        await leaveDocument({ store, at }, chatId, {
          file,
          about: { code: 'log', subject, from, to, lines, part },
        });
        const done = { kind: 'export.made', object: `export:${id}`, from: null } as const;
        for (const unitId of unitIds) {
          const who = { memberId: entry.memberId, role: roleIn(actor, await store.units.path(unitId)) };
          await store.audit.add({ ...done, ...who, unitId, to: `log/${subject}/${format}/${lines}`, at });
        }
      }
      if (!isLast) return true;
      await store.logExports.advance(id, { state: 'done', now: at });
      await show({ store, at }, entry, { kind: 'log-export.done', values: all });
      return true;
    });
}
