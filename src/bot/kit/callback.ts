/** What a button carries: a family and its arguments, at most 64 bytes, ids and keys only. */
export type Callback = { family: string; args: readonly string[] };

const most = 64;

/** Throws when a button would be refused by Telegram: a mistake of ours, not of a person. */
export function pack(family: string, ...args: readonly (string | number)[]): string {
  const data = [family, ...args].join(':');
  if (Buffer.byteLength(data) > most) throw new RangeError(`callback data over ${most} bytes: ${data}`);
  return data;
}

export function unpack(data: string): Callback {
  const [family = '', ...args] = data.split(':');
  return { family, args };
}
