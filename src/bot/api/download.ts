import type { Dispatcher } from 'undici';
import type { Api } from './call.ts';
import { exchange } from './exchange.ts';

/** The bytes of a file that was sent to the bot; undefined when Telegram does not give it (any more). */
export type Download = (fileId: string) => Promise<Uint8Array | undefined>;

/** Enough for the 20 MB that Telegram gives at most, ms. */
const timeoutMs = 120_000;

export function createDownload(options: {
  api: Api;
  root: string;
  token: string;
  dispatcher: Dispatcher;
}): Download {
  const base = `${options.root.replace(/\/+$/, '')}/file/bot${options.token}/`;
  return async (fileId) => {
    const answer = await options.api('getFile', { file_id: fileId });
    const path = answer.kind === 'ok' ? (answer.result as { file_path?: string }).file_path : undefined;
    if (path === undefined) return undefined;
    const outcome = await exchange(options.dispatcher, { url: new URL(base + path), timeoutMs });
    return outcome.kind === 'answered' && outcome.status === 200 ? outcome.body : undefined;
  };
}
