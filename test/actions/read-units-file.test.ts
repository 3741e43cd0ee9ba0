import { describe, expect, test } from 'vitest';
import { readUnitsFile, unitsFileLimit } from '../../src/actions/read-units-file.ts';

const lines = ['mã,tên,cấp trên', 'MAY,"Công đoàn ""May"", Tổ 1",TINH', 'KCN,Đặc khu,TINH'];
const rows = [
  { line: 1, cells: ['mã', 'tên', 'cấp trên'] },
  { line: 2, cells: ['MAY', 'Công đoàn "May", Tổ 1', 'TINH'] },
  { line: 3, cells: ['KCN', 'Đặc khu', 'TINH'] },
];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function separatedBy(separator: string): string {
  return lines.map((line) => line.replaceAll(/,(?! )/g, separator)).join('\r\n');
}

describe('a units file is read', () => {
  test.each([
    ['UTF-8', utf8(lines.join('\n'))],
    ['UTF-8 with a mark', utf8(`\uFEFF${lines.join('\n')}`)],
    ['with Windows line ends', utf8(`${lines.join('\r\n')}\r\n`)],
    ['separated by semicolons', utf8(separatedBy(';'))],
    ['separated by tabs', utf8(separatedBy('\t'))],
    ['as Unicode text of Excel', utf16(`\uFEFF${separatedBy('\t')}`, 'le')],
    ['UTF-16, high byte first', utf16(`\uFEFF${separatedBy('\t')}`, 'be')],
  ])('%s', (_, bytes) => {
    expect(readUnitsFile(bytes)).toEqual({ ok: true, value: rows });
  });

  test('UTF-16 without a mark, where the header begins with a Latin letter', () => {
    const text = 'code,name\nMAY,Đặc khu';
    const value = [
      { line: 1, cells: ['code', 'name'] },
      { line: 2, cells: ['MAY', 'Đặc khu'] },
    ];
    expect(readUnitsFile(utf16(text, 'le'))).toEqual({ ok: true, value });
    expect(readUnitsFile(utf16(text, 'be'))).toEqual({ ok: true, value });
  });

  test('with quotes inside a cell that nobody doubled', () => {
    const read = readUnitsFile(utf8('code;name\nA1;Công ty "Một"\n'));
    expect(read).toMatchObject({
      ok: true,
      value: [{ line: 1 }, { line: 2, cells: ['A1', 'Công ty "Một"'] }],
    });
  });

  test('with the line numbers of a spreadsheet, over blank lines and cells of several lines', () => {
    const read = readUnitsFile(utf8('code;name\n\nA1;"hai\ndòng"\n;;\nB1;x\n'));
    expect(read).toEqual({
      ok: true,
      value: [
        { line: 1, cells: ['code', 'name'] },
        { line: 3, cells: ['A1', 'hai\ndòng'] },
        { line: 5, cells: ['B1', 'x'] },
      ],
    });
  });
});

describe('a units file is refused', () => {
  const legacy = Uint8Array.from([...utf8('code,name\nA1,C'), 0xab, ...utf8('ng '), 0xae, ...utf8('oan')]);
  test.each([
    ['in an old encoding', legacy, 'encoding'],
    ['with binary content', utf8('code,na\0me\nA1,x'), 'encoding'],
    ['cut within a letter', utf8('code,name\nA1,Đ').slice(0, -1), 'encoding'],
    ['that is a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'type'],
    ['that is an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'type'],
    ['larger than 5 MB', new Uint8Array(unitsFileLimit + 1).fill(0x61), 'size'],
    ['without a line', utf8(''), 'empty'],
    ['with a header only', utf8('\uFEFFcode,name\n\n,,\n'), 'empty'],
    ['with a quote left open', utf8('code,name\nA1,"Tên\nB1,x\n'), 'columns'],
  ])('%s', (_, bytes, why) => {
    expect(readUnitsFile(bytes)).toEqual({ ok: false, error: { code: 'bad-file', why } });
  });
});
