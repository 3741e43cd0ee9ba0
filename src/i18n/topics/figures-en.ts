import type { Calendar } from '../../domain/calendar.ts';
import { type CaptionPart, captionPartsOf, fitLines, isQuiet, leaders } from '../../domain/caption.ts';
import { englishMonths } from '../../domain/dates.ts';
import type { DetailLine, DetailUnit } from '../../domain/details.ts';
import type { FiguresMessages, FiguresRefusal, NamedOne } from '../../domain/figures-messages.ts';
import type { OptionKey } from '../../domain/form.ts';
import type { Measure, RankedUnit } from '../../domain/ranking.ts';
import { shortName } from '../../domain/short-names.ts';
import { formatTenths, ranksOf, shareInTenths, type Tally } from '../../domain/tally.ts';
import { type Pace, paceOf } from '../../domain/target-pace.ts';
import { cut, type Html, html, lines, plainText } from '../html.ts';
import type { createFiguresVi } from './figures-vi.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

type Digest = FiguresMessages['digest'];
type Head = FiguresMessages['details.parts'];
type PeriodAsked = Pick<Tally, 'period'> & { readonly phase: { readonly name: string } | null };

export function createFiguresEn(
  { count, moment, day, amount, options }: Speech,
  calendar: Calendar,
): ReturnType<typeof createFiguresVi> {
  const weekLabel = (ms: number): string => {
    const { week, year } = calendar.weekOf(ms);
    return `${week}/${year}`;
  };
  const span = ({ from, to }: Tally['period']): string => `${day(from)}–${day(to - 1)}`;

  /** «1 initiative», «1,250 initiatives» */
  function counted(value: number, one: string): string {
    return `${count(value)} ${value === 1 ? one : `${one}s`}`;
  }

  /** Tenths of a per cent: «146.9» */
  function tenthsText(tenths: number): string {
    return formatTenths(tenths).replace(',', '.');
  }

  const periodNames: Record<Tally['period']['kind'], (asked: PeriodAsked) => string> = {
    today: ({ period }) => `today, ${day(period.from)}`,
    week: ({ period }) => `week ${weekLabel(period.from)}`,
    month: ({ period }) =>
      `${englishMonths[calendar.civil(period.from).month - 1] ?? ''} ${calendar.civil(period.from).year}`,
    quarter: ({ period }) =>
      `Q${Math.ceil(calendar.civil(period.from).month / 3)}/${calendar.civil(period.from).year}`,
    year: ({ period }) => String(calendar.civil(period.from).year),
    span: ({ period }) => (day(period.from) === day(period.to - 1) ? `on ${day(period.from)}` : span(period)),
    phase: ({ phase, period }) => `${cut(phase?.name ?? 'the phase', 60)} (${span(period)})`,
    programme: ({ period }) => `the whole programme (${span(period)})`,
  };

  function change(now: number, before: number | undefined, kind: string): string {
    if (before === undefined) return '';
    const difference = now - before;
    const earlier = kind === 'week' ? 'the week before' : 'the period before';
    if (difference === 0) return ` (same as ${earlier})`;
    return ` (${difference > 0 ? '+' : '−'}${count(Math.abs(difference))} on ${earlier})`;
  }

  /** «141/96 – 146.9% of the target» */
  function shareText(valid: number, target: number | null): string {
    const tenths = shareInTenths(valid, target);
    return tenths === undefined
      ? `${count(valid)} – no target set`
      : `${count(valid)}/${count(target ?? 0)} – ${tenthsText(tenths)}% of the target`;
  }

  function paceText(pace: Pace | undefined, toAt: number | null): string {
    if (pace === undefined || toAt === null) return '';
    if (pace.kind === 'reached') return '; the target is met';
    if (pace.kind === 'ended') return `; ended on ${day(toAt - 1)}, ${count(pace.left)} short`;
    return pace.perWeek === null
      ? `; ${count(pace.left)} more needed by the end of ${day(toAt - 1)}`
      : `; ${count(pace.perWeek)} a week needed until the end of ${day(toAt - 1)}`;
  }

  const parts = {
    flows: ({ flows, before, period: { kind } }) =>
      html`New: <b>${count(flows.submitted)}</b>${change(flows.submitted, before?.submitted, kind)}
Recognised: <b>${count(flows.recognised)}</b>${change(flows.recognised, before?.recognised, kind)}
Not recognised: <b>${count(flows.declined)}</b>${change(flows.declined, before?.declined, kind)}`,
    corrections: ({ flows: { revoked, withdrawn } }) => {
      const said = [
        revoked === 0 ? '' : `${counted(revoked, 'recognition')} taken back`,
        withdrawn === 0 ? '' : `${count(withdrawn)} withdrawn`,
      ];
      return html`Corrections: ${said.filter((part) => part !== '').join(', ')}`;
    },
    stocks: ({ waiting, returned }) => html`Waiting: ${count(waiting)} · to be completed: ${count(returned)}`,
    totals: ({ programme, totals }) =>
      html`<b>${programme === null ? 'So far' : cut(programme, 80)}</b>: ${count(totals.submitted)} submitted, ${count(totals.recognised)} recognised, ${count(totals.valid)} valid`,
    phase: ({ phase, cutOff }) =>
      phase === null
        ? html``
        : html`${cut(phase.name, 40)}: valid ${shareText(phase.valid, phase.target)}${paceText(paceOf(phase, cutOff), phase.toAt)}`,
    programme: ({ totals: { valid }, target, programmeTo, cutOff }) =>
      html`Whole programme: valid ${shareText(valid, target)}${paceText(paceOf({ valid, target, toAt: programmeTo }, cutOff), programmeTo)}`,
    units: ({ units, authors, headcount }) =>
      html`Units taking part: ${count(units.taking)}/${count(units.all)} · authors: ${count(authors)}${headcount === null ? '' : ` · members: ${count(headcount)}`}`,
    overdue: ({ overdue }) =>
      html`Overdue: ${count(overdue.answer)} without an answer, ${count(overdue.decision)} without a decision`,
  } satisfies Partial<Record<CaptionPart, (tally: Tally) => Html>>;

  /** The lines of a digest. */
  const digestParts: Record<CaptionPart, (digest: Digest) => Html> = {
    head: ({ tally, number }) =>
      html`<b>Digest of week ${weekLabel(tally.period.to - 1)} – ${cut(tally.unit, 120)}</b>
No. ${number} · as of ${moment(tally.cutOff)}`,
    missed: ({ tally: { period }, weeks }) =>
      html`Covers ${counted(weeks, 'week')} (${span(period)}), ${weekLabel(period.from)} to ${weekLabel(period.to - 1)}, as the earlier ones could not be posted.`,
    flows: ({ tally }) => parts.flows(tally),
    corrections: ({ tally }) => parts.corrections(tally),
    quiet: ({ tally: { programme, waiting, overdue, totals, target }, weeks }) => {
      const late = overdue.answer + overdue.decision;
      const whole =
        programme === null
          ? `${count(totals.valid)} valid so far`
          : `whole programme: valid ${shareText(totals.valid, target)}`;
      return html`No new initiatives in ${weeks > 1 ? 'these weeks' : 'the week'}. Waiting: ${count(waiting)}${late === 0 ? '' : ` (${count(late)} overdue)`} · ${whole}.`;
    },
    stocks: ({ tally }) => parts.stocks(tally),
    totals: ({ tally }) => parts.totals(tally),
    phase: ({ tally }) => parts.phase(tally),
    programme: ({ tally }) => parts.programme(tally),
    units: ({ tally }) => parts.units(tally),
    benefit: ({ tally: { benefit } }) =>
      html`Benefit in a year: ${amount(benefit.confirmed)} recognised (${amount(benefit.declared)} declared by the authors${benefit.none === 0 ? '' : `; ${counted(benefit.none, 'initiative')} without a sum`})`,
    overdue: ({ tally }) => parts.overdue(tally),
    leaders: ({ tally: { shares } }) => {
      const ranks = ranksOf(shares);
      const named = shares.slice(0, leaders).flatMap(({ name, valid, target }, index) => {
        if (valid === 0) return [];
        const tenths = shareInTenths(valid, target);
        const share = tenths === undefined ? count(valid) : `${tenthsText(tenths)}%`;
        return [`${ranks[index] ?? 0}. ${cut(shortName(name), 40)} ${share}`];
      });
      return html`Leading: ${named.join(' · ')}`;
    },
  };

  /** Above the details of a digest. */
  function headText({ unit, number, period }: Pick<Head, 'unit' | 'number' | 'period'>): Html {
    return html`<b>Details of digest no. ${number}, week ${weekLabel(period.to - 1)}</b>
${cut(unit, 200)}`;
  }

  function partLines(title: string, told: readonly DetailLine[]): (Html | undefined)[] {
    return [
      html`\n<b>${title}</b>`,
      ...(told.length === 0 ? [html`No initiatives yet.`] : []),
      ...told.map(
        ({ key, submitted, recognised, valid, confirmed }) =>
          html`${key === '' ? 'Not known' : (options[key as OptionKey] ?? key)}: submitted ${count(submitted)}, recognised ${count(recognised)}, valid ${count(valid)}${confirmed === 0 ? '' : `; benefit ${amount(confirmed)}`}`,
      ),
    ];
  }

  function markOf(rank: number | null): string {
    return rank === null ? '–' : `${rank}.`;
  }

  function unitLine({ rank, name, valid, target }: DetailUnit): Html {
    return html`${rank === null ? '•' : `${rank}.`} ${cut(shortName(name), 60)}: ${shareText(valid, target)}`;
  }

  function oneText({ code, title, unit }: NamedOne): Html {
    return html`${code} · “${cut(title, 100)}” – ${cut(shortName(unit), 40)}`;
  }

  function scaleText({
    sharesOf,
    phase,
  }: {
    sharesOf: Tally['sharesOf'];
    phase: { name: string } | string | null;
  }): string {
    const name = typeof phase === 'string' ? phase : phase?.name;
    return sharesOf === 'phase' ? cut(name ?? 'the phase', 60) : 'the whole programme';
  }

  const measureNames: Record<Measure, string> = {
    share: 'Share of the target',
    valid: 'Valid initiatives',
    members: 'Valid initiatives per 100 members',
  };

  /** A unit with what it is ranked by. */
  function rankedText({ name, valid, target, headcount }: RankedUnit, measure: Measure): string {
    const short = cut(shortName(name), 60);
    if (measure === 'share') return `${short}: ${shareText(valid, target)}`;
    if (measure === 'valid') return `${short}: ${count(valid)}`;
    const tenths = shareInTenths(valid, headcount);
    return tenths === undefined
      ? `${short}: ${count(valid)} – members not known`
      : `${short}: ${tenthsText(tenths)} (${count(valid)}/${counted(headcount ?? 0, 'member')})`;
  }

  const messages: TextsOf<FiguresMessages> = {
    tally: ({ tally }) => {
      const { flows, programme, phase, benefit, overdue, shares, others } = tally;
      const ranks = ranksOf(shares);
      return lines(
        html`<b>${cut(tally.unit, 200)}</b> – ${periodNames[tally.period.kind](tally)}\nAs of ${moment(tally.cutOff)}`,
        html``,
        isQuiet(flows) ? html`No new initiatives this time.` : parts.flows(tally),
        flows.revoked + flows.withdrawn === 0 ? undefined : parts.corrections(tally),
        parts.stocks(tally),
        html``,
        parts.totals(tally),
        phase === null ? undefined : parts.phase(tally),
        programme === null ? undefined : parts.programme(tally),
        parts.units(tally),
        html`Benefit in a year: ${amount(benefit.confirmed)} recognised (${amount(benefit.declared)} declared by the authors${benefit.none === 0 ? '' : `; ${counted(benefit.none, 'initiative')} without a sum`}; monthly sums times 12, one-time sums once)`,
        overdue.answer + overdue.decision === 0 ? undefined : parts.overdue(tally),
        shares.length === 0 ? undefined : html`\n<b>Units</b>`,
        ...shares.map(
          ({ name, valid, target }, index) =>
            html`${markOf(ranks[index] ?? null)} ${cut(name, 60)}: ${shareText(valid, target)}`,
        ),
        others.units === 0 ? undefined : html`Other units (${count(others.units)}): ${count(others.valid)}`,
      );
    },
    'tally.units': ({ lines: units, page, ...head }) =>
      lines(
        html`<b>${cut(head.unit, 200)}</b> – units below${page === 0 ? '' : ` (page ${page + 1})`}`,
        html`By share of the target of ${scaleText(head)}, as of ${moment(head.cutOff)}`,
        html``,
        ...(units.length === 0 ? [html`There are no more units.`] : []),
        ...units.map(
          ({ name, valid, target }, index) =>
            html`${index + 1}. ${cut(shortName(name), 60)}: ${shareText(valid, target)}`,
        ),
        units.length === 0 ? undefined : html`\nPress a number to open the unit.`,
      ),
    'tally.parts': ({ by, lines: told, ...head }) =>
      lines(
        html`<b>${cut(head.unit, 200)}</b> – ${head.period.kind === 'phase' ? cut(head.phase?.name ?? 'the phase', 60) : 'the whole programme'}
As of ${moment(head.cutOff)}; benefits are recognised ones of a year`,
        ...partLines({ field: 'By field', group: 'By group of authors', block: 'By block' }[by], told),
      ),
    ranking: ({ lines: units, own, page, measure, block, ...head }) =>
      lines(
        html`<b>Ranking – ${cut(head.unit, 200)}</b>${page === 0 ? '' : ` (page ${page + 1})`}`,
        html`${measureNames[measure]}, ${scaleText({ sharesOf: head.scale, phase: head.phase })}${block === null ? '' : `, block: ${options[block].toLowerCase()}`} · as of ${moment(head.cutOff)}`,
        html``,
        ...(units.length === 0 ? [html`There are no units below here.`] : []),
        ...units.map((unit) => html`${markOf(unit.rank)} ${rankedText(unit, measure)}`),
        own === null
          ? undefined
          : html`\n<b>${cut(shortName(own.unit), 60)}</b> ranks <b>${count(own.place.rank)}/${count(own.place.of)}</b> in ${cut(shortName(own.above), 60)}.`,
      ),
    'details.parts': ({ programme, fields, groups, blocks, ...head }) =>
      lines(
        headText(head),
        html`Of ${programme === null ? 'all so far' : 'the whole programme'} at the cut-off; benefits are recognised ones of a year.`,
        ...partLines('By field', fields),
        ...partLines('By group of authors', groups),
        ...partLines('By block', blocks),
      ),
    'details.units': ({ first, last, silent, sharesOf, ...head }) =>
      lines(
        headText(head),
        html`By share of the target of ${sharesOf === 'phase' ? 'the phase' : 'the whole programme'}.`,
        html`\n<b>First</b>`,
        ...(first.length === 0
          ? [html`No unit below has a target yet.`]
          : first.every(({ valid }) => valid === 0)
            ? [html`No unit below has a valid one yet.`]
            : first.map(unitLine)),
        ...(last === null || last.length === 0 ? [] : [html`\n<b>Last</b>`, ...last.map(unitLine)]),
        ...(silent === null || silent.names.length + silent.more === 0
          ? []
          : [
              html`\n<b>Nothing yet from ${counted(silent.names.length + silent.more, 'unit')}</b>`,
              ...silent.names.map((name) => html`• ${cut(shortName(name), 60)}`),
              silent.names.length > 0 && silent.more > 0 ? html`… and ${count(silent.more)} more` : undefined,
            ]),
        last === null || last.length + (silent?.more ?? 0) === 0
          ? undefined
          : html`\nUnits of fewer than 100 members, or of an unknown number, are not named as last.`,
      ),
    'details.recognised': ({ total, confidential, lines: named, largest, ...head }) => {
      const more = total - confidential - named.length;
      return lines(
        headText(head),
        html`\n<b>Recognised in the week: ${count(total)}</b>`,
        ...named.map((one, index) => html`${index + 1}. ${oneText(one)}`),
        more > 0 ? html`… and ${count(more)} more` : undefined,
        confidential > 0 ? html`Know-how kept secret, not named: ${count(confidential)}` : undefined,
        largest === null
          ? undefined
          : html`\n<b>Largest benefit</b>: ${amount(largest.benefit)} a year – ${largest.named === null ? 'of one that is not named' : oneText(largest.named)}`,
      );
    },
    digest: (digest) => {
      const said = captionPartsOf(digest).map((part) => digestParts[part](digest));
      return lines(...fitLines(said, (line) => plainText(line).length));
    },
  };
  const refusals: RefusalTextsOf<FiguresRefusal> = {
    'no-details': ({ number, unit }) =>
      html`Digest no. ${Number(number)} of ${cut(String(unit), 120)} is from before details were stored. The figures of today are in /tally.`,
    'too-few-authors': () =>
      html`Fewer than 3 people wrote, so the figures are not divided in a group. See them in the private chat by /tally or /ranking.`,
    'digest-of-others': ({ reads }) =>
      reads === true
        ? html`This part is for officers and leaders of the unit of the digest. The figures you may read: /tally.`
        : html`This part is for union officers and leaders. Your own initiatives are in /mine, those of everybody in /search.`,
    'no-such-digest': () => html`There is no such digest. Send /digest to see the latest one.`,
  };
  return {
    messages,
    /** What a period is called by itself. */
    /** `phase`: its name, where the period is one. */
    period: (period: Tally['period'], phase?: string): string =>
      periodNames[period.kind]({ period, phase: phase === undefined ? null : { name: phase } }),
    refusals,
    buttons: {
      waiting: 'To review',
      details: 'Details',
      excel: 'Get Excel',
      periodWeek: 'This week',
      periodLastWeek: 'Last week',
      periodMonth: 'This month',
      periodQuarter: 'This quarter',
      periodPhase: 'Phase',
      periodProgramme: 'Whole programme',
      unitsBelow: 'Units below',
      unitAbove: '‹ Unit above',
      partsByField: 'By field',
      byGroup: 'By group',
      byBlock: 'By block',
      toSums: '‹ All figures',
      rankShare: 'By target',
      rankValid: 'By valid count',
      rankMembers: 'Per 100 members',
      allBlocks: 'All blocks',
      detailParts: 'Fields, groups, blocks',
      detailUnits: 'Units',
      detailRecognised: 'Recognised',
    },
    commands: { bangxephang: 'units by target, valid count, members' },
    usages: { bangxephang: '/ranking members' },
  };
}
