import type { Calendar } from '../domain/calendar.ts';
import type { Refusal } from '../domain/refusals.ts';
import { settingOf } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/**
 * Why a member submits nothing more today: as many own ones were submitted for the first time on this day of the
 * calendar as the setting allows. What helpers and workbooks enter for others is theirs to answer for and not counted.
 */
export async function whyEnoughToday(
  { store, calendar }: { store: Store; calendar: Calendar },
  memberId: number,
  at: number,
): Promise<Refusal | undefined> {
  const most = await settingOf(store, 'dailySubmissions');
  const today = calendar.civil(at);
  const from = calendar.startOfDay(today);
  const submitted = await store.submissions.ownBy({ memberId, from, to: at, limit: most });
  if (submitted.length < most) return undefined;
  return { code: 'daily-cap', most, from: calendar.startOfDay(calendar.addDays(today, 1)) };
}
