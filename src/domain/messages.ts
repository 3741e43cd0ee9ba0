import type { AlikeView, SimilarLine } from './alike.ts';
import type { AuditMessages } from './audit-messages.ts';
import type { AwardMessages } from './award-messages.ts';
import type { BulkMessages } from './bulk-messages.ts';
import type { CoAuthorMessages } from './co-author-messages.ts';
import type { DataMessages } from './data-messages.ts';
import type { DecidingMessages } from './deciding-messages.ts';
import type { DecisionMessages } from './decision-messages.ts';
import type { DraftMessages } from './draft-messages.ts';
import type { FiguresMessages } from './figures-messages.ts';
import type { FileMessages } from './file-messages.ts';
import type { Block } from './form.ts';
import type { FormMessages } from './form-messages.ts';
import type { DecisionView, InitiativeLine, InitiativeView, Named } from './initiative-view.ts';
import type { LibraryMessages } from './library-messages.ts';
import type { LoadMessages } from './load-messages.ts';
import type { LogExportMessages } from './log-export.ts';
import type { OnBehalfMessages, TypedFor } from './on-behalf-messages.ts';
import type { PaperMessages } from './paper-messages.ts';
import type { PostingMessages } from './posting-messages.ts';
import type { ProgrammeMessages } from './programme-messages.ts';
import type { QueueMessages } from './queue-messages.ts';
import type { RoleMessages } from './role-dates.ts';
import type { SearchMessages } from './search-messages.ts';
import type { SettingMessages } from './setting-messages.ts';
import type { SummaryMessages } from './summary-messages.ts';
import type { SuspensionMessages } from './suspension-messages.ts';
import type { TargetFileMessages } from './target-file-messages.ts';
import type { TargetMessages } from './target-messages.ts';
import type { UndeliveredMessages } from './undelivered-messages.ts';
import type { UnitProblem } from './unit-import.ts';
import type { NotTaken } from './unread.ts';

export type * from './form-messages.ts';
export type * from './initiative-view.ts';

type OtherMessages = {
  consent: { root: string | null; after: string | null; language: string; more?: boolean };
  'consent.refused': { language: string };
  home: { name: string; unit: string; abilities: readonly string[] };
  /** `tips`: how an initiative is written, for those who can. */
  help: { commands: readonly { name: string; text: string }[]; group: boolean; tips: boolean };
  'unknown.command': { typed: string; nearest: string | null };
  /** `reviews`: for an officer. */
  'nothing.open': { reviews: boolean; completes?: boolean };
  /** Something was sent where nothing is open to take it. */
  'nothing.kept': { what: NotTaken };
  'initiative.submitted': TypedFor & {
    id: number;
    code: string;
    at: number;
    unit: string;
    dueAt: number;
    again: boolean;
  };
  /** Pages count from 0; `until` is the day by which a returned one is to be completed. */
  'initiative.mine': {
    lines: readonly (InitiativeLine & { toFix: readonly string[]; until: number | null })[];
    page: number;
    more: boolean;
  };
  /** `page`: of the list from which it was opened. */
  'initiative.card': {
    view: InitiativeView;
    actions: readonly string[];
    group: boolean;
    more?: boolean;
    page?: number;
    alike?: AlikeView;
  };
  /** Which earlier one it is the same as, to be chosen or typed. */
  'duplicate.choose': DecisionView & { id: number; similar: readonly SimilarLine[] };
  'initiative.withdraw': Named & { page?: number };
  'initiative.withdrawn': Named & { page?: number };
  'initiative.returned': { lines: readonly (InitiativeLine & { note: string })[] };
  'notice.accepted': Named & { dueAt: number };
  'notice.recognised': Named & { number: string | null; day: string | null };
  /** `earlier`: the code of the one that it was marked as a duplicate of. */
  'notice.declined': Named & { reason: string; earlier?: string };
  'notice.revoked': Named & { reason: string };
  /** `other`: the code of the one submitted earlier, or later. */
  'notice.same-later': Named & { other: string };
  'notice.same-earlier': Named & { other: string };
  'notice.returned': Named & { note: string; keys: readonly string[]; until: number };
  'notice.resubmitted': { lines: readonly Named[] };
  'notice.withdrawn': DecisionView;
  'notice.queue': { unit: string; waiting: number };
  'notice.unit-missing': { name: string; typed: string };
  'queue.empty': { unit: string };
  refusal: { code: string } & Readonly<Record<string, unknown>>;
  apology: { code: string };
  'language.ask': Record<string, never>;
  'language.set': { language: string };
  'setup.welcome': Record<string, never>;
  'setup.programme': { root: string };
  'setup.units': { programme: string };
  'units.found': {
    query: string;
    lines: readonly {
      code: string;
      name: string;
      path: string;
      block: Block;
      headcount: number | null;
      target: number | null;
    }[];
    total: number;
    hasProgramme: boolean;
  };
  'units.added': { code: string; name: string };
  'units.preview': {
    token: number;
    added: number;
    changed: number;
    targets: number;
    headcount: number;
    sample: readonly string[];
  };
  'units.problems': { problems: readonly UnitProblem[]; total: number };
  'units.imported': { added: number; changed: number; targets: number; hasProgramme: boolean };
  'units.dropped': Record<string, never>;
  'group.welcome': Record<string, never>;
  /**
   * `from`: another unit that it is linked to now; `now`: whose group it is, where it is linked to this unit already;
   * `asker`: the Telegram id of whoever may answer.
   */
  'group.audience': {
    unitId: number;
    unit: string;
    from: string | null;
    now: 'officers' | 'general' | null;
    asker: number;
  };
  'group.kept': { unit: string | null };
  'group.moved': { title: string; from: string; to: string };
  'group.linked': {
    unit: string;
    audience: 'officers' | 'general';
    weekday: number;
    minute: number;
    nextAt: number;
  };
  'digest.uncertain': { postId: number; unit: string; title: string; week: number };
  /** `unlinked`: the title of a group that is no longer linked, so nothing is sent there. */
  'digest.settled': { seen: boolean; unlinked?: string };
  'delivery.incident': { posts: number };
  /** A picture or document of an initiative, sent by its file id. */
  file: { fileId: string; kind: 'photo' | 'document' | 'video'; code: string; caption?: string };
  /** Several at once, of kinds that go together. */
  album: { code: string; files: readonly MessageValues['file'][] };
  /** How many files of an initiative Telegram knows no more. */
  'files.lost': { code: string; lost: number };
  status: {
    waiting: number;
    oldest: number | null;
    planned: number;
    uncertain: number;
    failed: number;
    units: number;
  };
  'status.retried': { again: number };
};
/** Everything the bot can say, as data: rendered when it is sent, in the receiver's language. */
export type MessageValues = FormMessages &
  AuditMessages &
  AwardMessages &
  BulkMessages &
  LogExportMessages &
  DecisionMessages &
  DataMessages &
  DecidingMessages &
  PaperMessages &
  PostingMessages &
  ProgrammeMessages &
  TargetMessages &
  TargetFileMessages &
  QueueMessages &
  SearchMessages &
  LibraryMessages &
  DraftMessages &
  CoAuthorMessages &
  FiguresMessages &
  FileMessages &
  OnBehalfMessages &
  RoleMessages &
  SettingMessages &
  SummaryMessages &
  LoadMessages &
  UndeliveredMessages &
  SuspensionMessages &
  OtherMessages;
export type MessageKind = keyof MessageValues;
export type Message = { [K in MessageKind]: { kind: K; values: MessageValues[K] } }[MessageKind];
