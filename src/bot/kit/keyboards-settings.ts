import type { SettingMessages } from '../../domain/setting-messages.ts';
import { settings } from '../../domain/settings.ts';
import { button, grid, type KeyboardsOf } from './button.ts';

/** What a setting is usually set to; the value it has is left out. */
function offered(key: SettingMessages['settings.one']['key']): readonly (boolean | number)[] {
  const setting = settings[key];
  return setting.type === 'switch' ? [true, false] : setting.choices;
}

export const settingKeyboards: KeyboardsOf<SettingMessages> = {
  'settings.list': ({ lines }, { words }) =>
    grid(lines.map(({ key }) => button(words.settings[key].name, 'st', 'one', key))),
  'settings.one': ({ key, value, changed, initial }, { words }) => {
    const others = offered(key).filter((one) => one !== value);
    const isReset = changed && value !== initial;
    return [
      ...grid(
        others.map((one) =>
          button(words.settingValue(key, one), 'st', 'set', key, typeof one === 'number' ? one : Number(one)),
        ),
      ),
      [button(words.buttons.otherValue, 'st', 'other', key)],
      ...(isReset ? [[button(words.buttons.resetValue, 'st', 'reset', key)]] : []),
      [button(words.buttons.toList, 'st', 'list')],
    ];
  },
};
