import type { AwardForm } from '../domain/awards.ts';
import { type CandidateQuery, candidates } from './award-candidates.ts';
import * as rows from './award-statements.ts';
import type { RecordOf } from './record.ts';
import { latestOf } from './record-pages.ts';
import { all, changed, first } from './rows.ts';
import type { Db } from './tables.ts';

export type Award = RecordOf<'awards'>;
export type NewAward = rows.NewAward;
export type AwardQuery = rows.AwardQuery;
export type Candidate = RecordOf<'initiatives'>;

/** Awards that were taken back are found by `find` and `everOf` only. */
export type Awards = {
  /** Undefined where the same paper stands for the same one already. */
  add(award: NewAward): Promise<number | undefined>;
  find(id: number): Promise<Award | undefined>;
  /** Whether the same one stands already. */
  has(mark: string): Promise<boolean>;
  /** Of several initiatives, oldest first. */
  ofInitiatives(ids: readonly number[]): Promise<Award[]>;
  /** Of one initiative, with those that were taken back. */
  everOf(initiativeId: number): Promise<Award[]>;
  /** What a member entered at a moment: in one go. */
  enteredAt(memberId: number, at: number): Promise<Award[]>;
  /** The last one that a member entered. */
  lastBy(memberId: number): Promise<Award | undefined>;
  /** Takes one back; false if it was taken back already. */
  remove(
    id: number,
    by: { readonly memberId: number; readonly at: number; readonly why: string | null },
  ): Promise<boolean>;
  /** Of units and all below them, newest first. */
  list(query: AwardQuery): Promise<Award[]>;
  /** How many of each form, in units and all below them. */
  counts(query: Pick<AwardQuery, 'unitIds' | 'programmeId'>): Promise<Map<AwardForm, number>>;
  /** Recognised initiatives with a benefit that reaches the limit of their group, the largest first. */
  candidates(query: CandidateQuery): Promise<Candidate[]>;
  /** Forgets why awards of a member's initiatives were taken back. */
  eraseReasonsOf(authorId: number): Promise<void>;
};

export function createAwards(db: Db): Awards {
  return {
    add: async (award) => (await first(rows.insert(db, award)))?.id,
    find: (id) => first(rows.byId(db, { id })),
    has: async (mark) => (await first(rows.byMark(db, { mark }))) !== undefined,
    ofInitiatives: async (ids) => (ids.length === 0 ? [] : all(rows.ofInitiatives(db, { ids }))),
    everOf: (initiativeId) => all(rows.everOf(db, { initiativeId })),
    enteredAt: (memberId, at) => all(rows.enteredAt(db, { memberId, at })),
    lastBy: (memberId) => first(rows.lastBy(db, { memberId })),
    remove: async (id, by) => (await changed(rows.remove(db, { id, ...by }))) === 1,
    list: (query) => latestOf(db, query, { few: rows.ofFewUnits, many: rows.ofManyUnits }),
    counts: async (query) => {
      const counted = query.unitIds.length === 0 ? [] : await all(rows.counts(db, query));
      return new Map(counted.map(({ form, count }) => [form, count]));
    },
    candidates: (query) => candidates(db, query),
    eraseReasonsOf: async (authorId) => {
      await rows.eraseReasons(db, { authorId });
    },
  };
}
