import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/bot/commands/list.ts';
import { readAnswer } from '../../src/domain/answers.ts';
import { readCodes } from '../../src/domain/codes.ts';
import { readDecision } from '../../src/domain/decision.ts';
import { forms } from '../../src/domain/form.ts';
import type { MessageKind } from '../../src/domain/messages.ts';
import { readPeriod } from '../../src/domain/periods.ts';
import { readSchedule } from '../../src/domain/schedule.ts';
import { readSearch } from '../../src/domain/search.ts';
import { type Html, plainText } from '../../src/i18n/html.ts';
import { createWords, languages } from '../../src/i18n/words.ts';
import { calendar, moment, samplesWith, tallyOf } from './samples.ts';

const words = createWords(calendar);
const plainWorkplace = 'Song Ma Garment Works';
const kinds = Object.keys(samplesWith('')) as MessageKind[];

/** Every sample of a kind, as the catalogue says it. */
function texts(language: string, kind: MessageKind, said: string): string[] {
  const render = words(language).messages[kind] as (values: unknown) => Html;
  return samplesWith(said)[kind].map((values) => render(values).html);
}

function allTexts(language: string, said = plainWorkplace): string[] {
  return kinds.flatMap((kind) => texts(language, kind, said));
}

function plain(html: string): string {
  return plainText({ html });
}

/** What is wrong with a text for parse_mode HTML: tags out of place, or signs that are not escaped. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const bare = html.replaceAll(/<(\/?)(b|i|code)>/g, (_tag, slash: string, name: string) => {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    return '';
  });
  faults.push(...open.map((name) => `<${name}> stays open`));
  faults.push(...(bare.replaceAll(/&(amp|lt|gt|quot);/g, '').match(/[<>&"].{0,20}/g) ?? []));
  return faults;
}

/** The commands a text names; «triệu/tháng» and «15/3» are none. */
function namedCommands(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/.?=])\/([a-z]+)/gu)].map(([, name = '']) => name);
}

/** The examples under a question. */
function examplesIn({ html }: Html): string[] {
  const [, shown = ''] = /\n(?:Examples?|Ví dụ): (.+)$/.exec(html) ?? [];
  return [...shown.matchAll(/<i>(.*?)<\/i>/g)].map(([, example = '']) => plain(example));
}

const hostile = [
  '<b>&"',
  '</b></i></code>',
  '<a href="tg://user?id=1">x</a>',
  '&lt;&amp;#60;',
  '\u202Etxt.exe\u2066',
  '\u0000\uD800',
  '<'.repeat(4096),
  '&amp;'.repeat(820),
  '👩🏽‍🔧'.repeat(600),
  'x'.repeat(4096),
  'constructor',
  '__proto__',
];

describe.each(languages)('the catalogue in «%s»', (language) => {
  const catalogue = words(language);

  it('says which language it is', () => {
    expect(catalogue.language).toBe(language);
  });

  it.each(kinds)('has words for «%s», within a message of Telegram', (kind) => {
    for (const text of texts(language, kind, plainWorkplace)) {
      expect(faultsOf(text)).toEqual([]);
      expect(plain(text).trim()).not.toBe('');
      expect(plain(text)).not.toMatch(/undefined|null|NaN|\[object|\$\{|=>/);
      expect([...plain(text)].length).toBeLessThanOrEqual(4096);
    }
  });

  it.each(kinds)('escapes what persons wrote into «%s»', (kind) => {
    for (const said of hostile) {
      for (const text of texts(language, kind, said)) expect(faultsOf(text)).toEqual([]);
    }
  });

  it.each(kinds)('shows what persons wrote into «%s» letter by letter', (kind) => {
    // Of one length, so that both are cut in the same places.
    const [harmless, harmful] = ['Zqzqz', '<b>&"'];
    const expected = texts(language, kind, harmless).map((text) => plain(text).replaceAll(harmless, harmful));
    expect(texts(language, kind, harmful).map(plain)).toEqual(expected);
  });

  it('asks the officer to look at a benefit that is hardly to be believed', () => {
    const [card] = samplesWith('x')['initiative.card'];
    const shown = (amount: number): string => {
      const benefit = { amount, period: 'year', approximate: false } as const;
      return catalogue.messages['initiative.card']({ ...card, view: { ...card.view, answers: { benefit } } })
        .html;
    };
    expect(shown(1_000_000_000_000)).not.toContain('⚠');
    expect(shown(1_000_000_000_001)).toContain('⚠');
  });

  it('takes a text for nobody’s key, even when it is the name of one', () => {
    const { messages } = catalogue;
    const answers = { title: 'constructor', before: 'safety', result: 'other', solution: 'title' };
    const card = {
      form: 'initiative',
      subject: 1,
      unitNames: {},
      files: 0,
      keys: [],
      extras: [],
      menu: false,
    } as const;
    const shown = plain(messages['form.card']({ ...card, answers, missing: [] }).html).split('\n');
    for (const [key, text] of Object.entries(answers)) {
      expect(shown).toContain(`${catalogue.labels[key as keyof typeof answers]}: ${text}`);
    }
    expect(catalogue.answer('constructor')).toBe('constructor');
    const declined = { id: 1, code: 'SK-26-000123', title: 'A title', reason: 'toString' };
    expect(messages['notice.declined'](declined).html).toContain('toString');
  });

  it('gives a unit its name, and a count that happens to be the same number its figures', () => {
    const answers = { parent: 1250, headcount: 1250, target: 1250 };
    const card = {
      form: 'unit',
      subject: 0,
      files: 0,
      keys: [],
      extras: [],
      menu: false,
      missing: [],
    } as const;
    const { labels, messages, count } = catalogue;
    const shown = plain(messages['form.card']({ ...card, answers, unitNames: { 1250: 'A union' } }).html);
    expect(shown.split('\n')).toEqual(
      expect.arrayContaining([
        `${labels.parent}: A union`,
        `${labels.headcount}: ${count(1250)}`,
        `${labels.target}: ${count(1250)}`,
      ]),
    );
  });

  it('names only commands that exist, by their name in this language', () => {
    const names = commands.map(({ name, alias }) => (language === 'vi' || name === 'start' ? name : alias));
    const asked = Object.values(catalogue.asks).map(({ html }) => html);
    const named = [...allTexts(language), ...asked].flatMap((text) => namedCommands(plain(text)));
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('gives examples that are understood when they are typed', () => {
    const today = { year: 2026, month: 11, day: 22 };
    const read = Object.values(forms).flatMap((form) =>
      form.questions.map((question) => {
        const examples = examplesIn(catalogue.asks[question.key as keyof typeof catalogue.asks]);
        const kindsRead = examples.map((example) => readAnswer(question, example, today).kind);
        const isTyped = question.type !== 'choice' && question.type !== 'several';
        return { key: question.key, isTyped, hasExamples: examples.length > 0, kindsRead };
      }),
    );
    expect(read.filter(({ isTyped, hasExamples }) => isTyped !== hasExamples)).toEqual([]);
    expect(
      read.filter(({ kindsRead }) => kindsRead.some((kind) => kind === 'refused' || kind === 'choose')),
    ).toEqual([]);
  });

  it('shows uses of commands that work', () => {
    const usage = (command: string) => {
      const { html } = catalogue.messages.refusal({ code: 'usage', command });
      return plain(/<code>\/\w+ (.*)<\/code>/.exec(html)?.[1] ?? '');
    };
    const { codes, rest } = readCodes(usage('congnhan'), 2026);
    expect(codes.length).toBe(17);
    expect(readDecision(rest, { year: 2026, month: 11, day: 22 })).toMatchObject({
      ok: true,
      value: { day: '20/11/2026' },
    });
    expect(readSchedule(usage('lich'))).toEqual({ ok: true, value: { weekday: 1, minute: 480 } });

    const found = readSearch(usage('timkiem'), { now: moment, calendar });
    expect(found).toMatchObject({ state: 'in_review', least: 100_000_000 });
    // A draft is in nobody's search.
    const { draft: _, ...sought } = catalogue.states;
    const states = Object.entries(sought).map(([state, name]) => [
      state,
      readSearch(`dam ${name}`, { now: moment, calendar }).state,
    ]);
    expect(states.filter(([state, read]) => state !== read)).toEqual([]);

    const periods = catalogue.messages.refusal({ code: 'bad-period', typed: '' }).html;
    const programme = { fromAt: moment, toAt: moment + 1, phases: [] };
    const read = [...periods.matchAll(/<code>\/\w+ (.*?)<\/code>/g)].map(([, typed = '']) =>
      readPeriod(typed, { now: moment, calendar, programme }),
    );
    expect(read.map((period) => period.ok && period.value.kind)).toEqual(['week', 'month', 'programme']);
    const backwards = { code: 'period-backwards', first: '5/1/2020', last: '9/1/2020' } as const;
    const [, meant = ''] = /<code>\/\w+ (.*?)<\/code>/.exec(catalogue.messages.refusal(backwards).html) ?? [];
    expect(readPeriod(meant, { now: moment, calendar, programme })).toMatchObject({
      value: { kind: 'span' },
    });
  });

  it('fits on buttons and in the menus', () => {
    const { buttons, labels, options, commands: descriptions } = catalogue;
    const limits = [
      { texts: buttons, most: 40 },
      { texts: labels, most: 40 },
      { texts: options, most: 50 },
      { texts: descriptions, most: 60 },
    ];
    for (const { texts: table, most } of limits) {
      const unfit = Object.values(table).filter(
        (text) => text === '' || text.trim() !== text || [...text].length > most,
      );
      expect(unfit).toEqual([]);
    }
  });

  it('writes every sum so that it reads back exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        const shown = catalogue.answer({ amount, period: 'unknown', approximate: false });
        const [figure = ''] = shown.split(' đồng');
        expect(Number(figure.replaceAll(/[.,]/g, ''))).toBe(amount);
        expect(figure).toBe(catalogue.count(amount));
      }),
    );
  });
});

it('serves a language it does not know in Vietnamese', () => {
  expect(words('fr').language).toBe('vi');
  expect(words('constructor').language).toBe('vi');
});

it('has no Vietnamese left in the English texts but the đồng', () => {
  const { asks, buttons, labels, options, states, roles, commands: descriptions, answer } = words('en');
  const said = [buttons, labels, options, states, roles, descriptions].flatMap((table) =>
    Object.values(table),
  );
  const asked = Object.values(asks).map(({ html }) => html);
  const sum = answer({ amount: 1_500_000_000, period: 'year', approximate: true });
  const foreign = [...allTexts('en'), ...asked, ...said, sum].filter((text) =>
    /[^\P{L}A-Za-z]/u.test(text.replaceAll('đồng', '')),
  );
  expect(foreign).toEqual([]);
});

describe('figures', () => {
  const money = (amount: number, period: 'once' | 'month' | 'year' | 'unknown', approximate = false) => ({
    amount,
    period,
    approximate,
  });

  it.each([
    [money(1_500_000_000, 'year'), '1,500,000,000 đồng (1.5 billion đồng) a year'],
    [money(15_500_000, 'month', true), 'about 15,500,000 đồng (15.5 million đồng) a month'],
    [money(500_000, 'once'), '500,000 đồng (500 thousand đồng) once'],
    [money(1_250_000_000_000, 'unknown'), '1,250,000,000,000 đồng (1,250 billion đồng)'],
    [money(1_234_567, 'unknown'), '1,234,567 đồng'],
    [money(0, 'once'), '0 đồng once'],
    [{ year: 2026, month: 3, day: 15, precision: 'day' as const }, '15/3/2026'],
    [{ year: 2026, month: 3, precision: 'month' as const }, 'March 2026'],
    [{ year: 2022, quarter: 2, precision: 'quarter' as const }, 'Q2/2022'],
    [{ year: 2022, precision: 'year' as const }, '2022'],
    [170_324, '170,324'],
    [null, '(skipped)'],
  ])('prints %j in English as «%s»', (value, printed) => {
    expect(words('en').answer(value)).toBe(printed);
  });

  it('says a digest in English, to the last figure', () => {
    const { messages } = words('en');
    expect(
      plain(messages.digest({ unitId: 1, tally: tallyOf('TKV'), number: 12, weeks: 1 }).html),
    ).toBe(`Digest of week 19/2022 – TKV
No. 12 · as of 14:00 on 10/5/2022
New: 1,260 (+260 on the week before)
Recognised: 588 (same as the week before)
Not recognised: 1 (−11 on the week before)
Corrections: 2 recognitions taken back, 1 withdrawn
Waiting: 672 · to be completed: 3
TKV: 170,324 submitted, 2,900 recognised, 2,769 valid
TKV: valid 800/958 – 83.5% of the target; 158 more needed by the end of 15/5/2022
Whole programme: valid 2,769/3,000 – 92.3% of the target; ended on 10/5/2022, 231 short
Units taking part: 8/3,655 · authors: 1,062 · members: 308,598
Benefit in a year: 162 billion đồng recognised (584 billion đồng declared by the authors; 1 initiative without a sum)
Overdue: 2 without an answer, 1 without a decision
Leading: 1. TKV 146.9% · 2. TKV 5`);
  });

  it('says one and many in English', () => {
    const { messages } = words('en');
    expect(messages['notice.queue']({ unit: 'TKV', waiting: 1 }).html).toContain('1 new initiative to');
    expect(messages['notice.queue']({ unit: 'TKV', waiting: 1260 }).html).toContain('1,260 new initiatives');
    expect(messages['data.ask']({ recognised: 1 }).html).toContain('1 recognised initiative is kept');
    expect(messages['delivery.incident']({ posts: 2 }).html).toContain('2 digests');
  });
});
