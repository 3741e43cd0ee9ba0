import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../../domain/result.ts';

/** Why bytes are no workbook that can be read. */
export type ArchiveFault = 'type' | 'xls' | 'password' | 'broken' | 'size';

/** Bytes that all parts of a workbook may have together, unpacked; 5,000 long rows have about 20 MB. */
const mostUnpacked = 96 * 1024 * 1024;
const mostParts = 2_000;

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endLength = 22;
const longestComment = 65_535;

type Part = { name: string; method: number; packed: number; unpacked: number; at: number };

function beginsWith(bytes: Buffer, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** An old .xls and a workbook under a password are both compound files: only the second has a package inside. */
function compoundFault(bytes: Buffer): ArchiveFault {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'xls';
}

function endOf(bytes: Buffer): number | undefined {
  const least = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= least; at--)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  return undefined;
}

/** The parts as the directory at the end lists them. Throws a RangeError beyond the end of the bytes. */
function partsOf(bytes: Buffer): Part[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== entrySignature) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Whether a part unpacks to what the directory says: a bomb says less. */
function isHonest(bytes: Buffer, { method, packed, unpacked, at }: Part): boolean {
  if (bytes.readUInt32LE(at) !== localSignature) return false;
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (begin + packed > bytes.length) return false;
  if (method === 0) return packed === unpacked;
  if (method !== 8) return false;
  const content = inflateRawSync(bytes.subarray(begin, begin + packed), { maxOutputLength: unpacked + 1 });
  return content.length === unpacked;
}

function verify(bytes: Buffer): Result<null, ArchiveFault> {
  const parts = partsOf(bytes);
  if (parts === undefined) return fail('broken');
  if (!parts.some(({ name }) => /^\/?xl\/workbook\.xml$/.test(name))) return fail('type');
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > mostUnpacked || parts.length > mostParts) return fail('size');
  return parts.every((part) => isHonest(bytes, part)) ? ok(null) : fail('broken');
}

/**
 * Whether bytes are a workbook (.xlsx) that may be unpacked: every part is of the size that was promised, and all of
 * them together are within bounds, before anything that parses them sees it.
 */
export function checkArchive(given: Uint8Array): Result<null, ArchiveFault> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail(compoundFault(bytes));
  if (!beginsWith(bytes, [0x50, 0x4b, 3, 4])) return fail('type');
  try {
    return verify(bytes);
  } catch (error) {
    // Offsets beyond the end, a part that unpacks to more than it says, or that is no deflated data at all.
    if (error instanceof Error && 'code' in error) return fail('broken');
    throw error;
  }
}
