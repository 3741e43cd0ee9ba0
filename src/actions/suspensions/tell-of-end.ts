import type { Calendar } from '../../domain/calendar.ts';
import { endless } from '../../domain/suspension.ts';
import type { Store } from '../../store/store.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';

type Context = { store: Store; calendar: Calendar; at: number };
type Ending = { id: number; telegramId: number | null; untilAt: number };

function subjectOf(id: number): string {
  return `block:${id}`;
}

/** Plans, as it begins, what the person is told when a suspension ends by itself: from then on, in the daytime. */
export async function tellOfEnd({ store, calendar, at }: Context, ending: Ending): Promise<void> {
  const { id, telegramId, untilAt } = ending;
  if (telegramId === null || untilAt >= endless) return;
  const to = { chatId: telegramId, lane: 'person', subject: subjectOf(id) } as const;
  const notBefore = afterQuietHours(calendar, untilAt);
  await leave({ store, at }, { ...to, notBefore }, { kind: 'notice.suspension-over', values: {} });
}

/** It ended before its time, another took its place, or the person is gone: nothing is told of its end. */
export async function forgetEnd({ store, at }: Pick<Context, 'store' | 'at'>, id: number): Promise<void> {
  await store.outbox.cancel(subjectOf(id), at);
}
