import { z } from 'zod';

const flag = (words: string) => ({ error: words });

const schema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(
      /^\d+:[\w-]{30,}$/,
      flag('BOT_TOKEN does not look like a token (123456789:AA…): copy it again from @BotFather'),
    )
    .optional(),
  OWNER_IDS: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[1-9]\d{0,15}$/,
            flag('OWNER_IDS takes Telegram ids (numbers) with commas between, e.g. 123456789,987654321'),
          ),
      ),
    )
    .transform((ids) => new Set(ids.map(Number)))
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      flag('DATABASE_URL takes file:PATH or postgres://user:password@host/database'),
    )
    .default('file:./data/sangkien.sqlite'),
  TELEGRAM_API_ROOT: z
    .url({
      protocol: /^https?$/,
      error: 'TELEGRAM_API_ROOT takes an address such as https://api.telegram.org',
    })
    .default('https://api.telegram.org'),
  HTTPS_PROXY: z
    .url({ protocol: /^https?$/, error: 'HTTPS_PROXY takes an address such as http://proxy.example:3128' })
    .optional(),
  PORT: z.coerce
    .number(flag('PORT takes a number from 0 to 65535; leave it out for 8080'))
    .int(flag('PORT takes a whole number from 0 to 65535'))
    .min(0, flag('PORT takes a number from 0 to 65535'))
    .max(65_535, flag('PORT takes a number from 0 to 65535'))
    .default(8080),
  TZ_NAME: z
    .string()
    .refine(isZone, flag('TZ_NAME takes a time zone such as Asia/Ho_Chi_Minh'))
    .default('Asia/Ho_Chi_Minh'),
  LOG_LEVEL: z
    .enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      flag('LOG_LEVEL takes debug, info, warn, error or silent'),
    )
    .default('info'),
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export type Config = {
  /** Undefined: the playground. */
  readonly token: string | undefined;
  readonly ownerIds: ReadonlySet<number>;
  readonly databaseUrl: string;
  readonly apiRoot: string;
  readonly proxy: string | undefined;
  readonly port: number;
  readonly zone: string;
  readonly logLevel: string;
};

/** Settings that only make sense on a real bot: beside a missing token they mean that it was forgotten. */
function forgotten(env: Readonly<Record<string, string | undefined>>): string[] {
  if (env['BOT_TOKEN'] !== undefined) return [];
  const signs = ['OWNER_IDS', 'WEBHOOK_URL'].filter((name) => env[name] !== undefined);
  if (env['NODE_ENV'] === 'production') signs.push('NODE_ENV=production');
  return signs.map(
    (sign) =>
      `${sign} is set but BOT_TOKEN is not: set BOT_TOKEN, or unset ${sign.replace(/=.*/, '')} to play`,
  );
}

/** Reads the environment; either a Config or every mistake at once, each with what to do. Empty values count as unset. */
export function parseConfig(
  given: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Config } | { ok: false; error: string[] } {
  const env = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(env);
  const mistakes = [...(parsed.error?.issues.map(({ message }) => message) ?? []), ...forgotten(env)];
  if (parsed.success && parsed.data.BOT_TOKEN !== undefined && (parsed.data.OWNER_IDS?.size ?? 0) === 0) {
    mistakes.push(
      'OWNER_IDS is missing: put your own Telegram id there (a bot such as @userinfobot tells it), or nobody can set the bot up',
    );
  }
  if (env['BOT_TOKEN'] !== undefined && env['WEBHOOK_URL'] !== undefined) {
    mistakes.push('WEBHOOK_URL is not supported yet: unset it, the bot fetches its updates by long polling');
  }
  if (!parsed.success || mistakes.length > 0) return { ok: false, error: [...new Set(mistakes)] };
  const { data } = parsed;
  return {
    ok: true,
    value: {
      token: data.BOT_TOKEN,
      ownerIds: data.OWNER_IDS ?? new Set(),
      databaseUrl: data.DATABASE_URL,
      apiRoot: data.TELEGRAM_API_ROOT,
      proxy: data.HTTPS_PROXY,
      port: data.PORT,
      zone: data.TZ_NAME,
      logLevel: data.LOG_LEVEL,
    },
  };
}
