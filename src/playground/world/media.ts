import { withFound } from './entities.ts';
import { type Files, refOf } from './files.ts';
import type { FileContent, FileKind } from './inputs.ts';
import type { StoredFile } from './memory.ts';
import type { Attachment, Message, PhotoSize } from './telegram.ts';

/** The longest sides Telegram scales a photo to. */
const SIDES = [90, 320, 800, 1280];

const FOLDERS: Record<FileKind, string> = {
  photo: 'photos',
  document: 'documents',
  sticker: 'stickers',
  voice: 'voice',
  video: 'videos',
};

const STUB = new Uint8Array([0x53, 0x4b]);

/** Every size down from the photo's own; the largest comes last. Dimensions in pixels. */
export function photoSizes(
  files: Files,
  bytes: Uint8Array,
  side: { width: number; height: number },
): PhotoSize[] {
  const longest = Math.max(side.width, side.height);
  const targets = [...SIDES.filter((one) => one < longest), Math.min(longest, 1280)];
  return targets.map((target) => {
    const scale = target / longest;
    const file = files.add({ folder: 'photos', bytes, mimeType: 'image/jpeg' });
    return {
      ...refOf(file),
      width: Math.max(1, Math.round(side.width * scale)),
      height: Math.max(1, Math.round(side.height * scale)),
    };
  });
}

function named(file: StoredFile): Partial<Attachment> {
  return {
    ...(file.fileName === undefined ? {} : { file_name: file.fileName }),
    ...(file.mimeType === undefined ? {} : { mime_type: file.mimeType }),
  };
}

/** The document of a stored file as a message shows it. */
export function documentOf(file: StoredFile): Attachment {
  return { ...named(file), ...refOf(file) };
}

/** The video of a stored file as a message shows it. */
export function videoOf(
  file: StoredFile,
  size: { duration?: number; width?: number; height?: number } = {},
): Attachment {
  const { duration = 5, width = 1280, height = 720 } = size;
  return { duration, width, height, ...named(file), ...refOf(file) };
}

const MIME: Partial<Record<FileKind, string>> = {
  voice: 'audio/ogg',
  video: 'video/mp4',
  document: 'application/octet-stream',
};

const FIELDS: Record<Exclude<FileKind, 'photo'>, (input: FileContent, file: StoredFile) => Attachment> = {
  document: (_input, file) => documentOf(file),
  sticker: (input, file) => ({
    width: 512,
    height: 512,
    emoji: input.emoji ?? '👍',
    is_animated: false,
    is_video: false,
    type: 'regular',
    ...refOf(file),
  }),
  voice: (input, file) => ({ duration: input.duration ?? 3, ...named(file), ...refOf(file) }),
  video: (input, file) => videoOf(file, input),
};

/** The fields a message gets from what a person attaches. */
export function mediaOf(files: Files, input: FileContent): Partial<Message> {
  const bytes = input.bytes ?? STUB;
  const captionEntities = withFound(input.caption ?? '', input.captionEntities);
  const caption = {
    ...(input.caption === undefined ? {} : { caption: input.caption }),
    ...(captionEntities.length === 0 ? {} : { caption_entities: captionEntities }),
  };
  if (input.kind === 'photo') {
    const side = { width: input.width ?? 1280, height: input.height ?? 960 };
    return { photo: photoSizes(files, bytes, side), ...caption };
  }
  const mimeType = input.mimeType ?? MIME[input.kind];
  const file = files.add({
    folder: FOLDERS[input.kind],
    bytes,
    ...(input.size === undefined ? {} : { size: input.size }),
    ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  return { [input.kind]: FIELDS[input.kind](input, file), ...caption };
}
