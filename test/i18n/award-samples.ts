import type {
  AwardFault,
  AwardHole,
  AwardItem,
  AwardMessages,
  AwardRefusal,
} from '../../src/domain/award-messages.ts';
import { type AwardPaper, awardForms } from '../../src/domain/awards.ts';
import type { ListFault } from '../../src/domain/list-fault.ts';
import type { SamplesOf } from './samples-of.ts';

const faults = Object.keys({
  unknown: true,
  'unknown-unit': true,
  'not-allowed': true,
  'not-recognised': true,
  'own-work': true,
  'own-unit': true,
  same: true,
} satisfies Record<AwardFault, true>) as AwardFault[];

const fileFaults = Object.keys({
  type: true,
  xls: true,
  password: true,
  broken: true,
  size: true,
  encoding: true,
  empty: true,
  columns: true,
  rows: true,
  'too-many': true,
  gone: true,
} satisfies Record<ListFault, true>) as ListFault[];

/** Papers of every form, and one without number and day. */
export function papersWith(said: string): readonly [AwardPaper, ...AwardPaper[]] {
  const paper = { number: said.slice(0, 60), day: '20/11/2026' };
  const [first, ...others] = awardForms.map((form) => ({
    ...paper,
    form,
    formName: form === 'other' ? said.slice(0, 100) : null,
  }));
  if (first === undefined) throw new Error('There is no form.');
  return [first, ...others, { ...first, number: null, day: null }];
}

/** What is said of commendations, around something that a person wrote. */
export function awardSamples(said: string, at: number): SamplesOf<AwardMessages> {
  const papers = papersWith(said);
  const [paper] = papers;
  const items: AwardItem[] = [
    { about: said, title: null },
    { about: 'SK-26-000123', title: said, author: null },
    ...Array.from({ length: 20 }, () => ({ about: 'SK-26-000123', title: said, author: said })),
  ];
  const holes: AwardHole[] = faults.flatMap((why) =>
    Array.from({ length: 30 }, () => ({
      about: said,
      why,
      ...(why === 'not-recognised' && { state: 'in_review' as const }),
    })),
  );
  const draft = { to: ['SK-26-000123'], paper, programmeId: 1 };
  const judged = { items, holes, programme: said, more: true };
  const row = { id: 1, ...paper, about: 'SK-26-000123', title: said, author: said };
  const programme = { id: 1, name: said };
  const list = { programmeId: 1, form: null, programme: said, next: null, isFirst: true };
  const named = { id: 1, code: 'SK-26-000123', title: said };
  const least = { worker: 80, civil: 150, 'union-officer': 1500 };
  return {
    'award.preview': [
      { draft, menu: false, mark: 'x', judged },
      { draft: { ...draft, paper: null }, menu: true, mark: 'x' },
      { draft, menu: true, mark: 'x', judged },
      ...papers.map((one) => ({
        draft: { ...draft, paper: one },
        menu: false,
        mark: 'x',
        judged: { items: items.slice(0, 1), holes: [], programme: null, more: false },
      })),
    ],
    'award.file': [
      { papers: papers.map((one) => ({ paper: one, count: 177 })), programme: said, mark: 'x' },
      { papers: Array.from({ length: 30 }, () => ({ paper, count: 1 })), programme: null, mark: 'x' },
    ],
    'award.programmes': [{ lines: [programme, programme] }],
    'award.done': [
      { paper, items, holes, first: 1, last: 9 },
      { paper, items: [], holes: holes.slice(0, 1), first: 0, last: 0 },
      { paper: null, items, holes: [], first: 1, last: 2 },
    ],
    'award.undone': [{ count: 1 }, { count: 177 }],
    'award.head': [
      { programme: null, counts: [], others: [] },
      { programme, counts: awardForms.map((form) => ({ form, count: 177 })), others: [programme] },
    ],
    'award.list': [
      { ...list, lines: [] },
      {
        ...list,
        programme: null,
        form: 'province',
        lines: Array.from({ length: 8 }, () => row),
        next: 3,
        isFirst: false,
      },
      { ...list, lines: [{ id: 1, ...paper, about: said, title: null }] },
    ],
    'award.one': [
      { ...row, programme: said, programmeId: 1, initiativeId: 1, by: said, at, mayRemove: true },
      {
        ...row,
        title: null,
        programme: null,
        programmeId: 0,
        initiativeId: null,
        by: null,
        at,
        mayRemove: false,
      },
    ],
    'award.candidates': [
      { lines: [], least, next: null, isFirst: true },
      {
        lines: Array.from({ length: 8 }, (_, id) => ({
          id,
          ...{ about: 'SK-26-000123', title: said, author: said, unit: said, benefit: 1_500_000_000 },
        })),
        least,
        next: { id: 1, benefit: 80_000_000 },
        isFirst: false,
      },
    ],
    'award.removed': [row, { ...row, title: null }],
    'notice.awarded': [
      { ...named, ...paper },
      ...papers.map((one) => ({ ...named, ...one, onBehalfOf: said })),
    ],
    'notice.award-removed': [{ ...named, ...paper, reason: said }],
    'notice.unit-awarded': [{ ...paper, unit: said }, ...papers.map((one) => ({ ...one, unit: said }))],
    'notice.unit-award-removed': [{ ...paper, unit: said, reason: said }],
  };
}

export function awardRefusals(said: string) {
  return {
    'too-many-awards': [{ code: 'too-many-awards', most: 500 }],
    'award-gone': [{ code: 'award-gone' }],
    'bad-award-file': fileFaults.map((why) => ({ code: 'bad-award-file' as const, why })),
    'own-award': [{ code: 'own-award', about: said }],
  } satisfies { [Code in AwardRefusal['code']]: readonly AwardRefusal[] };
}
