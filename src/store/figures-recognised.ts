import { sql } from 'kysely';
import { type FlowSpan, joins, type Way } from './figures-flows.ts';
import { all } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** A recognition that stands. `benefit`: đồng in a year. */
export type RecognisedRow = {
  readonly id: number;
  readonly benefit: number | null;
  readonly confidential: boolean;
};

type Within = FlowSpan & { readonly underUnitId: number };

function recognisedBy(by: Way) {
  return statement((db, { underUnitId, from, to }: Within) =>
    joins[by](db)
      .innerJoin('initiatives as i', 'i.id', 'm.initiative_id')
      .where('p.ancestor_id', '=', underUnitId)
      .whereRef('m.unit_id', '=', 'p.unit_id')
      .where('m.kind', '=', sql.lit('recognise'))
      .where('m.at', '>=', from)
      .where('m.at', '<', to)
      .where((row) =>
        row.not(row.exists(row.selectFrom('moves as u').select('u.id').whereRef('u.undoes', '=', 'm.id'))),
      )
      .select((row) => [
        'i.id',
        'i.benefit',
        row
          .selectFrom('answers as a')
          .whereRef('a.initiative_id', '=', 'i.id')
          .where('a.key', '=', sql.lit('confidential'))
          .select('a.value')
          .as('confidential'),
      ]),
  );
}

const ways = { unit: recognisedBy('unit'), time: recognisedBy('time') };

export type RecognisedFigures = {
  /** What was recognised from a moment to another in a unit and below it; as with flows, `by` tells the way there. */
  recognisedIn(underUnitId: number, span: FlowSpan, by: Way): Promise<RecognisedRow[]>;
};

export function createRecognisedFigures(db: Db): RecognisedFigures {
  return {
    recognisedIn: async (underUnitId, { from, to }, by) =>
      (await all(ways[by](db, { underUnitId, from, to }))).map(({ id, benefit, confidential }) => ({
        id,
        benefit,
        confidential: confidential === '"secret"',
      })),
  };
}
