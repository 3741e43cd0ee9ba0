import type { AnswerValue } from '../../domain/answers.ts';
import type { AwardPaper } from '../../domain/awards.ts';
import type {
  LibraryCard,
  LibraryMessages,
  LibraryRefusal,
  SpreadView,
} from '../../domain/library-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { wordFor } from '../lookup.ts';
import type { createLibraryVi, libraryWordsVi } from './library-vi.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

/** Of an answer, what a card shows. */
const shownLetters = 420;
const namedInNotice = 3;

export const libraryWordsEn: typeof libraryWordsVi = {
  labels: {
    spreadPlace: 'Where it is applied',
    spreadSince: 'Applied since',
    libraryUnit: 'Unit',
    themeText: 'Theme',
  },
  asks: {
    spreadPlace: html`Where in your unit is it applied? Type a workshop, team or office; press <b>Skip</b> if in all of it. Its author and the officers who review it will see your name and this place; others see the unit only.
Example: <i>Sewing shop 2</i>`,
    spreadSince: html`Since when? A day, month, quarter or year will do.
Example: <i>March 2026</i>`,
    libraryUnit: html`Which unit’s initiatives? Type a few letters of its name.
Example: <i>may song ma</i>`,
    themeText: html`What would the unit like initiatives about? Members see this theme when they begin.
Example: <i>Less dust where cloth is cut</i>`,
  },
  titles: { spread: 'My unit applies it', libraryUnit: 'Library', theme: 'Add a theme' },
  goOn: { libraryUnit: '/search', spread: '/search', theme: '/themes' },
  buttons: {
    library: 'Library',
    inLibrary: 'See it in the library',
    toTop: 'To the top',
    ownWork: 'In my units',
    wholeLibrary: 'Whole library',
    mostApplied: 'Most applied',
    newestFirst: 'Newest',
    byField: 'Field',
    byUnit: 'Unit',
    anyField: 'Any field',
    anyUnit: 'Any unit',
    otherUnit: 'Another unit…',
    toLibrary: '‹ Back to the list',
    readWhole: 'Read all of it',
    recordSpread: 'My unit applies it',
    takeSpreadBack: 'Not applied any more',
    whoApplies: 'Where it is applied',
    toEntry: '‹ Back to the initiative',
    addTheme: 'Add a theme',
  },
};

export function createLibraryEn(
  { count, options, label }: Speech,
  {
    answerTo,
    awardsText,
  }: {
    answerTo: (key: string, value: AnswerValue) => string;
    awardsText: (given: readonly AwardPaper[]) => Html | undefined;
  },
): ReturnType<typeof createLibraryVi> {
  const units = (value: number): string => `${count(value)} ${value === 1 ? 'unit' : 'units'}`;

  /** What a list is narrowed to. */
  function viewText({ view, words, unit }: LibraryMessages['library.list']): string {
    return [
      words === '' ? (view.order === 'newest' ? 'Newest' : 'Most applied') : `“${cut(words, 100)}”`,
      view.field === null ? '' : wordFor(options, view.field),
      unit === null ? '' : cut(unit, 60),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function nothingText({ view, words, place }: LibraryMessages['library.list']): Html {
    if (place !== null) return html`That was the end. Press <b>To the top</b> to see it again.`;
    if (words === '' && (view.field !== null || view.unitId !== 0))
      return html`No such initiative yet. Choose another field or unit, or press <b>Whole library</b>.`;
    return words === ''
      ? html`The library has no initiative yet: those that are recognised will stand here. Send one of your own with /submit.`
      : html`No such initiative yet. Try fewer words, for example <code>/search may can</code>, or press <b>Whole library</b>.`;
  }

  function authorsText({ authors, unnamed }: LibraryCard): Html | undefined {
    if (authors.length === 0) return undefined;
    const names = authors.map((name) => cut(name, 60)).join(', ');
    return html`By: ${names}${unnamed === 0 ? '' : ` and ${count(unnamed)} more`}`;
  }

  function spreadText({ spread, units: named }: LibraryCard): Html {
    if (spread === 0) return html`No other unit has said yet that it applies it.`;
    const names = named.map((name) => cut(name, 60)).join(', ');
    const more = spread - named.length;
    return html`<b>Applied by ${units(spread)}</b>: ${names}${more > 0 ? ` and ${count(more)} more` : ''}`;
  }

  function cardText(card: LibraryCard): Html {
    return lines(
      html`<b>${cut(card.title, 200)}</b>`,
      html`${[card.code, cut(card.unit, 80), card.field === null ? '' : wordFor(options, card.field)].filter(Boolean).join(' · ')}`,
      authorsText(card),
      awardsText(card.awards),
      html``,
      ...Object.entries(card.answers).map(
        ([key, value]) => html`<b>${label(key)}</b>: ${cut(answerTo(key, value), shownLetters)}`,
      ),
      card.isConfidential
        ? html`<i>Its author keeps the know-how confidential: only title, effect and awards stand here.</i>`
        : undefined,
      html``,
      spreadText(card),
    );
  }

  const leads = {
    recorded: 'Recorded: your unit applies it. Its author will be told.',
    'taken-back': 'What you recorded is taken back.',
  } as const;

  function whereText({ unit, by, place, since }: SpreadView): Html {
    const where = place === null ? '' : `, ${cut(place, 100)}`;
    return html`${cut(unit, 80)}${where} – since ${answerTo('spreadSince', since)} (recorded by ${by === null ? 'somebody whose name is erased' : cut(by, 60)})`;
  }

  const themeLeads = { added: 'Added.', removed: 'Removed.' } as const;

  const messages: TextsOf<LibraryMessages> = {
    'library.list': (list) =>
      lines(
        html`<b>Library of initiatives</b> – ${viewText(list)}${list.place === null ? '' : ' (continued)'}`,
        ...(list.lines.length === 0
          ? [nothingText(list)]
          : list.lines.map(
              ({ title, unit, spread, isAwarded }, index) =>
                html`${index + 1}. <b>${cut(title, 80)}</b> – ${cut(unit, 40)}${spread === 0 ? '' : ` · applied by ${units(spread)}`}${isAwarded ? ' · commended' : ''}`,
            )),
        list.lines.length === 0
          ? undefined
          : html`\nPress a number to read. To search: <code>/search may can</code>`,
      ),
    'library.fields': () => html`Initiatives of which field?`,
    'library.units': () =>
      html`Initiatives of which unit (with those below it)? Choose a button, or press <b>Another unit…</b> to type its name.`,
    'library.card': ({ card, lead }) =>
      lines(lead === undefined ? undefined : html`✓ ${leads[lead]}\n`, cardText(card)),
    'library.spread': ({ code, title, lines: found, isFirst }) =>
      lines(
        html`<b>Where ${code} is applied</b> – ${cut(title, 120)}${isFirst ? '' : ' (continued)'}`,
        ...(found.length === 0
          ? [html`No other unit has said yet that it applies it.`]
          : found.map((one) => html`• ${whereText(one)}`)),
      ),
    'notice.spread': ({ lines: told }) =>
      lines(
        ...told.map(({ code, title, units: news, total }) => {
          const names = news
            .slice(0, namedInNotice)
            .map((name) => cut(name, 60))
            .join(', ');
          const rest = news.length > namedInNotice ? '…' : '';
          const known = total > news.length ? ` That makes ${units(total)}.` : '';
          return html`Your initiative ${code} “${cut(title, 120)}”: <b>${total > news.length ? `${count(news.length)} more ${news.length === 1 ? 'unit applies' : 'units apply'}` : `${units(news.length)} ${news.length === 1 ? 'applies' : 'apply'}`} it</b> (${names}${rest}).${known}`;
        }),
      ),
    'themes.list': ({ unit, programme, themes, lead }) =>
      lines(
        lead === undefined ? undefined : html`✓ ${themeLeads[lead]}`,
        html`<b>Themes of ${cut(unit, 80)}</b> – ${cut(programme, 80)}`,
        ...(themes.length === 0
          ? [
              html`No theme yet; members see those of the nearest unit above that has some. Press <b>Add a theme</b>, or type it at once, for example: <code>/themes Less dust where cloth is cut</code>`,
            ]
          : themes.map(({ text }, index) => html`${index + 1}. ${cut(text, 100)}`)),
        themes.length === 0
          ? undefined
          : html`\nMembers of the unit and below see these themes when they begin to write. Press ✕ to remove one.`,
      ),
    'themes.units': () => html`Themes of which unit?`,
  };

  const refusals: RefusalTextsOf<LibraryRefusal> = {
    'not-in-library': () =>
      html`This initiative is not in the library any more. Press /search to see others.`,
    'spread-own-unit': ({ unit }) =>
      html`This initiative comes from ${cut(String(unit), 80)}, your own unit, so that it counts as no further one. Only other units can record it.`,
    'spread-own-work': () => html`You are its author: units that apply it record that themselves.`,
    'no-own-unit': () =>
      html`Your unit is not known yet, so nothing can be recorded. Please tell a union officer.`,
    'spread-not-yet': () =>
      html`What is not applied yet is not recorded. Once your unit applies it, open this initiative again in /search and press <b>My unit applies it</b>.`,
    'too-many-themes': ({ most }) =>
      html`A unit has ${Number(most)} themes at most. Remove one in /themes, then add the new one.`,
    'theme-there': () => html`This theme is there already. See /themes.`,
    'theme-length': ({ least, most, length }) =>
      html`A theme has ${Number(least)} to ${Number(most)} characters; what you typed has ${count(Number(length))}. Please write it again, for example: <code>/themes Less dust where cloth is cut</code>`,
  };

  return {
    messages,
    refusals,
    /** Above the first question of an initiative. */
    themesText: (themes) =>
      html`Themes of your unit: <b>${themes.map((theme) => cut(theme, 100)).join(' · ')}</b>. Anything else is welcome, too.`,
    spreadLine: (spread) =>
      spread === 0
        ? undefined
        : html`<b>Applied by ${count(spread)} other ${spread === 1 ? 'unit' : 'units'}</b>`,
    commands: { chude: 'themes of a unit: add, remove' },
  };
}
