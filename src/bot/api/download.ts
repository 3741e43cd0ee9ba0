import { type Dispatcher, request } from 'undici';
import type { Api } from './call.ts';

/** The bytes of a file that was sent to the bot; undefined when Telegram does not give it (any more). */
export type Download = (fileId: string) => Promise<Uint8Array | undefined>;

export function createDownload(options: {
  api: Api;
  root: string;
  token: string;
  dispatcher: Dispatcher;
  timeoutMs: number;
}): Download {
  const base = `${options.root.replace(/\/+$/, '')}/file/bot${options.token}/`;
  return async (fileId) => {
    const answer = await options.api('getFile', { file_id: fileId });
    const path = answer.kind === 'ok' ? (answer.result as { file_path?: string }).file_path : undefined;
    if (path === undefined) return undefined;
    try {
      const reply = await request(base + path, {
        dispatcher: options.dispatcher,
        headersTimeout: options.timeoutMs,
        bodyTimeout: options.timeoutMs,
      });
      const bytes = await reply.body.bytes();
      return reply.statusCode === 200 ? bytes : undefined;
    } catch {
      return undefined;
    }
  };
}
