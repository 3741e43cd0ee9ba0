/** What says whether an initiative counts for its programme; moments in epoch ms, ends exclusive. */
export type Judged = {
  readonly state: string;
  readonly appliedFrom: number | null;
  readonly appliedTo: number | null;
  /** Until when its unit may submit, where that is not as in the programme. */
  readonly countedTo: number | null;
  readonly duplicateOf: number | null;
  /** By an officer's word: 1 it counts, 0 it does not; null: as the rules say. */
  readonly validity: number | null;
};

/** Between which moments an application counts: of the phase, else of the programme; null without either. */
export type AppliedWindow = { readonly from: number; readonly to: number } | null;

/** Why it counts or not: `word` goes before all but the state. */
export type ValidityReason = 'state' | 'word' | 'duplicate' | 'not-applied' | 'outside-dates' | 'rules';
export type Validity = { readonly valid: boolean; readonly why: ValidityReason };

/** The same as the totals of a unit are kept by (the triggers of the migration «phases»). */
export function judgeValidity(judged: Judged, window: AppliedWindow): Validity {
  const { state, appliedFrom, appliedTo, countedTo, duplicateOf, validity } = judged;
  if (state !== 'recognised') return { valid: false, why: 'state' };
  if (validity !== null) return { valid: validity === 1, why: 'word' };
  if (duplicateOf !== null) return { valid: false, why: 'duplicate' };
  if (appliedFrom === null) return { valid: false, why: 'not-applied' };
  if (window === null) return { valid: true, why: 'rules' };
  const isWithin = appliedFrom < (countedTo ?? window.to) && appliedTo !== null && appliedTo > window.from;
  return { valid: isWithin, why: isWithin ? 'rules' : 'outside-dates' };
}
