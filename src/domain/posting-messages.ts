import type { FiguresMessages } from './figures-messages.ts';
import type { PauseReason } from './pause.ts';

export type Posting = {
  unit: string;
  weekday: number;
  minute: number;
  /** Epoch ms of the next post. */
  nextAt: number;
  /** It goes out within minutes. */
  isDue: boolean;
  paused: PauseReason | null;
};

/**
 * A digest as somebody asks for it. `preview`: when it will be posted (epoch ms), or why it will not, with the unit's
 * code; null when it is stored. `missing`: groups of the asker's that it never reached.
 */
export type ShownDigest = {
  digest: FiguresMessages['digest'];
  preview: { next: number | 'paused' | 'no-group'; code: string } | null;
  /** Stored, and none after it: the week that runs can be looked at as well. */
  isNewest: boolean;
  isPrivate: boolean;
  mayReview: boolean;
  missing: readonly { postId: number; title: string }[];
};

export type DigestLine = { number: number; from: number; to: number; submitted: number; recognised: number };

export type PostingMessages = {
  /** `moved`: just now; `mayChange`: whoever asked may move it. */
  'group.schedule': Posting & { moved: boolean; mayChange: boolean };
  /** What this place is linked to. `code`: of a unit to which the asker may link it. */
  'group.tied': {
    isTopic: boolean;
    tied: (Posting & { audience: 'officers' | 'general'; mayChange: boolean }) | null;
    code: string;
  };
  'group.paused': { title: string; reason: PauseReason };
  /** /tamdung and /tieptuc. `weeks`: how many the next post covers. */
  'group.rests': { unit: string };
  'group.goes-on': Posting & { weeks: number };
  'weekly.shown': ShownDigest;
  /** `before`: the number after which the page begins, 0 for the newest; `next`: that of the page after. */
  'weekly.list': {
    unitId: number;
    unit: string;
    lines: readonly DigestLine[];
    isFirst: boolean;
    next: number | null;
  };
  /** A post that Telegram refused for good. */
  'weekly.lost': { postId: number; unit: string; title: string; week: number };
  /** `at`: when it goes out, if not at once. */
  'weekly.resent': { title: string; at: number | null };
  /** `unlinked`: how many are not sent, as their groups are no longer linked. */
  'delivery.resent': { posts: number; unlinked?: number };
};

export type PostingRefusal =
  /** What was typed names a weekday and no hour that can be read, or the other way round. */
  | { code: 'schedule-lacks'; typed: string; weekday: number; minute: number; lacks: 'weekday' | 'hour' }
  /** Groups are not woken at night; `minute` is the nearest that works. */
  | { code: 'schedule-quiet'; weekday: number; minute: number }
  /** A post that was in doubt, or lost, of which somebody has answered already. */
  | { code: 'post-settled' }
  | { code: 'unknown-digest'; typed: string; unit: string; last: number };
