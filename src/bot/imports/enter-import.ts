import { enterSlice, type SliceEntered } from '../../actions/imports/enter-slice.ts';
import { finishImport } from '../../actions/imports/finish-import.ts';
import { showProgress } from '../../actions/imports/show-import.ts';
import type { EntryOutcome } from '../../domain/entry-batch.ts';
import type { EntryUnit } from '../../domain/entry-rows.ts';
import type { EntryImport, Member } from '../../store/store.ts';
import { insist } from '../intake/durable.ts';
import { type ImporterParts, progressEvery } from './parts.ts';
import { workbookFile } from './workbook-file.ts';

type Given = { member: Member; units: readonly EntryUnit[]; signal: AbortSignal };
type Done = { content: string; outcome: string };

/** Enters what was confirmed to the last row, then sends the receipt. Ends early when the program does. */
export function enterImport({ deps, workbooks, words }: ImporterParts) {
  const { store, now } = deps;

  function nextSlice(id: number): Promise<SliceEntered> {
    return insist(() => enterSlice(deps)(id));
  }

  /** One after the other, so that others come in between. */
  async function slicesOf(id: number): Promise<Done[]> {
    const slices: Done[] = [];
    for (let position = 0; ; position++) {
      const slice = await store.entryImports.slice(id, position);
      if (slice === undefined) return slices;
      slices.push({ content: slice.content, outcome: slice.outcome ?? '[]' });
    }
  }

  async function finish({ id, file: sent }: EntryImport, { member, units }: Given): Promise<void> {
    const slices = await slicesOf(id);
    const outcomes = slices.flatMap(({ outcome }) => JSON.parse(outcome) as EntryOutcome[]);
    const entered = outcomes.filter((one) => 'code' in one).length;
    const bytes = await workbooks.receipt({ slices, units, language: member.language });
    const file = workbookFile(bytes, `${words(member.language).workbook.names.receipt} – ${sent.name ?? ''}`);
    await finishImport(deps)({ id, entered, refused: outcomes.length - entered, file });
  }

  return async (entry: EntryImport, given: Given): Promise<void> => {
    const { id, entries: total } = entry;
    let done = 0;
    let shownAt = now();
    for (let came = await nextSlice(id); came.kind === 'entered'; came = await nextSlice(id)) {
      if (given.signal.aborted) return;
      // After a restart it begins with a later slice; all but the last have the same number of rows.
      done = Math.min(total, Math.max(done + came.rows, (came.position + 1) * came.rows));
      if (now() - shownAt < progressEvery) continue;
      shownAt = now();
      await showProgress(deps)(id, 'entering', { kind: 'import.entering', values: { done, total } });
    }
    await finish(entry, given);
  };
}
