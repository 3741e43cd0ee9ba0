import type { Message } from 'telegraf/types';
import type { SentFile } from '../../actions/sent-file.ts';
import { nfc } from '../../domain/fold.ts';

/** The picture or document of a message, as Telegram keeps it. Stickers, voices and the like are none. */
export function fileOf(message: Message): SentFile | undefined {
  if ('photo' in message) {
    const largest = message.photo.at(-1);
    if (largest === undefined) return undefined;
    return {
      fileId: largest.file_id,
      fileUniqueId: largest.file_unique_id,
      kind: 'photo',
      name: null,
      size: largest.file_size ?? null,
    };
  }
  const [kind, file] =
    'document' in message
      ? (['document', message.document] as const)
      : 'video' in message
        ? (['video', message.video] as const)
        : [];
  if (kind === undefined || file === undefined) return undefined;
  const name = file.file_name === undefined ? null : nfc(file.file_name).slice(0, 200);
  return {
    fileId: file.file_id,
    fileUniqueId: file.file_unique_id,
    kind,
    name,
    size: file.file_size ?? null,
  };
}
