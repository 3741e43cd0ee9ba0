import { type Flows, noFlows } from './counts.ts';
import type { Tally } from './tally.ts';

/** UTF-16 units of a picture's caption after its markup is parsed. */
export const longestCaption = 1024;

/** The lines of a digest in their order, the most important one first. */
export const captionParts = [
  'head',
  'missed',
  'flows',
  'corrections',
  'quiet',
  'stocks',
  'totals',
  'phase',
  'programme',
  'units',
  'benefit',
  'overdue',
  'leaders',
] as const;
export type CaptionPart = (typeof captionParts)[number];

/** How many units a caption names. */
export const leaders = 3;

/** A figure of fewer authors is not broken down where everybody reads it. */
const fewestAuthors = 3;

/** Whether a figure that so many authors made may be broken down where everybody reads it. */
export function canBreakDown(authors: number): boolean {
  return authors >= fewestAuthors;
}

/** The same of what the units below share: in the phase they are measured in, else in the programme. */
export function canShare({ sharesOf, phase, authors }: Tally): boolean {
  return canBreakDown((sharesOf === 'phase' ? phase?.authors : undefined) ?? authors);
}

/** Nothing came in, nothing was decided and nothing was taken back. */
export function isQuiet(flows: Flows): boolean {
  return Object.keys(noFlows).every((key) => flows[key as keyof Flows] === 0);
}

type Digested = { readonly tally: Tally; readonly weeks: number };

/** Of the lines that are not always there: when they are. */
const isThere: Partial<Record<CaptionPart, (digest: Digested) => boolean>> = {
  missed: ({ weeks }) => weeks > 1,
  corrections: ({ tally: { flows } }) => flows.revoked + flows.withdrawn > 0,
  phase: ({ tally }) => tally.phase !== null,
  programme: ({ tally }) => tally.programme !== null,
  overdue: ({ tally: { overdue } }) => overdue.answer + overdue.decision > 0,
  leaders: ({ tally }) => tally.shares.slice(0, leaders).some(({ valid }) => valid > 0) && canShare(tally),
};

const quietParts: ReadonlySet<CaptionPart> = new Set(['head', 'missed', 'quiet']);

/** Which lines a digest has; of a quiet time one line tells all. */
export function captionPartsOf(digest: Digested): CaptionPart[] {
  const quiet = isQuiet(digest.tally.flows);
  return captionParts.filter(
    (part) => (quiet ? quietParts.has(part) : part !== 'quiet') && (isThere[part]?.(digest) ?? true),
  );
}

/** Leaves out whole lines from the end, until what stays has at most so many units with its line breaks. */
export function fitLines<Line>(
  lines: readonly Line[],
  lengthOf: (line: Line) => number,
  most = longestCaption,
): Line[] {
  const fitting: Line[] = [];
  let length = -1;
  for (const line of lines) {
    length += 1 + lengthOf(line);
    if (length > most) break;
    fitting.push(line);
  }
  return fitting;
}
