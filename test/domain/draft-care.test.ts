import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginCare, type CareState, nextCare } from '../../src/domain/draft-care.ts';

const day = 24 * 60 * 60_000;
const touched = 1_790_000_000_000;

/** Looks at a draft at these days after its last touch; what was done, with its day. */
function looksOn(days: readonly number[], touchedAt = touched): [number, string][] {
  let kept: CareState = beginCare(touched);
  const done: [number, string][] = [];
  for (const at of days) {
    const { act, next } = nextCare(kept, { touchedAt, now: touched + at * day });
    if (act === 'erase') return [...done, [at, act]];
    if (act !== null) done.push([at, act]);
    kept = next;
  }
  return done;
}

const everyDay = Array.from({ length: 200 }, (_, at) => at);

describe('a draft that nobody goes on with', () => {
  it('is reminded of after 1, 3 and 14 days, warned about on day 60 and erased after 90', () => {
    expect(looksOn(everyDay)).toEqual([
      [1, 'remind'],
      [3, 'remind'],
      [14, 'remind'],
      [60, 'warn'],
      [90, 'erase'],
    ]);
  });

  it('is looked at when its time has come, not a ms before', () => {
    const kept = beginCare(touched);
    expect(nextCare(kept, { touchedAt: touched, now: touched + day - 1 })).toEqual({ act: null, next: kept });
    expect(nextCare(kept, { touchedAt: touched, now: touched + day }).act).toBe('remind');
  });

  it('is reminded of once after an outage, however many times were missed, and not again within a day', () => {
    expect(looksOn([40, 41, 42, 60])).toEqual([
      [40, 'remind'],
      [60, 'warn'],
    ]);
    expect(looksOn([2.9, 3.1, 3.8, 3.9])).toEqual([
      [2.9, 'remind'],
      [3.9, 'remind'],
    ]);
  });

  it('is never erased without a warning at least a week before', () => {
    expect(looksOn([100, 101, 106.9, 107])).toEqual([
      [100, 'warn'],
      [107, 'erase'],
    ]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 60 }), (days) => {
        const done = looksOn(days.toSorted((a, b) => a - b));
        const erased = done.find(([, act]) => act === 'erase');
        const warned = done.find(([, act]) => act === 'warn');
        expect(done.filter(([, act]) => act === 'warn').length).toBeLessThanOrEqual(1);
        expect(done.filter(([, act]) => act === 'remind').length).toBeLessThanOrEqual(3);
        if (erased === undefined) return;
        expect(erased[0]).toBeGreaterThanOrEqual(90);
        expect(erased[0] - (warned?.[0] ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(6.999);
      }),
    );
  });

  it('is looked at every day, so that a touch after a reminder is noticed', () => {
    const kept: CareState = {
      stage: 3,
      touchedAt: touched,
      dueAt: touched + 60 * day,
      checkAt: touched + 15 * day,
    };
    const now = touched + 15 * day;
    expect(nextCare(kept, { touchedAt: touched, now }).next).toEqual({ ...kept, checkAt: now + day });
    const touchedAt = touched + 14.5 * day;
    expect(nextCare(kept, { touchedAt, now }).next).toEqual(beginCare(touchedAt));
  });

  it('begins anew with a touch', () => {
    const erasing = touched + 90 * day;
    const warned: CareState = { stage: 4, touchedAt: touched, dueAt: erasing, checkAt: erasing };
    const touchedAt = touched + 89 * day;
    const first = nextCare(warned, { touchedAt, now: touched + 90 * day });
    expect(first).toMatchObject({ act: 'remind', next: { stage: 1, touchedAt, dueAt: touchedAt + 3 * day } });
    const soon = nextCare(warned, { touchedAt: touched + 89.5 * day, now: touched + 90 * day });
    expect(soon).toEqual({ act: null, next: beginCare(touched + 89.5 * day) });
  });

  it('may be told a little early with another one, but is never erased early', () => {
    const half = day / 2;
    const kept = beginCare(touched);
    const early = nextCare(kept, { touchedAt: touched, now: touched + half, early: half });
    expect(early).toMatchObject({ act: 'remind', next: { dueAt: touched + 3 * day } });
    const erasing = touched + 90 * day;
    const warned: CareState = { stage: 4, touchedAt: touched, dueAt: erasing, checkAt: erasing };
    const now = touched + 90 * day - 1;
    expect(nextCare(warned, { touchedAt: touched, now, early: half }).act).toBeNull();
  });
});
