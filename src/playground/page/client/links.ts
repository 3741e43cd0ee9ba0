export type BotLink = { start: string } | { startGroup: true };

/** What a t.me link to this bot asks for; undefined for any other address. */
export function readBotLink(address: string, username: string): BotLink | undefined {
  const url = parse(address);
  if (url === undefined) return undefined;
  const isWeb = /^https?:$/.test(url.protocol) && /^(?:www\.)?(?:t|telegram)\.me$/i.test(url.hostname);
  const isApp = url.protocol === 'tg:' && url.href.startsWith('tg://resolve');
  const name = isWeb ? url.pathname.split('/')[1] : isApp ? url.searchParams.get('domain') : undefined;
  if (name?.toLowerCase() !== username.toLowerCase()) return undefined;
  if (url.searchParams.has('startgroup')) return { startGroup: true };
  return { start: url.searchParams.get('start') ?? '' };
}

/** An address that may be followed from here: never javascript:, data: or the page's own. */
export function safeAddress(address: string): string | undefined {
  const url = parse(address);
  return url !== undefined && /^(?:https?|mailto|tel|tg):$/.test(url.protocol) ? url.href : undefined;
}

function parse(address: string): URL | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}
