import { getPriority, platform, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** Who answers people then has three parts of four of a core that both want. */
const nicer = 5;
const most = 19;

/** Makes this thread yield to the one that answers people. */
export function yieldToPeople(): void {
  // Elsewhere a priority is that of the whole program.
  if (isMainThread || platform() !== 'linux') return;
  try {
    setPriority(Math.min(getPriority() + nicer, most));
  } catch {
    // A sandbox may forbid it, which is no reason to do nothing at all.
  }
}
