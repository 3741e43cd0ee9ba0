import { actorOf } from '../../actions/actor-of.ts';
import { importScope } from '../../actions/imports/import-scope.ts';
import { offerImport } from '../../actions/imports/offer-import.ts';
import { refuseImport } from '../../actions/imports/refuse-import.ts';
import { rejectImport, showProgress } from '../../actions/imports/show-import.ts';
import type { EntryUnit } from '../../domain/entry-rows.ts';
import type { Message } from '../../domain/messages.ts';
import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Checked, CheckFault } from '../../reports/workbooks/tasks.ts';
import type { EntryImport, Member } from '../../store/store.ts';
import { createDurable, type Durable } from '../intake/durable.ts';
import { takeTargets } from '../kit/take-targets.ts';
import { enterImport } from './enter-import.ts';
import { type ImporterParts, progressEvery } from './parts.ts';
import { workbookFile } from './workbook-file.ts';

type Scope = {
  member: Member;
  actor: Actor;
  units: readonly EntryUnit[];
  runsUnits: boolean;
  mayAward: boolean;
};

function refusalOf(fault: CheckFault, { runsUnits, mayAward }: Scope): Refusal {
  return { code: 'bad-workbook', ...fault, runsUnits, mayAward };
}

/** Whether a check was ended by us: the thread is gone, nothing was found out. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Reads workbooks of entries and enters them, as jobs that survive a crash: where each stands is a row. */
export function createImporter(parts: ImporterParts): Durable {
  const { deps, download, workbooks, words } = parts;
  const { store, calendar, now } = deps;

  async function scopeOf({ memberId }: EntryImport): Promise<Scope | undefined> {
    return store.transaction(async (store) => {
      const member = await store.members.find(memberId);
      if (member === undefined) return undefined;
      const actor = await actorOf({ store, ownerIds: deps.ownerIds, at: now() }, member);
      const runsUnits = canSomewhere(actor, 'units');
      const mayAward = canSomewhere(actor, 'award');
      return { member, actor, units: await importScope(store, actor), runsUnits, mayAward };
    });
  }

  function refuse(id: number, refusal: Refusal): Promise<void> {
    return refuseImport(deps)(id, { kind: 'refusal', values: refusal });
  }

  async function check(
    { id, file: { fileId } }: EntryImport,
    { member, units }: Scope,
    signal: AbortSignal,
  ): Promise<Checked | undefined> {
    const bytes = await download(fileId);
    if (bytes === undefined) return { kind: 'refused', fault: { why: 'gone' } };
    let shown = Promise.resolve();
    let shownAt = Number.NEGATIVE_INFINITY;
    const task = { bytes, units, language: member.language, today: calendar.civil(now()) };
    try {
      return await workbooks.check(task, {
        signal,
        onProgress: ({ done, total }) => {
          if (now() - shownAt < progressEvery) return;
          shownAt = now();
          const message = { kind: 'import.reading', values: { token: id, done, total } } as const;
          shown = shown.then(() => showProgress(deps)(id, 'reading', message));
        },
      });
    } catch (error) {
      if (isAbort(error)) return undefined;
      throw error;
    } finally {
      await shown;
    }
  }

  /** A workbook without the columns of entries may be a list of targets: what is said to that. */
  async function targetsIn({ file }: EntryImport, scope: Scope): Promise<Message | undefined> {
    const { actor, member, runsUnits } = scope;
    const bytes = runsUnits ? await download(file.fileId) : undefined;
    const asked = { actor, memberId: member.id, language: member.language, isText: false, sought: true };
    return bytes && takeTargets({ deps, workbooks }, { ...asked, bytes });
  }

  async function read(entry: EntryImport, signal: AbortSignal): Promise<void> {
    const { id } = entry;
    const scope = await scopeOf(entry);
    if (scope === undefined || scope.units.length === 0) return refuse(id, { code: 'not-allowed' });
    const checked = await check(entry, scope, signal);
    if (checked === undefined) return;
    switch (checked.kind) {
      case 'refused': {
        const targets = checked.fault.why === 'columns' ? await targetsIn(entry, scope) : undefined;
        return targets === undefined
          ? refuse(id, refusalOf(checked.fault, scope))
          : refuseImport(deps)(id, targets);
      }
      case 'problems': {
        const { book, ...counts } = checked;
        const { problems } = words(scope.member.language).workbook.names;
        const file = workbookFile(book, `${problems} – ${entry.file.name ?? ''}`);
        const message = { kind: 'import.problems', values: counts } as const;
        return rejectImport(deps)({ id, message, document: { file, bad: counts.bad } });
      }
      case 'ready':
        return offerImport(deps)(id, checked);
    }
  }

  async function goOn(id: number, signal: AbortSignal): Promise<void> {
    const entry = await store.entryImports.find(id);
    if (entry?.state === 'reading') await read(entry, signal);
    if (entry?.state !== 'entering') return;
    const scope = await scopeOf(entry);
    if (scope !== undefined) await enterImport(parts)(entry, { ...scope, signal });
  }

  return createDurable({ goOn, interrupted: () => store.entryImports.open() });
}
