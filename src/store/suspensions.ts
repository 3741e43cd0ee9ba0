import { suspensionReasons } from '../domain/suspension-forms.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Suspension = RecordOf<'suspensions'>;
export type NewSuspension = Omit<Suspension, 'id' | 'endedAt' | 'mark'>;
export type SuspensionQuery = {
  /** Whose people, and those below. */
  readonly unitIds: readonly number[];
  readonly now: number;
  /** The last id seen. */
  readonly before?: number;
  readonly limit: number;
};

/** The term that runs stands in the member's own row as well: `members.update` in the same transaction. */
export type Suspensions = {
  add(suspension: NewSuspension): Promise<number>;
  find(id: number): Promise<Suspension | undefined>;
  /** The one that runs now. */
  running(memberId: number, now: number): Promise<Suspension | undefined>;
  /** Ends one before its time; false if it had ended. */
  end(id: number, now: number): Promise<boolean>;
  /** Keeps by what the account is known again, and until when at most. */
  leaveMark(id: number, left: { mark: string; untilAt: number }): Promise<void>;
  /** The one that runs for an account that was erased, now for the member it has become. */
  takeUp(
    mark: string,
    memberId: number,
    now: number,
  ): Promise<Pick<Suspension, 'id' | 'untilAt'> | undefined>;
  /** Forgets the marks of what has ended. */
  forgetMarks(now: number): Promise<void>;
  /** Blanks what was typed about a member; a usual reason's key stays. */
  eraseOf(memberId: number): Promise<void>;
  /** Those that run, newest first. */
  list(query: SuspensionQuery): Promise<Suspension[]>;
};

const ofRow = named(
  'member_id',
  'asked_unit_id',
  'reason',
  'from_at',
  'until_at',
  'by_id',
  'ended_at',
  'mark',
);
const columns = [...ofRow, ...named('id', 'unit_id')];

const insert = statement((db, suspension: NewSuspension) =>
  db.insertInto('suspensions').values(columnsOf(suspension)).returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('suspensions').select(columns).where('id', '=', id),
);

const running = statement((db, { memberId, now }: { memberId: number; now: number }) =>
  db
    .selectFrom('suspensions')
    .select(columns)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('id', 'desc')
    .limit(literal(1)),
);

const end = statement((db, { id, now }: { id: number; now: number }) =>
  db
    .updateTable('suspensions')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now),
);

type Mark = Pick<Suspension, 'id' | 'untilAt'> & { readonly mark: string };

const setMark = statement((db, { id, mark, untilAt }: Mark) =>
  db.updateTable('suspensions').set({ mark, until_at: untilAt }).where('id', '=', id),
);

const takeUp = statement((db, { mark, memberId, now }: { mark: string; memberId: number; now: number }) =>
  db
    .updateTable('suspensions')
    .set({ member_id: memberId, mark: null })
    .where('mark', '=', mark)
    .where('mark', 'is not', null)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .returning(['id', 'until_at as untilAt']),
);

const forgetMarks = statement((db, { now }: { now: number }) =>
  db
    .updateTable('suspensions')
    .set({ mark: null })
    .where('mark', 'is not', null)
    .where((is) => is.or([is('ended_at', 'is not', null), is('until_at', '<=', now)])),
);

const blank = statement((db, { memberId }: { memberId: number }) =>
  db
    .updateTable('suspensions')
    .set({ reason: '' })
    .where('member_id', '=', memberId)
    .where('reason', 'not in', suspensionReasons),
);

/** Where a person is now counts; of one without a unit, where it began. */
const list = statement((db, { unitIds, now, before, limit }: SuspensionQuery) =>
  db
    .selectFrom('suspensions')
    .innerJoin('members', 'members.id', 'member_id')
    .select([...ofRow, 'suspensions.id as id', 'suspensions.unit_id as unitId'])
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .$if(before !== undefined, (rows) => rows.where('suspensions.id', '<', before ?? 0))
    .where((row) =>
      row.exists(
        row
          .selectFrom('unit_paths')
          .select('depth')
          .where('ancestor_id', 'in', unitIds)
          .where('unit_paths.unit_id', '=', row.fn.coalesce('members.unit_id', 'suspensions.unit_id')),
      ),
    )
    .orderBy('suspensions.id', 'desc')
    .limit(limit),
);

export function createSuspensions(db: Db): Suspensions {
  return {
    add: (suspension) => newId(insert(db, suspension)),
    find: (id) => first(byId(db, { id })),
    running: (memberId, now) => first(running(db, { memberId, now })),
    end: async (id, now) => (await changed(end(db, { id, now }))) === 1,
    leaveMark: async (id, left) => {
      await setMark(db, { id, ...left });
    },
    takeUp: (mark, memberId, now) => first(takeUp(db, { mark, memberId, now })),
    forgetMarks: async (now) => {
      await forgetMarks(db, { now });
    },
    eraseOf: async (memberId) => {
      await blank(db, { memberId });
    },
    list: async (query) => (query.unitIds.length === 0 ? [] : all(list(db, query))),
  };
}
