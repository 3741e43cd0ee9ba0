import { changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

/** A target that a file gives, by ids; `before` and `raised` are what stood there when it was shown. */
type PlannedTarget = {
  readonly unitId: number;
  readonly phaseId: number;
  readonly target: number;
  readonly before: number | null;
  readonly raised: number | null;
};

/** What a file of targets would do, as it was shown. */
export type TargetPreview = { readonly programmeId: number; readonly sets: readonly PlannedTarget[] };

export type TargetPreviews = {
  /** Keeps a preview in place of the member's earlier one. */
  put(preview: TargetPreview & { readonly memberId: number; readonly now: number }): Promise<number>;
  /** Hands a member's preview over, once. */
  take(id: number, memberId: number): Promise<TargetPreview | undefined>;
  eraseOf(memberId: number): Promise<void>;
};

type Row = readonly [number, number, number, number | null, number | null];

const removeOf = statement((db, { memberId }: { memberId: number }) =>
  db.deleteFrom('target_previews').where('member_id', '=', memberId),
);

const insert = statement((db, { memberId, plan, now }: { memberId: number; plan: string; now: number }) =>
  db.insertInto('target_previews').values({ member_id: memberId, plan, created_at: now }).returning('id'),
);

const remove = statement((db, { id, memberId }: { id: number; memberId: number }) =>
  db.deleteFrom('target_previews').where('id', '=', id).where('member_id', '=', memberId).returning('plan'),
);

export function createTargetPreviews(db: Db): TargetPreviews {
  return {
    async put({ memberId, now, programmeId, sets }) {
      await changed(removeOf(db, { memberId }));
      const rows = sets.map((one): Row => [one.unitId, one.phaseId, one.target, one.before, one.raised]);
      return newId(insert(db, { memberId, plan: JSON.stringify({ programmeId, rows }), now }));
    },
    async take(id, memberId) {
      const row = await first(remove(db, { id, memberId }));
      if (row === undefined) return undefined;
      const { programmeId, rows } = JSON.parse(row.plan) as { programmeId: number; rows: readonly Row[] };
      const sets = rows.map(([unitId, phaseId, target, before, raised]) => ({
        ...{ unitId, phaseId, target, before, raised },
      }));
      return { programmeId, sets };
    },
    eraseOf: async (memberId) => {
      await changed(removeOf(db, { memberId }));
    },
  };
}
