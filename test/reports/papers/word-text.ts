import { inflateRawSync } from 'node:zlib';

const entrySignature = 0x02_01_4b_50;

/** A part of an archive, by its name in the directory at the end. */
function partOf(bytes: Buffer, name: string): string {
  for (let at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')); at >= 0; ) {
    if (bytes.readUInt32LE(at) !== entrySignature) break;
    const nameLength = bytes.readUInt16LE(at + 28);
    const begin = bytes.readUInt32LE(at + 42);
    const packed = bytes.readUInt32LE(at + 20);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const content = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
      const part = bytes.subarray(content, content + packed);
      return (bytes.readUInt16LE(at + 10) === 0 ? part : inflateRawSync(part)).toString('utf8');
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the file`);
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The XML of a Word file's text. */
export function wordXml(bytes: Uint8Array): string {
  return partOf(Buffer.from(bytes), 'word/document.xml');
}

/** The text of a Word file, a paragraph in each line; cells of a table are paragraphs. */
export function wordText(bytes: Uint8Array): string[] {
  return wordXml(bytes)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => unescaped(text))
        .join(''),
    );
}
