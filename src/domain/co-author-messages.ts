import type { AuthorLine, AuthorsView } from './authors.ts';

/** How an initiative is named: a draft has no code yet. */
type Work = { code: string; title: string };

/** What is said about co-authors: to the main author, to whoever is invited, to those who agreed. */
export type CoAuthorMessages = {
  /** `again`: in place of an earlier link. */
  'coauthor.invite': Work & { name: string; share: number; url: string; until: number; again: boolean };
  /** Invited anew, each by a link of the own; `left`: who was an author of the earlier one and is not named again. */
  'coauthor.carried': {
    lines: readonly { name: string; share: number; url: string }[];
    until: number | null;
    left: readonly AuthorLine[];
  };
  'coauthor.list': {
    initiativeId: number;
    authors: AuthorsView;
    /** The co-authors among them, in the same order. */
    ids: readonly number[];
    full: boolean;
  };
  'coauthor.one': AuthorLine & { id: number; initiativeId: number };
  /** `invited`: the name as the main author typed it; null once it was erased. */
  'coauthor.ask': Work & { token: string; author: string | null; invited: string | null; share: number };
  'coauthor.joined': Work & { share: number };
  /** `until`: when (epoch ms) the answer can be changed no more. */
  'coauthor.refused': { token: string; until: number };
  /** `unit`: who decides now, if that changed; `invited`: the name in the invitation, if another one agreed. */
  'coauthor.agreed': Work & {
    name: string;
    share: number;
    unit: string | null;
    invited?: string;
    /** The main author can still take the person out. */
    open?: boolean;
  };
  /** `open`: the shares have to be settled before the initiative is submitted. */
  'coauthor.declined': Work & { name: string; share: number; open: boolean };
  'coauthor.share': Work & { share: number };
  'coauthor.removed': Work;
  'coauthor.returned': Work & { note: string };
  'coauthor.rejected': Work & { reason: string };
  'coauthor.withdrawn': Work;
};
