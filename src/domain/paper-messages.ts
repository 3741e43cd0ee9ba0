import type { DossierChoice, DossierList } from './papers.ts';

export type PaperMessages = {
  /** The paper form comes with it; `own`: whoever reads it may change what it says. `blanks`: left to be filled in. */
  'application.made': { id: number; code: string; blanks: number; own: boolean };
  /** Which list, of which time? `nothing`: there was nothing for the list that was asked for. */
  'dossier.ask': Omit<DossierChoice, 'list'> & {
    unitId: number;
    unit: string;
    /** Other units of whoever asks. */
    others: readonly { id: number; name: string }[];
    nothing?: DossierList;
  };
};

/** What a paper is that the bot made. */
export type PaperAbout =
  | { code: 'application'; initiative: string }
  | (DossierChoice & { code: 'dossier'; unit: string; rows: number; more: boolean });

/** What was told once for the paper form, as /dulieu shows it. */
export type ToldFacts = {
  readonly birthDay: string | null;
  readonly jobTitle: string | null;
  readonly qualification: string | null;
  readonly workplace: string | null;
};

/** In this state nobody asks for recognition any more, or not yet. */
export type PaperRefusal = { code: 'no-application'; state: string };
