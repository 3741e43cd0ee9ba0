import { first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** The answers of an initiative as they were when it was sent back, by question key. */
export type ReturnedAnswers = {
  keep(round: {
    readonly moveId: number;
    readonly initiativeId: number;
    readonly answers: Readonly<Record<string, unknown>>;
    readonly at: number;
  }): Promise<void>;
  /** Those of the last return, and its moment. */
  of(
    initiativeId: number,
  ): Promise<{ moveId: number; answers: Record<string, unknown>; at: number } | undefined>;
  /** Of a return that was undone. */
  forget(moveId: number): Promise<void>;
  /** Of the returns before this one. */
  forgetBefore(initiativeId: number, moveId: number): Promise<void>;
  eraseOf(initiativeId: number): Promise<void>;
};

type Row = { moveId: number; initiativeId: number; answers: string; at: number };

const insert = statement((db, { moveId, initiativeId, answers, at }: Row) =>
  db.insertInto('returned_answers').values({ move_id: moveId, initiative_id: initiativeId, answers, at }),
);

const lastOf = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .selectFrom('returned_answers')
    .select(['move_id as moveId', 'answers', 'at'])
    .where('initiative_id', '=', initiativeId)
    .orderBy('move_id', 'desc')
    .limit(literal(1)),
);

const removeOne = statement((db, { moveId }: { moveId: number }) =>
  db.deleteFrom('returned_answers').where('move_id', '=', moveId),
);

const removeOf = statement((db, { initiativeId, before }: { initiativeId: number; before?: number }) => {
  const every = db.deleteFrom('returned_answers').where('initiative_id', '=', initiativeId);
  return before === undefined ? every : every.where('move_id', '<', before);
});

export function createReturnedAnswers(db: Db): ReturnedAnswers {
  return {
    keep: async ({ answers, ...round }) => {
      await insert(db, { ...round, answers: JSON.stringify(answers) });
    },
    of: async (initiativeId) => {
      const row = await first(lastOf(db, { initiativeId }));
      return row && { ...row, answers: JSON.parse(row.answers) as Record<string, unknown> };
    },
    forget: async (moveId) => {
      await removeOne(db, { moveId });
    },
    forgetBefore: async (initiativeId, before) => {
      await removeOf(db, { initiativeId, before });
    },
    eraseOf: async (initiativeId) => {
      await removeOf(db, { initiativeId });
    },
  };
}
