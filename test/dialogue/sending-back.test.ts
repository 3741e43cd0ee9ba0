import { afterEach, describe, it } from 'vitest';
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
});
