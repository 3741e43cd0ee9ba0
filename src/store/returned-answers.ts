import { all, first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** A co-author as at a return. Who had confirmed is kept as a member and not by name, to go with the own data. */
export type ReturnedAuthor = {
  readonly id: number;
  readonly share: number;
  readonly name: string | null;
  readonly memberId: number | null;
};

type Kept = {
  readonly answers: Readonly<Record<string, unknown>>;
  /** Missing in rows of an earlier version. */
  readonly authors?: readonly ReturnedAuthor[];
};

/** The answers of an initiative as they were when it was sent back, by question key, and its co-authors. */
export type ReturnedAnswers = {
  keep(
    round: Required<Kept> & { readonly moveId: number; readonly initiativeId: number; readonly at: number },
  ): Promise<void>;
  /** Those of the last return, and its moment. */
  of(initiativeId: number): Promise<(Kept & { moveId: number; at: number }) | undefined>;
  /** Takes the typed name of a co-author out, who answered since: as a member who confirmed, or as nobody. */
  unname(author: { initiativeId: number; id: number; memberId: number | null }): Promise<void>;
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

const allOf = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .selectFrom('returned_answers')
    .select(['move_id as moveId', 'answers'])
    .where('initiative_id', '=', initiativeId),
);

const rewrite = statement((db, { moveId, answers }: Pick<Row, 'moveId' | 'answers'>) =>
  db.updateTable('returned_answers').set({ answers }).where('move_id', '=', moveId),
);

const removeOne = statement((db, { moveId }: { moveId: number }) =>
  db.deleteFrom('returned_answers').where('move_id', '=', moveId),
);

const removeOf = statement((db, { initiativeId, before }: { initiativeId: number; before?: number }) => {
  const every = db.deleteFrom('returned_answers').where('initiative_id', '=', initiativeId);
  return before === undefined ? every : every.where('move_id', '<', before);
});

/** Rows of an earlier version hold the answers alone. */
function read(text: string): Kept {
  const kept = JSON.parse(text) as Partial<Kept>;
  const { answers, authors } = kept;
  return answers !== undefined && authors !== undefined ? { answers, authors } : { answers: kept };
}

export function createReturnedAnswers(db: Db): ReturnedAnswers {
  return {
    keep: async ({ answers, authors, ...round }) => {
      await insert(db, { ...round, answers: JSON.stringify({ answers, authors }) });
    },
    of: async (initiativeId) => {
      const row = await first(lastOf(db, { initiativeId }));
      return row && { moveId: row.moveId, at: row.at, ...read(row.answers) };
    },
    unname: async ({ initiativeId, id, memberId }) => {
      for (const { moveId, answers: text } of await all(allOf(db, { initiativeId }))) {
        const { answers, authors } = read(text);
        if (authors?.some((author) => author.id === id) !== true) continue;
        const named = authors.map((author) =>
          author.id === id ? { ...author, name: null, memberId } : author,
        );
        await rewrite(db, { moveId, answers: JSON.stringify({ answers, authors: named }) });
      }
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
