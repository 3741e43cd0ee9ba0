import {
  mostRecounted,
  type PhaseCard,
  type ProgrammeDone,
  type ProgrammeMessages,
  type ProgrammeRefusal,
  type Span,
  type Standing,
} from '../../domain/programme-messages.ts';
import { formatTenths, shareInTenths, type UnitShare } from '../../domain/tally.ts';
import { capitalised, cut, type Html, html, lines } from '../html.ts';
import type { createProgrammesVi, programmeWordsVi } from './programmes-vi.ts';
import type { Speech, TextsOf } from './speech.ts';

type Refused<Code extends ProgrammeRefusal['code']> = Extract<ProgrammeRefusal, { code: Code }>;

export const programmeWordsEn: typeof programmeWordsVi = {
  labels: {
    programmeName: 'Programme name',
    firstDay: 'Open from',
    lastDay: 'Open until',
    appliedFirst: 'Applied from',
    appliedLast: 'Applied until',
    phaseName: 'Phase name',
    phaseFirst: 'Open from',
    phaseLast: 'Open until',
    phaseTarget: 'Target of the phase',
    dateUnit: 'Unit',
    dateLast: 'Open until',
  },
  asks: {
    programmeName: html`What is the programme or campaign called?
Example: <i>One Million Initiatives</i>`,
    firstDay: html`From which day does the programme take initiatives?
Example: <i>01/01/2026</i>`,
    lastDay: html`And until which day? If it closes within its last day, please type the hour as well.
Examples: <i>31/12/2026</i>, <i>17:00 on 31/12/2026</i>`,
    appliedFirst: html`From which day must an initiative be applied to count? If it is the first day of submissions, press <b>Skip</b>.
Example: <i>01/9/2025</i>`,
    appliedLast: html`Until which day may it be applied to count? If it is the last day of submissions, press <b>Skip</b>.
Example: <i>31/8/2026</i>`,
    phaseName: html`What is this phase called?
Example: <i>Phase 1</i>`,
    phaseFirst: html`From which day does this phase take initiatives?
Example: <i>01/01/2026</i>`,
    phaseLast: html`And until which day? If it closes within its last day, please type the hour as well.
Examples: <i>31/5/2026</i>, <i>17:00 on 31/5/2026</i>`,
    phaseTarget: html`How many initiatives is the target of this phase? If there is none yet, press <b>Skip</b>.
Example: <i>300,000</i>`,
    dateUnit: html`Which unit gets a closing date of its own? The units below it follow. Type a few letters of its name, or its code.
Example: <i>song ma</i>`,
    dateLast: html`Until when may this unit submit?
Examples: <i>15/6/2026</i>, <i>17:00 on 15/6/2026</i>`,
  },
  titles: {
    programme: 'Programme',
    programmeEdit: 'Programme',
    phase: 'Phase',
    unitDate: 'Closing date of a unit',
  },
  goOn: {
    programme: '/programme',
    programmeEdit: '/programme',
    phase: '/programme',
    unitDate: '/programme',
  },
  extras: { appliedDates: 'Other dates of application' },
  buttons: {
    addProgramme: 'Add a programme',
    seeExample: 'See an example',
    addExample: 'Add this programme',
    changeProgramme: 'Change name, dates',
    addPhase: 'Add a phase',
    unitDates: 'Dates of units',
    setUnitDate: 'Set a unit’s date',
    wholeProgramme: 'Whole programme',
    closeNow: 'Close now',
    closeSure: 'Close the programme',
    reopen: 'Reopen, extend',
    removeDate: 'Remove its date',
    toProgramme: 'To the programme',
    toProgrammes: 'To the list',
  },
  commands: { chuongtrinh: 'programmes: dates, phases, extensions' },
  usages: {},
};

const standings: Record<Standing, string> = { coming: 'not open yet', open: 'open', closed: 'closed' };

const done: Record<ProgrammeDone, string> = {
  added: '✓ The programme is open.',
  changed: '✓ Saved.',
  closed: '✓ The programme is closed.',
  'phase-added': '✓ The phase is added.',
  'phase-changed': '✓ The phase is saved.',
};

/** «415.3» */
function tenthsText(tenths: number): string {
  return formatTenths(tenths).replace(',', '.');
}

export function createProgrammesEn({ count, day, moment }: Speech): Omit<
  ReturnType<typeof createProgrammesVi>,
  'refusals'
> & {
  refusals: { [Code in ProgrammeRefusal['code']]: (facts: Refused<Code>) => Html };
} {
  const end = (toAt: number): string => (moment(toAt).startsWith('00:00') ? day(toAt - 1) : moment(toAt));
  const span = ({ fromAt, toAt }: Span): string => `${day(fromAt)} – ${end(toAt)}`;
  const counted = (number: number): string =>
    number === mostRecounted + 1
      ? `more than ${count(mostRecounted)} initiatives`
      : `${count(number)} ${number === 1 ? 'initiative' : 'initiatives'}`;

  function percent(valid: number, target: number | null): string {
    const tenths = shareInTenths(valid, target);
    return tenths === undefined ? 'no target set' : `${tenthsText(tenths)}% of the target`;
  }

  function standingText({ standing, days }: Pick<PhaseCard, 'standing' | 'days'>): string {
    if (days === null) return standings[standing];
    const left = `${count(days)} ${days === 1 ? 'day' : 'days'}`;
    return standing === 'coming'
      ? `${standings[standing]}, in ${left}`
      : `${standings[standing]}, ${left} left`;
  }

  function figuresText({ valid, submitted, target, raised }: PhaseCard): Html {
    const of = target === null ? '' : `/${count(target)}`;
    return html`${count(submitted)} submitted · <b>${count(valid)}${of}</b> valid – ${percent(valid, target)}${raised === null ? '' : ` (own goal ${count(raised)})`}`;
  }

  const shares = (units: readonly UnitShare[]): string =>
    units
      .map(({ name, valid, target }) => {
        const tenths = shareInTenths(valid, target);
        return `${cut(name, 40)} ${tenths === undefined ? count(valid) : `${tenthsText(tenths)}%`}`;
      })
      .join(' · ');

  function recountedText(recounted: number | undefined, isFollowing = false): Html | undefined {
    if (recounted === undefined || recounted === 0) return undefined;
    const many = capitalised(counted(recounted));
    return isFollowing
      ? html`${many} ${recounted === 1 ? 'is' : 'are'} being counted anew; this takes some minutes.`
      : html`${many} counted anew.`;
  }

  const messages: TextsOf<ProgrammeMessages> = {
    'programme.list': ({ lines: all }) =>
      all.length === 0
        ? html`There is no programme yet.`
        : lines(
            html`<b>Programmes</b> (press a number to open one)`,
            ...all.map(
              ({ name, standing, target, ...dates }, index) =>
                html`${index + 1}. ${cut(name, 120)}: ${span(dates)} · ${standings[standing]}${target === null ? '' : ` · target ${count(target)}`}`,
            ),
          ),
    'programme.card': (card) =>
      lines(
        card.done === undefined ? undefined : html`${done[card.done]}`,
        recountedText(card.recounted),
        html`<b>${cut(card.name, 120)}</b> – ${standingText(card)}`,
        html`Takes initiatives: ${span(card)}`,
        card.applied === null ? undefined : html`Counts what was applied: ${span(card.applied)}`,
        html`<b>${cut(card.unit, 60)}</b>: ${figuresText(card)}`,
        ...card.phases.map((phase) =>
          lines(
            html`\n<b>${cut(phase.name, 60)}</b> – ${standingText(phase)}`,
            html`Takes initiatives: ${span(phase)}`,
            phase.applied === null ? undefined : html`Counts what was applied: ${span(phase.applied)}`,
            html`So far: ${figuresText(phase)}`,
          ),
        ),
        card.ahead.length === 0 ? undefined : html`\nAhead: ${shares(card.ahead)}`,
        card.behind.length === 0 ? undefined : html`Behind: ${shares(card.behind)}`,
        card.dates === 0 ? undefined : html`Units with a date of their own: ${count(card.dates)}`,
      ),
    'programme.example': ({ name, target, applied, phases }) =>
      lines(
        html`Example: <b>${name}</b> of the General Confederation, target ${count(target)}`,
        html`Counts what was applied: ${span(applied)}`,
        ...phases.map(
          (phase) => html`• ${phase.name}: submissions ${span(phase)} · target ${count(phase.target)}`,
        ),
        html`\nOnce it is added, change its name, dates, phases and targets to fit your union.`,
      ),
    'programme.close': ({ name, recounted }) =>
      html`Close <b>${cut(name, 120)}</b> right now? What is submitted after this moment does not count for it any more; who has begun a draft may still submit it in the time of grace.${recounted === 0 ? '' : ` ${counted(recounted)} will be counted anew.`}`,
    'programme.dates': ({ name, toAt, lines: dated, page, more, done: what, ...anew }) =>
      lines(
        what === undefined
          ? undefined
          : html`${what === 'set' ? '✓ The unit has a date of its own.' : '✓ Its date is removed.'}`,
        recountedText(anew.recounted, anew.isFollowing),
        html`<b>Dates of units</b> · ${cut(name, 120)}${page > 0 || more ? ` · page ${page + 1}` : ''}`,
        html`For everybody: ${end(toAt)}`,
        ...(dated.length === 0
          ? [html`No unit has a date of its own.`]
          : dated.map(
              ({ unit, toAt: own }, index) => html`${index + 1}. ${cut(unit, 80)}: until ${end(own)}`,
            )),
        dated.length === 0 ? undefined : html`Press a number to remove that unit’s date.`,
      ),
    'programme.date': ({ unit, toAt, name, recounted }) =>
      html`Remove the date of <b>${cut(unit, 80)}</b> (until ${end(toAt)}, ${cut(name, 120)})? It then closes with everybody else.${recounted === 0 ? '' : ` ${capitalised(counted(recounted))} will be counted anew.`}`,
  };

  return {
    messages,
    refusals: {
      'phases-overlap': ({ name, ...dates }) =>
        html`This runs into <b>${cut(name, 60)}</b> (${span(dates)}). Phases come one after another; please change the dates.`,
      'phase-outside': (dates) =>
        html`A phase lies within its programme (${span(dates)}). Please change its dates, or those of the programme first.`,
      'phases-left-out': ({ name, ...dates }) =>
        html`With these dates <b>${cut(name, 60)}</b> (${span(dates)}) would lie outside the programme. Please change the phase first.`,
      'applied-crossed': () =>
        html`The last day of application comes before the first. Please change it under “Other dates of application”.`,
      'date-too-early': ({ fromAt }) =>
        html`This is before submissions begin (${day(fromAt)}). Please type a later day.`,
    },
    foreseenText: (recounted) =>
      recounted === 0
        ? html`Nothing that was submitted has to be counted anew.`
        : html`Saving this counts <b>${counted(recounted)}</b> anew.`,
    percent,
  };
}
