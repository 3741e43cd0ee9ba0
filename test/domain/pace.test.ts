import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bucket, quiet, type Verdict, weigh } from '../../src/domain/pace.ts';

const pace = { burst: 5, perMinute: 60 };

/** What becomes of updates that come at these moments, ms. */
function weighAll(moments: readonly number[], of = pace): Verdict[] {
  let bucket: Bucket | undefined;
  return moments.map((at) => {
    const weighed = weigh(bucket, at, of);
    bucket = weighed.bucket;
    return weighed.verdict;
  });
}

const times = (count: number, at: number): number[] => Array.from({ length: count }, () => at);

describe('the pace of one person', () => {
  it('takes a burst, warns once, and is silent after that', () => {
    expect(weighAll(times(9, 0))).toEqual([...Array(5).fill('take'), 'warn', 'drop', 'drop', 'drop']);
  });

  it('hears again once it was quiet, and not while more keeps coming', () => {
    const [, , , , , , ...after] = weighAll([...times(6, 0), quiet - 1, quiet * 2 - 2, quiet * 3 - 2]);
    expect(after).toEqual(['drop', 'drop', 'take']);
    expect(weighAll([...times(6, 0), quiet])).toEqual([...Array(5).fill('take'), 'warn', 'take']);
  });

  it('never ends what comes no faster than a minute gives back', () => {
    const steady = Array.from({ length: 5_000 }, (_, index) => index * 1_000);
    expect(new Set(weighAll(steady))).toEqual(new Set(['take']));
  });

  it('takes a backlog of hours by its own time, and what comes a little out of order', () => {
    const hours = Array.from({ length: 3_000 }, (_, index) => index * 5_000);
    expect(new Set(weighAll(hours))).toEqual(new Set(['take']));
    expect(weighAll([10_000, 9_000, 10_000, 8_000, 0])).toEqual(Array(5).fill('take'));
  });

  it('never takes more than the burst and what time gave back', () => {
    const gaps = fc.array(fc.nat(4_000), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, (list) => {
        let at = 0;
        const moments = list.map((gap) => (at += gap));
        const taken = weighAll(moments).filter((verdict) => verdict === 'take').length;
        expect(taken).toBeLessThanOrEqual(pace.burst + (at * pace.perMinute) / 60_000);
      }),
    );
  });
});
