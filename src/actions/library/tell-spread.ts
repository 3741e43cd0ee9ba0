import type { Calendar } from '../../domain/calendar.ts';
import type { LibraryMessages } from '../../domain/library-messages.ts';
import type { Initiative, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { hearerOf } from '../hearer.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';

/** Of a day, the hour from which authors are told what came until then. */
const tellingHour = 8;
const toldAtOnce = 25;
/** Initiatives read at a time. */
const slice = 2_000;

/** The last moment of a day at which telling begins; what is said later waits for the next. */
function cutOff(calendar: Calendar, at: number): number {
  const civil = calendar.civil(at);
  const day = civil.hour < tellingHour ? calendar.addDays(civil, -1) : civil;
  return calendar.at({ ...day, hour: tellingHour, minute: 0 });
}

type Line = LibraryMessages['notice.spread']['lines'][number];

async function newsOf(store: Store, initiative: Initiative, at: number): Promise<Line | undefined> {
  const units = await store.spreads.tell(initiative.id, at);
  const entry = await store.library.find(initiative.id);
  if (units.length === 0 || entry === undefined) return undefined;
  const title = (await store.answers.valuesOf('title', [initiative.id])).get(initiative.id);
  const named = { id: initiative.id, code: codeOf(initiative) };
  return { ...named, title: typeof title === 'string' ? title : '…', units, total: entry.spread };
}

/** One message to an author, about all of his or hers; each co-author hears of what is shared. */
async function tellOf(store: Store, initiatives: readonly Initiative[], at: number): Promise<void> {
  const lines = new Map<number, Line[]>();
  for (const initiative of initiatives) {
    const line = await newsOf(store, initiative, at);
    if (line === undefined) continue;
    const hearer = await hearerOf(store, initiative);
    const others = await Promise.all(
      (await store.coAuthors.listOf(initiative.id)).map(async ({ memberId }) =>
        memberId === null ? null : ((await store.members.find(memberId))?.telegramId ?? null),
      ),
    );
    for (const chatId of [hearer?.chatId ?? null, ...others])
      if (chatId !== null) lines.set(chatId, [...(lines.get(chatId) ?? []), line]);
  }
  for (const [chatId, told] of lines)
    await leave({ store, at }, { chatId, lane: 'bulk' }, { kind: 'notice.spread', values: { lines: told } });
}

/**
 * Tells authors once a day which units have begun to apply what they found. Decided by rows: what was said until eight
 * in the morning is told from then on, outside the quiet hours, by whichever process comes first.
 */
export function tellSpread({ store, now, calendar }: Deps) {
  return async (signal = new AbortController().signal): Promise<void> => {
    const at = now();
    if (afterQuietHours(calendar, at) !== at) return;
    const ids = await store.spreads.untold(cutOff(calendar, at), slice);
    const byAuthor = new Map<number, Initiative[]>();
    for (const initiative of await store.initiatives.byIds(ids)) {
      const { memberId, id } = initiative;
      const key = memberId ?? -id;
      byAuthor.set(key, [...(byAuthor.get(key) ?? []), initiative]);
    }
    const authors = [...byAuthor.values()];
    for (let index = 0; index < authors.length; index += toldAtOnce) {
      if (signal.aborted) return;
      await store.transaction(async (store) => {
        for (const initiatives of authors.slice(index, index + toldAtOnce))
          await tellOf(store, initiatives, at);
      });
    }
  };
}
