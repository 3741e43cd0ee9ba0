import type { Generated } from 'kysely';
import type { Field } from '../domain/form.ts';
import type { Default } from './column.ts';

export type LibraryTables = {
  /** The initiatives that are recognised now, in the order in which they came in: kept by triggers on initiatives. */
  library: {
    id: Generated<number>;
    initiative_id: number;
    unit_id: number;
    field: Field | null;
    /** How many units apply it, by `spreads`. */
    spread: Default<number>;
  };
  /** Who said that the own unit applies an initiative of another one. */
  spreads: {
    id: Generated<number>;
    initiative_id: number;
    /** The unit of the moment. */
    unit_id: number;
    /** Null once the person was erased. */
    member_id: number | null;
    /** The workshop, as it was typed. */
    place: string | null;
    /** JSON of a date. */
    since: string;
    at: number;
    /** When its author was told. */
    told_at: number | null;
  };
  /** What a unit asks its members for in a programme. */
  themes: {
    id: Generated<number>;
    programme_id: number;
    unit_id: number;
    text: string;
    at: number;
    /** Asked for no more; the audit still names it. */
    removed_at: Default<number | null>;
  };
};
