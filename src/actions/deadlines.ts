import type { Calendar } from '../domain/calendar.ts';
import { waitingStates } from '../domain/initiative.ts';
import type { SettingKey } from '../domain/settings.ts';
import { settingOf } from '../store/settings.ts';
import type { Initiative, Store } from '../store/store.ts';

/** What has a term: the unit's answer, the author's completing, the unit's decision. */
export type Term = 'answer' | 'complete' | 'decide';

const settingFor = {
  answer: 'answerMonths',
  complete: 'completeMonths',
  decide: 'decideMonths',
} as const satisfies Record<Term, SettingKey>;

/** The last millisecond of the day by which it is due, from this moment on, by the term that is set now. */
export async function dueBy(
  { store, calendar }: { store: Store; calendar: Calendar },
  what: Term,
  from: number,
): Promise<number> {
  const day = calendar.addMonths(calendar.civil(from), await settingOf(store, settingFor[what]));
  return calendar.startOfDay(calendar.addDays(day, 1)) - 1;
}

/** By when (epoch ms) the unit answers or decides, or the author completes, as they were told; null where nobody has to. */
export function dueOf({
  state,
  dueAt,
  completeBy,
}: Pick<Initiative, 'state' | 'dueAt' | 'completeBy'>): number | null {
  if (waitingStates.includes(state)) return dueAt;
  return state === 'returned' ? completeBy : null;
}

const reminderBefore = 7 * 24 * 60 * 60_000;

/** When the author of what was returned is reminded, once: seven days before it is due. */
export function completeReminder(completeBy: number): number {
  return completeBy - reminderBefore;
}
