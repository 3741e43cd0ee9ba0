import { bulkFaults } from '../../src/domain/bulk.ts';
import type { BulkLine, BulkMessages } from '../../src/domain/bulk-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** What is said of many at once, around titles and reasons that a person wrote. */
export function bulkSamples(said: string, at: number): SamplesOf<BulkMessages> {
  const standing = { state: 'recognised', at } as const;
  const earlier = { id: 2, code: 'SK-25-000122', standing, marked: true };
  const line: BulkLine = { code: 'SK-26-000123', title: said, why: null };
  const refused = bulkFaults.map((why, index) => ({ why, count: index + 1 }));
  const whole: BulkLine[] = [
    line,
    { ...line, earlier, doubts: ['applied-late', 'not-applied', 'no-result', 'no-paper'] },
    { ...line, title: null, why: 'not-allowed' },
    { ...line, why: 'wrong-state', state: 'recognised', by: said, at },
    { ...line, why: 'wrong-state', state: 'withdrawn', by: null, at: null },
  ];
  const page = { lines: [...whole, ...whole], page: 1, pages: 50 };
  const nothing = { lines: [], page: 0, pages: 1 };
  const preview = {
    id: 1,
    revision: 0,
    number: null,
    day: null,
    note: null,
    keys: [],
    needsPaper: false,
    ticked: false,
  };
  const counted = { will: 480, warned: 2, refused, missing: { count: 2, codes: '127, 131–133' } };
  const clean = { will: 1, warned: 0, refused: [], missing: null };
  const last = { number: said, day: '20/11/2026', at };
  return {
    'bulk.ticking': [
      { id: 1, from: 0, next: null, ticked: 0, filter: {}, lines: [] },
      { id: 1, from: 8, next: null, ticked: 3, filter: { late: true }, lines: [] },
      {
        ...{
          id: 1,
          from: 999_999_999,
          next: 999_999_998,
          ticked: 1000,
          filter: { unit: { id: 1, name: said }, late: true },
        },
        lines: Array.from({ length: 8 }, (_, index) => ({
          ...{ id: 999_999_990 + index, code: 'SK-26-000123', title: said, unit: said },
          state: index % 2 === 0 ? ('submitted' as const) : ('in_review' as const),
          ticked: index % 3 === 0,
        })),
      },
    ],
    'bulk.checking': [{ id: 1, done: 20, total: 1000 }],
    'bulk.preview': [
      { ...preview, ...counted, ...page, kind: 'recognise', number: '45/TEST', day: '20/11/2026' },
      { ...preview, ...clean, lines: [line], page: 0, pages: 1, kind: 'recognise', last, needsPaper: true },
      {
        ...preview,
        ...clean,
        lines: [line],
        page: 0,
        pages: 1,
        kind: 'recognise',
        day: '20/11/2026',
        ticked: true,
      },
      { ...preview, ...counted, ...page, kind: 'decline', note: said },
      { ...preview, ...clean, ...nothing, kind: 'decline', note: 'not-new' },
      { ...preview, ...counted, ...page, kind: 'return', note: said, keys: ['title', 'benefit'] },
      { ...preview, ...counted, ...page, kind: 'return', note: said, will: 0, warned: 0 },
    ],
    'bulk.deciding': [
      { id: 1, kind: 'recognise', done: 20, total: 500 },
      { id: 1, kind: 'decline', done: 20, total: 500 },
      { id: 1, kind: 'return', done: 20, total: 500 },
    ],
    'bulk.done': [
      { id: 1, kind: 'recognise', done: 480, refused, undo: true, ...page },
      { id: 1, kind: 'decline', done: 1, refused: [], undo: true, ...nothing },
      { id: 1, kind: 'return', done: 480, refused: [], undo: false, ...nothing },
      { id: 1, kind: 'recognise', done: 0, refused, undo: false, ...page },
    ],
    'bulk.undoing': [{ id: 1, done: 20, total: 480 }],
    'bulk.undone': [
      { id: 1, undone: 480, kept: 2, ...page },
      { id: 1, undone: 0, kept: 1, ...page },
      { id: 1, undone: 480, kept: 0, ...nothing },
    ],
    'bulk.dropped': [{}],
    'bulk.elsewhere': [{}],
  };
}
