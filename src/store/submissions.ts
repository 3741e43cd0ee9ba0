import { all } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';
import type { InitiativeTables } from './tables-initiatives.ts';

type Row = InitiativeTables['initiatives'];
/** When an initiative was submitted for the first time: later rounds do not count. */
export type Submission = {
  readonly id: number;
  readonly codeYear: number;
  readonly codeNumber: number;
  readonly state: Row['state'];
  /** The one it was submitted anew from. */
  readonly earlierId: number | null;
  readonly at: number;
};
export type SubmissionQuery = {
  readonly memberId: number;
  /** From this moment on, and up to that one. */
  readonly from: number;
  readonly to: number;
  readonly limit: number;
};

export type Submissions = {
  /** What an author submitted, oldest first. */
  by(query: SubmissionQuery): Promise<Submission[]>;
  /** The same without what others typed for the author. */
  ownBy(query: SubmissionQuery): Promise<Submission[]>;
};

function submitted(db: Db, { memberId, from, to, limit }: SubmissionQuery) {
  return (
    db
      .selectFrom('initiatives')
      // By the first move of each: sought by kind and time, those of everybody else would be read as well.
      .innerJoin('moves', (join) =>
        join.on((row) =>
          row(
            'moves.id',
            '=',
            row
              .selectFrom('moves as first')
              .select('first.id')
              .whereRef('first.initiative_id', '=', 'initiatives.id')
              .orderBy('first.id')
              .limit(literal(1)),
          ),
        ),
      )
      .select([
        'initiatives.id as id',
        'code_year as codeYear',
        'code_number as codeNumber',
        'state',
        'earlier_id as earlierId',
        'moves.at as at',
      ])
      .where('initiatives.member_id', '=', memberId)
      // The last submission is never before the first one.
      .where('submitted_at', '>=', from)
      .where('moves.at', '>=', from)
      .where('moves.at', '<=', to)
      .orderBy('moves.at')
      .orderBy('initiatives.id')
      .limit(limit)
      .$narrowType<{ codeYear: number; codeNumber: number }>()
  );
}

const by = statement((db, query: SubmissionQuery) => submitted(db, query));
const ownBy = statement((db, query: SubmissionQuery) => submitted(db, query).where('typist_id', 'is', null));

export function createSubmissions(db: Db): Submissions {
  return {
    by: (query) => all(by(db, query)),
    ownBy: (query) => all(ownBy(db, query)),
  };
}
