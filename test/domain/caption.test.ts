import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionParts, captionPartsOf, fitLines, longestCaption } from '../../src/domain/caption.ts';
import { noFlows } from '../../src/domain/counts.ts';
import { shortName } from '../../src/domain/short-names.ts';
import { paceOf } from '../../src/domain/target-pace.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords, languages } from '../../src/i18n/words.ts';
import { calendar, tallyOf } from '../i18n/samples.ts';

const unitName = 'Công đoàn các khu công nghiệp tỉnh Thử N';

function captionIn(language: string, changes: Parameters<typeof tallyOf>[1], weeks = 1): string {
  const { messages } = createWords(calendar)(language);
  return plainText(messages.digest({ unitId: 1, tally: tallyOf(unitName, changes), number: 12, weeks }));
}

describe('the lines of a digest', () => {
  it('are told in the order of what matters most', () => {
    const parts = captionPartsOf({ tally: tallyOf('TKV'), weeks: 3 });
    expect(parts).toEqual(captionParts.filter((part) => part !== 'quiet'));
  });

  it('are one line in a quiet week', () => {
    expect(captionPartsOf({ tally: tallyOf('TKV', { flows: noFlows }), weeks: 1 })).toEqual([
      'head',
      'quiet',
    ]);
    expect(captionIn('vi', { flows: noFlows, before: noFlows }).split('\n').slice(2)).toEqual([
      'Trong tuần không có sáng kiến mới. Đang chờ: 672 (quá hạn 3) · cả chương trình hợp lệ 2.769/3.000 – đạt 92,3% chỉ tiêu.',
    ]);
  });

  it('are not quiet when all that happened was taken back', () => {
    const tally = tallyOf('TKV', { flows: { ...noFlows, revoked: 1 } });
    expect(captionPartsOf({ tally, weeks: 1 })).toContain('corrections');
  });

  it('name no units where fewer than three people wrote', () => {
    expect(captionPartsOf({ tally: tallyOf('TKV', { authors: 2 }), weeks: 1 })).not.toContain('leaders');
    expect(captionPartsOf({ tally: tallyOf('TKV', { authors: 3 }), weeks: 1 })).toContain('leaders');
    // Measured in a phase that just began: those who wrote in it.
    const { phase } = tallyOf('TKV');
    const begun = (authors: number) =>
      tallyOf('TKV', { authors: 90, sharesOf: 'phase', phase: phase && { ...phase, authors } });
    expect(captionPartsOf({ tally: begun(2), weeks: 1 })).not.toContain('leaders');
    expect(captionPartsOf({ tally: begun(3), weeks: 1 })).toContain('leaders');
  });

  it.each(languages)(
    'fit under a picture in «%s», with names of forty characters and millions',
    (language) => {
      const large = 2_033_667;
      const shares = Array.from({ length: 8 }, () => ({
        name: unitName,
        code: 'A',
        valid: large,
        target: 9,
      }));
      const text = captionIn(
        language,
        {
          flows: { submitted: large, recognised: large, declined: large, revoked: large, withdrawn: large },
          before: noFlows,
          shares,
        },
        12,
      );
      expect(text.length).toBeLessThanOrEqual(longestCaption);
      expect(text.split('\n').length).toBeGreaterThan(10);
    },
  );

  it('go from the end as whole lines until the rest fits', () => {
    expect(fitLines(['abc', 'de', 'f'], (line) => line.length, 6)).toEqual(['abc', 'de']);
    expect(fitLines(['abc', 'de', 'f'], (line) => line.length, 5)).toEqual(['abc']);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(60), (lines, most) => {
        const fitting = fitLines(lines, (line) => line.length, most);
        expect(lines.slice(0, fitting.length)).toEqual(fitting);
        expect(fitting.join('\n').length).toBeLessThanOrEqual(most);
        const next = lines.slice(0, fitting.length + 1);
        expect(next.length === fitting.length || next.join('\n').length > most).toBe(true);
      }),
    );
  });

  it('never say that a target was exceeded, by however much it was', () => {
    const text = captionIn('vi', { target: 538, totals: { submitted: 9, recognised: 9, valid: 2769 } });
    expect(text).toContain('đạt 514,7% chỉ tiêu; đã đủ chỉ tiêu');
    expect(text).not.toContain('vượt');
  });
});

describe('the pace to a target', () => {
  const day = 24 * 60 * 60_000;

  it.each([
    ['rounds up to whole ones a week', { valid: 800, target: 958, toAt: 28 * day }, 40],
    ['counts parts of weeks', { valid: 800, target: 958, toAt: 30 * day }, 37],
    ['begins with the phase', { valid: 0, target: 10, fromAt: 100 * day, toAt: 114 * day }, 5],
  ])('%s', (_name, course, perWeek) => {
    expect(paceOf(course, 0)).toMatchObject({ kind: 'needed', perWeek });
  });

  it('is all that is left in the last week, and nothing but the gap after the end', () => {
    const course = { valid: 800, target: 958, toAt: 7 * day };
    expect(paceOf(course, 0)).toEqual({ kind: 'needed', left: 158, perWeek: null });
    expect(paceOf(course, 7 * day)).toEqual({ kind: 'ended', left: 158, perWeek: null });
  });

  it('is none without a target, and none once it is reached', () => {
    expect(paceOf({ valid: 5, target: null, toAt: day }, 0)).toBeUndefined();
    expect(paceOf({ valid: 5, target: 0, toAt: day }, 0)).toBeUndefined();
    expect(paceOf({ valid: 5, target: 9, toAt: null }, 0)).toBeUndefined();
    expect(paceOf({ valid: 9, target: 9, toAt: day }, 2 * day)).toEqual({ kind: 'reached' });
  });
});

it.each([
  ['CĐCS Công ty cổ phần May Sông Mã', 'Cty CP May Sông Mã'],
  ['Công đoàn cơ sở Trường Trung học phổ thông Thử', 'Trường THPT Thử'],
  ['Liên đoàn Lao động tỉnh Thanh Hóa', 'LĐLĐ tỉnh Thanh Hóa'],
  ['Công đoàn xã Lam Sơn', 'CĐ xã Lam Sơn'],
  ['Tuyển than Cửa Ông', 'Tuyển than Cửa Ông'],
  ['CĐCS', 'CĐCS'],
])('the short name of «%s» is «%s»', (name, short) => {
  expect(shortName(name)).toBe(short);
});
