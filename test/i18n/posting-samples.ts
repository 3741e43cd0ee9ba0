import type { PauseReason } from '../../src/domain/pause.ts';
import type { PostingMessages, PostingRefusal } from '../../src/domain/posting-messages.ts';
import type { Tally } from '../../src/domain/tally.ts';
import type { SamplesOf } from './samples-of.ts';

const reasons = Object.keys({
  kicked: true,
  muted: true,
  'topic-closed': true,
  unreachable: true,
  asked: true,
  'unit-closed': true,
} satisfies Record<PauseReason, true>) as PauseReason[];

/** The life of groups whose unit, and whose title, somebody wrote. */
export function postingSamples(said: string, at: number, tally: Tally): SamplesOf<PostingMessages> {
  const schedule = { unit: said, weekday: 1, minute: 480, nextAt: at, isDue: false };
  const digest = { unitId: 1, tally, number: 12, weeks: 1 };
  const line = { number: 12, from: at, to: at + 1, submitted: 1250, recognised: 0 };
  const missing = [{ postId: 1, title: said.slice(0, 255) }];
  return {
    'group.schedule': [
      { ...schedule, paused: null, moved: false, mayChange: true },
      { ...schedule, paused: null, moved: true, mayChange: true },
      { ...schedule, weekday: 7, minute: 1439, isDue: true, paused: null, moved: false, mayChange: false },
      ...reasons.map((paused) => ({ ...schedule, paused, moved: false, mayChange: true })),
    ],
    'group.tied': [
      { isTopic: false, tied: null, code: 'MAYTHU' },
      ...([true, false] as const).map((mayChange) => ({
        isTopic: mayChange,
        tied: { ...schedule, paused: null, audience: 'officers' as const, mayChange },
        code: 'MAYTHU',
      })),
    ],
    'group.paused': [
      { title: said, reason: 'kicked' },
      ...reasons.map((reason) => ({ title: said, reason })),
    ],
    'group.rests': [{ unit: said }],
    'group.goes-on': [
      { ...schedule, paused: null, weeks: 1 },
      { ...schedule, paused: null, weeks: 3 },
    ],
    'weekly.shown': [
      {
        digest,
        preview: { next: at, code: 'MAYTHU' },
        isNewest: false,
        isPrivate: true,
        mayReview: true,
        missing: [],
      },
      {
        digest,
        preview: { next: 'paused', code: 'X' },
        isNewest: false,
        isPrivate: false,
        mayReview: false,
        missing: [],
      },
      {
        digest,
        preview: { next: 'no-group', code: 'X' },
        isNewest: false,
        isPrivate: true,
        mayReview: false,
        missing: [],
      },
      { digest, preview: null, isNewest: true, isPrivate: true, mayReview: false, missing },
      { digest, preview: null, isNewest: false, isPrivate: false, mayReview: true, missing: [] },
    ],
    'weekly.list': [
      { unitId: 1, unit: said, lines: [], isFirst: true, next: null },
      { unitId: 1, unit: said, lines: Array.from({ length: 8 }, () => line), isFirst: false, next: 4 },
    ],
    'weekly.lost': [{ postId: 1, unit: said, title: said, week: 47 }],
    'weekly.resent': [
      { title: said, at: null },
      { title: said, at },
    ],
    'delivery.resent': [{ posts: 1 }, { posts: 1250 }, { posts: 2, unlinked: 1 }, { posts: 0, unlinked: 3 }],
  };
}

export function postingRefusals(said: string): {
  [Code in PostingRefusal['code']]: readonly Extract<PostingRefusal, { code: Code }>[];
} {
  const lacking = { code: 'schedule-lacks', typed: said, weekday: 7, minute: 480 } as const;
  return {
    'schedule-lacks': [
      { ...lacking, lacks: 'weekday' },
      { ...lacking, lacks: 'hour' },
    ],
    'schedule-quiet': [{ code: 'schedule-quiet', weekday: 1, minute: 1200 }],
    'post-settled': [{ code: 'post-settled' }],
    'unknown-digest': [
      { code: 'unknown-digest', typed: said, unit: said, last: 12 },
      { code: 'unknown-digest', typed: said, unit: said, last: 0 },
    ],
  };
}
