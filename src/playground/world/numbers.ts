/**
 * How far counts go on after a restart: the ids between may have been given out just before a crash, unremembered here
 * while the program that got them remembers.
 */
export const LEAP = 1000;

/** A decimal string of 63 random bits, the look of Telegram's callback query ids and chat instances. */
export function randomDecimal(random: (bytes: number) => Uint8Array): string {
  const bytes = random(8);
  return (new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0) >> 1n).toString();
}

/** An integer from `low` to `low + 2^31`, what Telegram takes where it starts a count anew. */
export function randomStart(random: (bytes: number) => Uint8Array, low: number): number {
  const bytes = random(4);
  return low + (new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) >>> 1);
}

/** Lower-case hexadecimal, two digits a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Epoch ms to the epoch seconds of the Bot API. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
