const HTTP = new Set(['http:', 'https:', 'ton:', 'tonsite:']);

type Link = { url: string } | { user: number } | { reason: string };

function hasHost(url: URL): boolean {
  return url.hostname.includes('.') || url.hostname.startsWith('[');
}

/** Telegram's idea of a link: http(s) with a dotted host, or its own tg: scheme; a missing scheme means http. */
export function readLink(given: string): Link {
  const trimmed = given.trim();
  const user = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(trimmed)?.[1];
  if (user !== undefined) return { user: Number(user) };
  if (/^tg:/i.test(trimmed)) return { url: trimmed };
  const wrong = { reason: `URL '${given}' is invalid: Wrong HTTP URL` };
  if (trimmed === '') return { reason: `URL '${given}' is invalid: URL must be non-empty` };
  if (/\s/.test(trimmed)) return wrong;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(full)) return wrong;
  const url = new URL(full);
  if (!HTTP.has(url.protocol)) return { reason: `URL '${given}' is invalid: Unsupported URL protocol` };
  return hasHost(url) ? { url: url.pathname === '/' && !full.endsWith('/') ? url.href : full } : wrong;
}
