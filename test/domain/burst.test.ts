import { describe, expect, it } from 'vitest';
import { burstAround, type Told } from '../../src/domain/burst.ts';

const day = 24 * 60 * 60_000;
const title = 'Giá treo dụng cụ ở xưởng 2';

function told(id: number, onDay: number, change: Partial<Told> = {}): Told {
  return { id, at: onDay * day, title, state: 'submitted', earlierId: null, ...change };
}

function idsAround(one: Told, ...others: readonly Told[]): number[] {
  return burstAround(one, [one, ...others]).map(({ id }) => id);
}

describe('the same from one author again and again', () => {
  it('is told from three within a week on, slips and marks aside, oldest first', () => {
    const slip = told(2, 1, { title: 'Gia treo dung cu o xuong 2' });
    expect(idsAround(told(3, 2), slip, told(1, 0))).toEqual([1, 2, 3]);
    expect(idsAround(told(2, 2), told(1, 0))).toEqual([]);
  });

  it('is not what lies a week apart, or is about something else', () => {
    expect(idsAround(told(3, 14), told(2, 7), told(1, 0))).toEqual([]);
    const other = told(2, 1, { title: 'Nồi kho cá lóc hai đáy' });
    expect(idsAround(told(3, 2), other, told(1, 0))).toEqual([]);
  });

  it('is the fullest week around this one', () => {
    const all = [0, 5, 6, 8, 9].map((onDay, index) => told(index + 1, onDay));
    const [, second = told(0, 0)] = all;
    expect(burstAround(second, all).map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  });

  it('leaves out what was withdrawn, and what was submitted anew since', () => {
    const withdrawn = told(1, 0, { state: 'withdrawn' });
    const declined = told(2, 1, { state: 'declined' });
    const anew = told(3, 2, { earlierId: 2 });
    expect(idsAround(anew, withdrawn, declined, told(4, 3))).toEqual([]);
    expect(idsAround(anew, withdrawn, declined, told(4, 3), told(5, 4))).toEqual([3, 4, 5]);
    expect(idsAround({ ...withdrawn, id: 9 }, told(4, 3), told(5, 4))).toEqual([9, 4, 5]);
  });
});
