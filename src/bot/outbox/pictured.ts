import type { MessageValues } from '../../domain/messages.ts';
import type { PictureRef } from '../../domain/picture.ts';
import type { Job } from './queue.ts';
import type { LeftRow } from './release.ts';

type Digest = MessageValues['digest'];
export type PicturedDigest = Digest & { readonly picture: PictureRef };

/** The digest that a message shows with its picture, unless it goes out as text alone. */
export function picturedIn({ kind, values }: LeftRow, changes: Job['changes']): PicturedDigest | undefined {
  if (changes.includes('bare')) return undefined;
  const digest =
    kind === 'digest'
      ? (values as Digest)
      : kind === 'weekly.shown'
        ? (values as MessageValues['weekly.shown']).digest
        : undefined;
  return digest?.picture === undefined ? undefined : { ...digest, picture: digest.picture };
}
