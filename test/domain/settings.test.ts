import { describe, expect, it } from 'vitest';
import { fits, readSetting, settingKeyOf, settingKeys, settings } from '../../src/domain/settings.ts';

describe('settings', () => {
  it.each(settingKeys)('begin «%s» with a value within its limits', (key) => {
    expect(fits(key, settings[key].default)).toBe(true);
    const setting = settings[key];
    const offered = setting.type === 'count' ? setting.choices : [];
    expect(offered.filter((choice) => !fits(key, choice))).toEqual([]);
  });

  it.each([
    ['Bật', true],
    ['bắt buộc', true],
    ['on', true],
    ['Không.', false],
    ['tắt', false],
    ['tùy', undefined],
    ['', undefined],
  ])('read a switch typed as «%s»', (typed, value) => {
    expect(readSetting('decisionRequired', typed)).toBe(value);
  });

  it.each([
    ['50', 50],
    ['50 sáng kiến', 50],
    ['1.000', 1000],
    ['0', undefined],
    ['nhiều', undefined],
  ])('read a number of initiatives typed as «%s»', (typed, value) => {
    expect(readSetting('dailySubmissions', typed)).toBe(value);
  });

  it.each([
    ['48 giờ', 48],
    ['0', 0],
    ['721', undefined],
  ])('read a time in hours typed as «%s»', (typed, value) => {
    expect(readSetting('graceHours', typed)).toBe(value);
  });

  it('are named by their own key only', () => {
    expect(settingKeyOf('decisionRequired')).toBe('decisionRequired');
    expect(settingKeyOf('constructor')).toBeUndefined();
  });
});
