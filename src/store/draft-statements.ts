import { columns, isWriter } from './initiative-statements.ts';
import { literal, statement } from './statement.ts';

type Ids = { readonly ids: readonly number[] };

/** The last touches of initiatives, each by what was touched. */
export const touches = statement((db, { ids }: Ids) =>
  db
    .selectFrom('initiatives')
    .leftJoin('draft_checks', 'draft_checks.initiative_id', 'initiatives.id')
    .select((row) => [
      'initiatives.id as id',
      'initiatives.created_at as created',
      'draft_checks.touched_at as opened',
      row
        .selectFrom('answers')
        .select((answer) => answer.fn.max('answers.at').as('at'))
        .whereRef('answers.initiative_id', '=', 'initiatives.id')
        .as('answered'),
      row
        .selectFrom('attachments')
        .select((file) => file.fn.max('attachments.at').as('at'))
        .whereRef('attachments.initiative_id', '=', 'initiatives.id')
        .as('attached'),
    ])
    .where('initiatives.id', 'in', ids),
);

type OwnDraft = { readonly id: number; readonly memberId: number };

export const putAside = statement((db, { id, memberId, now }: OwnDraft & { readonly now: number }) =>
  db
    .updateTable('initiatives')
    .set({ deleted_at: now })
    .where('id', '=', id)
    .where(isWriter(memberId))
    .where('state', '=', literal('draft'))
    .where('deleted_at', 'is', literal(null)),
);

export const bringBack = statement((db, { id, memberId }: OwnDraft) =>
  db
    .updateTable('initiatives')
    .set({ deleted_at: null })
    .where('id', '=', id)
    .where(isWriter(memberId))
    .where('deleted_at', 'is not', literal(null)),
);

export const asideById = statement((db, { id }: { id: number }) =>
  db
    .selectFrom('initiatives')
    .select(columns)
    .where('id', '=', id)
    .where('deleted_at', 'is not', literal(null)),
);

/** Drafts put aside up to a moment, erased with all that belongs to them. */
export const eraseAside = statement((db, { before }: { before: number }) =>
  db.deleteFrom('initiatives').where('deleted_at', '<=', before).where('state', '=', literal('draft')),
);

export const eraseAsideOf = statement((db, { memberId }: { memberId: number }) =>
  db
    .deleteFrom('initiatives')
    .where((row) => row.or([row('member_id', '=', memberId), row('typist_id', '=', memberId)]))
    .where('deleted_at', 'is not', literal(null))
    .where('state', '=', literal('draft')),
);
