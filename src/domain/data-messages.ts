import type { ToldFacts } from './paper-messages.ts';

/** What is said about the data that are kept of a person. */
export type DataMessages = {
  'data.view': {
    name: string | null;
    unit: string | null;
    authorGroup: string | null;
    /** `through`: somebody else passed the word on. */
    consents: readonly {
      purpose: string;
      given: boolean;
      at: number;
      version: string;
      through?: boolean;
    }[];
    initiatives: number;
    drafts: number;
    /** Of others, as a co-author. */
    shared: number;
    publish: boolean;
    /** What was told for the paper form. */
    paper?: ToldFacts;
  };
  'data.ask': { recognised: number; commended?: number; suspendedUntil?: number };
  'data.erased': { kept: number; language: string };
};
