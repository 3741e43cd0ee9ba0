import { createReadStream } from 'node:fs';
import type { ExportFile } from '../../reports/exports/task.ts';
import type { LargeFile, Store } from '../../store/store.ts';

/** Bytes of a part: few enough that no transaction with one is felt, and a multiple of three for base64. */
const partSize = 196_608;

type Kept = Pick<LargeFile, 'name' | 'mimeType'> & {
  readonly chatId: number;
  readonly now: number;
  readonly signal: AbortSignal;
};

/** Moves a file from the disk to the outgoing files, a part in each transaction; returns its row. */
export async function keepFile(
  store: Store,
  { path, size, digest }: ExportFile,
  { signal, ...facts }: Kept,
): Promise<number> {
  const id = await store.outgoingFiles.addLarge({ ...facts, size, digest });
  let ordinal = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: partSize, signal })) {
    await store.outgoingFiles.addPart(id, ordinal, bytes as Buffer);
    ordinal += 1;
  }
  return id;
}
