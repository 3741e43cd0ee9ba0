import type { FastifyInstance } from 'fastify';

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * The page may say anything as anybody, so only this machine's own browser page is served: a name that
 * resolves here (DNS rebinding) and a form on a foreign site (CSRF) are turned away.
 */
export function addGuard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (!isLoopback(request.headers.host)) {
      return reply
        .code(421)
        .send({ error: 'Trang này chỉ mở được tại http://127.0.0.1 hoặc http://localhost.' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers)) {
      return reply.code(403).send({ error: 'Yêu cầu đến từ một trang khác.' });
    }
    return undefined;
  });
}

function isLoopback(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host ?? '');
}

/** Browsers always name the origin of a POST; programs on this machine (tests, curl) send neither header. */
function isSameOrigin(sent: Record<string, unknown>): boolean {
  if (sent['origin'] !== undefined) return sent['origin'] === `http://${String(sent['host'])}`;
  return sent['sec-fetch-site'] === undefined || sent['sec-fetch-site'] === 'same-origin';
}
