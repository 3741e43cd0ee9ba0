import { authorGroups } from './author-groups.ts';

const authorName = { key: 'authorName', type: 'name', required: true } as const;

/** Typing for somebody else: whose initiative it is. */
export const onBehalfForms = {
  /** The name first: who is registered under it is offered before anything else is asked. */
  who: { id: 'who', card: false, questions: [authorName] },
  /** An author without an account; that the author knows and agrees is said by whoever types. */
  author: {
    id: 'author',
    card: false,
    questions: [
      authorName,
      { key: 'authorUnit', type: 'unit', required: true },
      { key: 'authorKind', type: 'choice', required: true, options: authorGroups },
      { key: 'authorAgreed', type: 'choice', required: true, options: ['agreed'] },
    ],
  },
} as const;
