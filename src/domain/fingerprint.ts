/** JSON that is the same for the same value, in whichever order its parts were kept. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** FNV-1a over the code units, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  return hash >>> 0;
}

/** Tells one value from another within a button: at most 14 characters [0-9a-z]. No secret, and no proof. */
export function fingerprint(value: unknown): string {
  const text = canonical(value);
  return [0x81_1c_9d_c5, 0x9e_37_79_b9].map((seed) => fnv(text, seed).toString(36)).join('');
}
