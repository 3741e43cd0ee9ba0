import type { Generated } from 'kysely';
import type { Default } from './column.ts';

export type ProgrammeTables = {
  programmes: {
    id: Generated<number>;
    name: string;
    unit_id: number;
    /** First moment, and first moment after the end. */
    from_at: number;
    to_at: number;
    /** From when to when an application counts; null: as the dates above. */
    applied_from: Default<number | null>;
    applied_to: Default<number | null>;
    created_at: number;
  };
  /** Parts of a programme, one after another: dates of submission, and those between which an application counts. */
  phases: {
    id: Generated<number>;
    programme_id: number;
    /** From 1. */
    ordinal: number;
    name: string;
    from_at: number;
    to_at: number;
    applied_from: number;
    applied_to: number;
  };
  /** Until when a unit and those below it may submit, where it is not as in the programme. A phase of 0: the whole. */
  unit_dates: { programme_id: number; phase_id: number; unit_id: number; to_at: number };
  /** Dates of units that initiatives are still following: those of units up to `after_unit`, by id, have. */
  date_follows: {
    id: Generated<number>;
    programme_id: number;
    phase_id: number;
    unit_id: number;
    after_unit: number;
  };
  /** A phase of 0: of the whole programme. `raised`: what the unit set itself beyond what it was given. */
  targets: {
    programme_id: number;
    phase_id: number;
    unit_id: number;
    target: number;
    raised: Default<number | null>;
  };
};
