import type { WorldEvent } from './inputs.ts';

type Listener = (event: WorldEvent) => void;

export type Events = ReturnType<typeof createEvents>;

export function createEvents() {
  const listeners = new Set<Listener>();
  return {
    emit(event: WorldEvent): void {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
