import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Picture } from '../../domain/picture.ts';
import type { PictureTask } from './worker.ts';

/** Pictures of digests, drawn in threads of their own. */
export type Pictures = {
  /** A PNG; rejects when it cannot be drawn, takes too long or is stopped. */
  draw(
    picture: Picture,
    run: { readonly language: string; readonly signal: AbortSignal },
  ): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** MB of memory that a thread may take; one holds some 60. */
const mostMemory = 256;
/** A thread is kept this long for the next picture, ms. */
const keptFor = 30_000;
/** A picture takes some 30 ms, and waits for others; after this long something is wrong. */
const patience = 60_000;

/** They yield to the program, so even its only two cores may draw; threads are there only while they are needed. */
export function createPictures(zone: string): Pictures {
  const pool = new Piscina<PictureTask, Uint8Array>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(2, availableParallelism()),
    // A thread that sleeps between tasks never lets go of what was drawn outside of its heap.
    atomics: 'disabled',
    idleTimeout: keptFor,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  return {
    draw: (picture, { language, signal }) =>
      pool.run(
        { picture, language, zone },
        { name: 'draw', signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
      ),
    close: () => pool.close({ force: true }),
  };
}
