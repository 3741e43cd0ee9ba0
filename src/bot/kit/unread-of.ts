import type { Message } from 'telegraf/types';
import { refuseFile } from '../../domain/files.ts';
import { type NotTaken, unreadKinds } from '../../domain/unread.ts';
import { fileOf } from './file-of.ts';

/** What a message is that was not taken, for the line that says so. */
export function unreadOf(message: Message): NotTaken {
  const file = fileOf(message);
  if (file !== undefined) return refuseFile(file, 0) === 'file-type' ? 'file-type' : 'file';
  return unreadKinds.find((kind) => kind.replace('-', '_') in message) ?? 'other';
}
