import type { Update } from 'telegraf/types';

type Placed = { chat?: { id: number }; from?: { id: number }; message?: { chat?: { id: number } } };

/** The chat an update belongs to: updates of one lane are handled in order. 0 for kinds that name no chat. */
export function laneOf(update: Update): number {
  for (const [key, value] of Object.entries(update)) {
    if (key === 'update_id' || typeof value !== 'object' || value === null) continue;
    const { chat, message, from } = value as Placed;
    return chat?.id ?? message?.chat?.id ?? from?.id ?? 0;
  }
  return 0;
}
