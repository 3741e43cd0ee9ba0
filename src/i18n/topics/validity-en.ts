import type { ValidityRefusal, ValidityView } from '../../domain/validity-messages.ts';
import { cut, type Html, html } from '../html.ts';
import type { validityWordsVi } from './validity-vi.ts';

export const validityWordsEn: typeof validityWordsVi = {
  labels: { validityReason: 'Why it counts or not' },
  asks: {
    validityReason: html`Why does this initiative count (or not) in the phase? The reason is kept and shown on the card.
Example: <i>Tried out since 30/8, see the minutes attached</i>`,
  },
  titles: { validity: 'Counting' },
  buttons: {
    countIn: 'Count it',
    countOut: 'Do not count it',
    countByRules: 'Count by the rules',
  },
};

const why: Record<ValidityView['why'], string> = {
  state: '',
  word: 'by an officer’s word',
  duplicate: 'suspected duplicate of an earlier one',
  'not-applied': 'not applied yet',
  'outside-dates': 'applied outside the dates',
  rules: '',
};

export function validityTextEn({ valid, why: code, name, reason }: ValidityView): Html {
  const where = name === null ? '' : ` in ${cut(name, 60)}`;
  const said = [why[code], reason === null ? '' : cut(reason, 200)].filter(Boolean).join(': ');
  const tail = said === '' ? '' : valid ? ` (${said})` : `: ${said}`;
  return html`<b>${valid ? `Valid${where}` : `Not counted${where}`}</b>${tail}`;
}

export const validityRefusalsEn: { 'not-counted': (facts: ValidityRefusal) => Html } = {
  'not-counted': ({ initiative }) =>
    html`${initiative} is not recognised, so it counts nowhere yet. Recognise it first.`,
};
