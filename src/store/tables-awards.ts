import type { Generated } from 'kysely';
import type { AwardForm } from '../domain/awards.ts';

export type AwardTables = {
  /** Commendations: of an initiative's authors, or, without one, of the unit. */
  awards: {
    id: Generated<number>;
    initiative_id: number | null;
    /** The initiative's unit at the moment, or the unit that is commended. */
    unit_id: number;
    programme_id: number | null;
    form: AwardForm;
    /** What another form is called, as it was typed. */
    form_name: string | null;
    number: string | null;
    /** As it is printed. */
    day: string | null;
    /** Whom, by which paper: the same stands once. */
    mark: string;
    /** Who entered it. */
    member_id: number;
    at: number;
    removed_at: number | null;
    removed_by: number | null;
    /** Why it was taken back, as it was typed; null where it was undone at once, or the person was erased. */
    removed_why: string | null;
  };
};
