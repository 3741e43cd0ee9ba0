import type { Answers } from './answers.ts';
import type { AuthorFacts } from './author-facts.ts';
import type { State } from './initiative.ts';

/** A row of the authors' table. A name is null once the person was erased; what is null is filled in by hand. */
export type PaperAuthor = AuthorFacts & {
  readonly name: string | null;
  readonly workplace: string | null;
  /** Whole percent; all of them together are 100. */
  readonly share: number;
};

/** What «Đơn yêu cầu công nhận sáng kiến» says (Thông tư 18/2013/TT-BKHCN, Phụ lục I). */
export type ApplicationPaper = {
  readonly code: string;
  /** The workplace that is asked to recognise it. */
  readonly addressee: string;
  readonly authors: readonly PaperAuthor[];
  readonly investor: string;
  /** Of the initiative, by question. */
  readonly answers: Answers;
  readonly confidential: boolean;
  readonly secretParts: string | null;
  readonly conditions: string | null;
  /** Who took part in the first application, a line each. */
  readonly helpers: string | null;
  readonly year: number;
};

const applicable: readonly State[] = ['submitted', 'in_review', 'returned', 'recognised'];

/** While somebody asks for recognition, or has it. */
export function hasApplication(state: State): boolean {
  return applicable.includes(state);
}

/** How many places of it are left to be filled in by hand. */
export function blanksOf({ authors, conditions }: ApplicationPaper): number {
  const cells = authors.flatMap(({ birthDay, jobTitle, qualification }) => [
    birthDay,
    jobTitle,
    qualification,
  ]);
  return [...cells, conditions].filter((cell) => cell === null).length;
}

/** Which initiatives a list has that goes with a submission to the council: those that wait, or were recognised. */
export const dossierLists = ['waiting', 'recognised'] as const;
export type DossierList = (typeof dossierLists)[number];

/** Rows of one list: a paper that is still read and signed. */
export const mostDossierRows = 500;

/** Of a confidential initiative only code, title, effect and decision are there. */
export type DossierRow = {
  readonly code: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string | null; readonly share: number }[] | null;
  readonly unit: string | null;
  /** `applied`, `benefit` and `result`, as far as they are shown. */
  readonly answers: Answers;
  readonly decision: { readonly number: string | null; readonly day: string | null } | null;
};

export type DossierChoice = {
  readonly list: DossierList;
  /** Epoch ms; `to` is left out itself. */
  readonly from: number;
  readonly to: number;
};

export type DossierPaper = DossierChoice & {
  readonly unit: string;
  /** The unit above it, as the head of a paper names it; null for the root. */
  readonly above: string | null;
  readonly rows: readonly DossierRow[];
  /** There are more than this paper has. */
  readonly more: boolean;
  readonly year: number;
};
