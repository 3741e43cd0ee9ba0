import { nfc } from '../../domain/fold.ts';

/** A file that goes out with a call, under the name of its parameter. */
export type Upload = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };

/** A body ready to be posted. */
export type Form = { type: string; body: Buffer };

/** Characters of a file's name before and of its extension, as Telegram keeps them. */
const longestStem = 60;
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

/** A line that occurs in none of the parts, so that nothing inside can end one. */
function boundaryFor(parts: readonly Uint8Array[]): string {
  for (let count = 0; ; count++) {
    const boundary = `----sangkien${String(count).padStart(16, '0')}`;
    if (!parts.some((part) => Buffer.from(part.buffer, part.byteOffset, part.length).includes(boundary)))
      return boundary;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * A call with files as multipart/form-data (RFC 7578): objects as JSON, names in UTF-8 within quotes, which is what
 * browsers send and Telegram reads.
 */
export function encodeForm(payload: object, files: Readonly<Record<string, Upload>>): Form {
  const given = Object.entries(payload).filter(([, value]) => value !== undefined);
  const fields = given.map(([name, value]) => ({
    head: `content-disposition: form-data; name="${name}"`,
    bytes: Buffer.from(textOf(value)) as Uint8Array,
  }));
  const attached = Object.entries(files).map(([name, { name: fileName, mimeType, bytes }]) => ({
    head: `content-disposition: form-data; name="${name}"; filename="${cleanFileName(fileName)}"\r\ncontent-type: ${
      /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream'
    }`,
    bytes,
  }));
  const parts = [...fields, ...attached];
  const boundary = boundaryFor(parts.map(({ bytes }) => bytes));
  const body = Buffer.concat([
    ...parts.flatMap(({ head, bytes }) => [
      Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${boundary}`, body };
}
