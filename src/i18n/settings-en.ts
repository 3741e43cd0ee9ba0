import type { SettingKey } from '../domain/settings.ts';
import type { SettingWords } from './settings-vi.ts';

export const settingsEn: Record<SettingKey, SettingWords> = {
  decisionRequired: {
    name: 'Decision number required',
    about: 'On: nothing is recognised without number and day of a decision. Off: they may be missing.',
    basis: 'Decree 13/2012/ND-CP, article 7: the unit recognises and issues the certificate',
  },
};

export const settingUnitsEn = { month: ['month', 'months'] } as const;
