import type { Generated, Kysely } from 'kysely';
import type { AuthorGroup, Block } from '../domain/form.ts';
import type { GrantedRole } from '../domain/permissions.ts';
import type { AuditTables } from './tables-audit.ts';
import type { AwardTables } from './tables-awards.ts';
import type { BulkTables } from './tables-bulk.ts';
import type { DecisionTables } from './tables-decisions.ts';
import type { ExportTables } from './tables-exports.ts';
import type { FigureTables } from './tables-figures.ts';
import type { ImportTables } from './tables-imports.ts';
import type { InitiativeTables } from './tables-initiatives.ts';
import type { LibraryTables } from './tables-library.ts';
import type { PaperTables } from './tables-papers.ts';
import type { ProgrammeTables } from './tables-programmes.ts';
import type { QueueTables } from './tables-queue.ts';
import type { SearchTables } from './tables-search.ts';
import type { SettingTables } from './tables-settings.ts';
import type { SuspensionTables } from './tables-suspensions.ts';
import type { TrafficTables } from './tables-traffic.ts';
import type { UndeliveredTables } from './tables-undelivered.ts';

/** Every column is text, integer or bigint; a boolean is 0 or 1, JSON is text, a time is epoch ms. */
export type Tables = InitiativeTables &
  AuditTables &
  AwardTables &
  SearchTables &
  BulkTables &
  DecisionTables &
  LibraryTables &
  ProgrammeTables &
  QueueTables &
  PaperTables &
  SettingTables &
  SuspensionTables &
  ExportTables &
  ImportTables &
  FigureTables &
  UndeliveredTables &
  TrafficTables & {
    members: {
      id: Generated<number>;
      telegram_id: number | null;
      full_name: string | null;
      author_group: AuthorGroup | null;
      unit_id: number | null;
      language: string;
      /** Null while the registration is not finished. */
      registered_at: number | null;
      created_at: number;
      erased_at: number | null;
      /** The folded name, to find a person by. */
      name_key: string | null;
      /** Who entered a person without an account, and when last; null for whoever came by themselves. */
      entered_by: number | null;
      entered_at: number | null;
      /** Since when Telegram lets the bot write nothing to this person. */
      blocked_at: number | null;
      /** Until when the person may not take part (`suspensions`), epoch ms; past or null: may. */
      suspended_until: number | null;
    };
    consents: {
      id: Generated<number>;
      member_id: number;
      purpose: 'review' | 'publish';
      given: number;
      text_version: string;
      chat_id: number | null;
      message_id: number | null;
      at: number;
      /** Who passed on the person's word; null when the person gave it. */
      through_id: number | null;
    };
    units: {
      id: Generated<number>;
      code: string;
      name: string;
      workplace: string | null;
      /** Folded name, workplace and code: what the picker searches. */
      search: string;
      /** The same in lower case with its marks: exact marks rank first. */
      spelled: string;
      parent_id: number | null;
      block: Block;
      headcount: number | null;
      created_at: number;
      closed_at: number | null;
    };
    /** Closure of the tree: every unit with itself (depth 0) and each unit above it. */
    unit_paths: { ancestor_id: number; unit_id: number; depth: number };
    grants: {
      id: Generated<number>;
      member_id: number;
      role: GrantedRole;
      unit_id: number;
      granted_by: number;
      from_at: number;
      /** First moment after the end; null: as long as nobody ends it. */
      to_at: number | null;
      /** When the holder is to be told next of its beginning or end; null: nothing is left to tell. */
      notice_at: number | null;
    };
    grant_links: {
      /** SHA-256 of the one-time token, hex. */
      hash: string;
      role: GrantedRole;
      unit_id: number;
      created_by: number;
      created_at: number;
      expires_at: number;
      used_by: number | null;
      used_at: number | null;
      /** When the role begins and ends; null: with the press, and never. */
      from_at: number | null;
      to_at: number | null;
    };
    /** One-time links by which an author takes over what was typed on the author's behalf. */
    claim_links: {
      /** SHA-256 of the one-time token, hex. */
      hash: string;
      /** The person who was entered. */
      member_id: number;
      initiative_id: number;
      created_by: number;
      created_at: number;
      expires_at: number;
      /** Without `used_at`: who said that it is not theirs, at `expires_at`. */
      used_by: number | null;
      used_at: number | null;
    };
    /** Units files that wait to be confirmed; `plan` is the file's rows and the counts shown, as JSON. */
    unit_previews: { id: Generated<number>; member_id: number; plan: string; created_at: number };
    /** The same for files of targets; `plan`: what it gives and what stood there, by ids, as JSON. */
    target_previews: { id: Generated<number>; member_id: number; plan: string; created_at: number };
    groups: {
      id: Generated<number>;
      chat_id: number;
      thread_id: number | null;
      title: string;
      unit_id: number;
      audience: 'officers' | 'general';
      language: string;
      linked_by: number;
      linked_at: number;
      /** 1 Monday … 7 Sunday; minutes after midnight. */
      weekday: number;
      minute: number;
      paused_at: number | null;
      pause_reason: string | null;
      unlinked_at: number | null;
    };
    digests: {
      id: Generated<number>;
      unit_id: number;
      /** '2026-W47' */
      week: string;
      number: number;
      figures: string;
      cut_off: number;
      created_at: number;
    };
    digest_pictures: {
      digest_id: number;
      language: string;
      file_id: string;
      created_at: number;
    };
    posts: {
      id: Generated<number>;
      digest_id: number;
      group_id: number;
      week: string;
      outbox_id: number;
      created_at: number;
    };
  };

/** A database, or a transaction of it. */
export type Db = Kysely<Tables>;
