import type { Grant } from '../domain/permissions.ts';
import { named, type RecordOf } from './record.ts';
import { all, changed, newId } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type GrantRow = RecordOf<'grants'>;
export type NewGrant = Pick<GrantRow, 'memberId' | 'role' | 'unitId' | 'grantedBy'> & {
  readonly now: number;
};
export type Holder = Pick<GrantRow, 'memberId' | 'role' | 'unitId'> & {
  readonly telegramId: number;
  readonly language: string;
};

export type Grants = {
  /** The roles a member holds now. */
  of(memberId: number, now: number): Promise<Grant[]>;
  add(grant: NewGrant): Promise<number>;
  /** Ends a grant; false if it had ended. */
  end(id: number, now: number): Promise<boolean>;
  /** Who holds a role in exactly these units now and can be written to. */
  holders(unitIds: readonly number[], now: number): Promise<Holder[]>;
  /** Grants that hold now in a unit and below it. */
  list(under: number, now: number): Promise<GrantRow[]>;
};

const columns = named('id', 'member_id', 'role', 'unit_id', 'granted_by', 'from_at', 'to_at');

function current(db: Db, now: number) {
  return db
    .selectFrom('grants')
    .where('from_at', '<=', now)
    .where((is) => is.or([is('to_at', 'is', null), is('to_at', '>', now)]));
}

const ofMember = statement((db, { memberId, now }: { memberId: number; now: number }) =>
  current(db, now).select(named('role', 'unit_id')).where('member_id', '=', memberId).orderBy('id'),
);

const insert = statement((db, { memberId, role, unitId, grantedBy, now }: NewGrant) =>
  db
    .insertInto('grants')
    .values({ member_id: memberId, role, unit_id: unitId, granted_by: grantedBy, from_at: now })
    .returning('id'),
);

const end = statement((db, { id, now }: { id: number; now: number }) =>
  db.updateTable('grants').set({ to_at: now }).where('id', '=', id).where('to_at', 'is', null),
);

const holders = statement((db, { unitIds, now }: { unitIds: readonly number[]; now: number }) =>
  current(db, now)
    .innerJoin('members', 'members.id', 'grants.member_id')
    .select([
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

const under = statement((db, { unitId, now }: { unitId: number; now: number }) =>
  current(db, now)
    .select(columns)
    .where('unit_id', 'in', (below) =>
      below.selectFrom('unit_paths').select('unit_paths.unit_id').where('ancestor_id', '=', unitId),
    )
    .orderBy('id'),
);

export function createGrants(db: Db): Grants {
  return {
    of: (memberId, now): Promise<Grant[]> => all(ofMember(db, { memberId, now })),
    add: (grant) => newId(insert(db, grant)),
    end: async (id, now) => (await changed(end(db, { id, now }))) === 1,
    holders: async (unitIds, now) => (unitIds.length === 0 ? [] : all(holders(db, { unitIds, now }))),
    list: (unitId, now) => all(under(db, { unitId, now })),
  };
}
