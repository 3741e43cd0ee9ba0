import type { SheetRow } from '../domain/unit-import.ts';
import { changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** A units file that waits to be confirmed, and the counts that were shown. */
export type UnitPreview = {
  readonly sheet: readonly SheetRow[];
  readonly counts: Readonly<Record<string, number | null>>;
};

export type UnitPreviews = {
  /** Keeps a preview in place of the member's earlier one. */
  put(preview: UnitPreview & { readonly memberId: number; readonly now: number }): Promise<number>;
  /** Hands a member's preview over, once. */
  take(id: number, memberId: number): Promise<UnitPreview | undefined>;
};

const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('unit_previews').where('member_id', '=', memberId),
);

const insert = statement((db, { memberId, plan, now }: { memberId: number; plan: string; now: number }) =>
  db.insertInto('unit_previews').values({ member_id: memberId, plan, created_at: now }).returning('id'),
);

const remove = statement((db, { id, memberId }: { id: number; memberId: number }) =>
  db.deleteFrom('unit_previews').where('id', '=', id).where('member_id', '=', memberId).returning('plan'),
);

export function createUnitPreviews(db: Db): UnitPreviews {
  return {
    async put({ memberId, now, sheet, counts }) {
      await changed(removeOf(db, { memberId }));
      return newId(insert(db, { memberId, plan: JSON.stringify({ sheet, counts }), now }));
    },
    async take(id, memberId) {
      const row = await first(remove(db, { id, memberId }));
      return row === undefined ? undefined : (JSON.parse(row.plan) as UnitPreview);
    },
  };
}
