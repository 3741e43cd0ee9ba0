import { readBirthDay } from './birth-day.ts';

/** Who took part in the first application, as far as the line tells. */
export type FirstHelper = {
  readonly name: string;
  readonly birthDay: string | null;
  readonly jobTitle: string | null;
  readonly work: string | null;
};

/** Reads «Vũ Thị Nháp, 1990, kỹ thuật viên, đo thử», a line for each: first the name, last what the person did. */
export function readFirstHelpers(text: string, today: { year: number }): FirstHelper[] {
  return text
    .split(/\n|;/u)
    .map((line) =>
      line
        .split(/,|:/u)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .filter((parts) => parts.length > 0)
    .map(([name = '', ...parts]) => {
      const days = parts.map((part) => readBirthDay(part, today));
      const rest = parts.filter((_, at) => days[at] === undefined);
      return {
        name,
        birthDay: days.find((day) => day !== undefined) ?? null,
        jobTitle: rest.length > 1 ? rest.slice(0, -1).join(', ') : null,
        work: rest.at(-1) ?? null,
      };
    });
}
