import type { Update } from 'telegraf/types';
import { type Bucket, type Pace, type Verdict, weigh } from '../../domain/pace.ts';
import { settings } from '../../domain/settings.ts';
import { settingOf } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';

/** Of so many persons it is known what they sent last; whoever was idle longest is forgotten first. */
const mostPersons = 20_000;

/**
 * Messages run by Telegram's clock, presses carry no time and run by ours: each kind has a bucket of its own, and so has
 * what is chatted in groups, which nobody is to pay for in private.
 */
type Kind = 'messages' | 'presses' | 'chatter';
type Known = { readonly [K in Kind]?: Bucket } & {
  /** An update that is tried again, after trouble of the database, is not weighed again. */
  readonly last: { readonly updateId: number; readonly verdict: Verdict };
};

export type Pacer = {
  /** Whether an update is heard; `receivedAt`: when it came in, epoch ms. */
  weigh(update: Update, receivedAt: number): Verdict;
  /** Reads the settings anew. */
  refresh(store: Store): Promise<void>;
};

type Came = { personId: number; kind: Kind; at: number };

/** Who sent it, and when by its own time; undefined for what nobody sends, such as a change of membership. */
function cameOf(update: Update, receivedAt: number): Came | undefined {
  if ('callback_query' in update)
    return { personId: update.callback_query.from.id, kind: 'presses', at: receivedAt };
  const edited = 'edited_message' in update ? update.edited_message : undefined;
  const message = edited ?? ('message' in update ? update.message : undefined);
  if (message?.from === undefined) return undefined;
  const kind = message.chat.type === 'private' ? 'messages' : 'chatter';
  return { personId: message.from.id, kind, at: (edited?.edit_date ?? message.date) * 1_000 };
}

/**
 * Weighs what each person sends, in memory: nothing is written, and no query made, for what is too much. Of several
 * processes each weighs what it gets.
 */
export function createPacer(): Pacer {
  let pace: Pace = {
    burst: Number(settings.sendBurst.default),
    perMinute: Number(settings.sendPerMinute.default),
  };
  const persons = new Map<number, Known>();

  function keep(personId: number, known: Known): void {
    persons.delete(personId);
    persons.set(personId, known);
    const [idlest] = persons.size > mostPersons ? persons.keys() : [];
    if (idlest !== undefined) persons.delete(idlest);
  }

  return {
    weigh: (update, receivedAt) => {
      const came = cameOf(update, receivedAt);
      if (came === undefined) return 'take';
      const { personId, kind, at } = came;
      const known = persons.get(personId);
      if (known?.last.updateId === update.update_id) return known.last.verdict;
      const { verdict, bucket } = weigh(known?.[kind], at, pace);
      keep(personId, { ...known, [kind]: bucket, last: { updateId: update.update_id, verdict } });
      return verdict;
    },
    refresh: async (store) => {
      pace = {
        burst: await settingOf(store, 'sendBurst'),
        perMinute: await settingOf(store, 'sendPerMinute'),
      };
    },
  };
}
