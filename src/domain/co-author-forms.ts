const share = { key: 'coShare', type: 'share', required: true, options: ['equal'] } as const;

/** Short forms over an initiative's card: somebody more, and another share for somebody. */
export const coAuthorForms = {
  coauthor: {
    id: 'coauthor',
    card: false,
    questions: [{ key: 'coName', type: 'name', required: true }, share],
  },
  coshare: { id: 'coshare', card: false, questions: [share] },
} as const;
