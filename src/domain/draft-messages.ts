import type { OnBehalf } from './on-behalf-messages.ts';

/** `step` of `total` questions are answered; `touchedAt` is when it was last written on. */
export type DraftLine = OnBehalf & {
  id: number;
  title: string | null;
  step: number;
  total: number;
  touchedAt: number;
};

/** What is said about drafts, and about what waits to be completed. */
export type DraftMessages = {
  /** `unkept`: a file came, and waits for the choice to be sent again. */
  'draft.open': { draft: DraftLine; others: number; unkept?: boolean };
  'draft.list': { lines: readonly DraftLine[] };
  /** `keptUntil`: the warning before it is erased; null: a reminder. */
  'draft.remind': { draft: DraftLine; others: number; keptUntil: number | null };
  'draft.muted': { subject: number };
  'draft.dropped': { draft: DraftLine };
  'draft.back': { draft: DraftLine };
  'draft.erased': { title: string | null; others: number };
  'notice.complete': OnBehalf & { id: number; code: string; title: string; until: number; others: number };
};
