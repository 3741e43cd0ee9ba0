import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A file that grows, and what it has so far; `done` resolves when all of it is on the disk. */
export type OpenFile = {
  readonly stream: PassThrough;
  readonly path: string;
  size(): number;
  done(): Promise<{ size: number; digest: string }>;
};

/** For its owner's eyes: there are names in it. */
const mode = 0o600;

export function openFile(path: string): OpenFile {
  const stream = new PassThrough();
  const target = createWriteStream(path, { mode });
  const hash = createHash('sha256');
  let size = 0;
  stream.on('data', (bytes: Buffer) => {
    hash.update(bytes);
    size += bytes.length;
  });
  stream.pipe(target);
  const written = finished(target);
  // Heard at once; whoever waits for the end is told, too.
  written.catch(() => {});
  return {
    stream,
    path,
    size: () => size,
    done: async () => {
      await written;
      return { size, digest: hash.digest('hex') };
    },
  };
}
