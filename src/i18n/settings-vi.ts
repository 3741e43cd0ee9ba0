import type { SettingKey } from '../domain/settings.ts';

/** `basis`: where the rule comes from, as long as no other paper was named. */
export type SettingWords = { readonly name: string; readonly about: string; readonly basis: string };

export const settingsVi: Record<SettingKey, SettingWords> = {
  decisionRequired: {
    name: 'Bắt buộc số quyết định',
    about: 'Bật thì chỉ công nhận được khi đã có số và ngày quyết định. Tắt thì bổ sung sau cũng được.',
    basis: 'Nghị định 13/2012/NĐ-CP, Điều 7: cơ sở xét công nhận và cấp Giấy chứng nhận',
  },
};

export const settingUnitsVi = { month: 'tháng' } as const;
