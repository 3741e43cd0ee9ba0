import type { PaperMessages } from '../../src/domain/paper-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** Papers of initiatives, and what is asked for them. */
export function paperSamples(said: string, at: number): SamplesOf<PaperMessages> {
  const code = 'SK-26-000123';
  const asked = { unitId: 1_000_000, unit: said, from: at, to: at + 1 };
  return {
    'application.made': [
      { id: 1, code, blanks: 0, own: true },
      { id: 1, code, blanks: 1, own: true },
      { id: 1, code, blanks: 31, own: false },
    ],
    'dossier.ask': [
      { ...asked, others: [] },
      { ...asked, others: [{ id: 2_000_000, name: said }], nothing: 'waiting' },
      { ...asked, others: [], nothing: 'recognised' },
    ],
  };
}
