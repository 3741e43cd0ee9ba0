import { countedIn } from '../domain/grace.ts';
import type { Message } from '../domain/messages.ts';
import { countingFor, graceIn } from './counting-for.ts';
import type { Deps } from './deps.ts';

/** Adds to the card of a draft for which programme it will count, before it is submitted; other messages stay. */
export function foretellProgramme({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return async (message: Message): Promise<Message> => {
    if (message.kind !== 'form.card' || message.values.form !== 'initiative') return message;
    const initiative = await store.initiatives.find(message.values.subject);
    // What was submitted before stays in its programme.
    if (initiative === undefined || initiative.codeNumber !== null) return message;
    const grace = await graceIn(store);
    const begun = { begunAt: initiative.createdAt, at: now(), grace };
    const counted = countedIn(await countingFor(store, initiative.unitId), begun);
    const programme =
      counted === undefined
        ? { name: null, until: null }
        : {
            name: [counted.programme, counted.phase].flatMap((one) => one?.name ?? []).join(', '),
            until: counted.inGrace ? (counted.phase ?? counted.programme).toAt + grace : null,
          };
    return { kind: 'form.card', values: { ...message.values, programme } };
  };
}
