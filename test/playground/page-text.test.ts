import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/playground/page/client/cut-text.ts';
import { type Piece, readPieces } from '../../src/playground/page/client/entities.ts';
import { readBotLink, safeAddress } from '../../src/playground/page/client/links.ts';
import { createTime } from '../../src/playground/page/client/time.ts';

const entity = (type: string, offset: number, length: number) => ({ type, offset, length });

/** `<bold>` and the like, to be read at a glance. */
function draw(pieces: Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `<${piece.entity.type}>${draw(piece.pieces)}</>`))
    .join('');
}

const words = (pieces: Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : words(piece.pieces))).join('');

describe('a text with entities', () => {
  it('counts in UTF-16 units, as Telegram does', () => {
    const text = 'Mừng 🎉 SK-26-000123 nhé';
    expect(draw(readPieces(text, [entity('code', 8, 12)]))).toBe('Mừng 🎉 <code>SK-26-000123</> nhé');
  });

  it('nests what lies within, the wider one outside', () => {
    const entities = [entity('italic', 4, 3), entity('bold', 0, 7), entity('code', 8, 2)];
    expect(draw(readPieces('một hai ba', entities))).toBe('<bold>một <italic>hai</></> <code>ba</>');
  });

  it('keeps two entities over the same words', () => {
    expect(draw(readPieces('đậm', [entity('bold', 0, 3), entity('italic', 0, 3)]))).toBe(
      '<bold><italic>đậm</></>',
    );
  });

  it('cuts what reaches over the end', () => {
    expect(draw(readPieces('abcdef', [entity('bold', 0, 4), entity('italic', 2, 4)]))).toBe(
      '<bold>ab<italic>cd</></>ef',
    );
    expect(draw(readPieces('abc', [entity('bold', 1, 99), entity('code', 50, 2)]))).toBe('a<bold>bc</>');
  });

  it('never loses or repeats a letter, whatever the entities', () => {
    const anything = fc.record({
      type: fc.constantFrom('bold', 'code', 'url'),
      offset: fc.integer({ min: -3, max: 30 }),
      length: fc.integer({ min: -1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(anything, { maxLength: 8 }), (text, entities) => {
        expect(words(readPieces(text, entities))).toBe(text);
      }),
    );
  });
});

describe('a link', () => {
  it.each([
    ['https://t.me/sangkien_bot?start=q_12', { start: 'q_12' }],
    ['t.me/SangKien_Bot?start=u_CT1', { start: 'u_CT1' }],
    ['https://telegram.me/sangkien_bot', { start: '' }],
    ['tg://resolve?domain=sangkien_bot&start=x', { start: 'x' }],
    ['https://t.me/sangkien_bot?startgroup=true', { startGroup: true }],
    ['https://t.me/other_bot?start=q_12', undefined],
    ['https://t.me.evil.example/sangkien_bot?start=q', undefined],
    ['không phải địa chỉ', undefined],
  ])('%s asks the bot for %o', (address, wanted) => {
    expect(readBotLink(address, 'sangkien_bot')).toEqual(wanted);
  });

  it('leads out of the page only by harmless schemes', () => {
    expect(safeAddress('example.org/a')).toBe('https://example.org/a');
    expect(safeAddress('tel:+84912345678')).toBe('tel:+84912345678');
    expect(safeAddress('javascript:alert(1)')).toBeUndefined();
    expect(safeAddress(' javascript:alert(1)')).toBeUndefined();
    expect(safeAddress('data:text/html,x')).toBeUndefined();
  });
});

describe('a time', () => {
  const time = createTime('Asia/Ho_Chi_Minh');
  const evening = Date.UTC(2026, 10, 22, 18, 5);

  it('is told in the words and the zone of the place', () => {
    expect(time.day(evening)).toBe('Thứ Hai 23/11/2026');
    expect(time.hour(evening)).toBe('01:05');
  });

  it('is short in the list: the hour of today, else the date', () => {
    expect(time.brief(evening, evening + 3_600_000)).toBe('01:05');
    expect(time.brief(evening, evening + 86_400_000)).toBe('23/11');
  });
});

describe('a long text', () => {
  it('is cut at the end of a line, else between words, else between letters', () => {
    expect(cutText('một hai\nba bốn', 10)).toEqual(['một hai', 'ba bốn']);
    expect(cutText('một hai ba', 8)).toEqual(['một hai', 'ba']);
    expect(cutText('a\nhai ba bốn', 8)).toEqual(['a\nhai ba', 'bốn']);
    expect(cutText('x'.repeat(10_000)).map((piece) => piece.length)).toEqual([4096, 4096, 1808]);
    expect(cutText('aaa🎉🎉', 4)).toEqual(['aaa', '🎉🎉']);
    expect(cutText(' ngắn ')).toEqual(['ngắn']);
  });

  it('loses nothing but the spaces at the cuts', () => {
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    const text = fc.string({ unit: fc.constantFrom('a', 'ộ', '🎉', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, limit) => {
        const pieces = cutText(whole, limit);
        expect(bare(pieces.join(''))).toBe(bare(whole));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
