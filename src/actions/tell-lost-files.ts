import type { MessageValues } from '../domain/messages.ts';
import type { Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';

/** Files of an initiative go out one after another: what is lost among them is said once, ms after the last. */
const patience = 2_000;

const remembered = 1_000;

type Lost = { id: number; kind: string; chatId: number; values: unknown };

/** Nobody says which of an album is gone: each of them goes out by itself. */
async function takeApart(store: Store, { chatId, values }: Lost, at: number): Promise<void> {
  const { files } = values as MessageValues['album'];
  for (const file of files) await leave({ store, at }, { chatId }, { kind: 'file', values: file });
}

/** Tells whoever asked for the files of an initiative how many of them Telegram does not know any more. */
export function tellLostFiles({ now }: Pick<Deps, 'now'>): (store: Store, lost: Lost) => Promise<void> {
  const told = new Map<string, { message: number; files: Set<number> }>();
  return async (store, lost) => {
    const { id, chatId, values } = lost;
    const at = now();
    if (lost.kind === 'album') return takeApart(store, lost, at);
    const { code } = values as MessageValues['file'];
    const coalesceKey = `lost:${code}`;
    const key = `${chatId} ${code}`;
    const before = told.get(key);
    const isWaiting =
      before !== undefined && (await store.outbox.messageOf(before.message))?.state === 'planned';
    const files = new Set([...(isWaiting ? before.files : []), id]);
    const to = { chatId, coalesceKey, notBefore: at + patience };
    const message = await leave({ store, at }, to, {
      kind: 'files.lost',
      values: { code, lost: files.size },
    });
    told.set(key, { message, files });
    // What was sent long ago counts for nothing.
    const oldest = told.size > remembered ? told.keys().next().value : undefined;
    if (oldest !== undefined) told.delete(oldest);
  };
}
