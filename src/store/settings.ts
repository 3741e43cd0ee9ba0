import { fits, type SettingKey, type SettingValue, settings, type ValueOf } from '../domain/settings.ts';
import { all, changed, first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type SettingRow = {
  readonly key: SettingKey;
  readonly value: SettingValue;
  /** The paper that says so, as it was typed. */
  readonly basis: string | null;
  readonly at: number;
};

/** What was changed; a key without a row has its default. */
export type Settings = {
  find(key: SettingKey): Promise<SettingRow | undefined>;
  list(): Promise<SettingRow[]>;
  put(row: SettingRow): Promise<void>;
  /** Back to the default; false if it is there already. */
  remove(key: SettingKey): Promise<boolean>;
};

type Kept = Omit<SettingRow, 'value'> & { readonly value: string };

const byKey = statement((db, { key }: { key: SettingKey }) =>
  db.selectFrom('settings').select(['key', 'value', 'basis', 'at']).where('key', '=', key),
);

const whole = statement((db, _: object) =>
  db.selectFrom('settings').select(['key', 'value', 'basis', 'at']).orderBy('key'),
);

const upsert = statement((db, { key, ...change }: Kept) =>
  db
    .insertInto('settings')
    .values({ key, ...change })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(change)),
);

const remove = statement((db, { key }: { key: SettingKey }) =>
  db.deleteFrom('settings').where('key', '=', key),
);

/** A value that no longer fits (its limits were narrowed since) counts as never changed. */
function read({ value: kept, ...row }: Kept): SettingRow[] {
  const value: unknown = JSON.parse(kept);
  return Object.hasOwn(settings, row.key) && fits(row.key, value) ? [{ ...row, value }] : [];
}

export function createSettings(db: Db): Settings {
  return {
    find: async (key) => {
      const row = await first(byKey(db, { key }));
      return row === undefined ? undefined : read(row)[0];
    },
    list: async () => (await all(whole(db, {}))).flatMap(read),
    put: async (row) => {
      await upsert(db, { ...row, value: JSON.stringify(row.value) });
    },
    remove: async (key) => (await changed(remove(db, { key }))) === 1,
  };
}

/** What a setting is now: as it was changed, else its default. */
export async function settingOf<K extends SettingKey>(
  store: { readonly settings: Settings },
  key: K,
): Promise<ValueOf<K>> {
  const row = await store.settings.find(key);
  return (row?.value ?? settings[key].default) as ValueOf<K>;
}
