/** Words of a diploma that have a button. */
export const qualifications = ['highschool', 'vocational', 'college', 'university', 'postgraduate'] as const;
export type Qualification = (typeof qualifications)[number];

/**
 * What the paper form (Thông tư 18/2013, Phụ lục I) asks beside the initiative itself; skipped, it stays to be filled
 * in by hand. Which initiative is the subject; who else is an author, and whether there is a secret, lie beside the
 * answers.
 */
export const applicationForms = {
  application: {
    id: 'application',
    card: true,
    questions: [
      { key: 'birthDay', type: 'birth', required: false },
      { key: 'jobTitle', type: 'text', required: false, min: 2, max: 100 },
      {
        key: 'qualification',
        type: 'text',
        required: false,
        min: 2,
        max: 100,
        options: qualifications,
      },
      { key: 'otherAuthors', type: 'text', required: false, min: 3, max: 2000, needs: 'otherNames' },
      { key: 'conditions', type: 'text', required: false, min: 3, max: 4000 },
      { key: 'secretParts', type: 'text', required: false, min: 3, max: 4000, needs: 'secret' },
    ],
    extras: [
      {
        key: 'paperPlace',
        questions: [{ key: 'paperPlace', type: 'text', required: false, min: 2, max: 200 }],
      },
      {
        key: 'investor',
        questions: [{ key: 'investor', type: 'text', required: false, min: 2, max: 200 }],
      },
      {
        key: 'firstHelpers',
        questions: [{ key: 'firstHelpers', type: 'text', required: false, min: 3, max: 2000 }],
      },
    ],
  },
} as const;
export type ApplicationExtraKey = (typeof applicationForms.application.extras)[number]['key'];
export type ApplicationExtraQuestion =
  (typeof applicationForms.application.extras)[number]['questions'][number];
