import type { ApiCall } from './inputs.ts';

export type Calls = ReturnType<typeof createCalls>;

/** Remembers the newest `limit` calls. */
export function createCalls(limit: number) {
  let entries: ApiCall[] = [];
  return {
    record(call: ApiCall): void {
      entries.push(call);
      // Cut in bulk: shifting one by one would move the whole list with every call.
      if (entries.length > limit * 2) entries = entries.slice(-limit);
    },
    list(method?: string): ApiCall[] {
      const kept = entries.slice(-limit);
      if (method === undefined) return kept;
      const wanted = method.toLowerCase();
      return kept.filter((call) => call.method.toLowerCase() === wanted);
    },
    clear(): void {
      entries = [];
    },
  };
}
