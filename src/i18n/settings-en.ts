import type { SettingKey } from '../domain/settings.ts';
import type { SettingWords } from './settings-vi.ts';

export const settingsEn: Record<SettingKey, SettingWords> = {
  decisionRequired: {
    name: 'Decision number required',
    about: 'On: nothing is recognised without number and day of a decision. Off: they may be missing.',
    basis: 'Decree 13/2012/ND-CP, article 7: the unit recognises and issues the certificate',
  },
  answerMonths: {
    name: 'Time to answer',
    about:
      'The union answers within this time from submission. What was submitted keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 6: 1 month from receipt',
  },
  completeMonths: {
    name: 'Time to complete',
    about: 'Authors complete within this time from the return. What was sent back keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 6: 1 month to complete',
  },
  decideMonths: {
    name: 'Time to decide',
    about:
      'The decision comes within this time from acceptance. What was accepted keeps the day it was told.',
    basis: 'Decree 13/2012/ND-CP, article 7: 3 months from acceptance',
  },
};

export const settingUnitsEn = { month: ['month', 'months'] } as const;
