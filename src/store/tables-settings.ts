import type { SettingKey } from '../domain/settings.ts';

export type SettingTables = {
  settings: {
    key: SettingKey;
    /** JSON of a boolean or a number. */
    value: string;
    /** The paper that says so, as it was typed. */
    basis: string | null;
    at: number;
  };
};
