import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { type Answer, failure, page } from './answers.ts';
import type { Fault } from './faults.ts';

type Run = () => Promise<Answer>;

function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

/** Takes the connection out of fastify's hands and resets it. */
function reset(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}

function cut(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  const bytes = Buffer.from(body);
  reply.hijack();
  reply.raw.writeHead(status, { ...headers, 'content-length': bytes.length });
  reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => reply.raw.socket?.destroy());
  return reply;
}

type Act<F extends Fault> = (fault: F, reply: FastifyReply, run: Run) => Promise<FastifyReply>;
type Acts = { [K in Fault['kind']]: Act<Extract<Fault, { kind: K }>> };

const ACTS: Acts = {
  async delay({ ms }, reply, run) {
    await delay(ms);
    return send(reply, await run());
  },
  async 'too-many'({ retryAfter }, reply) {
    const description = `Too Many Requests: retry after ${retryAfter}`;
    return send(reply, failure({ status: 429, description, parameters: { retry_after: retryAfter } }));
  },
  async error({ status, accept }, reply, run) {
    if (accept === true) await run();
    const isPage = status !== 500;
    return send(reply, isPage ? page(status) : failure({ status, description: 'Internal Server Error' }));
  },
  cut: async (_fault, reply, run) => cut(reply, await run()),
  reset: async (_fault, reply) => reset(reply),
  async 'accept-reset'(_fault, reply, run) {
    await run();
    return reset(reply);
  },
  async silence({ accept }, reply, run) {
    if (accept === true) await run();
    reply.hijack();
    return reply;
  },
  // What these two change is the answer itself: see the server.
  repeat: async (_fault, reply, run) => send(reply, await run()),
  conflict: async (_fault, reply, run) => send(reply, await run()),
};

/** Answers with what `run` yields, in the way the fault has it. */
export async function answerWith(
  fault: Fault | undefined,
  reply: FastifyReply,
  run: Run,
): Promise<FastifyReply> {
  if (fault === undefined) return send(reply, await run());
  const act = ACTS[fault.kind] as Act<Fault>;
  return act(fault, reply, run);
}
