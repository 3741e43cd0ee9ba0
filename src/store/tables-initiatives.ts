import type { Generated } from 'kysely';
import type { AuthorGroup, Block, Field } from '../domain/form.ts';
import type { MoveKind, State } from '../domain/initiative.ts';
import type { Role } from '../domain/permissions.ts';
import type { Default } from './column.ts';

export type InitiativeTables = {
  initiatives: {
    id: Generated<number>;
    code_year: number | null;
    code_number: number | null;
    member_id: number | null;
    /** Member who typed it on the author's behalf. */
    typist_id: number | null;
    unit_id: number;
    state: State;
    version: Default<number>;
    /** Member who returned it: it goes back to the same reviewer. */
    reviewer_id: number | null;
    /** JSON list of the question keys an officer asked to complete. */
    to_fix: string | null;
    /** Derived from the answers at submission, for the figures. */
    benefit: number | null;
    benefit_period: string | null;
    field: Field | null;
    applied_from: number | null;
    applied_to: number | null;
    author_group: AuthorGroup | null;
    block: Block | null;
    programme_id: number | null;
    phase_id: Default<number | null>;
    /** Until when an application counts, where the unit has dates of its own. */
    counted_to: Default<number | null>;
    /** The word of an officer on whether it counts: 1 or 0; null: what the dates say. */
    validity: Default<number | null>;
    submitted_at: number | null;
    /** By when its unit answers; once accepted, by when it decides. */
    due_at: number | null;
    /** By when its author completes what was sent back last. */
    complete_by: number | null;
    accepted_at: number | null;
    decided_at: number | null;
    decision_number: string | null;
    decision_day: string | null;
    /** A draft its author threw away: gone for everybody, and erased when it can no longer be brought back. */
    deleted_at: number | null;
    /** 1: submitted after its programme had closed, by who had begun before (0 else). */
    in_grace: Default<number>;
    /** The declined or withdrawn one that this one was submitted anew from. */
    earlier_id: number | null;
    /** The initiative, submitted earlier, that this one may be the same as. */
    duplicate_of: number | null;
    created_at: number;
    updated_at: number;
  };
  answers: {
    initiative_id: number;
    key: string;
    /** JSON of the read value. */
    value: string;
    /** What the person typed. */
    raw: string | null;
    at: number;
    /** The message it came in, where it was typed in one. */
    message_id: number | null;
  };
  /** The messages of an answer that comes in several, in the order of their ids. */
  answer_parts: {
    id: Generated<number>;
    initiative_id: number;
    key: string;
    message_id: number;
    text: string;
  };
  /** When to look at a draft or a returned initiative, and when the next stage since `touched_at` is due. */
  draft_checks: {
    initiative_id: number;
    check_at: number;
    stage: number;
    due_at: number;
    touched_at: number;
    muted: Default<number>;
  };
  /** JSON of the answers by key, as they were when the move sent the initiative back. */
  returned_answers: { move_id: number; initiative_id: number; answers: string; at: number };
  attachments: {
    id: Generated<number>;
    initiative_id: number;
    question: string;
    file_id: string;
    file_unique_id: string;
    kind: 'photo' | 'document' | 'video';
    name: string | null;
    size: number | null;
    caption: string | null;
    at: number;
    /** The message it came in. */
    message_id: Default<number | null>;
  };
  co_authors: {
    id: Generated<number>;
    initiative_id: number;
    ordinal: number;
    /** Null once the person declined or was erased. */
    full_name: string | null;
    /** The unit at the moment of consent. */
    unit_id: number | null;
    /** Whole percent; what the others leave is the main author's. */
    share: number;
    /** Who confirmed; null before. */
    member_id: number | null;
    /** SHA-256 of the invitation's one-time token, hex. */
    token_hash: string | null;
    expires_at: number | null;
    invited_at: number | null;
    consented_at: number | null;
    /** Proof of consent: the text's version, the chat and the message. */
    consent_version: string | null;
    chat_id: number | null;
    message_id: number | null;
    declined_at: number | null;
    erased_at: number | null;
    /** For the paper form, as the main author knows them (`paper_facts`). */
    birth_day: string | null;
    job_title: string | null;
    qualification: string | null;
  };
  /** Append-only. Unit, block and author group are those of the moment. */
  moves: {
    id: Generated<number>;
    initiative_id: number;
    kind: MoveKind | 'undo';
    from_state: State;
    to_state: State;
    member_id: number;
    role: Role;
    unit_id: number;
    block: Block;
    author_group: AuthorGroup;
    note_id: number | null;
    /** The move this one takes back (kind 'undo'); tallies leave both out. */
    undoes: number | null;
    at: number;
  };
  /** What people wrote beside a move: erasable, unlike the move. */
  notes: { id: Generated<number>; initiative_id: number; text: string; at: number };
  /** What submitted titles are found by (`domain/similar.ts`), with the unit of the submission. */
  title_keys: { key: string; unit_id: number; initiative_id: number };
  /** Append-only: who marked what. `other_id` is the earlier initiative; null: the mark was taken off. */
  flags: {
    id: Generated<number>;
    initiative_id: number;
    kind: 'duplicate' | 'validity';
    /** Of a duplicate: the earlier one. */
    other_id: number | null;
    /** Of validity: 1 it counts, 0 it does not, null as the rules say; with the reason. */
    value: Default<number | null>;
    note_id: Default<number | null>;
    member_id: number;
    role: Role;
    at: number;
  };
  code_counters: { year: number; last: number };
};
