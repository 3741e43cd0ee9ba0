import type { ValidityReason } from './validity.ts';

/** Whether a recognised initiative counts, and where: what its card says. */
export type ValidityView = {
  readonly valid: boolean;
  readonly why: ValidityReason;
  /** The phase, else the programme; null: neither. */
  readonly name: string | null;
  /** What an officer wrote with the word. */
  readonly reason: string | null;
};

export type ValidityRefusal = { code: 'not-counted'; initiative: string };
