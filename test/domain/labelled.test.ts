import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { readLabelled } from '../../src/domain/labelled.ts';

const whole = {
  title: 'Máy cán dầm ở xưởng 2',
  before: 'cán tay, 4 người một ca',
  solution: 'gắn thêm con lăn',
  result: 'còn 2 người, dầm chạy thẳng',
  applied: '15/3/2026',
  benefit: '15tr/tháng',
  field: 'sản xuất',
};

function told(text: string) {
  return readLabelled(text)?.texts;
}

describe('a message with labels', () => {
  it.each([
    [
      'on lines',
      'Tên: Máy cán dầm ở xưởng 2\nTrước đây: cán tay, 4 người một ca\nGiải pháp: gắn thêm con lăn\nKết quả: còn 2 người, dầm chạy thẳng\nÁp dụng: 15/3/2026\nLàm lợi: 15tr/tháng\nLĩnh vực: sản xuất',
    ],
    [
      'as sentences',
      'Tên là: Máy cán dầm ở xưởng 2\nTrước đây là: cán tay, 4 người một ca\nGiải pháp là: gắn thêm con lăn\nKết quả là: còn 2 người, dầm chạy thẳng\nÁp dụng: 15/3/2026\nLàm lợi: 15tr/tháng\nLĩnh vực: sản xuất',
    ],
    [
      'in another order',
      'Lĩnh vực: sản xuất\nLàm lợi: 15tr/tháng\nKết quả: còn 2 người, dầm chạy thẳng\nGiải pháp: gắn thêm con lăn\nTrước đây: cán tay, 4 người một ca\nÁp dụng từ: 15/3/2026\nTên SK: Máy cán dầm ở xưởng 2',
    ],
    [
      'on lines of their own',
      'TÊN SÁNG KIẾN\nMáy cán dầm ở xưởng 2\n\nHIỆN TRẠNG\ncán tay, 4 người một ca\nCÁCH LÀM\ngắn thêm con lăn\nHIỆU QUẢ\ncòn 2 người, dầm chạy thẳng\nNGÀY ÁP DỤNG\n15/3/2026\nGIÁ TRỊ LÀM LỢI\n15tr/tháng\nLĨNH VỰC\nsản xuất',
    ],
    [
      'numbered',
      '1. Tên sáng kiến: Máy cán dầm ở xưởng 2\n2. Thực trạng: cán tay, 4 người một ca\n3. Nội dung: gắn thêm con lăn\n4. Hiệu quả: còn 2 người, dầm chạy thẳng\n5. Ngày áp dụng: 15/3/2026\n6. Giá trị làm lợi: 15tr/tháng\n7. Lĩnh vực: sản xuất',
    ],
    [
      'numbered with brackets',
      '1) Tên: Máy cán dầm ở xưởng 2\n2) Trước: cán tay, 4 người một ca\n3) GP: gắn thêm con lăn\n4) KQ: còn 2 người, dầm chạy thẳng\n5) Áp dụng: 15/3/2026\n6) Tiết kiệm: 15tr/tháng\n7) LV: sản xuất',
    ],
    [
      'with dashes behind them',
      'Tên - Máy cán dầm ở xưởng 2\nTrước đây – cán tay, 4 người một ca\nGiải pháp — gắn thêm con lăn\nKết quả - còn 2 người, dầm chạy thẳng\nÁp dụng - 15/3/2026\nTiết kiệm - 15tr/tháng\nLĩnh vực - sản xuất',
    ],
    [
      'as a list',
      '- Tên: Máy cán dầm ở xưởng 2\n- Trước đây: cán tay, 4 người một ca\n- Giải pháp: gắn thêm con lăn\n- Kết quả: còn 2 người, dầm chạy thẳng\n- Áp dụng: 15/3/2026\n- Làm lợi: 15tr/tháng\n- Lĩnh vực: sản xuất',
    ],
    [
      'with emoji and stars',
      '👉 *Tên*: Máy cán dầm ở xưởng 2\n✅ **Trước đây:** cán tay, 4 người một ca\n✅ Giải pháp : gắn thêm con lăn\n⭐ Kết quả： còn 2 người, dầm chạy thẳng\n📅 Áp dụng = 15/3/2026\n💰 Làm lợi: 15tr/tháng\n🏭 Lĩnh vực: sản xuất',
    ],
    [
      'in one line, capital letters only',
      'Tên: Máy cán dầm ở xưởng 2 Trước đây: cán tay, 4 người một ca Giải pháp: gắn thêm con lăn Kết quả: còn 2 người, dầm chạy thẳng Áp dụng: 15/3/2026 Làm lợi: 15tr/tháng Lĩnh vực: sản xuất',
    ],
    [
      'in one line with semicolons',
      'tên: Máy cán dầm ở xưởng 2; trước đây: cán tay, 4 người một ca; giải pháp: gắn thêm con lăn; kết quả: còn 2 người, dầm chạy thẳng; áp dụng: 15/3/2026; làm lợi: 15tr/tháng; lĩnh vực: sản xuất',
    ],
    [
      'in English',
      'Title: Máy cán dầm ở xưởng 2\nBefore: cán tay, 4 người một ca\nSolution: gắn thêm con lăn\nResult: còn 2 người, dầm chạy thẳng\nApplied since: 15/3/2026\nBenefit: 15tr/tháng\nField: sản xuất',
    ],
    [
      'in English with a name',
      'Name: Máy cán dầm ở xưởng 2\nBefore: cán tay, 4 người một ca\nSolution: gắn thêm con lăn\nResult: còn 2 người, dầm chạy thẳng\nApplied: 15/3/2026\nBenefit: 15tr/tháng\nField: sản xuất',
    ],
  ])('is read %s', (_how, text) => {
    expect(readLabelled(text)).toEqual({ texts: whole, rest: '' });
    expect(readLabelled(text.normalize('NFD').replaceAll('\n', '\r\n'))).toEqual({ texts: whole, rest: '' });
    expect(Object.keys(told(text.toUpperCase()) ?? {}).toSorted()).toEqual(Object.keys(whole).toSorted());
  });

  it('is read without marks', () => {
    expect(
      told(
        'ten sk: may can dam\ntruoc: can tay\ncach lam: gan con lan\nket qua: con 2 nguoi\nap dung tu: t3/2026',
      ),
    ).toEqual({
      title: 'may can dam',
      before: 'can tay',
      solution: 'gan con lan',
      result: 'con 2 nguoi',
      applied: 't3/2026',
    });
  });

  it('is read inline after the ends of sentences, without the stop of short answers', () => {
    expect(
      told(
        'Tên: Máy cán dầm. Trước đây: cán tay, hay lệch. Giải pháp: gắn con lăn. Kết quả: nhanh hơn. Áp dụng: 15/3/2026. Làm lợi: 15tr/tháng. Lĩnh vực: an toàn.',
      ),
    ).toEqual({
      title: 'Máy cán dầm',
      before: 'cán tay, hay lệch.',
      solution: 'gắn con lăn.',
      result: 'nhanh hơn.',
      applied: '15/3/2026',
      benefit: '15tr/tháng',
      field: 'an toàn',
    });
  });

  it('is read inline with its numbering', () => {
    expect(told('1. Tên: Máy cán. 2. Trước đây: cán tay. 3. Giải pháp: con lăn.')).toEqual({
      title: 'Máy cán',
      before: 'cán tay.',
      solution: 'con lăn.',
    });
  });

  it('keeps a story over several lines whole, lists and colons in it included', () => {
    expect(
      told(
        'Tên: Máy cán dầm\nGiải pháp:\nTôi làm ba việc:\n- gắn con lăn\n- Kết quả: dầm chạy thẳng\n- thay đổi tốc độ: 3 m/phút\n\nXong trong một tuần.\nHiệu quả: còn 2 người',
      ),
    ).toEqual({
      title: 'Máy cán dầm',
      solution:
        'Tôi làm ba việc:\n- gắn con lăn\n- Kết quả: dầm chạy thẳng\n- thay đổi tốc độ: 3 m/phút\n\nXong trong một tuần.',
      result: 'còn 2 người',
    });
  });

  it('takes «Tiết kiệm» for the sum only where it is one', () => {
    expect(told('Tên: Máy cán dầm\nKết quả: nhanh hơn\nTiết kiệm: 2 người mỗi ca')).toEqual({
      title: 'Máy cán dầm',
      result: 'nhanh hơn\nTiết kiệm: 2 người mỗi ca',
    });
    expect(told('Tên: Máy cán dầm\nTiết kiệm: khoảng 15 triệu/tháng ạ')?.benefit).toBe(
      'khoảng 15 triệu/tháng ạ',
    );
    expect(told('Tên: Máy cán dầm\nNgày: 15/3/2026')?.applied).toBe('15/3/2026');
    expect(told('Tên: Máy cán dầm\nKết quả: tốt\nNgày: làm 8 tiếng')?.applied).toBeUndefined();
  });

  it('keeps the unit that stands in the label of the sum', () => {
    expect(told('Tên: Máy cán dầm\nLàm lợi (triệu/năm): 200')?.benefit).toBe('200 triệu/năm');
    expect(told('Tên: Máy cán dầm\nLàm lợi (nếu có): 200tr')?.benefit).toBe('200tr');
  });

  it('returns what stands before the first label, and what belongs to no question', () => {
    expect(readLabelled('Em gửi sáng kiến ạ.\nTên: Máy cán dầm\nGiải pháp: con lăn')).toEqual({
      texts: { title: 'Máy cán dầm', solution: 'con lăn' },
      rest: 'Em gửi sáng kiến ạ.',
    });
    expect(
      readLabelled(
        'Tên: Máy cán dầm\nTác giả: Trần Thị Thử\nTrước: làm tay\nĐơn vị: xưởng 2\nLĩnh vực: an toàn\nEm cảm ơn ạ!',
      ),
    ).toEqual({
      texts: { title: 'Máy cán dầm', before: 'làm tay', field: 'an toàn' },
      rest: 'Tác giả: Trần Thị Thử\nĐơn vị: xưởng 2\nEm cảm ơn ạ!',
    });
  });

  it('keeps a title together that goes on in the next line', () => {
    expect(told('Tên: Chế tạo máy cán dầm\nở xưởng 2\nTrước: làm tay')?.title).toBe(
      'Chế tạo máy cán dầm ở xưởng 2',
    );
  });

  it('keeps both texts of a label that comes twice', () => {
    expect(told('Tên: Máy cán\nKết quả: nhanh hơn\nHiệu quả: đỡ mệt')?.result).toBe(
      'nhanh hơn\nHiệu quả: đỡ mệt',
    );
  });

  it('takes the title from the clearer label, and leaves a second short answer for the rest', () => {
    expect(readLabelled('Tên: Trần Thị Thử\nTên sáng kiến: Máy cán dầm\nTrước: làm tay')).toEqual({
      texts: { title: 'Máy cán dầm', before: 'làm tay' },
      rest: 'Tên: Trần Thị Thử',
    });
    expect(readLabelled('Name: Trần Thị Thử\nTitle: Máy cán dầm\nBefore: làm tay')).toEqual({
      texts: { title: 'Máy cán dầm', before: 'làm tay' },
      rest: 'Name: Trần Thị Thử',
    });
    expect(readLabelled('Tên: Máy cán\nÁp dụng: 15/3/2026\nNgày áp dụng: 20/3/2026')).toEqual({
      texts: { title: 'Máy cán', applied: '15/3/2026' },
      rest: 'Ngày áp dụng: 20/3/2026',
    });
  });

  it('keeps hours, addresses and unknown labels in the text they stand in', () => {
    expect(
      told(
        'TEN:Máy cán 7:30\nTRUOC DAY :Lúc 7:30 họp: đông\nĐịa điểm: xưởng 2\nGIAI PHAP:xem https://vi.du/ket-qua:1?a=b nhé\nKQ:tốt',
      ),
    ).toEqual({
      title: 'Máy cán 7:30',
      before: 'Lúc 7:30 họp: đông\nĐịa điểm: xưởng 2',
      solution: 'xem https://vi.du/ket-qua:1?a=b nhé',
      result: 'tốt',
    });
  });

  it('leaves out labels with nothing under them', () => {
    expect(told('Tên: Máy cán dầm\nTrước đây:\nGiải pháp: con lăn\nLàm lợi:')).toEqual({
      title: 'Máy cán dầm',
      solution: 'con lăn',
    });
  });
});

describe('a story', () => {
  it.each([
    '',
    'Máy cán dầm',
    'Tên: Máy cán dầm',
    'Tên:\nTrước đây:\nGiải pháp:',
    'Kết quả: còn hai người một ca',
    'Chúng tôi gắn con lăn, kết quả: dầm chạy thẳng, hiệu quả: gấp đôi.',
    'Trước đây chúng tôi cán tay. Tôi gắn thêm con lăn, kết quả: dầm chạy thẳng. Giải pháp: rất đơn giản. Kết quả: rất tốt.',
    'Hôm đó máy hỏng. Nội dung: thay con lăn. Kết quả: chạy tốt. Tiết kiệm: 15 triệu.',
    'Tôi đo lại ba lần: lần đầu hỏng, lần sau: được. Cách làm - đơn giản, kết quả - tốt.',
    'Đã gắn con lăn\nvà có kết quả: dầm chạy thẳng\nvới giải pháp: con lăn',
    'Gắn hai thứ:\n- con lăn\n- thanh đỡ\nKết quả: tốt',
    'Trước đây: cán tay, kết quả: hay lệch, giải pháp: chưa có',
    'https://example.org/ten:abc giải pháp:xyz',
    '15:30 họp tổ, 16:00 về',
    'Tác giả: Trần Thị Thử\nĐơn vị: xưởng 2',
  ])('is not taken apart: «%s»', (text) => {
    expect(readLabelled(text)).toBeUndefined();
  });

  it('loses no word where it is read under labels', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'Tên: ',
        'Trước đây: ',
        'giải pháp: ',
        'Kết quả - ',
        'Làm lợi: ',
        'Tiết kiệm: ',
        'Ngày: ',
        'Lĩnh vực: ',
        'Tác giả: ',
        'máy',
        'cán',
        'dầm',
        '15 triệu',
        '. ',
        '\n',
        '- ',
        '2. ',
        ' ',
        ', ',
      ),
      { maxLength: 30 },
    );
    const said = (text: string) =>
      fold(text)
        .match(/may|can|dam|15 trieu/gu)
        ?.toSorted() ?? [];
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        const read = readLabelled(text);
        const kept = read === undefined ? text : [...Object.values(read.texts), read.rest].join('\n');
        expect(said(kept)).toEqual(said(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes the reader throw, nor slow', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        readLabelled(text);
      }),
    );
    for (const piece of ['a', 'a ', 'Tên: ', '- ', '1. ', '(', '\n', '*', 'kết quả. ']) {
      readLabelled(piece.repeat(20_000 / piece.length));
    }
  });
});
