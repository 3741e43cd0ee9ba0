import { type AnswerValue, questionsOf } from '../domain/answers.ts';
import { forms, type Question } from '../domain/form.ts';

/** The word for a key. What is no key is a person's own text, even «constructor», and stays as it is. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;
}

const questions: ReadonlyMap<string, Question> = new Map(
  Object.values(forms).flatMap((form) => questionsOf(form).map((question) => [question.key, question])),
);

export type UnitNames = Readonly<Record<number, string>>;
type Printed = (value: AnswerValue, unitNames: UnitNames) => string;

/** Prints the answer to a question: what was typed freely is nobody's key, and only a unit's number has a name. */
export function createAnswerTo(answer: Printed) {
  return (key: string, value: AnswerValue, unitNames: UnitNames = {}): string => {
    const question = questions.get(key);
    if (typeof value === 'string' && question?.options === undefined) return value;
    if (typeof value === 'number' && question?.type === 'share') return `${value}%`;
    return answer(value, question?.type === 'unit' ? unitNames : {});
  };
}

/** Whether a question's present answer says something as it stands: a unit's bare number does not. */
export function isPlain(key: string): boolean {
  const type = questions.get(key)?.type;
  return type !== 'unit' && type !== 'several' && type !== 'award-to';
}
