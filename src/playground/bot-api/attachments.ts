import { refOf } from '../world/files.ts';
import { documentOf, photoSizes, videoOf } from '../world/media.ts';
import type { StoredFile } from '../world/memory.ts';
import type { Attachment, Message, PhotoSize } from '../world/telegram.ts';
import type { Call } from './call.ts';
import { imageSide } from './images.ts';
import type { Upload } from './parameters.ts';
import { badRequest } from './refusals.ts';

const MAX_PHOTO = 10 * 1024 * 1024;
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

/** Of a photo whose bytes are no picture, or are not kept any more. */
const usualSide = { width: 1280, height: 960 };
const noBytes = new Uint8Array();

type Given = { upload: Upload } | { file: StoredFile };

/** An uploaded file (under its own name or as attach://), or one already on the server by its file_id. */
function find({ parameters, world }: Call, value: string, name: string): Given | undefined {
  const attached = value.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
  if (value !== '' && attached === undefined) {
    if (/^https?:\/\//i.test(value)) badRequest('Failed to get HTTP URL content');
    const file = world.files.get(value);
    return file === undefined ? badRequest('Wrong file identifier/HTTP URL specified') : { file };
  }
  const upload = parameters.upload(attached ?? name);
  if (upload?.bytes.length === 0) badRequest('File must be non-empty');
  return upload && { upload };
}

function newPhoto(call: Call, { bytes }: Upload): PhotoSize[] {
  if (bytes.length > MAX_PHOTO) {
    badRequest(
      `File of size ${bytes.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO} bytes`,
    );
  }
  const side = imageSide(bytes) ?? badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = side;
  const isSlim = Math.max(width, height) > MAX_RATIO * Math.min(width, height);
  if (isSlim || width + height > MAX_SIDES) badRequest('PHOTO_INVALID_DIMENSIONS');
  return photoSizes(call.world.files, bytes, side);
}

function newDocument({ world }: Call, { bytes, fileName, mimeType }: Upload): Attachment {
  return documentOf(world.files.add({ folder: 'documents', bytes, fileName, mimeType }));
}

type Kind = {
  added: (call: Call, upload: Upload) => Partial<Message>;
  known: (call: Call, file: StoredFile) => Partial<Message>;
  folder: string;
};

const KINDS: Record<'photo' | 'document' | 'video', Kind> = {
  photo: {
    added: (call, upload) => ({ photo: newPhoto(call, upload) }),
    known: ({ world }, file) => ({
      photo: [{ ...refOf(file), ...(imageSide(world.files.bytes(file.file_id) ?? noBytes) ?? usualSide) }],
    }),
    folder: 'photos',
  },
  document: {
    added: (call, upload) => ({ document: newDocument(call, upload) }),
    known: (_call, file) => ({ document: documentOf(file) }),
    folder: 'documents',
  },
  video: {
    added: ({ world }, upload) => ({ video: videoOf(world.files.add({ folder: 'videos', ...upload })) }),
    known: (_call, file) => ({ video: videoOf(file) }),
    folder: 'videos',
  },
};

export type AttachmentKind = keyof typeof KINDS;

/** The media field of a message from what was given under `value` or, failing that, uploaded as `name`. */
export function attach(
  call: Call,
  kind: AttachmentKind,
  { value, missing }: { value: string; missing: string },
): Partial<Message> {
  const given = find(call, value, kind) ?? badRequest(missing);
  const { added, known, folder } = KINDS[kind];
  if ('upload' in given) return added(call, given.upload);
  if (!given.file.file_path.startsWith(folder)) badRequest(`Can't use file of another type as ${kind}`);
  return known(call, given.file);
}
