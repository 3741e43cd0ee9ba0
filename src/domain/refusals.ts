import type { EarlierOne } from './alike.ts';
import type { AwardRefusal } from './award-messages.ts';
import type { BulkRefusal } from './bulk.ts';
import type { DayFault } from './decision.ts';
import type { EntryColumn } from './entry-columns.ts';
import type { ExportRefusal } from './export-messages.ts';
import type { FiguresRefusal } from './figures-messages.ts';
import type { State } from './initiative.ts';
import type { LibraryRefusal } from './library-messages.ts';
import type { LogExportRefusal } from './log-export.ts';
import type { PaperRefusal } from './paper-messages.ts';
import type { PeriodRefusal } from './period-refusals.ts';
import type { Role } from './permissions.ts';
import type { PostingRefusal } from './posting-messages.ts';
import type { ProgrammeRefusal } from './programme-messages.ts';
import type { QueueRefusal } from './queue-forms.ts';
import type { SettingKey } from './settings.ts';
import type { SuspensionRefusal } from './suspension-messages.ts';
import type { TargetFileRefusal } from './target-file-messages.ts';
import type { TargetRefusal } from './target-messages.ts';

import type { ValidityRefusal } from './validity-messages.ts';

/** Why a workbook of entries cannot be read at all. */
export type WorkbookFault =
  | 'type'
  | 'xls'
  | 'password'
  | 'broken'
  | 'size'
  | 'empty'
  | 'columns'
  | 'rows'
  | 'too-many'
  | 'gone'
  | 'units';

/** What a command about one initiative is not done for. */
export type DecidingRefusal =
  /** In a group that is linked to this unit. */
  | { code: 'outside-group'; unit: string }
  | { code: 'one-revocation' }
  /** In a group: a command without what it has to say to the author. */
  | { code: 'reason-missing'; command: string; initiative: string }
  /** A reply to the card of this one that decides nothing. */
  | { code: 'reply-unread'; initiative: string }
  /** Codes were offered to somebody else. */
  | { code: 'not-asked-code' }
  /** A file that cannot be a decision; one that was sent in a group without its number. */
  | { code: 'paper-type' | 'paper-unread' }
  /** The day of a decision that was typed to a command. */
  /** `award`: of a commendation. */
  | { code: 'decision-day'; why: DayFault; award?: true };

/** Why something a person asked for is not done: tagged by `code`, with its facts. Every code has a text. */
export type Refusal =
  | AwardRefusal
  | BulkRefusal
  | DecidingRefusal
  | PaperRefusal
  | PeriodRefusal
  | FiguresRefusal
  | PostingRefusal
  | ProgrammeRefusal
  | ExportRefusal
  | TargetRefusal
  | TargetFileRefusal
  | ValidityRefusal
  | QueueRefusal
  | { code: 'not-allowed' }
  /** A decision was begun with a role that has ended since; null: it was about several. */
  | { code: 'right-gone'; about: string | null }
  /** A command that needs this role somewhere. */
  | { code: 'role-needed'; role: Role }
  | { code: 'group-taken'; unit: string }
  | { code: 'not-asked' }
  | { code: 'not-registered' }
  | { code: 'private-only' | 'group-only' }
  | { code: 'unknown-code'; typed: string }
  | { code: 'usage'; command: string }
  | { code: 'wrong-state'; initiative: string; state: string; by: string | null; at: number | null }
  | { code: 'own-work'; initiative: string }
  | { code: 'locked'; initiative: string; state: State }
  | { code: 'submitted-anew'; initiative: string }
  | { code: 'not-earlier'; initiative: string; other: string }
  /** It is marked as the same as an earlier one, and whoever recognises it has not seen that. */
  | { code: 'marked-same'; initiative: string; earlier: EarlierOne }
  | { code: 'stale' }
  | { code: 'incomplete'; keys: readonly string[] }
  /** `revoke`: the code of what was recognised by it, and is still. */
  | { code: 'undo-too-late'; revoke?: string }
  | { code: 'edit-too-late'; initiative: string }
  /** A message that gave several answers under labels was corrected so that they cannot be told apart. */
  | { code: 'labels-gone' }
  /** A message was corrected whose answer was written anew since, whose draft was thrown away, or that registered. */
  | { code: 'written-anew'; key: string }
  | { code: 'draft-dropped' }
  | { code: 'registered' }
  | { code: 'draft-gone' }
  /** `group`: it was typed in a group, to link it. */
  /** `within`: the command that it was typed to, where /donvi would not help. */
  | {
      code: 'unknown-unit';
      typed: string;
      within?: 'lienket' | 'khenthuong' | 'timkiem' | 'bantin' | 'chitieu' | 'xuat' | 'totrinh';
    }
  | { code: 'unit-code-taken'; typed: string }
  | { code: 'unit-exists' }
  | { code: 'dates-crossed' }
  | { code: 'link-used' | 'link-expired' | 'link-unknown' | 'link-own' }
  | { code: 'link-closed'; unit: string }
  | { code: 'too-many-authors'; most: number }
  | { code: 'share-too-large'; most: number }
  | { code: 'shares-open'; total: number }
  | {
      code:
        | 'invite-unknown'
        | 'invite-used'
        | 'invite-declined'
        | 'invite-expired'
        | 'invite-own'
        | 'invite-twice'
        | 'invite-decided';
    }
  | { code: 'group-not-linked' }
  | { code: 'bad-schedule'; typed: string }
  /** Recognition needs number and day of a decision. */
  | { code: 'decision-needed'; lacks?: 'number' | 'day' }
  | { code: 'bad-setting'; key: SettingKey; typed: string }
  | { code: 'no-programme' }
  | { code: 'targets-without-programme' }
  | { code: 'no-root' }
  | { code: 'bad-file'; why: 'type' | 'size' | 'encoding' | 'columns' | 'empty' | 'gone' }
  | {
      code: 'bad-workbook';
      why: WorkbookFault;
      /** Who sent it also runs units, whose lists are CSV. */
      runsUnits?: boolean;
      /** And enters commendations, of which there are lists, too. */
      mayAward?: boolean;
      missing?: readonly EntryColumn[];
      repeated?: readonly EntryColumn[];
    }
  | { code: 'faceless' }
  | { code: 'reason-too-short'; command: string }
  | { code: 'already-holds' }
  | {
      code: 'claim';
      why:
        | 'unknown'
        | 'used'
        | 'expired'
        | 'yours'
        | 'typist'
        | 'decided'
        | 'refused'
        | 'refused-before'
        | 'taken-back'
        | 'submitted-since';
    }
  | { code: 'own-typing' }
  | { code: 'unit-link-unknown' }
  | { code: 'unit-link-other'; unit: string; own: string }
  | SuspensionRefusal
  | { code: 'consented' }
  | LogExportRefusal
  | LibraryRefusal
  /** `reviews`: whoever pressed has a queue. */
  | { code: 'old-button'; reviews?: boolean };
export type RefusalCode = Refusal['code'];
