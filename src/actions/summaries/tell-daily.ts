import { isWorthTelling, type Summary, summaryDay } from '../../domain/summary.ts';
import type { SummaryMessages } from '../../domain/summary-messages.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { gatherWork, type Hearing } from './gather-work.ts';

/** Officers told in one transaction. */
const toldAtOnce = 25;
const namedUnits = 3;

type Line = { memberId: number; hearing: Hearing; summary: Readonly<Summary> };
type Moment = { day: string; at: number };

/** The units below with most that is overdue, by name. */
async function belowOf(
  store: Store,
  below: Summary['below'],
): Promise<SummaryMessages['summary.daily']['below']> {
  const overdue = [...below.values()].reduce((sum, count) => sum + count, 0);
  const most = [...below].toSorted(([, one], [, other]) => other - one).slice(0, namedUnits);
  const names = await store.summaries.unitNames(most.map(([unitId]) => unitId));
  const units = most.map(([unitId]) => names.get(unitId) ?? '');
  return { overdue, units, more: below.size - units.length };
}

async function tell(store: Store, { memberId, hearing, summary }: Line, { day, at }: Moment): Promise<void> {
  // Another process may have been quicker.
  if (!(await store.summaries.claim(memberId, day))) return;
  const { waiting, overdue, oldest, untold } = summary;
  const values = { at, waiting, overdue, oldest, untold, below: await belowOf(store, summary.below) };
  // One that could not be sent for days is not followed by another.
  const to = { chatId: hearing.chatId, lane: 'bulk', coalesceKey: 'summary' } as const;
  await leave({ store, at }, to, { kind: 'summary.daily', values });
}

/**
 * Tells each officer once a working day what waits, what is overdue in the own unit and one level below, and how many
 * authors could not be told. Decided by rows: a program that was down tells it when it is back within working hours;
 * any number of processes may call it, at any time.
 */
export function tellDaily({ store, now, calendar, ownerIds }: Deps) {
  return async (signal = new AbortController().signal): Promise<void> => {
    const at = now();
    const day = summaryDay(calendar, at);
    if (day === undefined) return;
    const last = await store.summaries.lastDay();
    if (last !== undefined && last.day >= day) return;
    const gathered = await gatherWork({ store, ownerIds, at, signal });
    if (gathered === undefined) return;
    const lines = [...gathered.summaries].flatMap(([memberId, summary]): Line[] => {
      const hearing = gathered.hearings.get(memberId);
      const isHeard = hearing !== undefined && !hearing.blocked && isWorthTelling(summary, last?.at ?? 0);
      return isHeard ? [{ memberId, hearing, summary }] : [];
    });
    for (let index = 0; index < lines.length; index += toldAtOnce) {
      if (signal.aborted) return;
      const told = lines.slice(index, index + toldAtOnce);
      await store.transaction(async (store) => {
        for (const line of told) await tell(store, line, { day, at });
      });
    }
    await store.summaries.finishDay(day, at);
  };
}
