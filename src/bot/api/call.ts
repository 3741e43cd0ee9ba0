import type { Dispatcher } from 'undici';
import { exchange } from './exchange.ts';

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

export type CallOptions = { timeoutMs?: number; signal?: AbortSignal };
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

/**
 * Calls the Bot API as JSON, with a deadline on every call. Never rejects; a reason never holds the address, which has
 * the token in it.
 */
export function createApi(options: {
  root: string;
  token: string;
  dispatcher: Dispatcher;
  timeoutMs: number;
}): Api {
  const base = `${options.root.replace(/\/+$/, '')}/bot${options.token}/`;
  return async (method, payload = {}, { timeoutMs = options.timeoutMs, signal } = {}) => {
    const request = { url: new URL(base + method), json: JSON.stringify(payload), timeoutMs, signal };
    const outcome = await exchange(options.dispatcher, request);
    if (outcome.kind === 'answered') return answerOf(outcome.status, outcome.body.toString());
    return { kind: outcome.written ? 'unknown' : 'unwritten', reason: outcome.reason };
  };
}
