import type { z } from 'zod';
import type { Answers } from '../domain/answers.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';

/** The answers of a form as the input of an action; what is missing or of another kind is named by its key. */
export function readAnswers<T>(shape: z.ZodType<T>, answers: Answers): Result<T, Refusal> {
  const read = shape.safeParse(answers);
  if (read.success) return ok(read.data);
  return fail({
    code: 'incomplete',
    keys: [...new Set(read.error.issues.map(({ path }) => String(path[0])))],
  });
}
