import type { SettingKey, SettingValue } from './settings.ts';

export type SettingLine = {
  key: SettingKey;
  value: SettingValue;
  /** It is not the default. */
  changed: boolean;
};

/** What is said about the rules of the programme. */
export type SettingMessages = {
  'settings.list': { lines: readonly SettingLine[] };
  /** `basis`: the paper an admin named; null stands for the law. `at`: when it was changed; `saved`: just now. */
  'settings.one': SettingLine & {
    initial: SettingValue;
    basis: string | null;
    at: number | null;
    saved?: boolean;
  };
};
