import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { createUnion, type Union } from './union.ts';

describe.each(databases)('sending back on $name', (engine) => {
  let union: Union;
  afterEach(() => union.close());

  it('sends nothing back before at least one answer is named', async () => {
    union = await createUnion(engine);
    const { officer, member, submits } = union;
    await submits(member, 'Chế tạo máy cán dầm');
    officer.says('/choduyet');
    await officer.presses('Xem hồ sơ đầu tiên');
    await officer.presses('Trả lại để bổ sung');
    await officer.sees('Tác giả cần bổ sung những câu nào');
    await officer.presses('Xong');
    await officer.sees('Anh/chị chọn ít nhất một câu');
    await officer.presses(/Kết quả/);
    await officer.sees('những câu nào');
    await officer.presses('Xong');
    await officer.sees('Cần bổ sung gì');
    officer.says('Xin ghi rõ số liệu trước và sau');
    await officer.sees('Cần bổ sung: Kết quả – “Xin ghi rõ số liệu trước và sau”');
  });

  it('takes what is typed while answers are ticked as the note, and keeps it until one is', async () => {
    union = await createUnion(engine);
    const { officer, member, submits, talk } = union;
    const first = await submits(member, 'Chế tạo máy cán dầm');
    const next = await submits(member, 'Xe đẩy hàng hai tầng');
    officer.says('/bosung 1');
    await officer.sees('Tác giả cần bổ sung những câu nào');
    await officer.presses(/Kết quả/);
    officer.says('Xin ghi rõ số liệu trước và sau');
    await officer.sees(`Cần bổ sung: Kết quả – “Xin ghi rõ số liệu trước và sau”`);
    expect((await talk.app.deps.store.initiatives.find(1))?.state).toBe('returned');

    officer.says('/bosung 2');
    await officer.sees('những câu nào');
    officer.says('ạ');
    await officer.sees('chọn một nút');
    officer.says('Xin ghi rõ tiền');
    await officer.sees('Đã ghi nội dung: “Xin ghi rõ tiền”. Còn thiếu câu cần bổ sung');
    await officer.presses('Xong');
    await officer.sees('chọn ít nhất một câu');
    officer.says('mỗi tháng, so với năm trước');
    await officer.sees('mỗi tháng, so với năm trước”. Còn thiếu câu');
    officer.says('kết quả');
    await officer.sees('những câu nào');
    officer.says('xong');
    await officer.sees(/Cần bổ sung: Kết quả – “Xin ghi rõ tiền\s+mỗi tháng, so với năm trước”/);
    await talk.passes(120_000);
    await member.sees(first);
    await member.sees(next);
  });
});
