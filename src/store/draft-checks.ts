import { sql } from 'kysely';
import type { CareState } from '../domain/draft-care.ts';
import type { State } from '../domain/initiative.ts';
import { columnsOf } from './record.ts';
import { all, changed } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

/** When to look at a draft or a returned initiative that nobody goes on with. */
export type DraftCheck = CareState & {
  readonly initiativeId: number;
  /** Who writes on it. */
  readonly writerId: number | null;
  readonly state: State;
  /** Its author wants no more reminders of it. */
  readonly muted: boolean;
};

export type DraftChecks = {
  /** Sets when to look; what there was is replaced, the wish for silence apart. */
  put(initiativeId: number, care: CareState): Promise<void>;
  /** Those whose time has come, oldest first; drafts that were put aside are left out here and below. */
  due(now: number, limit: number): Promise<DraftCheck[]>;
  ofMember(memberId: number): Promise<DraftCheck[]>;
  /** False if somebody else moved it on since it was read. */
  moveOn(check: DraftCheck, next: CareState): Promise<boolean>;
  /** Nothing more to look at; false as above. */
  end(check: DraftCheck): Promise<boolean>;
  mute(initiativeIds: readonly number[]): Promise<void>;
};

type Put = { readonly initiativeId: number; readonly care: CareState };

const upsert = statement((db, { initiativeId, care }: Put) =>
  db
    .insertInto('draft_checks')
    .values({ initiative_id: initiativeId, ...columnsOf(care) })
    .onConflict((conflict) => conflict.column('initiative_id').doUpdateSet(columnsOf(care))),
);

/** The typist of a draft, and of what an author without an account may not go on with; else the author. */
const writerId = sql<number | null>`case
  when initiatives.typist_id is not null and (initiatives.state = 'draft' or exists (
    select 1 from members where members.id = initiatives.member_id
      and members.entered_at is not null and members.telegram_id is null and members.erased_at is null))
  then initiatives.typist_id else initiatives.member_id end`;

function checks(db: Db) {
  return db
    .selectFrom('draft_checks')
    .innerJoin('initiatives', 'initiatives.id', 'draft_checks.initiative_id')
    .select([
      'draft_checks.initiative_id as initiativeId',
      writerId.as('writerId'),
      'initiatives.state',
      'draft_checks.stage',
      'draft_checks.touched_at as touchedAt',
      'draft_checks.due_at as dueAt',
      'draft_checks.check_at as checkAt',
      'draft_checks.muted',
    ])
    .where('initiatives.deleted_at', 'is', literal(null));
}

const due = statement((db, { now, limit }: { now: number; limit: number }) =>
  checks(db)
    .where('draft_checks.check_at', '<=', now)
    .orderBy('draft_checks.check_at')
    .orderBy('draft_checks.initiative_id')
    .limit(limit),
);

const ofMember = statement((db, { memberId }: { memberId: number }) =>
  checks(db)
    .where((row) =>
      row.or([row('initiatives.member_id', '=', memberId), row('initiatives.typist_id', '=', memberId)]),
    )
    .where(writerId, '=', memberId)
    .orderBy('draft_checks.initiative_id'),
);

type Moved = { readonly initiativeId: number; readonly seen: number; readonly next: CareState };

const moveOn = statement((db, { initiativeId, seen, next }: Moved) =>
  db
    .updateTable('draft_checks')
    .set(columnsOf(next))
    .where('initiative_id', '=', initiativeId)
    .where('check_at', '=', seen),
);

const mute = statement((db, { ids }: { ids: readonly number[] }) =>
  db.updateTable('draft_checks').set({ muted: 1 }).where('initiative_id', 'in', ids),
);

const end = statement((db, { initiativeId, seen }: Omit<Moved, 'next'>) =>
  db.deleteFrom('draft_checks').where('initiative_id', '=', initiativeId).where('check_at', '=', seen),
);

function read<Row extends { muted: number }>(row: Row): Omit<Row, 'muted'> & { muted: boolean } {
  return { ...row, muted: row.muted === 1 };
}

/** Only the columns: what is handed in may know more. */
function careOf({ stage, touchedAt, dueAt, checkAt }: CareState): CareState {
  return { stage, touchedAt, dueAt, checkAt };
}

export function createDraftChecks(db: Db): DraftChecks {
  return {
    put: async (initiativeId, care) => {
      await upsert(db, { initiativeId, care: careOf(care) });
    },
    due: async (now, limit) => (await all(due(db, { now, limit }))).map(read),
    ofMember: async (memberId) => (await all(ofMember(db, { memberId }))).map(read),
    moveOn: async ({ initiativeId, checkAt }, next) =>
      (await changed(moveOn(db, { initiativeId, seen: checkAt, next: careOf(next) }))) === 1,
    end: async ({ initiativeId, checkAt }) => (await changed(end(db, { initiativeId, seen: checkAt }))) === 1,
    mute: async (ids) => {
      if (ids.length > 0) await mute(db, { ids });
    },
  };
}
