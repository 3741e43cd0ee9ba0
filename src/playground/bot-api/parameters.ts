import { badRequest } from './refusals.ts';

export type Upload = { bytes: Uint8Array; fileName: string; mimeType: string };

/** What a call brought. In Telegram every parameter is a string at heart; JSON bodies keep theirs until asked for. */
export type Parameters = {
  has(name: string): boolean;
  /** '' when absent. */
  text(name: string): string;
  /** Leading digits, as Telegram reads integers; `fallback` when absent. */
  integer(name: string, fallback: number): number;
  boolean(name: string): boolean;
  /** Undefined when absent; `reason` is what to say of broken JSON, which is passed over without one. */
  json(name: string, reason?: string): unknown;
  upload(name: string): Upload | undefined;
  /** For the log of calls: files only by name and size. */
  summary(): Record<string, unknown>;
};

export function createParameters(values: Record<string, unknown>, uploads: Map<string, Upload>): Parameters {
  function text(name: string): string {
    const value = values[name];
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    return JSON.stringify(value);
  }

  return {
    has: (name) => values[name] !== undefined,
    text,
    integer(name, fallback) {
      const value = values[name];
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      const shown = text(name);
      return shown === '' ? fallback : Number(/^\s*(-?\d+)/.exec(shown)?.[1] ?? 0);
    },
    boolean: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json(name, reason) {
      const value = values[name];
      if (typeof value !== 'string') return value;
      if (value === '') return undefined;
      try {
        return JSON.parse(value) as unknown;
      } catch {
        return reason === undefined ? undefined : badRequest(reason);
      }
    },
    upload: (name) => uploads.get(name),
    summary: () => ({
      ...values,
      ...Object.fromEntries(
        [...uploads].map(([name, { fileName, bytes }]) => [name, { fileName, size: bytes.length }]),
      ),
    }),
  };
}
