import { isObject } from './fields.ts';
import { isRefusal } from './refusals.ts';

/** An answer of the Bot API before it is written. */
export type Answer = { status: number; body: string; headers: Record<string, string> };

const JSON_TYPE = { 'content-type': 'application/json' };

type Failure = { status: number; description: string; parameters?: Record<string, number> };

export function success(result: unknown): Answer {
  return { status: 200, body: JSON.stringify({ ok: true, result }), headers: JSON_TYPE };
}

export function failure({ status, description, parameters }: Failure): Answer {
  const retryAfter = parameters?.['retry_after'];
  return {
    status,
    body: JSON.stringify({
      ok: false,
      error_code: status,
      description,
      ...(parameters === undefined ? {} : { parameters }),
    }),
    headers: { ...JSON_TYPE, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
  };
}

export const NOT_FOUND = failure({ status: 404, description: 'Not Found' });
export const NO_METHOD = failure({ status: 404, description: 'Not Found: method not found' });
export const UNAUTHORIZED = failure({ status: 401, description: 'Unauthorized' });
const TOO_LARGE = failure({ status: 413, description: 'Request Entity Too Large' });

export function page(status: 502 | 504): Answer {
  const title = status === 502 ? '502 Bad Gateway' : '504 Gateway Time-out';
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, body, headers: { 'content-type': 'text/html' } };
}

/** A refusal as it was meant, a body that is too large, or undefined for what nobody foresaw. */
export function answerFor(error: unknown): Answer | undefined {
  if (isRefusal(error)) {
    const { status, message, parameters } = error;
    return failure({ status, description: message, ...(parameters === undefined ? {} : { parameters }) });
  }
  return isObject(error) && error['statusCode'] === 413 ? TOO_LARGE : undefined;
}
