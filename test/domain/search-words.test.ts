import { describe, expect, it } from 'vitest';
import { indexWords, openPhasesOf, phasesOf, soughtWords } from '../../src/domain/search-words.ts';

describe('the words of a search', () => {
  it('are indexed with their marks, without, and by what they begin with', () => {
    expect(indexWords(['Cán dầm', 'cần'], 7).split(' ').toSorted()).toEqual(
      ['u7', 'fcan', 'fdam', 'pc', 'pca', 'pd', 'pda', 'scán', 'scần', 'sdầm'].toSorted(),
    );
    expect(indexWords(['nghiêng'], 1)).toBe('u1 fnghieng pn png pngh pnghi pnghie pnghien snghiêng');
  });

  it('are sought with the very marks, then with any, then with the last one begun', () => {
    expect(phasesOf(soughtWords('Máy cán d'))).toEqual([
      '("smáy" AND "scán" AND "sd")',
      '(("fmay" AND "fcan" AND "fd") NOT ("smáy" AND "scán" AND "sd"))',
      '("fmay" AND "fcan" AND "pd")',
    ]);
    expect(phasesOf(soughtWords('may'))).toEqual(['("fmay")', '("pmay")']);
    expect(phasesOf(soughtWords('compres'))).toEqual(['("fcompres")', '("fcompres" *)']);
  });

  it('are none where nothing is sought, or nothing that has a letter or a digit', () => {
    expect(phasesOf(soughtWords(' * "" ?'))).toEqual([undefined]);
  });

  it('say what stands in closed texts alone, which the library leaves out', () => {
    expect(indexWords(['Máy'], 7, ['Mây', 'máy Ủ']).split(' ').toSorted()).toEqual(
      [...['u7', 'fmay', 'fu', 'gu', 'pm', 'pma', 'smáy', 'smây', 'sủ', 'tmây', 'tủ']].toSorted(),
    );
    expect(openPhasesOf('Máy u')).toEqual([
      '(("smáy" AND "su") NOT ("tmáy" OR "tu"))',
      '((("fmay" AND "fu") NOT ("gmay" OR "gu")) NOT (("smáy" AND "su") NOT ("tmáy" OR "tu")))',
      '(("fmay" AND "pu") NOT ("gmay" OR "qu"))',
    ]);
    expect(openPhasesOf('compres').at(-1)).toBe('(("fcompres" *) NOT ("gcompres" *))');
    expect(openPhasesOf('"*"')).toEqual([]);
  });
});
