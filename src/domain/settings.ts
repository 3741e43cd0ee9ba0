import { fold } from './fold.ts';
import { readCount } from './numerals.ts';

/** A rule of the programme that is changed in the chat. `choices`: values offered as buttons beside typing. */
export type Setting =
  | { readonly type: 'switch'; readonly default: boolean }
  | {
      readonly type: 'count';
      readonly unit: SettingUnit;
      readonly default: number;
      /** Least and most, both allowed. */
      readonly min: number;
      readonly max: number;
      readonly choices: readonly number[];
    };
export type SettingUnit = 'hour' | 'month' | 'submission' | 'message' | 'million';
export type SettingValue = boolean | number;

/** Name, explanation and legal basis of each stand in the catalogues (`settings`). */
const settingTable = {
  /** Whether nothing is recognised without number and date of a decision. */
  decisionRequired: { type: 'switch', default: false },
  /** Terms, Nghị định 13/2012: the unit's answer and the author's completing (Điều 6), the decision after acceptance (Điều 7). */
  answerMonths: { type: 'count', unit: 'month', default: 1, min: 1, max: 12, choices: [1, 2, 3] },
  completeMonths: { type: 'count', unit: 'month', default: 1, min: 1, max: 12, choices: [1, 2, 3] },
  decideMonths: { type: 'count', unit: 'month', default: 3, min: 1, max: 12, choices: [1, 2, 3, 6] },
  /** Since the first application: within how long it is submitted (Điều 5), and from when on the card says that this ends. */
  applyMonths: { type: 'count', unit: 'month', default: 12, min: 1, max: 120, choices: [12, 18, 24, 36] },
  applyWarnMonths: { type: 'count', unit: 'month', default: 10, min: 1, max: 119, choices: [6, 9, 10, 11] },
  /**
   * For how long after a closing minute a draft that was begun before it still counts: who wrote on the last evening may
   * be on shift or without a network until the next one.
   */
  graceHours: { type: 'count', unit: 'hour', default: 24, min: 0, max: 720, choices: [0, 12, 24, 72] },
  /** Whether the weekly digest comes as a picture with its text, or as text alone. */
  digestPicture: { type: 'switch', default: true },
  /** How many one member may submit in a day of the calendar. */
  dailySubmissions: {
    type: 'count',
    unit: 'submission',
    default: 30,
    min: 1,
    max: 1000,
    choices: [10, 30, 100],
  },
  /** What one person may send at once, and how much of it a minute gives back (`domain/pace.ts`). */
  sendBurst: {
    type: 'count',
    unit: 'message',
    default: 1000,
    min: 20,
    max: 10_000,
    choices: [200, 1000, 3000],
  },
  sendPerMinute: {
    type: 'count',
    unit: 'message',
    default: 120,
    min: 10,
    max: 6000,
    choices: [60, 120, 300],
  },
  /** Least benefit, million đồng, of candidates for «Bằng Lao động sáng tạo», Quyết định 1564/QĐ-TLĐ (2014), Điều 16. */
  creativeWorker: { type: 'count', unit: 'million', default: 80, min: 1, max: 100_000, choices: [80, 100] },
  creativeCivil: { type: 'count', unit: 'million', default: 150, min: 1, max: 100_000, choices: [150, 200] },
  creativeUnion: { type: 'count', unit: 'million', default: 150, min: 1, max: 100_000, choices: [150, 200] },
} as const satisfies Record<string, Setting>;
export type SettingKey = keyof typeof settingTable;
/** What a setting holds: true or false for a switch, else a number. */
export type ValueOf<K extends SettingKey> = (typeof settingTable)[K]['type'] extends 'switch'
  ? boolean
  : number;

export const settings: Readonly<Record<SettingKey, Setting>> = settingTable;
export const settingKeys = Object.keys(settingTable) as SettingKey[];

/** The setting that a button or a row names. */
export function settingKeyOf(text: string): SettingKey | undefined {
  return settingKeys.find((key) => key === text);
}

/** Whether a value is of the setting's kind and within its limits. */
export function fits(key: SettingKey, value: unknown): value is SettingValue {
  const setting = settings[key];
  if (setting.type === 'switch') return typeof value === 'boolean';
  return typeof value === 'number' && Number.isInteger(value) && value >= setting.min && value <= setting.max;
}

const on: ReadonlySet<string> = new Set(['bat', 'co', 'on', 'yes', '1', 'bat buoc']);
const off: ReadonlySet<string> = new Set(['tat', 'khong', 'off', 'no', '0', 'khong bat buoc']);

/** A value as it is typed or as a button carries it: «bật», «2 tháng»; undefined when it is none or out of the limits. */
export function readSetting(key: SettingKey, typed: string): SettingValue | undefined {
  const words = fold(typed)
    .replace(/[.!]+$/, '')
    .trim();
  if (settings[key].type === 'switch') return on.has(words) ? true : off.has(words) ? false : undefined;
  const count = readCount(
    words.replace(
      /\s*(?:gio|tieng|hours?|thang|months?|sang kien|initiatives?|tin|messages?|trieu(?: dong)?|million(?: dong)?)$/,
      '',
    ),
  );
  return count !== undefined && fits(key, count) ? count : undefined;
}
