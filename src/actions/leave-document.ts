import type { DocumentAbout } from '../domain/file-messages.ts';
import type { OutgoingFile, Store } from '../store/store.ts';
import { leave } from './leave.ts';

/** Leaves a file in the outbox, within the caller's transaction: its bytes are kept with it until it is sent. */
export async function leaveDocument(
  { store, at }: { store: Store; at: number },
  chatId: number,
  { file, about }: { file: OutgoingFile; about: DocumentAbout },
): Promise<void> {
  const id = await store.outgoingFiles.add({ ...file, chatId, now: at });
  const row = await leave({ store, at }, { chatId }, { kind: 'document', values: { file: id, about } });
  await store.outgoingFiles.tie(id, row);
}
