import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/bot/intake/pacer.ts';
import { settings } from '../../../src/domain/settings.ts';

const burst = Number(settings.sendBurst.default);
const start = Date.UTC(2026, 8, 15, 2, 0);

function message(updateId: number, from: number, at: number, type = 'private'): Update {
  const said = { date: at / 1_000, from: { id: from }, chat: { id: from, type } };
  return { update_id: updateId, message: said } as unknown as Update;
}

function press(updateId: number, from: number): Update {
  const old = { date: 1, chat: { id: from } };
  return { update_id: updateId, callback_query: { from: { id: from }, message: old } } as unknown as Update;
}

/** Messages of one person in one moment, from this update id on. */
function floods(pacer: ReturnType<typeof createPacer>, from: number, first = 1): string[] {
  return Array.from({ length: burst + 2 }, (_, index) =>
    pacer.weigh(message(first + index, from, start), start),
  );
}

describe('what persons send', () => {
  it('is weighed for each person alone', () => {
    const pacer = createPacer();
    expect(floods(pacer, 1).slice(-3)).toEqual(['take', 'warn', 'drop']);
    expect(pacer.weigh(message(90_001, 2, start), start)).toBe('take');
  });

  it('is weighed once for each update, though it is tried again', () => {
    const pacer = createPacer();
    floods(pacer, 1);
    const warned = floods(pacer, 3).indexOf('warn') + 1;
    const other = createPacer();
    for (let id = 1; id <= burst; id += 1) other.weigh(message(id, 3, start), start);
    const tries = [1, 2, 3].map(() => other.weigh(message(warned, 3, start), start));
    expect(tries).toEqual(['warn', 'warn', 'warn']);
  });

  it('goes by the time of the message, and for presses by when they came in', () => {
    const pacer = createPacer();
    for (let index = 0; index < burst * 3; index += 1) {
      const written = start - 10 * 3_600_000 + index * 2_000;
      expect(pacer.weigh(message(index, 1, written), start)).toBe('take');
    }
    for (let index = 0; index < burst; index += 1)
      expect(pacer.weigh(press(100_000 + index, 1), start)).toBe('take');
    expect(pacer.weigh(press(200_000, 1), start)).toBe('warn');
    expect(pacer.weigh(press(200_001, 1), start + 60_000)).toBe('take');
  });

  it('makes nobody pay in private for what is chatted in a group', () => {
    const pacer = createPacer();
    for (let id = 1; id <= burst * 2; id += 1) pacer.weigh(message(id, 1, start, 'supergroup'), start);
    expect(pacer.weigh(message(90_000, 1, start, 'group'), start)).toBe('drop');
    expect(pacer.weigh(message(90_001, 1, start), start)).toBe('take');
  });

  it('leaves alone what nobody sends', () => {
    const pacer = createPacer();
    const change = { update_id: 1, my_chat_member: { from: { id: 1 }, date: 1 } } as unknown as Update;
    for (let index = 0; index < burst * 2; index += 1) expect(pacer.weigh(change, start)).toBe('take');
  });

  it('is forgotten of whoever was idle longest, so that memory stays bounded', () => {
    const pacer = createPacer();
    floods(pacer, 1);
    for (let person = 2; person <= 20_001; person += 1)
      pacer.weigh(message(person * 10, person, start), start);
    expect(pacer.weigh(message(999_999, 1, start), start)).toBe('take');
  });
});
