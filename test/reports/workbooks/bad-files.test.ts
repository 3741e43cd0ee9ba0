import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { book, bytesOf, check, good, row, titles } from './books.ts';

/** A ZIP of one deflated part that says it unpacks to `promised` bytes. */
function archive(name: string, content: Buffer, promised = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(promised, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  const checked = await check(bytes);
  return checked.kind === 'refused' ? checked.fault : checked.kind;
}

describe('a file that is no workbook of entries', () => {
  const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);

  it.each<[string, Uint8Array, string]>([
    ['a text', Buffer.from('code,name'), 'type'],
    ['nothing', new Uint8Array(), 'type'],
    ['an old workbook', compound, 'xls'],
    [
      'one under a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['another archive', archive('word/document.xml', Buffer.from('<x/>')), 'type'],
    ['an archive cut short', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'broken'],
    ['a workbook of rubbish', archive('xl/workbook.xml', Buffer.from('<workbook')), 'broken'],
    ['one that unpacks to too much', archive('xl/workbook.xml', Buffer.alloc(97 * 1024 * 1024)), 'size'],
    [
      'one that unpacks to more than it says',
      archive('xl/workbook.xml', Buffer.alloc(50_000_000), 1000),
      'broken',
    ],
  ])('is told apart: %s', async (_, bytes, why) => {
    expect(await faultOf(bytes)).toEqual({ why });
  });

  it('may have been damaged anywhere', async () => {
    const bytes = await book([titles, good]);
    for (let at = 4; at < bytes.length; at += 97) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await expect(check(damaged)).resolves.toBeDefined();
      await expect(check(bytes.subarray(0, at))).resolves.toMatchObject({ kind: 'refused' });
    }
  });

  it('is empty, has no titles, lacks a column or has one twice', async () => {
    expect(await faultOf(await bytesOf(withSheet(new ExcelJS.Workbook())))).toEqual({ why: 'empty' });
    expect(await faultOf(await book([titles]))).toEqual({ why: 'empty' });
    expect(await faultOf(await book([['Một', 'Hai', 'Ba'], good]))).toEqual({ why: 'columns' });
    expect(await faultOf(await book([titles.slice(0, 8), good]))).toEqual({
      why: 'columns',
      missing: ['field'],
      repeated: [],
    });
    expect(await faultOf(await book([[...titles, 'giải pháp'], good]))).toMatchObject({
      repeated: ['solution'],
    });
  });

  it('has more rows than are taken at once', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => row({ 'Tên sáng kiến': `Chế tạo máy số ${at}` }));
    expect(await faultOf(await book([titles, ...rows]))).toEqual({ why: 'too-many' });
  }, 120_000);

  it('has borders down to a row that nobody fills', async () => {
    const bytes = await book([titles, good], (sheet) => {
      for (let at = 3; at < 50_100; at++) sheet.getRow(at).height = 20;
    });
    expect(await faultOf(bytes)).toEqual({ why: 'rows' });
  }, 60_000);
});

function withSheet(workbook: ExcelJS.Workbook): ExcelJS.Workbook {
  workbook.addWorksheet('Trống');
  return workbook;
}
