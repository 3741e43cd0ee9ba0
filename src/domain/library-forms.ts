import { longestTheme, shortestTheme } from './themes.ts';

/** Where and since when a unit applies what another found; a unit whose initiatives are read; what a unit asks for. */
export const libraryForms = {
  spread: {
    id: 'spread',
    card: false,
    questions: [
      { key: 'spreadPlace', type: 'text', required: false, min: 2, max: 100 },
      { key: 'spreadSince', type: 'date', required: true },
    ],
  },
  libraryUnit: {
    id: 'libraryUnit',
    card: false,
    questions: [{ key: 'libraryUnit', type: 'unit', required: true }],
  },
  theme: {
    id: 'theme',
    card: false,
    questions: [{ key: 'themeText', type: 'text', required: true, min: shortestTheme, max: longestTheme }],
  },
} as const;
