import { fields } from '../../src/domain/choices.ts';
import type { FiguresMessages } from '../../src/domain/figures-messages.ts';
import { type PeriodChoice, periodChoices } from '../../src/domain/period-keys.ts';
import { measures } from '../../src/domain/ranking.ts';
import { periodKinds, type Tally } from '../../src/domain/tally.ts';
import type { SamplesOf } from './samples-of.ts';

/** Refusals about figures, around a unit that a person named. */
export function figuresRefusals(said: string) {
  return {
    'no-details': [{ code: 'no-details', number: 3, unit: said }],
    'no-such-digest': [{ code: 'no-such-digest' }],
    'digest-of-others': [
      { code: 'digest-of-others', reads: true },
      { code: 'digest-of-others', reads: false },
    ],
    'too-few-authors': [{ code: 'too-few-authors' }],
  } as const;
}

type Tallies = { full: Tally; empty: Tally; week: { from: number; to: number } };

/** Figures, full ones and none at all, around units that a person named. */
export function figuresSamples({ full, empty, week }: Tallies): SamplesOf<FiguresMessages> {
  const [kind, ...kinds] = periodKinds;
  const said = full.unit;
  const head = { id: 6, unitId: 1, unit: said, number: 12, period: full.period };
  const part = { submitted: 1260, recognised: 588, valid: 580, confirmed: 1_500_000_000 };
  const parts = fields.map((key) => ({ key, ...part }));
  const unit = { name: said, valid: 141, target: 96, rank: 1 };
  const five = Array.from({ length: 5 }, () => unit);
  const one = { id: 1, code: 'SK-26-000123', title: said, unit: said };
  const phase = { kind: 'phase', ...week } as const;
  const browse = {
    unitId: 1,
    upId: null,
    period: 'tu 10/12/2026 den 15/12/2026',
    choices: Object.keys(periodChoices) as PeriodChoice[],
    hasUnits: false,
  };
  const ranked = { id: 1, name: said, code: 'A', block: 'school', submitted: 150, valid: 141 };
  const eight = [
    ...Array.from({ length: 7 }, () => ({ ...ranked, rank: 1, target: 96, headcount: 1250 })),
    { ...ranked, rank: null, target: null, headcount: null },
  ];
  const ranking = {
    unitId: 1,
    unit: said,
    cutOff: full.cutOff,
    scale: 'programme',
    phase: null,
    block: null,
    blocks: ['school', 'enterprise'],
    page: 0,
    more: true,
    own: null,
  } as const;
  return {
    tally: [
      { tally: { ...full, period: { kind, ...week } } },
      ...kinds.map((other) => ({ tally: { ...full, period: { kind: other, ...week } } })),
      { tally: empty },
      { tally: full, browse, more: { untold: true } },
      { tally: full, browse: { ...browse, upId: 2, hasUnits: true } },
    ],
    'tally.units': [
      { ...full, browse, lines: [], page: 3, more: false },
      { ...full, browse: { ...browse, upId: 2 }, lines: eight, page: 1, more: true },
    ],
    'tally.parts': [
      { ...full, browse, by: 'field', lines: [] },
      { ...full, browse, by: 'group', lines: [{ key: 'worker', ...part }] },
      { ...full, browse, by: 'block', lines: [{ key: 'school', ...part }], period: phase },
    ],
    ranking: measures.flatMap((measure) => [
      { ...ranking, measure, lines: eight, own: { unit: said, above: said, place: { rank: 21, of: 83 } } },
      { ...ranking, measure, lines: [], scale: 'phase', phase: said, block: 'school', page: 2 },
    ]) as never,
    digest: [
      { unitId: 1, tally: full, number: 12, weeks: 1 },
      { id: 5, unitId: 1, tally: full, number: 12, weeks: 3 },
      { id: 6, unitId: 1, tally: empty, number: 13, weeks: 3 },
      { id: 6, unitId: 1, tally: { ...empty, programme: full.programme }, number: 13, weeks: 1 },
    ],
    'details.parts': [
      { ...head, programme: null, fields: [], groups: [], blocks: [] },
      {
        ...head,
        programme: said,
        fields: [...parts, { key: '', ...part, confirmed: 0 }],
        groups: [{ key: 'worker', ...part }],
        blocks: [{ key: 'school', ...part }],
      },
    ],
    'details.units': [
      { ...head, first: [], last: null, silent: null, sharesOf: 'programme' },
      {
        ...head,
        first: five,
        last: five,
        silent: { names: Array.from({ length: 20 }, () => said), more: 3 },
        sharesOf: 'phase',
      },
      { ...head, first: five, last: [], silent: { names: [], more: 1 }, sharesOf: 'phase' },
    ],
    'details.recognised': [
      { ...head, total: 0, confidential: 0, lines: [], largest: null },
      {
        ...head,
        total: 14,
        confidential: 3,
        lines: Array.from({ length: 10 }, () => one),
        largest: { benefit: 1_400_000_000, named: one },
      },
      { ...head, total: 1, confidential: 1, lines: [], largest: { benefit: 1_400_000_000, named: null } },
    ],
  };
}
