import { columnsOf, named, type RecordOf } from './record.ts';
import { all, first, newId } from './rows.ts';
import { literal, statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Consent = Omit<RecordOf<'consents'>, 'given'> & { readonly given: boolean };
export type NewConsent = Omit<Consent, 'id' | 'throughId'> & Partial<Pick<Consent, 'throughId'>>;
export type ConsentPurpose = Consent['purpose'];

export type Consents = {
  add(consent: NewConsent): Promise<number>;
  /** Oldest first. */
  listOf(memberId: number): Promise<Consent[]>;
  /** The last word on a purpose: given or taken back. */
  current(memberId: number, purpose: ConsentPurpose): Promise<Consent | undefined>;
};

const columns = named(
  'id',
  'member_id',
  'purpose',
  'given',
  'text_version',
  'chat_id',
  'message_id',
  'at',
  'through_id',
);

const insert = statement((db, consent: Omit<RecordOf<'consents'>, 'id'>) =>
  db.insertInto('consents').values(columnsOf(consent)).returning('id'),
);

const ofMember = statement((db, { memberId }: { memberId: number }) =>
  db.selectFrom('consents').select(columns).where('member_id', '=', memberId).orderBy('id'),
);

const last = statement((db, { memberId, purpose }: { memberId: number; purpose: ConsentPurpose }) =>
  db
    .selectFrom('consents')
    .select(columns)
    .where('member_id', '=', memberId)
    .where('purpose', '=', purpose)
    .orderBy('id', 'desc')
    .limit(literal(1)),
);

function read(row: RecordOf<'consents'>): Consent {
  return { ...row, given: row.given === 1 };
}

export function createConsents(db: Db): Consents {
  return {
    add: (consent) => newId(insert(db, { throughId: null, ...consent, given: consent.given ? 1 : 0 })),
    listOf: async (memberId) => (await all(ofMember(db, { memberId }))).map(read),
    current: async (memberId, purpose) => {
      const row = await first(last(db, { memberId, purpose }));
      return row && read(row);
    },
  };
}
