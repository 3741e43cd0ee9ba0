import { unitsBelow } from './record-pages.ts';
import { first } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** Of more units than this, what each of them has is not looked for. */
const fewUnits = 2000;

const reachOf = statement((db, { unitIds }: { readonly unitIds: readonly number[] }) =>
  db
    .selectFrom(
      unitsBelow(db, unitIds)
        .limit(literal(fewUnits + 1))
        .as('some'),
    )
    .select((row) => [
      row.fn.countAll<number>().as('units'),
      row
        .selectFrom('units')
        .select((units) => units.fn.countAll<number>().as('roots'))
        .where('units.id', 'in', unitIds)
        .where('parent_id', 'is', null)
        .as('roots'),
    ]),
);

/** How far units with all below them reach: over all units, or over so few that each can be asked. */
export async function reach(
  db: Db,
  unitIds: readonly number[],
): Promise<{ readonly everywhere: boolean; readonly few: boolean }> {
  const found = await first(reachOf(db, { unitIds }));
  return { everywhere: (found?.roots ?? 0) > 0, few: (found?.units ?? 0) <= fewUnits };
}
