import type { Calendar } from './calendar.ts';

/** The daily line to officers goes out within these hours, Monday to Friday. */
const workFrom = 8;
const workTo = 17;
const lastWorkday = 5;

/** The day («2026-11-26») whose line may go out at a moment; undefined outside working hours. */
export function summaryDay(calendar: Calendar, at: number): string | undefined {
  const { year, month, day, weekday, hour } = calendar.civil(at);
  if (weekday > lastWorkday || hour < workFrom || hour >= workTo) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Work of one unit, and nothing but the unit's own: what waits for an officer, and whom to tell in person. */
export type UnitWork = {
  readonly unitId: number;
  readonly waiting: number;
  /** Of those, not answered or not decided in time. */
  readonly overdue: number;
  /** When the oldest of them was submitted, epoch ms. */
  readonly oldest: number | null;
  readonly untold: number;
  /** When the last one came to those who could not be told, epoch ms. */
  readonly untoldAt: number | null;
  /** Officers who may not decide on it, being its authors. */
  readonly authors: readonly number[];
};

/** Who decides in which unit. */
export type Post = { readonly memberId: number; readonly unitId: number };

/** What one officer is told. */
export type Summary = {
  waiting: number;
  overdue: number;
  oldest: number | null;
  /** Overdue in units below that have an officer of their own: by unit. */
  readonly below: Map<number, number>;
  untold: number;
  untoldAt: number | null;
};

/** `parents`: the unit above each. `owners`: who answers where no officer is left above. */
export type Hierarchy = {
  readonly parents: ReadonlyMap<number, number | null>;
  readonly posts: readonly Post[];
  readonly owners: readonly number[];
};

function extreme(pick: (...values: number[]) => number, one: number | null, other: number | null) {
  return one === null || other === null ? (one ?? other) : pick(one, other);
}

function addOwn(summary: Summary, work: UnitWork): void {
  summary.waiting += work.waiting;
  summary.overdue += work.overdue;
  summary.oldest = extreme(Math.min, summary.oldest, work.oldest);
  summary.untold += work.untold;
  summary.untoldAt = extreme(Math.max, summary.untoldAt, work.untoldAt);
}

/**
 * Adds up what each officer is told, by member, from work that comes bit by bit. It belongs to the nearest unit upwards
 * that has an officer who is not its author; what is overdue there is told one level up, too: to the next such unit.
 */
export function createSummaries({ parents, posts, owners }: Hierarchy) {
  const officers = new Map<number, Set<number>>();
  for (const { unitId, memberId } of posts)
    officers.set(unitId, (officers.get(unitId) ?? new Set()).add(memberId));
  const summaries = new Map<number, Summary>();

  function of(memberId: number): Summary {
    let summary = summaries.get(memberId);
    if (summary === undefined) {
      summary = { waiting: 0, overdue: 0, oldest: null, below: new Map(), untold: 0, untoldAt: null };
      summaries.set(memberId, summary);
    }
    return summary;
  }

  /** The two nearest units that answer, with who does there. */
  function levelsOf({ unitId, authors }: UnitWork): { unitId: number; memberIds: readonly number[] }[] {
    const found: { unitId: number; memberIds: readonly number[] }[] = [];
    for (let at: number | null = unitId; at !== null && found.length < 2; at = parents.get(at) ?? null) {
      const memberIds = [...(officers.get(at) ?? [])].filter((id) => !authors.includes(id));
      if (memberIds.length > 0) found.push({ unitId: at, memberIds });
    }
    return found;
  }

  return {
    summaries: summaries as ReadonlyMap<number, Readonly<Summary>>,
    add: (work: UnitWork): void => {
      const [own, above] = levelsOf(work);
      const answering = own?.memberIds ?? owners.filter((id) => !work.authors.includes(id));
      for (const memberId of answering) addOwn(of(memberId), work);
      if (work.overdue === 0 || own === undefined) return;
      for (const memberId of above?.memberIds ?? []) {
        if (own.memberIds.includes(memberId)) continue;
        const { below } = of(memberId);
        below.set(own.unitId, (below.get(own.unitId) ?? 0) + work.overdue);
      }
    },
  };
}

/** Whether there is something to say: who could not be told, alone, is news once only. */
export function isWorthTelling(
  { waiting, below, untoldAt }: Pick<Summary, 'waiting' | 'below' | 'untoldAt'>,
  before: number,
): boolean {
  return waiting > 0 || below.size > 0 || (untoldAt ?? 0) > before;
}
