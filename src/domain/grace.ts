/** Between which moments (epoch ms, the end exclusive) something is submitted to, for the unit of the author. */
export type Window = { readonly fromAt: number; readonly toAt: number };
/** `grace`: for how long (ms) after a closing minute a draft that was begun before it still counts. */
type Moments = { readonly begunAt: number; readonly at: number; readonly grace: number };

/** Phases in their order; a phase of a unit with other dates may still take what the next one would. */
export type Counting<Ph extends Window = Window> = Window & { readonly phases: readonly Ph[] };

export type Counted<P, Ph> = {
  readonly programme: P;
  /** Null: the programme has none, or none takes it. */
  readonly phase: Ph | null;
  /** After the closing minute of the phase, or of the programme where it has none. */
  readonly inGrace: boolean;
};

/** One that has just closed goes before one that runs, if the draft was begun before it closed. */
function takenBy<W extends Window>(
  windows: readonly W[],
  { begunAt, at, grace }: Moments,
): [W, boolean] | undefined {
  const closed = windows.find(({ toAt }) => toAt <= at && at < toAt + grace && begunAt < toAt);
  if (closed !== undefined) return [closed, true];
  const running = windows.find(({ fromAt, toAt }) => fromAt <= at && at < toAt);
  return running && [running, false];
}

/** For which programme, and which phase of it, a first submission counts; `programmes` come newest first. */
export function countedIn<Ph extends Window, P extends Counting<Ph>>(
  programmes: readonly P[],
  moments: Moments,
): Counted<P, P['phases'][number]> | undefined {
  const taken = takenBy(programmes, moments);
  if (taken === undefined) return undefined;
  const [programme, isLate] = taken;
  const [phase = null, inGrace = isLate] = takenBy(programme.phases, moments) ?? [];
  return { programme, phase, inGrace: inGrace || isLate };
}
