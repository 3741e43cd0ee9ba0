import type { Generated } from 'kysely';
import type { DossierList } from '../domain/papers.ts';

export type PaperTables = {
  /** What an author told for the paper form, once for all of them; null: left to be filled in by hand. */
  paper_facts: {
    member_id: number;
    /** As papers print it: «15/03/1985», «03/1985», «1985». */
    birth_day: string | null;
    job_title: string | null;
    /** Typed, or the key of a button. */
    qualification: string | null;
    /** Null: that of the unit. */
    workplace: string | null;
    updated_at: number;
  };
  /** What the paper form of one initiative says beside its answers. */
  applications: {
    initiative_id: number;
    conditions: string | null;
    secret_parts: string | null;
    /** Null: the employer. */
    investor: string | null;
    /** Who took part in the first application, a line each. */
    helpers: string | null;
    updated_at: number;
  };
  /** Papers that are being made, or were: an initiative's, or the list of a unit within a time. */
  paper_jobs: {
    id: Generated<number>;
    member_id: number;
    chat_id: number;
    state: 'making' | 'done' | 'stopped';
    kind: 'application' | 'dossier';
    initiative_id: number | null;
    unit_id: number | null;
    list: DossierList | null;
    from_at: number | null;
    to_at: number | null;
    created_at: number;
    updated_at: number;
  };
};
