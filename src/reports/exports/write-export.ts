import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../store/store.ts';
import { type Facts, totalsCells } from './cells.ts';
import type { ListFile } from './list-file.ts';
import { readRows } from './read-rows.ts';
import type { Exported, ExportFile, ExportTask, FileBounds } from './task.ts';
import { totalsOf } from './totals.ts';
import { createListFile } from './write-list.ts';
import { totalsText } from './write-text.ts';

/** Below what Telegram takes (50 MB) and what a sheet holds (1,048,576 rows), with room for what is still being packed. */
const usualBounds: FileBounds = { rows: 400_000, bytes: 40_000_000 };

type Asked = Omit<ExportTask, 'url' | 'port' | 'zone' | 'language'>;
type Run = { readonly store: Store; readonly facts: Facts; readonly onProgress: (rows: number) => void };

/** Writes what fits into files of the folder, with its totals; nothing where nothing fits. */
export async function writeExport(
  { folder, bounds = usualBounds, ...asked }: Asked,
  { store, facts, onProgress }: Run,
): Promise<Exported> {
  const { choice } = asked;
  const lists: (ExportFile & { part: number })[] = [];
  let open: { file: ListFile; path: string; rows: number } | undefined;
  let rows = 0;

  async function close(totals?: ReturnType<typeof totalsCells>): Promise<void> {
    if (open === undefined) return;
    const { file, path, rows: within } = open;
    const { size, digest } = await file.end(totals);
    lists.push({ path, kind: 'list', rows: within, size, digest, part: lists.length + 1 });
    open = undefined;
  }

  for await (const some of readRows(store, asked)) {
    if (open !== undefined && (open.rows >= bounds.rows || open.file.size() >= bounds.bytes)) await close();
    if (open === undefined) {
      const path = join(folder, `${lists.length + 1}.${choice.format}`);
      open = { file: createListFile(choice.format, path, facts), path, rows: 0 };
    }
    await open.file.add(some);
    open.rows += some.length;
    rows += some.length;
    onProgress(rows);
  }
  if (rows === 0) return { rows, files: [] };
  const totals = totalsCells(
    await totalsOf({ store, calendar: facts.calendar }, asked),
    { choice, rows, cutOff: asked.cutOff },
    facts,
  );
  await close(choice.format === 'xlsx' ? totals : undefined);
  const files = lists.map((file) => ({ ...file, part: lists.length === 1 ? null : file.part }));
  if (choice.format === 'xlsx') return { rows, files };
  const bytes = Buffer.from(totalsText(totals));
  const path = join(folder, 'totals.csv');
  await writeFile(path, bytes, { mode: 0o600 });
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    rows,
    files: [...files, { path, kind: 'totals', rows: 0, size: bytes.length, digest, part: null }],
  };
}
