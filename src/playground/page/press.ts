import type { Answer, Pressing } from '../world/inputs.ts';
import type { World } from '../world/world.ts';
import { BadRequest } from './input.ts';
import type { PageAnswer, PagePress } from './wire.ts';

/** A press waits `patience` ms for the bot's answer; one that comes later is told to `onLate`. */
export function createPresses(
  world: World,
  patience: number,
  onLate: (person: number, answer: PageAnswer) => void,
) {
  const waiting = new Map<string, (answer: PageAnswer) => void>();
  const late = new Set<string>();

  const stop = world.subscribe((event) => {
    if (event.kind !== 'answered') return;
    const { queryId } = event.answer;
    waiting.get(queryId)?.(toPageAnswer(event.answer));
    if (late.delete(queryId)) onLate(event.userId, toPageAnswer(event.answer));
  });

  return {
    stop,
    async press(input: { from: number; chat: number; message: number; data: string }): Promise<PagePress> {
      const queryId = begin(world, input);
      const early = world.answerOf(queryId);
      if (early !== undefined) return { answer: toPageAnswer(early) };
      const { promise, resolve } = Promise.withResolvers<PagePress>();
      const timer = setTimeout(() => {
        late.add(queryId);
        resolve({ isLate: true });
      }, patience);
      waiting.set(queryId, (answer) => resolve({ answer }));
      const outcome = await promise;
      clearTimeout(timer);
      waiting.delete(queryId);
      return outcome;
    },
  };
}

/** Between the look and the tap the bot may have edited the message. */
function begin(world: World, input: Pressing): string {
  try {
    return world.press(input);
  } catch {
    throw new BadRequest('Nút này không còn dùng được.');
  }
}

function toPageAnswer({ text, showAlert, url }: Answer): PageAnswer {
  return { isAlert: showAlert, ...(text ? { text } : {}), ...(url === undefined ? {} : { url }) };
}
