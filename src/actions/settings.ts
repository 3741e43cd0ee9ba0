import { type Actor, can, roleIn } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SettingLine, SettingMessages } from '../domain/setting-messages.ts';
import { fits, type SettingKey, type SettingValue, settingKeys, settings } from '../domain/settings.ts';
import type { SettingRow, Store, Unit } from '../store/store.ts';
import type { Deps } from './deps.ts';

function lineOf(key: SettingKey, row: SettingRow | undefined): SettingLine {
  return { key, value: row?.value ?? settings[key].default, changed: row !== undefined };
}

/** The rules hold for the whole tree: they are changed from its root. */
async function rootFor(store: Store, actor: Actor): Promise<Result<Unit, Refusal>> {
  const root = await store.units.root();
  if (root === undefined) return fail({ code: 'no-root' });
  return can(actor, 'settings', [root.id]) ? ok(root) : fail({ code: 'not-allowed' });
}

export function listSettings({ store }: Deps) {
  return async (input: { actor: Actor }): Promise<Result<SettingMessages['settings.list'], Refusal>> => {
    const root = await rootFor(store, input.actor);
    if (!root.ok) return root;
    const rows = new Map((await store.settings.list()).map((row) => [row.key, row]));
    return ok({ lines: settingKeys.map((key) => lineOf(key, rows.get(key))) });
  };
}

export function viewSetting({ store }: Deps) {
  return async (input: {
    actor: Actor;
    key: SettingKey;
  }): Promise<Result<SettingMessages['settings.one'], Refusal>> => {
    const { key } = input;
    const root = await rootFor(store, input.actor);
    if (!root.ok) return root;
    const row = await store.settings.find(key);
    return ok({
      ...lineOf(key, row),
      initial: settings[key].default,
      basis: row?.basis ?? null,
      at: row?.at ?? null,
    });
  };
}

/** `value` null: back to the default. `basis`: the paper that says so, if one was named. */
type Change = { actor: Actor; key: SettingKey; value: SettingValue | null; basis: string | null };

/** Changes a rule of the programme and keeps who did it; a value that is there already leaves no trace. */
export function changeSetting({ store, now }: Deps) {
  return ({ actor, key, value, basis }: Change): Promise<Result<SettingKey, Refusal>> =>
    store.transaction(async (store) => {
      const root = await rootFor(store, actor);
      if (!root.ok) return root;
      if (value !== null && !fits(key, value))
        return fail({ code: 'bad-setting', key, typed: String(value) });
      const before = await store.settings.find(key);
      const at = now();
      if (value === null) {
        if (!(await store.settings.remove(key))) return ok(key);
      } else {
        if (before?.value === value && before.basis === basis) return ok(key);
        await store.settings.put({ key, value, basis, at });
      }
      await store.audit.add({
        memberId: actor.memberId,
        role: roleIn(actor, [root.value.id]),
        unitId: root.value.id,
        kind: 'setting.set',
        object: `setting:${key}`,
        from: String(lineOf(key, before).value),
        to: String(value ?? settings[key].default),
        at,
      });
      return ok(key);
    });
}
