import type { Answer } from './inputs.ts';
import { randomDecimal } from './numbers.ts';

type Query = { chatId: number; userId: number; pressedAt: number; answer?: Answer };

export type Queries = ReturnType<typeof createQueries>;

/** Callback queries: each may be answered once, within `timeout` ms. */
export function createQueries(deps: {
  now: () => number;
  random: (bytes: number) => Uint8Array;
  timeout: number;
  limit: number;
}) {
  const queries = new Map<string, Query>();
  return {
    add(input: { chatId: number; userId: number }): string {
      const id = randomDecimal(deps.random);
      queries.set(id, { ...input, pressedAt: deps.now() });
      const oldest = queries.keys().next();
      if (queries.size > deps.limit && oldest.done !== true) queries.delete(oldest.value);
      return id;
    },
    /** Undefined when the query is unknown, answered already or too old. */
    answer(input: Omit<Answer, 'at'>): (Query & { answer: Answer }) | undefined {
      const query = queries.get(input.queryId);
      const now = deps.now();
      if (query === undefined || query.answer !== undefined || now - query.pressedAt > deps.timeout)
        return undefined;
      const answered = { ...query, answer: { ...input, at: now } };
      queries.set(input.queryId, answered);
      return answered;
    },
    answerOf: (id: string): Answer | undefined => queries.get(id)?.answer,
  };
}
