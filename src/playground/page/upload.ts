import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { FileContent } from '../world/inputs.ts';
import type { World } from '../world/world.ts';
import { attempt, BadRequest, inputs, read } from './input.ts';
import type { At } from './place.ts';
import type { Views } from './views.ts';

/** Telegram's own limits: bytes a file, files an album. */
const limits = { fileSize: 50 * 1024 * 1024, files: 10 };

/** POST /play/upload: photos or documents, several are an album. GET /play/files/:id: what was sent. */
export function addUpload(
  app: FastifyInstance,
  { world, views, at }: { world: World; views: Views; at: At },
): void {
  app.register(multipart, { limits });

  app.post('/play/upload', async (request) => {
    const fields: Record<string, string> = {};
    const files: FileContent[] = [];
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else
        files.push({
          kind: 'document',
          bytes: await part.toBuffer(),
          fileName: part.filename,
          mimeType: part.mimetype,
        });
    }
    const { kind, caption, replyTo, sizes, ...place } = read(inputs.upload, fields);
    if (files.length === 0) throw new BadRequest('Chưa chọn tệp nào.');

    const items = files.map((file, index) => toContent(file, kind, sizes[index]));
    // An album has one caption: the first picture's; under several files Telegram shows it with the last.
    const captioned = items[kind === 'photo' ? 0 : items.length - 1];
    if (captioned !== undefined && caption !== '') captioned.caption = caption;
    const posting = { ...at(place), ...(replyTo === undefined ? {} : { replyTo }) };
    const [only, ...others] = items;
    const sent = attempt(() =>
      only !== undefined && others.length === 0
        ? [world.sendFile({ ...posting, ...only })]
        : world.sendAlbum({ ...posting, items }),
    );
    return sent.map(views.message);
  });

  app.get<{ Params: { id: string } }>('/play/files/:id', (request, reply) => {
    const bytes = world.fileBytes(request.params.id);
    if (bytes === undefined) return reply.callNotFound();
    const picture = pictureType(bytes);
    // Anything but a picture is saved, never opened: it would run as a part of this page.
    if (picture === undefined) reply.header('content-disposition', 'attachment');
    return reply.type(picture ?? 'application/octet-stream').send(Buffer.from(bytes));
  });
}

function toContent(
  file: FileContent,
  kind: 'photo' | 'document',
  size: [number, number] | undefined,
): FileContent {
  if (kind === 'document') return file;
  const { bytes } = file;
  const [width, height] = size ?? [800, 600];
  return { kind, width, height, ...(bytes === undefined ? {} : { bytes }) };
}

const pictures: [type: string, start: RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF....WEBP/s],
];

/** Told from the first bytes: the name and type that came with a file are the sender's claim. */
function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return pictures.find(([, pattern]) => pattern.test(start))?.[0];
}
