import { Readable } from 'node:stream';
import { nfc } from '../../domain/fold.ts';

/** A file that goes out with a call, under the name of its parameter. */
export type Upload = { readonly name: string; readonly mimeType: string } & (
  | { readonly bytes: Uint8Array }
  | LargeContent
);

/** Bytes that are read as they leave, since there are too many to be held; `digest`: what they do not contain. */
type LargeContent = {
  readonly size: number;
  readonly digest: string;
  readonly parts: () => AsyncIterable<Uint8Array>;
};

/** A body ready to be posted, and how many bytes it has. */
export type Form = { type: string; body: Buffer | Readable; size: number };

/** Characters of a file's name before its extension, as Telegram keeps them. */
export const longestStem = 60;
const longestExtension = 10;

/**
 * A file's name without anything that could end a header, leave a folder or hide: letters of every language stay. Never
 * empty.
 */
export function cleanFileName(name: string): string {
  const last = nfc(name).split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replaceAll(/[\n\t"<>:|?*;]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const [, stem = '', extension = ''] = /^(.*?)((?:\.[^.\s]*)?)$/u.exec(bare) ?? [];
  const short = [...stem].slice(0, longestStem).join('').trim();
  return `${short === '' ? 'file' : short}${[...extension].slice(0, longestExtension + 1).join('')}`;
}

type Content = Uint8Array | LargeContent;

function isLarge(content: Content): content is LargeContent {
  return 'parts' in content;
}

function isWhole(content: Content): content is Uint8Array {
  return !isLarge(content);
}

/** A line that occurs in none of the parts, so that nothing inside can end one. */
function boundaryFor(contents: readonly Content[]): string {
  const large = contents.find(isLarge);
  const mark = large === undefined ? '' : `${large.digest.slice(0, 32)}-`;
  const small = contents.filter(isWhole);
  for (let count = 0; ; count++) {
    const boundary = `----sangkien${mark}${String(count).padStart(16, '0')}`;
    if (!small.some((part) => Buffer.from(part.buffer, part.byteOffset, part.length).includes(boundary)))
      return boundary;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function* streamed(pieces: readonly Content[]): AsyncGenerator<Uint8Array, undefined> {
  for (const piece of pieces) {
    if (isLarge(piece)) yield* piece.parts();
    else yield piece;
  }
}

/**
 * A call with files as multipart/form-data (RFC 7578): objects as JSON, names in UTF-8 within quotes, which is what
 * browsers send and Telegram reads. With a large file the body is a stream, else it is one piece.
 */
export function encodeForm(payload: object, files: Readonly<Record<string, Upload>>): Form {
  const given = Object.entries(payload).filter(([, value]) => value !== undefined);
  const fields = given.map(([name, value]) => ({
    head: `content-disposition: form-data; name="${name}"`,
    content: Buffer.from(textOf(value)) as Content,
  }));
  const attached = Object.entries(files).map(([name, { name: fileName, mimeType, ...file }]) => ({
    head: `content-disposition: form-data; name="${name}"; filename="${cleanFileName(fileName)}"\r\ncontent-type: ${
      /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream'
    }`,
    content: 'bytes' in file ? file.bytes : file,
  }));
  const parts = [...fields, ...attached];
  const boundary = boundaryFor(parts.map(({ content }) => content));
  const pieces: Content[] = [
    ...parts.flatMap(({ head, content }) => [
      Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  const type = `multipart/form-data; boundary=${boundary}`;
  const whole = pieces.filter(isWhole);
  if (whole.length === pieces.length) {
    const body = Buffer.concat(whole);
    return { type, body, size: body.length };
  }
  const size = pieces.reduce((sum, piece) => sum + (isLarge(piece) ? piece.size : piece.length), 0);
  return { type, body: Readable.from(streamed(pieces)), size };
}
