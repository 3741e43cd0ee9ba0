import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, html, lines, plainText } from '../../src/i18n/html.ts';

const anyText = fc.string({ unit: 'binary' });

describe('a template', () => {
  it('escapes every sign that could be read as markup', () => {
    expect(html`<b>${'<i>&"</i>'}</b>`).toEqual({ html: '<b>&lt;i&gt;&amp;&quot;&lt;/i&gt;</b>' });
    expect(html`${'&lt;'}`.html).toBe('&amp;lt;');
  });

  it('takes what is safe already as it is, alone or in a row', () => {
    const part = html`<i>${'a & b'}</i>`;
    expect(html`${part}, ${[part, html`<b>c</b>`]}${[]}`.html).toBe(
      '<i>a &amp; b</i>, <i>a &amp; b</i><b>c</b>',
    );
  });

  it('writes numbers and keeps an empty text empty', () => {
    expect(html`${0}/${1250}${''}${-1}`.html).toBe('0/1250-1');
  });

  it('leaves no sign of markup of any text, and its plain text is that text again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = html`${text}`;
        expect(safe.html).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        expect(plainText(safe)).toBe(text);
      }),
    );
  });
});

describe('lines', () => {
  it('stand under each other, and what is undefined leaves none', () => {
    expect(lines(html`<b>a</b>`, undefined, html``, html`${'<'}`)).toEqual({ html: '<b>a</b>\n\n&lt;' });
    expect(lines()).toEqual({ html: '' });
    expect(lines(undefined)).toEqual({ html: '' });
  });
});

describe('plain text', () => {
  it('has lost the tags and kept what a person wrote', () => {
    expect(plainText(html`<b>${'1 < 2 & "3" > <i>2</i>'}</b>: <code>/x</code>`)).toBe(
      '1 < 2 & "3" > <i>2</i>: /x',
    );
  });

  it('does not unescape twice', () => {
    expect(plainText(html`${'&amp;lt;b&amp;gt;'}`)).toBe('&amp;lt;b&amp;gt;');
  });
});

describe('a cut', () => {
  it('leaves what fits and marks what does not', () => {
    expect(cut('sáng kiến', 9)).toBe('sáng kiến');
    expect(cut('sáng kiến', 8)).toBe('sáng ki…');
    expect(cut('', 5)).toBe('');
  });

  it('never parts a letter that is two code units', () => {
    expect(cut('🔧🔧🔧', 2)).toBe('🔧…');
  });

  it('is never longer than asked, and begins as the text does', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const shown = cut(text, most);
        const whole = shown === text;
        expect([...shown].length).toBeLessThanOrEqual(most);
        expect(whole || (shown.endsWith('…') && text.startsWith(shown.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
