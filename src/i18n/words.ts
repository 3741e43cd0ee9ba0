import type { Calendar } from '../domain/calendar.ts';
import { createEn } from './en.ts';
import { createVi, type Words } from './vi.ts';

export type { Words } from './vi.ts';

/** A language is one file (with those it puts together) and one line here; Vietnamese comes first and is what unknown languages get. */
const catalogues = { vi: createVi, en: createEn } satisfies Record<string, (calendar: Calendar) => Words>;
export type Language = keyof typeof catalogues;

export const languages = Object.keys(catalogues) as Language[];

export function createWords(calendar: Calendar): (language: string) => Words {
  const made = new Map<string, Words>(
    languages.map((language) => [language, catalogues[language](calendar)]),
  );
  const base = createVi(calendar);
  return (language) => made.get(language) ?? base;
}
