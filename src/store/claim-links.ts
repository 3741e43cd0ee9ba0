import {
  bringBack,
  forgetNames,
  forgetNamesFor,
  type GiveBack,
  returnConsents,
  returnInitiatives,
  setAside,
} from './claim-returns.ts';
import { columnsOf, named, type RecordOf } from './record.ts';
import { all, changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type ClaimLink = RecordOf<'claim_links'>;
export type NewClaimLink = Omit<ClaimLink, 'usedBy' | 'usedAt'>;

export type ClaimLinks = {
  add(link: NewClaimLink): Promise<void>;
  find(hash: string): Promise<ClaimLink | undefined>;
  /** Uses a link up; false if it is unknown, used or expired. */
  use(hash: string, memberId: number, now: number): Promise<boolean>;
  /** Ends the links of an initiative that nobody used, and the time in which a refusal may be taken back. */
  endOf(initiativeId: number, now: number): Promise<void>;
  /** Ends a link by the word of whoever opened it: kept as `usedBy` without `usedAt`, at `expiresAt`. */
  refuse(hash: string, memberId: number, now: number): Promise<void>;
  /**
   * Makes all that was typed for a person without an account a member's own: initiatives, the word that was passed on,
   * the links. Nothing is left of the person, but the name where it may have to be given back. False if somebody did
   * before.
   */
  takeOver(claim: TakeOver & { readonly keepsName: boolean }): Promise<boolean>;
  /** The links of a person that was entered, oldest first. */
  ofPerson(personId: number): Promise<ClaimLink[]>;
  /** Undoes what a member took over at a moment: the person is there again, with all of it. False where the name is gone. */
  giveBack(claim: GiveBack): Promise<boolean>;
  /** Forgets the names of those who were taken over before a moment. */
  forgetNames(before: number): Promise<void>;
  /** The same of those whom a member took over. */
  forgetNamesFor(memberId: number): Promise<void>;
};

type TakeOver = { readonly personId: number; readonly memberId: number; readonly now: number };

const columns = named(
  'hash',
  'member_id',
  'initiative_id',
  'created_by',
  'created_at',
  'expires_at',
  'used_by',
  'used_at',
);

const insert = statement((db, link: NewClaimLink) => db.insertInto('claim_links').values(columnsOf(link)));

const byHash = statement((db, { hash }: { hash: string }) =>
  db.selectFrom('claim_links').select(columns).where('hash', '=', hash),
);

const use = statement((db, { hash, memberId, now }: { hash: string; memberId: number; now: number }) =>
  db
    .updateTable('claim_links')
    .set({ used_by: memberId, used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now),
);

const endOfInitiative = statement((db, { initiativeId, now }: { initiativeId: number; now: number }) =>
  db
    .updateTable('claim_links')
    .set({ expires_at: now })
    .where('initiative_id', '=', initiativeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now),
);

const endRefused = statement((db, { initiativeId }: { initiativeId: number }) =>
  db
    .updateTable('claim_links')
    .set({ expires_at: 0 })
    .where('initiative_id', '=', initiativeId)
    .where('used_at', 'is', null)
    .where('used_by', 'is not', null),
);

const refuse = statement((db, { hash, memberId, now }: { hash: string; memberId: number; now: number }) =>
  db
    .updateTable('claim_links')
    .set({ used_by: memberId, expires_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null),
);

/** Comes first: of two that claim the same person, one waits here and finds nobody. */
const takePerson = statement((db, { personId, now }: { personId: number; now: number }) =>
  db
    .updateTable('members')
    .set({ full_name: null, name_key: null, author_group: null, erased_at: now })
    .where('id', '=', personId)
    .where('entered_at', 'is not', null)
    .where('telegram_id', 'is', null)
    .where('erased_at', 'is', null),
);

const ofPerson = statement((db, { personId }: { personId: number }) =>
  db.selectFrom('claim_links').select(columns).where('member_id', '=', personId).orderBy('created_at'),
);

const takeInitiatives = statement((db, { personId, memberId }: Omit<TakeOver, 'now'>) =>
  db
    .updateTable('initiatives')
    .set((row) => ({ member_id: memberId, version: row('version', '+', 1) }))
    .where('member_id', '=', personId),
);

const takeConsents = statement((db, { personId, memberId }: Omit<TakeOver, 'now'>) =>
  db.updateTable('consents').set({ member_id: memberId }).where('member_id', '=', personId),
);

const endLinks = statement((db, { personId, memberId, now }: TakeOver) =>
  db
    .updateTable('claim_links')
    .set({ used_by: memberId, used_at: now })
    .where('member_id', '=', personId)
    .where('used_at', 'is', null),
);

export function createClaimLinks(db: Db): ClaimLinks {
  return {
    add: async (link) => {
      await insert(db, link);
    },
    find: (hash) => first(byHash(db, { hash })),
    use: async (hash, memberId, now) => (await changed(use(db, { hash, memberId, now }))) === 1,
    endOf: async (initiativeId, now) => {
      await endOfInitiative(db, { initiativeId, now });
      await endRefused(db, { initiativeId });
    },
    refuse: async (hash, memberId, now) => {
      await refuse(db, { hash, memberId, now });
    },
    ofPerson: (personId) => all(ofPerson(db, { personId })),
    giveBack: async (claim) => {
      const { personId, takenAt } = claim;
      if ((await changed(bringBack(db, { personId, takenAt }))) === 0) return false;
      await returnInitiatives(db, claim);
      await returnConsents(db, claim);
      return true;
    },
    forgetNames: async (before) => {
      await forgetNames(db, { before });
    },
    forgetNamesFor: async (memberId) => {
      await forgetNamesFor(db, { memberId });
    },
    takeOver: async ({ personId, memberId, now, keepsName }) => {
      const take = keepsName ? setAside : takePerson;
      if ((await changed(take(db, { personId, now }))) === 0) return false;
      await takeInitiatives(db, { personId, memberId });
      await takeConsents(db, { personId, memberId });
      await endLinks(db, { personId, memberId, now });
      return true;
    },
  };
}
