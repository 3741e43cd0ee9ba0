import { actorOf } from '../../actions/actor-of.ts';
import { keepLogFile, refuseLogExport, showLogProgress } from '../../actions/audit/log-export.ts';
import { logLines } from '../../actions/audit/log-lines.ts';
import { scopeOf } from '../../actions/scope-of.ts';
import { type LogFileLine, linesPerFile } from '../../domain/log-export.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { LogExport, Member, OutgoingFile } from '../../store/store.ts';
import { type ImporterParts, progressEvery } from '../imports/parts.ts';
import { createDurable, type Durable, insist } from '../intake/durable.ts';

/** Lines that are handed to the other thread at a time. */
const linesAtOnce = 500;
const mimeTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

type Scope = { member: Member; actor: Actor; unitIds: readonly number[] };

/** Makes files of the log, one after the other, as a job that survives a crash: where it stands is a row. */
export function createLogExporter(parts: Omit<ImporterParts, 'download'>): Durable {
  const { deps, workbooks, words } = parts;
  const { store, calendar, now } = deps;

  /** What whoever asked may see now. */
  function scopeNow({ memberId }: LogExport): Promise<Scope | undefined> {
    return store.transaction(async (store) => {
      const member = await store.members.find(memberId);
      if (member === undefined) return undefined;
      const actor = await actorOf({ store, ownerIds: deps.ownerIds, at: now() }, member);
      return { member, actor, unitIds: await scopeOf(store, actor, 'audit') };
    });
  }

  function fileOf({ subject, format, files }: LogExport, language: string, bytes: Uint8Array): OutgoingFile {
    const { audit, logExport } = words(language);
    const { year, month, day } = calendar.civil(now());
    const part = files === 0 ? '' : ` – ${logExport.part} ${files + 1}`;
    const name = `${audit.head} – ${audit.subjects[subject]} – ${day}.${month}.${year}${part}.${format}`;
    return { name, mimeType: mimeTypes[format], bytes };
  }

  /** The next file, and whether anything is left behind it. */
  async function makeFile(entry: LogExport, scope: Scope, signal: AbortSignal): Promise<boolean> {
    const { id, format } = entry;
    const { language } = scope.member;
    const rows = logLines(store, { unitIds: scope.unitIds, choice: entry });
    let lines = 0;
    let place = { move: entry.moveId, entry: entry.entryId };
    let isLast = false;
    let shownAt = now();

    async function* some(): AsyncGenerator<readonly LogFileLine[], undefined> {
      let waiting: LogFileLine[] = [];
      while (lines < linesPerFile) {
        const row = (await rows.next()).value;
        if (row === undefined) {
          isLast = true;
          break;
        }
        waiting.push(row.line);
        place = row.place;
        lines += 1;
        if (waiting.length < linesAtOnce) continue;
        yield waiting;
        waiting = [];
        if (now() - shownAt < progressEvery) continue;
        shownAt = now();
        await showLogProgress(deps)(id, lines);
      }
      if (waiting.length > 0) yield waiting;
    }

    const bytes = await workbooks.log({ format, language }, { signal, lines: some() });
    const file = lines === 0 ? {} : { file: fileOf(entry, language, bytes) };
    const made = { actor: scope.actor, unitIds: scope.unitIds, lines, place, isLast, ...file };
    return (await keepLogFile(deps)(id, made)) && !isLast;
  }

  async function goOn(id: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const entry = await store.logExports.find(id);
      if (entry?.state !== 'making' || signal.aborted) return;
      const scope = await scopeNow(entry);
      if (scope === undefined || scope.unitIds.length === 0) return refuseLogExport(deps)(id);
      try {
        if (!(await insist(() => makeFile(entry, scope, signal)))) return;
      } catch (error) {
        // It was stopped, or the program is: what is not finished goes on at the next start.
        if (signal.aborted) return;
        // Whoever waits is told by the job; another one can be asked for.
        await store.logExports.advance(id, { state: 'stopped', now: now() });
        throw error;
      }
    }
  }

  return createDurable({ goOn, interrupted: () => store.logExports.open() });
}
