import type { RecordName, Store } from '../../store/store.ts';

/** Ids that one query looks at: a few ms, so that everybody else comes in between. */
const idsAtOnce = 2_000;
/** Ids go up with time, but for units that ran side by side, and clocks that were put right. */
const slack = 24 * 60 * 60_000;

/** Behind which id and up to which one everything of a time lies, ends included generously. */
export async function idsOf(
  store: Store,
  record: RecordName,
  { from, to }: { from: number; to: number },
): Promise<{ after: number; upTo: number }> {
  const last = await store.logRecords.last(record);
  /** The last id of those that are older than a moment, within some hundreds. */
  async function before(at: number): Promise<number> {
    let [low, high] = [0, last];
    while (high - low > idsAtOnce) {
      const middle = Math.floor((low + high) / 2);
      const row = await store.logRecords.next(record, middle);
      if (row !== undefined && row.at < at) low = middle;
      else high = middle;
    }
    return low;
  }
  if (from === 0) return { after: 0, upTo: last };
  const end = (await before(to + slack)) + idsAtOnce;
  return { after: await before(from - slack), upTo: Math.min(last, end) };
}

/** Rows from the oldest on, window by window. */
export async function* rowsIn<Row>(
  { after, upTo }: { after: number; upTo: number },
  read: (window: { after: number; upTo: number }) => Promise<readonly Row[]>,
): AsyncGenerator<Row, undefined> {
  for (let start = after; start < upTo; start += idsAtOnce)
    yield* await read({ after: start, upTo: Math.min(upTo, start + idsAtOnce) });
}

/** Two records in one, by time. */
export async function* merged<Row extends { readonly at: number }>(
  one: AsyncGenerator<Row, undefined>,
  other: AsyncGenerator<Row, undefined>,
): AsyncGenerator<Row, undefined> {
  let [left, right] = [(await one.next()).value, (await other.next()).value];
  while (left !== undefined || right !== undefined) {
    if (right === undefined || (left !== undefined && left.at <= right.at)) {
      if (left !== undefined) yield left;
      left = (await one.next()).value;
    } else {
      yield right;
      right = (await other.next()).value;
    }
  }
}
