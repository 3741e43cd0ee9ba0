import { actorOf } from '../../actions/actor-of.ts';
import type { Deps } from '../../actions/deps.ts';
import { choiceOf } from '../../actions/exports/export-view.ts';
import {
  endExport,
  type KeptFile,
  keepExport,
  showExportProgress,
} from '../../actions/exports/make-export.ts';
import { scopeOf } from '../../actions/scope-of.ts';
import { unitName } from '../../actions/unit-name.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Words } from '../../i18n/words.ts';
import type { ExportFiles } from '../../reports/exports/export-files.ts';
import type { Exported, ExportFile } from '../../reports/exports/task.ts';
import type { Export } from '../../store/store.ts';
import { longestStem } from '../api/upload.ts';
import { progressEvery } from '../imports/parts.ts';
import { createDurable, type Durable, insist } from '../intake/durable.ts';
import { keepFile } from './keep-file.ts';

const mimeTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** Of a file's name: what goes over is cut from the unit, since half a date would tell of another time. */
const [longestUnit, shortestUnit] = [24, 6];

type Reader = {
  readonly actor: Actor;
  readonly language: string;
  readonly unit: string;
  readonly reviewedUnitIds: readonly number[];
};
type Parts = { deps: Deps; files: ExportFiles; words: (language: string) => Words };

/** Makes files of initiatives, as a job that begins anew after a crash: they are sent when all of them are there. */
export function createExporter({ deps, files, words }: Parts): Durable {
  const { store, now } = deps;

  /** Whoever asked, as long as he or she may have it. */
  function readerOf({ memberId, unitId }: Export): Promise<Reader | undefined> {
    return store.transaction(async (store) => {
      const member = await store.members.find(memberId);
      if (member === undefined) return undefined;
      const actor = await actorOf({ store, ownerIds: deps.ownerIds, at: now() }, member);
      if (!can(actor, 'export', await store.units.path(unitId))) return undefined;
      const reviewedUnitIds = await scopeOf(store, actor, 'decide');
      return { actor, language: member.language, unit: await unitName(store, unitId), reviewedUnitIds };
    });
  }

  function nameOf({ kind, part }: ExportFile, entry: Export, { language, unit }: Reader): string {
    const { file, period } = words(language).exports;
    const head = kind === 'totals' ? `${file.head} – ${file.totals}` : file.head;
    const { period: of } = choiceOf(entry);
    const span = of.kind === 'programme' ? file.programme : period(of).replaceAll('/', '.');
    const tail = `${span}${part === null ? '' : ` – ${file.part} ${part}`}`;
    const room = longestStem - `${head} –  – ${tail}`.length;
    const short = unit.slice(0, Math.max(shortestUnit, Math.min(longestUnit, room))).trim();
    return `${head} – ${short} – ${tail}.${entry.format}`;
  }

  async function keepAll(
    { rows, files: made }: Exported,
    { entry, reader, signal }: { entry: Export; reader: Reader; signal: AbortSignal },
  ): Promise<void> {
    const kept: KeptFile[] = [];
    for (const file of made) {
      const named = { name: nameOf(file, entry, reader), mimeType: mimeTypes[entry.format] };
      const facts = { ...named, chatId: entry.chatId, now: now(), signal };
      const { kind, part } = file;
      kept.push({ file: await insist(() => keepFile(store, file, facts)), kind, part, rows: file.rows });
    }
    const { actor } = reader;
    await insist(() => keepExport(deps)(entry.id, { actor, rows, files: kept }));
  }

  async function make(entry: Export, reader: Reader, signal: AbortSignal): Promise<void> {
    let shownAt = now();
    const onProgress = (rows: number): void => {
      if (signal.aborted || now() - shownAt < progressEvery) return;
      shownAt = now();
      // What it says is said again, and better, by the next one.
      showExportProgress(deps)(entry.id, rows).catch(() => {});
    };
    const { language, reviewedUnitIds } = reader;
    const task = { language, reviewedUnitIds, choice: choiceOf(entry), cutOff: now() };
    await files.make(task, {
      signal,
      onProgress,
      take: (exported) => keepAll(exported, { entry, reader, signal }),
    });
  }

  async function goOn(id: number, signal: AbortSignal): Promise<void> {
    const entry = await store.exports.find(id);
    if (entry?.state !== 'making' || signal.aborted) return;
    const reader = await readerOf(entry);
    if (reader === undefined) return endExport(deps)(id, 'not-allowed');
    try {
      await make(entry, reader, signal);
    } catch (error) {
      // It was stopped, or the program is: what is not finished begins anew at the next start.
      if (signal.aborted) return;
      await endExport(deps)(id, 'failed');
      throw error;
    }
  }

  return createDurable({ goOn, interrupted: () => store.exports.open() });
}
