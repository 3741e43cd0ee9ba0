import { expect, it } from 'vitest';
import { readAnswer } from '../../src/domain/answers.ts';
import { forms } from '../../src/domain/form.ts';

const today = { year: 2026, month: 9, day: 15 };

function questionOf(form: 'phase' | 'programme' | 'unit', key: string) {
  const found = forms[form].questions.find((question) => question.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

it.each([
  ['phase', 'phaseTarget'],
  ['programme', 'target'],
  ['unit', 'target'],
] as const)('a target of nothing is refused in the form «%s», with what it takes', (form, key) => {
  const question = questionOf(form, key);
  expect(readAnswer(question, '0', today)).toEqual({ kind: 'refused', code: 'unreadable' });
  expect(readAnswer(question, '3.000', today)).toEqual({ kind: 'value', value: 3000 });
});

it('the examples of a closing day are understood, also in English', () => {
  const question = questionOf('phase', 'phaseLast');
  for (const typed of ['17h00 ngày 31/5/2026', '17:00 31/5/2026'])
    expect(readAnswer(question, typed, today)).toMatchObject({ kind: 'confirm' });
});
