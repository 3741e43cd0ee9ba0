import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/domain/answers.ts';
import { readDecision } from '../../src/domain/decision.ts';
import { forms, type Question } from '../../src/domain/form.ts';

const today = { year: 2026, month: 11, day: 26 };
const question = forms.recognise.questions[0] as Question;

describe('the paper of a decision', () => {
  it.each([
    ['số 45/QĐ ngày 20/11', '45/QĐ', '20/11/2026'],
    ['số 45/QĐ 20/11', '45/QĐ', '20/11/2026'],
    ['45/QĐ-LĐLĐ, ngày 20/11/2026', '45/QĐ-LĐLĐ', '20/11/2026'],
    ['QĐ số 45/QĐ 20.11.26', '45/QĐ', '20/11/2026'],
    ['theo quyết định số 45 ngày 20 tháng 11', '45', '20/11/2026'],
    // Of last year: this day is still to come.
    ['45/QĐ ngày 20/12', '45/QĐ', '20/12/2025'],
    ['số 45/QĐ', '45/QĐ', null],
    ['ngày 20/11/2026', null, '20/11/2026'],
    ['20/11/2026', null, '20/11/2026'],
    ['20/11', '20/11', null],
    ['Decision no. 45/QD of 20/11/2026', '45/QD', '20/11/2026'],
    ['by decision number 45/QD signed on 20 November 2026', '45/QD', '20/11/2026'],
    ['no. 45/QD dated 20/11', '45/QD', '20/11/2026'],
    ['', null, null],
  ])('is read from «%s»', (typed, number, day) => {
    expect(readDecision(typed, today)).toMatchObject({ ok: true, value: { number, day } });
  });

  it.each([
    ['45/QĐ ngày 31/2/2026', 'not-a-date'],
    ['45/QĐ ngày 20/11/2027', 'not-yet-signed'],
    ['45/QĐ ngày 20/11/1926', 'too-old'],
    ['45/QĐ ngày 11/2026', 'need-day'],
    ['đã họp hội đồng', 'unreadable'],
  ])('is refused in «%s» with what is wrong', (typed, code) => {
    expect(readDecision(typed, today)).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['45/QĐ ngày 31/2/2026', 'not-a-date'],
    ['45/QĐ ngày 20/11/1926', 'too-old'],
    ['20/11/2026', 'need-number'],
  ])('typed as an answer, «%s» is asked again, never kept as a number', (typed, code) => {
    expect(readAnswer(question, typed, today)).toEqual({ kind: 'refused', code });
  });

  it('with words of its own is a number as it was typed', () => {
    const typed = 'Biên bản họp Hội đồng';
    expect(readAnswer(question, typed, today)).toMatchObject({ kind: 'value', value: typed });
  });
});
