import type { CivilDate } from './calendar.ts';

type ExamplePhase = {
  readonly name: string;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly target: number;
};

/**
 * «1 triệu sáng kiến» of the Vietnam General Confederation of Labour (Chương trình 3259/CTr-TLĐ of 16/12/2021): what
 * was applied from 1/9/2021 to 1/9/2023 counts, submitted in two phases, 300,000 and 700,000.
 */
export const exampleProgramme: {
  readonly name: string;
  readonly appliedFirst: CivilDate;
  readonly appliedLast: CivilDate;
  readonly target: number;
  readonly phases: readonly ExamplePhase[];
} = {
  name: '1 triệu sáng kiến',
  appliedFirst: { year: 2021, month: 9, day: 1 },
  appliedLast: { year: 2023, month: 9, day: 1 },
  target: 1_000_000,
  phases: [
    {
      name: 'Giai đoạn 1',
      first: { year: 2022, month: 1, day: 8 },
      last: { year: 2022, month: 5, day: 31 },
      target: 300_000,
    },
    {
      name: 'Giai đoạn 2',
      first: { year: 2022, month: 6, day: 1 },
      last: { year: 2023, month: 9, day: 1 },
      target: 700_000,
    },
  ],
};
