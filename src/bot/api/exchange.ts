import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';

/** One request and its answer. `written`: the other side may have received it. */
export type Exchange =
  | { kind: 'answered'; status: number; body: Buffer }
  | { kind: 'broken'; written: boolean; reason: string };

export type Request = {
  url: URL;
  /** What is posted, its media type and, of a stream, its bytes; without it the address is fetched. */
  post?: { type: string; body: string | Buffer | Readable; size?: number };
  timeoutMs: number;
  signal?: AbortSignal | undefined;
};

/** Never the message of an error: it may hold the address. */
function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

function headersOf({ type, size }: NonNullable<Request['post']>): Record<string, string> {
  return { 'content-type': type, ...(size !== undefined && { 'content-length': String(size) }) };
}

/**
 * Posts or fetches. One deadline covers all of it: waiting for a connection, the answer and the last byte of its
 * body. Never rejects.
 */
export function exchange(dispatcher: Dispatcher, request: Request): Promise<Exchange> {
  const { url, post, timeoutMs, signal } = request;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let started: Dispatcher.DispatchController | undefined;
    let isOver = false;
    const timer = setTimeout(() => breakOff('deadline'), timeoutMs);

    function end(outcome: Exchange): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    }

    function breakOff(reason: string): void {
      end({ kind: 'broken', written: started !== undefined, reason });
      started?.abort(new Error(reason));
    }

    function onAbort(): void {
      breakOff('stopped');
    }

    if (signal?.aborted === true) return onAbort();
    signal?.addEventListener('abort', onAbort);
    const { origin, pathname: path } = url;
    const what =
      post === undefined
        ? { method: 'GET' as const }
        : { method: 'POST' as const, body: post.body, headers: headersOf(post) };
    dispatcher.dispatch(
      { origin, path, ...what, headersTimeout: 0, bodyTimeout: 0 },
      {
        // Comes right before the first byte is written.
        onRequestStart: (controller) => {
          if (isOver) controller.abort(new Error('too late'));
          else started = controller;
        },
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => end({ kind: 'answered', status, body: Buffer.concat(chunks) }),
        onResponseError: (_, error) => breakOff(codeOf(error)),
      },
    );
  });
}
