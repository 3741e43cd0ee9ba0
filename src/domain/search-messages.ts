import type { InitiativeLine } from './initiative-view.ts';
import type { SearchQuery } from './search.ts';

/** The last one seen, and which of the phases of a search it was found in. */
export type SearchPlace = { readonly phase: number; readonly id: number };

export type SearchMessages = {
  /** `number`: of the search, for its buttons. */
  'search.found': {
    number: number;
    query: SearchQuery;
    lines: readonly InitiativeLine[];
    next: SearchPlace | null;
    isFirst: boolean;
  };
};
