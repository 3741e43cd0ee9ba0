import type { AuthorGroup, Field } from '../domain/form.ts';

/**
 * Kept by triggers on initiatives, phases and programmes: never written by hand. A programme id of 0 means none; a phase
 * id of 0 the whole programme, in which what counts for a phase counts too.
 */
export type FigureTables = {
  /** Own initiatives of a unit that were submitted to a programme, by what they are now; money in đồng. */
  unit_totals: {
    programme_id: number;
    phase_id: number;
    unit_id: number;
    submitted: number;
    recognised: number;
    declined: number;
    /** Recognised, applied within the dates and no duplicate, or by the word of an officer. */
    valid: number;
    confirmed: number;
    declared: number;
    /** Recognised without money. */
    unpriced: number;
    authors: number;
  };
  /** The same by field and author group; empty where one is not known. */
  unit_cells: {
    programme_id: number;
    phase_id: number;
    unit_id: number;
    field: Field | '';
    author_group: AuthorGroup | '';
    submitted: number;
    recognised: number;
    valid: number;
    confirmed: number;
  };
  unit_authors: {
    programme_id: number;
    phase_id: number;
    member_id: number;
    unit_id: number;
    /** 1 if the author had submitted in another unit before. */
    further: number;
  };
};
