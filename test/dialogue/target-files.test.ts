import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { book } from '../reports/workbooks/books.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('targets by a file on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('are shown, corrected, and given by one press, whatever the file is called', async () => {
    union = await createUnion(engine);
    const { admin, officer, member, talk } = union;
    const { store } = talk.app.deps;
    const sends = (bytes: Uint8Array | string, fileName: string, { by = admin, caption = '' } = {}) => {
      by.remembers();
      const sent = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
      talk.world.sendFile({ from: by.id, kind: 'document', bytes: sent, fileName, caption });
    };
    admin.says('/chitieu');
    expect(await admin.sees('Chỉ tiêu của')).toContain('gửi tệp Excel hoặc CSV vào đây');
    await admin.presses('Giao bằng tệp');
    expect(await admin.sees('2 đơn vị thuộc LĐLĐ tỉnh Thử Nghiệm')).toContain(
      'mã đơn vị,chỉ tiêu\nCOKHIMAU,300',
    );

    sends('\ufeffĐơn vị;Chi tieu;Ghi chú\r\nCông ty May Thử;10.000;\r\nCOKHIMAU;;\r\n', 'Book1.csv');
    const shown = await admin.sees('Xem trước tệp chỉ tiêu');
    expect(shown).toContain('• Cả chương trình: 1 đơn vị, tổng 10.000\nGiao mới 1 · tăng 0');
    expect(shown).toContain('Để trống chỉ tiêu, giữ như cũ: dòng 3\nKhông dùng cột: Ghi chú');
    await admin.presses('Thôi');
    await admin.sees('Đã bỏ, không giao gì cả.');

    const rows = [
      ['DANH SÁCH CHỈ TIÊU'],
      ['Mã đơn vị', 'Chỉ tiêu'],
      ['MAYTHU', 60_000],
      ['COKHIMAU', '12.000'],
      ['Tổng', 72_000],
    ];
    sends(await book([...rows, ['KHONGCO', 1], ['MAYTHU', 0]]), 'Book1.xlsx');
    const wrong = await admin.sees('có chỗ cần sửa, chưa giao gì cả');
    expect(wrong).toContain('• Dòng 6: không thấy đơn vị “KHONGCO”');
    expect(wrong).toContain('• Dòng 7: chỉ tiêu phải từ 1 trở lên');
    sends(await book(rows), 'Book1.xlsx', { caption: '/chitieu' });
    await admin.sees('2 đơn vị, tổng 72.000');
    await admin.presses('Đồng ý');
    await admin.sees('✓ Đã giao chỉ tiêu từ tệp (Một triệu sáng kiến).\nGiao mới 2 · tăng 0');
    admin.says('/chitieu');
    await admin.sees('đã giao 72.000 cho 2 đơn vị');

    admin.says('/language');
    await admin.presses('English');
    sends('unit code,target\nMAYTHU,300\n', 'targets.csv');
    await admin.sees('New 0 · higher 0 · lower 1 · unchanged 0');
    const unit = await store.units.byCode('MAYTHU');
    await store.units.update(unit?.id ?? 0, { closedAt: talk.now() });
    await admin.presses('Yes, do it');
    await admin.sees('Targets or units have changed since the preview');
    sends('Unit,Number\nMAYTHU,300\n', 'targets.csv');
    await admin.sees('No column of units and targets was found');
    sends('x', 'targets.xls');
    await admin.sees('Only Excel workbooks (.xlsx) and CSV files are read');
    sends(`unit code,target\n${'MAYTHU,300\n'.repeat(20_001)}`, 'targets.csv');
    await admin.sees('The file has more than 20,000 rows');
    sends('mã;chỉ tiêu\nMAYTHU;300\n', 'chỉ tiêu.csv', { by: member });
    await member.sees(/\p{L}/u);
    sends('mã;chỉ tiêu\nMAYTHU;300\n', 'chỉ tiêu.csv', { by: officer });
    expect(await officer.sees(/\p{L}/u)).not.toContain('Xem trước');
  });
});
