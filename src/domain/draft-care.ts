const hour = 60 * 60_000;
const day = 24 * hour;

/** How long a draft is kept after its last touch, in ms. */
const keptFor = 90 * day;

/** How long a draft that its author threw away can be brought back, in ms. */
export const bringBackWindow = 60_000;

/** A person's drafts that come due within this time, in ms, are told together: one message, not one each. */
export const toldTogether = 12 * hour;

export type Care = 'remind' | 'warn' | 'erase';

/**
 * What is done with a draft, in which time after its last touch. `rest`: the least time until the next step, which
 * matters after an outage only: two reminders do not follow each other within hours, and nothing is erased unwarned.
 */
const steps: readonly { readonly act: Care; readonly after: number; readonly rest: number }[] = [
  { act: 'remind', after: day, rest: day },
  { act: 'remind', after: 3 * day, rest: day },
  { act: 'remind', after: 14 * day, rest: day },
  { act: 'warn', after: 60 * day, rest: 7 * day },
  { act: 'erase', after: keptFor, rest: 0 },
];
const lastStep = steps.length - 1;

/** How often a draft is looked at, in ms: a touch after a reminder is noticed within this time. */
export const lookEvery = day;

/** How many steps were taken since the last touch that is known, when the next is due, and when to look again. */
export type CareState = {
  readonly stage: number;
  /** Moments are epoch ms. */
  readonly touchedAt: number;
  readonly dueAt: number;
  readonly checkAt: number;
};

/** A draft that was touched just now: its steps begin anew. */
export function beginCare(touchedAt: number): CareState {
  const dueAt = touchedAt + (steps[0]?.after ?? 0);
  return { stage: 0, touchedAt, dueAt, checkAt: dueAt };
}

/** One look, at a moment, and nothing else. */
export function careOnceAt(at: number): CareState {
  return { stage: 0, touchedAt: at, dueAt: at, checkAt: at };
}

/** When the last of those drafts ends that end from now on within one telling; 0 if none does. */
export function lastEnd(drafts: readonly CareState[], now: number): number {
  const ends = drafts.filter(({ stage, dueAt }) => stage >= lastStep && dueAt <= now + toldTogether);
  return Math.max(0, ...ends.map(({ dueAt }) => dueAt));
}

function lookedAt(state: Omit<CareState, 'checkAt'>, now: number): CareState {
  return { ...state, checkAt: Math.min(state.dueAt, now + lookEvery) };
}

/**
 * What is to be done now, and what to keep then. Of several steps that came due while nobody looked only the last is
 * taken. `early`: reminder and warning may be taken by so many ms before their time.
 */
export function nextCare(
  kept: CareState,
  { touchedAt, now, early = 0 }: { touchedAt: number; now: number; early?: number },
): { act: Care | null; next: CareState } {
  const from = touchedAt > kept.touchedAt ? beginCare(touchedAt) : kept;
  const isErasing = from.stage >= lastStep;
  const until = isErasing ? now : now + early;
  if (until < from.dueAt) return { act: null, next: lookedAt(from, now) };
  const reached = steps.findLastIndex(
    ({ after }, index) => index < lastStep && from.touchedAt + after <= until,
  );
  const stage = isErasing ? lastStep : Math.max(from.stage, reached);
  const step = steps[stage];
  if (step === undefined) return { act: null, next: lookedAt(from, now) };
  const following = steps[stage + 1] ?? step;
  const dueAt = Math.max(from.touchedAt + following.after, now + step.rest);
  return { act: step.act, next: lookedAt({ stage: stage + 1, touchedAt: from.touchedAt, dueAt }, now) };
}
