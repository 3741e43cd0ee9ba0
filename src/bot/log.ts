/** What the machine tells its operator. Never a token, name, phone or text of a person. */
export type Log = Record<'info' | 'warn' | 'error', (facts: object, words: string) => void>;

/** An error as the log may have it: its kind, code and stack without the message, which may quote what people wrote. */
export function described(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
