const weekMs = 7 * 24 * 60 * 60_000;

type Course = {
  readonly valid: number;
  readonly target: number | null;
  /** The first moment of submission, and the one after the last; epoch ms. */
  readonly fromAt?: number;
  readonly toAt: number | null;
};

/** What is still needed to reach a target; `perWeek` null when a week or less is left. */
export type Pace =
  | { readonly kind: 'reached' }
  | { readonly kind: 'ended' | 'needed'; readonly left: number; readonly perWeek: number | null };

/** How many valid ones a week lead to the target by the end; undefined where there is no target or no end. */
export function paceOf({ valid, target, fromAt = 0, toAt }: Course, now: number): Pace | undefined {
  if (target === null || target <= 0 || toAt === null) return undefined;
  const left = target - valid;
  if (left <= 0) return { kind: 'reached' };
  const time = toAt - Math.max(now, fromAt);
  if (time <= 0) return { kind: 'ended', left, perWeek: null };
  return { kind: 'needed', left, perWeek: time <= weekMs ? null : Math.ceil((left * weekMs) / time) };
}
