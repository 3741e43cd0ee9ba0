import { statement } from './statement.ts';

export type GiveBack = {
  readonly personId: number;
  readonly memberId: number;
  /** When it was taken over, epoch ms. */
  readonly takenAt: number;
  readonly enteredAt: number;
};

export const setAside = statement((db, { personId, now }: { personId: number; now: number }) =>
  db
    .updateTable('members')
    .set({ erased_at: now })
    .where('id', '=', personId)
    .where('entered_at', 'is not', null)
    .where('telegram_id', 'is', null)
    .where('erased_at', 'is', null),
);

export const bringBack = statement((db, { personId, takenAt }: Omit<GiveBack, 'memberId' | 'enteredAt'>) =>
  db
    .updateTable('members')
    .set({ erased_at: null })
    .where('id', '=', personId)
    .where('erased_at', '=', takenAt)
    .where('full_name', 'is not', null),
);

/** Those that have a link, and what was still being typed. */
export const returnInitiatives = statement((db, { personId, memberId, takenAt, enteredAt }: GiveBack) =>
  db
    .updateTable('initiatives')
    .set((row) => ({ member_id: personId, version: row('version', '+', 1) }))
    .where('member_id', '=', memberId)
    .where((row) =>
      row.or([
        row('id', 'in', (link) =>
          link
            .selectFrom('claim_links')
            .select('claim_links.initiative_id')
            .where('claim_links.member_id', '=', personId),
        ),
        row.and([
          row('state', '=', 'draft'),
          row('typist_id', 'is not', null),
          row('created_at', '>=', enteredAt),
          row('created_at', '<=', takenAt),
        ]),
      ]),
    ),
);

/** The word that typists passed on while the person was entered. */
export const returnConsents = statement((db, { personId, memberId, takenAt, enteredAt }: GiveBack) =>
  db
    .updateTable('consents')
    .set({ member_id: personId })
    .where('member_id', '=', memberId)
    .where('through_id', 'is not', null)
    .where('at', '>=', enteredAt)
    .where('at', '<=', takenAt),
);

const forgotten = { full_name: null, name_key: null, author_group: null };

export const forgetNames = statement((db, { before }: { before: number }) =>
  db
    .updateTable('members')
    .set(forgotten)
    .where('entered_at', 'is not', null)
    .where('telegram_id', 'is', null)
    .where('erased_at', '<', before)
    .where('full_name', 'is not', null),
);

export const forgetNamesFor = statement((db, { memberId }: { memberId: number }) =>
  db
    .updateTable('members')
    .set(forgotten)
    .where('erased_at', 'is not', null)
    .where('id', 'in', (link) =>
      link
        .selectFrom('claim_links')
        .select('claim_links.member_id')
        .where('used_by', '=', memberId)
        .where('used_at', 'is not', null),
    ),
);
