/** What of a target was given on to the units right below. */
export type GivenBelow = {
  readonly given: number;
  /** Units below that have a target, and all of them that are open. */
  readonly units: number;
  readonly all: number;
};

/** `phaseId` 0: of the whole programme, which has no name of its own here. */
export type TargetPart = GivenBelow & {
  readonly phaseId: number;
  readonly name: string | null;
  readonly target: number | null;
  readonly raised: number | null;
};

export type TargetMessages = {
  'target.view': {
    readonly unitId: number;
    readonly unit: string;
    readonly programme: string;
    readonly parts: readonly TargetPart[];
    /** Its code, where it is not the unit of whoever asks. */
    readonly below?: string;
    readonly done?: 'raised' | 'lowered';
  };
  'target.set': {
    readonly unit: string;
    readonly target: number;
    readonly programme: string;
    readonly phase: string | null;
    readonly raised: number | null;
    /** The unit above with what it had to give; null at the top. */
    readonly above: (GivenBelow & { readonly unit: string; readonly target: number | null }) | null;
  };
};

export type TargetRefusal =
  | { code: 'target-zero' }
  /** The unit above gave it; the unit itself may only aim higher. */
  | { code: 'target-given'; unit: string; target: number }
  | { code: 'target-missing'; unit: string }
  | { code: 'goal-too-low'; target: number }
  | { code: 'unit-closed'; unit: string }
  | { code: 'programme-over'; name: string; toAt: number };
