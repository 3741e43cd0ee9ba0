/** An answer with ok: false on its way out. Thrown, as fastify has it: the deepest parser may be the one that refuses. */
type Refusal = Error & { status: number; parameters?: Record<string, number> };

type Details = { status: number; description: string; parameters?: Record<string, number> };

const refusals = new WeakSet<Error>();

export function refuse({ status, description, parameters }: Details): never {
  const refusal = Object.assign(new Error(description), {
    status,
    ...(parameters === undefined ? {} : { parameters }),
  });
  refusals.add(refusal);
  throw refusal;
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && refusals.has(error);
}

/** Telegram lowers the first letter, but leaves codes such as BUTTON_DATA_INVALID as they are. */
export function badRequest(reason: string): never {
  const isCode = /^.[A-Z_]/.test(reason);
  const shown = isCode ? reason : reason.slice(0, 1).toLowerCase() + reason.slice(1);
  refuse({ status: 400, description: `Bad Request: ${shown}` });
}

export function forbidden(reason: string): never {
  refuse({ status: 403, description: `Forbidden: ${reason}` });
}

export function tooManyRequests(seconds: number): never {
  refuse({
    status: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  });
}
