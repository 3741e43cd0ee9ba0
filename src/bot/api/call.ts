import type { Dispatcher } from 'undici';
import { exchange } from './exchange.ts';
import { encodeForm, type Form, type Upload } from './upload.ts';

/** What came of a call. `unwritten`: certainly not carried out; `unknown`: it may have been. */
export type Answer =
  | { kind: 'ok'; result: unknown }
  | {
      kind: 'refused';
      status: number;
      description: string;
      /** Seconds. */
      retryAfter?: number;
      migrateTo?: number;
    }
  | { kind: 'unwritten'; reason: string }
  | { kind: 'unknown'; reason: string };

/** Files that go out with the call, by parameter. */
export type Files = Readonly<Record<string, Upload>>;
export type CallOptions = { timeoutMs?: number; signal?: AbortSignal; files?: Files };
export type Api = (method: string, payload?: object, options?: CallOptions) => Promise<Answer>;

type Reply = {
  ok?: boolean;
  result?: unknown;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
};

function parse(body: string): Reply {
  try {
    return (JSON.parse(body) as Reply | null) ?? {};
  } catch {
    return {};
  }
}

function answerOf(status: number, body: string): Answer {
  const { ok, result, description, parameters } = parse(body);
  if (ok === true && status < 300) return { kind: 'ok', result };
  const reason = `HTTP ${status}`;
  if (status >= 500) return { kind: 'unknown', reason };
  // Not Telegram's own words. A gateway that says no let nothing through; one that says yes may have done so.
  if (typeof description !== 'string') return { kind: status < 300 ? 'unknown' : 'unwritten', reason };
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = parameters ?? {};
  return {
    kind: 'refused',
    status,
    description,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(migrateTo !== undefined && { migrateTo }),
  };
}

/** Bytes a second that a line carries at least: files put the deadline off by so much. */
const slowestLine = 100_000;

function bodyOf(
  payload: object,
  files: Files | undefined,
): Pick<Form, 'type'> & {
  body: string | Form['body'];
  size: number | undefined;
} {
  if (files !== undefined) return encodeForm(payload, files);
  return { type: 'application/json', body: JSON.stringify(payload), size: undefined };
}

/**
 * Calls the Bot API, with a deadline on every call: as JSON, with files as a form. Never rejects; a reason never holds the address, which has
 * the token in it.
 */
export function createApi(options: {
  root: string;
  token: string;
  dispatcher: Dispatcher;
  timeoutMs: number;
}): Api {
  const base = `${options.root.replace(/\/+$/, '')}/bot${options.token}/`;
  return async (method, payload = {}, { timeoutMs = options.timeoutMs, signal, files } = {}) => {
    const { size, ...body } = bodyOf(payload, files);
    const post = { ...body, ...(size !== undefined && { size }) };
    const deadline = timeoutMs + ((size ?? 0) / slowestLine) * 1_000;
    const request = { url: new URL(base + method), post, timeoutMs: deadline, signal };
    const outcome = await exchange(options.dispatcher, request);
    if (outcome.kind === 'answered') return answerOf(outcome.status, outcome.body.toString());
    return { kind: outcome.written ? 'unknown' : 'unwritten', reason: outcome.reason };
  };
}
