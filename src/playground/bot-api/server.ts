import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ApiCall } from '../world/inputs.ts';
import type { World } from '../world/world.ts';
import { type Answer, answerFor, NO_METHOD, NOT_FOUND, success, UNAUTHORIZED } from './answers.ts';
import { acceptBodies, MAX_BODY, readParameters } from './bodies.ts';
import type { Method } from './call.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { createLimits, type LimitOptions, TELEGRAM_LIMITS } from './limits.ts';
import { findMethod } from './methods/methods.ts';
import { answerWith } from './mishaps.ts';
import type { Parameters } from './parameters.ts';
import { createPolling, terminatedByOther } from './polling.ts';

export type BotApiOptions = {
  world: World;
  /** Telegram's own unless said otherwise; `{ enforced: false }` for benchmarks. */
  limits?: Partial<LimitOptions>;
  /** Every call takes so many ms. */
  latency?: number;
  faults?: Faults;
  /** Called after each call; the world keeps its own log. */
  log?: (call: ApiCall) => void;
};

export type BotApi = {
  app: FastifyInstance;
  faults: Faults;
  /** On 127.0.0.1 only; without a port the system chooses one. */
  listen(port?: number): Promise<{ url: string; port: number; close(): Promise<void> }>;
  close(): Promise<void>;
};

type Running = {
  name: string;
  method: Method;
  parameters: Parameters;
  gone: AbortSignal;
  fault: Fault | undefined;
};

/** Telegram's tokens: a number, a colon, letters; what cannot be one is no path at all. */
const TOKEN = /^\d+:[A-Za-z0-9_-]+$/;

function write(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

function chatOf(parameters: Parameters): number | undefined {
  return parameters.has('chat_id') ? parameters.integer('chat_id', 0) : undefined;
}

/** The local Bot API over a world. */
export function createBotApi({ world, latency = 0, log, ...options }: BotApiOptions): BotApi {
  const parts = world.inside;
  const faults = options.faults ?? createFaults();
  const limits = createLimits({ now: world.now, options: { ...TELEGRAM_LIMITS, ...options.limits } });
  const polling = createPolling(parts);
  const app = Fastify({ bodyLimit: MAX_BODY, forceCloseConnections: true, keepAliveTimeout: 75_000 });
  acceptBodies(app);

  function record(call: ApiCall): void {
    parts.calls.record(call);
    log?.(call);
  }

  /** Runs the method and notes the call. */
  async function run({ name, method, parameters, gone, fault }: Running): Promise<Answer> {
    const noted = { method: name, payload: parameters.summary(), at: world.now() };
    try {
      if (fault?.kind === 'conflict') terminatedByOther();
      const again = fault?.kind === 'repeat' ? parts.updates.deliveredLast(fault.count) : [];
      const signal = again.length > 0 ? AbortSignal.abort() : gone;
      const result: unknown = await method({ parameters, world: parts, limits, polling, gone: signal });
      record({ ...noted, status: 200, result });
      return success(
        again.length > 0 && Array.isArray(result) ? [...again, ...(result as unknown[])] : result,
      );
    } catch (error) {
      const answer = answerFor(error);
      if (answer === undefined) throw error;
      record({ ...noted, status: answer.status, error: (error as Error).message });
      return answer;
    }
  }

  async function answerMethod(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token, method: given } = request.params as { token: string; method: string };
    if (!TOKEN.test(token)) return write(reply, NOT_FOUND);
    if (token !== world.bot.token) return write(reply, UNAUTHORIZED);
    const parameters = await readParameters(request);
    const found = findMethod(given);
    const fault = faults.take({ method: given, chatId: chatOf(parameters) });
    if (latency > 0) await delay(latency);
    const gone = new AbortController();
    // A reason of our own: making the usual DOMException for every call is dear.
    reply.raw.once('close', () => gone.abort('hung up'));
    let ran = false;
    const sent = await answerWith(fault, reply, async () => {
      ran = true;
      return found === undefined ? NO_METHOD : run({ ...found, parameters, gone: gone.signal, fault });
    });
    if (!ran && fault !== undefined) {
      const noted = { method: found?.name ?? given, payload: parameters.summary(), at: world.now() };
      record({ ...noted, status: 0, error: `fault: ${fault.kind}` });
    }
    return sent;
  }

  app.all('/bot:token/:method', answerMethod);
  app.get('/file/bot:token/*', async (request, reply) => {
    const { token, '*': path } = request.params as { token: string; '*': string };
    if (!TOKEN.test(token)) return write(reply, NOT_FOUND);
    if (token !== world.bot.token) return write(reply, UNAUTHORIZED);
    const bytes = parts.files.bytesAt(path);
    if (bytes === undefined) return write(reply, NOT_FOUND);
    return reply.header('content-type', 'application/octet-stream').send(Buffer.from(bytes));
  });
  app.setNotFoundHandler(async (_request, reply) => write(reply, NOT_FOUND));
  app.setErrorHandler(async (error, _request, reply) => {
    const answer = answerFor(error);
    if (answer === undefined) throw error;
    return write(reply, answer);
  });

  async function close(): Promise<void> {
    polling.stop();
    await app.close();
  }

  return {
    app,
    faults,
    close,
    async listen(port = 0) {
      await app.listen({ host: '127.0.0.1', port });
      const address = app.server.address() as AddressInfo;
      return { url: `http://127.0.0.1:${address.port}`, port: address.port, close };
    },
  };
}
