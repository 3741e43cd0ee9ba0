import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Decision } from '../../src/actions/decision.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { openStore } from '../../src/store/open.ts';

export type Elsewhere = { url: string; actor: Actor; decision: Decision; now: number };
/** `lost`: what was read by whoever came second. */
export type Turn = { won: number[]; lost: { id: number; read: unknown }[] };

// An officer in a process of its own: decides on the initiatives it is sent, some at a time, and tells what came of it.
const { url, actor, decision, now } = JSON.parse(process.argv[2] ?? '') as Elsewhere;
const sideBySide = 8;
const store = await openStore(url);
const decide = decideInitiative({
  store,
  now: () => now,
  calendar: createCalendar(),
  token: () => '',
  ownerIds: new Set(),
  botUsername: 'bot',
});

async function take(ids: readonly number[]): Promise<Turn> {
  const turn: Turn = { won: [], lost: [] };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
      const decided = await decide({ actor, initiativeId: id, decision });
      if (decided.ok) turn.won.push(id);
      else turn.lost.push({ id, read: decided.error });
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return turn;
}

process.on('message', (ids: readonly number[]) => void take(ids).then((turn) => process.send?.(turn)));
process.on('disconnect', () => void store.close());
process.send?.('ready');
