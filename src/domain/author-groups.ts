/** The three groups of authors in which the programme counted its result. */
export const authorGroups = ['worker', 'civil', 'union-officer'] as const;
export type AuthorGroup = (typeof authorGroups)[number];
