import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/domain/answers.ts';
import { readField } from '../../src/domain/field.ts';
import { forms, initiativeForm } from '../../src/domain/form.ts';

const today = { year: 2026, month: 5, day: 10 };

describe('a field typed instead of pressed', () => {
  it.each([
    ['sản xuất', 'production'],
    ['Kỹ thuật', 'production'],
    ['SX', 'production'],
    ['tiết kiệm', 'saving'],
    ['tiết kiệm điện ạ', 'saving'],
    ['an toàn', 'safety'],
    ['An toàn lao động', 'safety'],
    ['lĩnh vực: an toàn, vệ sinh lao động', 'safety'],
    ['ATVSLĐ', 'safety'],
    ['về môi trường', 'environment'],
    ['vệ sinh môi trường', 'environment'],
    ['cải cách hành chính', 'digital'],
    ['chuyển đổi số', 'digital'],
    ['CNTT', 'digital'],
    ['quản lí', 'management'],
    ['giáo dục và đào tạo', 'education'],
    ['ngành y tế', 'health'],
    ['công đoàn', 'union'],
    ['hoạt động cộng đồng', 'union'],
    ['safety', 'safety'],
    ['Health care', 'health'],
    ['the environment', 'environment'],
  ])('«%s» is %s', (text, field) => {
    expect(readField(text)).toBe(field);
    expect(readField(text.toUpperCase().normalize('NFD'))).toBe(field);
  });

  it.each([
    '',
    'khác',
    '3',
    'ạ',
    'an toàn, môi trường',
    'an toàn trong sản xuất',
    'an toàn giao thông',
    'không an toàn',
    'y tế học đường',
    'công đoạn',
    'tiết',
    'máy cán dầm',
    'an toàn '.repeat(30),
  ])('«%s» is unsure', (text) => {
    expect(readField(text)).toBeUndefined();
  });

  it('answers the question, and no other question of choice', () => {
    const [field] = initiativeForm.questions.filter(({ key }) => key === 'field');
    const [group] = forms.registration.questions.filter(({ type }) => type === 'choice');
    if (field === undefined || group === undefined) throw new Error('The forms have changed');
    expect(readAnswer(field, 'an toàn ạ', today)).toEqual({ kind: 'value', value: 'safety' });
    expect(readAnswer(field, 'an toàn, môi trường', today)).toEqual({
      kind: 'refused',
      code: 'choose-button',
    });
    expect(readAnswer(group, 'an toàn', today)).toEqual({ kind: 'refused', code: 'choose-button' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readField(text);
      }),
    );
  });
});
