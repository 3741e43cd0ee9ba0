import type { Grant } from '../domain/permissions.ts';
import * as pages from './grant-pages.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type GrantRow = RecordOf<'grants'>;
type Dates = Pick<GrantRow, 'fromAt' | 'toAt' | 'noticeAt'>;
/** Without dates of its own it begins at `now` and ends when somebody ends it. */
export type NewGrant = Pick<GrantRow, 'memberId' | 'role' | 'unitId' | 'grantedBy'> &
  Partial<Dates> & { readonly now: number };
export type Holder = Pick<GrantRow, 'id' | 'memberId' | 'role' | 'unitId'> & {
  readonly telegramId: number;
  readonly language: string;
};
export type GrantPage = {
  readonly limit: number;
  readonly offset?: number;
  readonly sought?: pages.GrantsSought;
};
export type { GrantsSought } from './grant-pages.ts';

export type Grants = {
  /** The roles a member holds now; none while suspended. */
  of(memberId: number, now: number): Promise<Grant[]>;
  add(grant: NewGrant): Promise<number>;
  find(id: number): Promise<GrantRow | undefined>;
  /** Ends a grant; false if it had ended. */
  end(id: number, now: number): Promise<boolean>;
  /** Ends all that a member holds or will hold. */
  endAllOf(memberId: number, now: number): Promise<void>;
  /** Lets a grant end at another moment. */
  setEnd(id: number, dates: Pick<Dates, 'toAt' | 'noticeAt'>): Promise<void>;
  /** Who holds a role in exactly these units now, is not suspended and can be written to. */
  holders(unitIds: readonly number[], now: number): Promise<Holder[]>;
  /** Grants that hold now, or will, in these units and below them, oldest first. */
  list(unitIds: readonly number[], now: number, page?: GrantPage): Promise<GrantRow[]>;
  /** The same of exactly one unit. */
  listAt(unitId: number, now: number, limit: number): Promise<GrantRow[]>;
  /** What a member holds now or will hold, oldest first. */
  listOf(memberId: number, now: number): Promise<GrantRow[]>;
  /** Grants whose beginning or end is to be told by now, those that wait longest first. */
  due(now: number, limit: number): Promise<GrantRow[]>;
  /** Says when the holder is to be told next; false if that changed meanwhile. */
  moveNotice(grant: Pick<GrantRow, 'id' | 'noticeAt'>, noticeAt: number | null): Promise<boolean>;
};

const columns = named('id', 'member_id', 'role', 'unit_id', 'granted_by', 'from_at', 'to_at', 'notice_at');
/** More than any union has. */
const everything = 100_000;

function notEnded(db: Db, now: number) {
  return db.selectFrom('grants').where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]));
}

function current(db: Db, now: number) {
  return notEnded(db, now).where('from_at', '<=', now);
}

/** Whoever is suspended holds the role still, and can do nothing with it. */
function usable(db: Db, now: number) {
  return current(db, now)
    .innerJoin('members', 'members.id', 'grants.member_id')
    .where((is) => is.or([is('suspended_until', 'is', null), is('suspended_until', '<=', now)]));
}

const ofMember = statement((db, { memberId, now }: { memberId: number; now: number }) =>
  usable(db, now)
    .select(['role', 'grants.unit_id as unitId'])
    .where('member_id', '=', memberId)
    .orderBy('grants.id'),
);

const listOfMember = statement((db, { memberId, now }: { memberId: number; now: number }) =>
  notEnded(db, now).select(columns).where('member_id', '=', memberId).orderBy('id'),
);

const insert = statement((db, grant: Omit<GrantRow, 'id'>) =>
  db.insertInto('grants').values(columnsOf(grant)).returning('id'),
);

const byId = statement((db, { id }: { id: number }) =>
  db.selectFrom('grants').select(columns).where('id', '=', id),
);

const end = statement((db, { id, now }: { id: number; now: number }) =>
  db
    .updateTable('grants')
    .set({ to_at: now, notice_at: null })
    .where('id', '=', id)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)])),
);

const endAll = statement((db, { memberId, now }: { memberId: number; now: number }) =>
  db
    .updateTable('grants')
    .set({ to_at: now, notice_at: null })
    .where('member_id', '=', memberId)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)])),
);

const setEnd = statement((db, { id, toAt, noticeAt }: { id: number } & Pick<Dates, 'toAt' | 'noticeAt'>) =>
  db.updateTable('grants').set({ to_at: toAt, notice_at: noticeAt }).where('id', '=', id),
);

const holders = statement((db, { unitIds, now }: { unitIds: readonly number[]; now: number }) =>
  usable(db, now)
    .select([
      'grants.id as id',
      'member_id as memberId',
      'telegram_id as telegramId',
      'role',
      'grants.unit_id as unitId',
      'language',
    ])
    .where('grants.unit_id', 'in', unitIds)
    .where('telegram_id', 'is not', null)
    .$narrowType<{ telegramId: number }>()
    .orderBy('grants.id'),
);

const due = statement((db, { now, limit }: { now: number; limit: number }) =>
  db
    .selectFrom('grants')
    .select(columns)
    .where('notice_at', 'is not', null)
    .where('notice_at', '<=', now)
    .orderBy('notice_at')
    .limit(limit),
);

const moveNotice = statement((db, { id, from, to }: { id: number; from: number; to: number | null }) =>
  db.updateTable('grants').set({ notice_at: to }).where('id', '=', id).where('notice_at', '=', from),
);

export function createGrants(db: Db): Grants {
  return {
    of: (memberId, now): Promise<Grant[]> => all(ofMember(db, { memberId, now })),
    add: ({ now, fromAt = now, toAt = null, noticeAt = null, ...grant }) =>
      newId(insert(db, { ...grant, fromAt, toAt, noticeAt })),
    find: (id) => first(byId(db, { id })),
    end: async (id, now) => (await changed(end(db, { id, now }))) === 1,
    endAllOf: async (memberId, now) => {
      await endAll(db, { memberId, now });
    },
    setEnd: async (id, dates) => {
      await setEnd(db, { id, ...dates });
    },
    holders: async (unitIds, now) => (unitIds.length === 0 ? [] : all(holders(db, { unitIds, now }))),
    list: async (unitIds, now, { limit = everything, offset = 0, sought } = { limit: everything }) => {
      if (unitIds.length === 0) return [];
      const page = { unitIds, now, limit, offset };
      if (sought === undefined) return all(pages.listed(db, page));
      return all(pages.sought(db, { ...page, ...pages.soughtPatterns(sought) }));
    },
    listAt: (unitId, now, limit) => all(pages.listedAt(db, { unitId, now, limit })),
    listOf: (memberId, now) => all(listOfMember(db, { memberId, now })),
    due: (now, limit) => all(due(db, { now, limit })),
    moveNotice: async ({ id, noticeAt }, to) =>
      noticeAt !== null && (await changed(moveNotice(db, { id, from: noticeAt, to }))) === 1,
  };
}
