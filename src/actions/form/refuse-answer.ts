import type { Question } from '../../domain/form.ts';
import type { Message, MessageValues } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { askQuestion } from './ask.ts';
import { answersOf, type FormState } from './state.ts';

/** A refusal of what was typed, with the buttons of the question that it was typed to. */
export async function refuseAnswer(
  store: Store,
  { state, question }: { state: FormState; question: Question },
  facts: Pick<MessageValues['form.refused'], 'code' | 'typed' | 'limit' | 'length'>,
): Promise<Extract<Message, { kind: 'form.refused' }>> {
  const { form, subject, parts } = state;
  const at = { form, subject, key: question.key };
  const again =
    parts > 0
      ? ({ kind: 'form.story', values: { ...at, parts } } as const)
      : askQuestion(state, question, { answers: await answersOf(store, state) });
  return { kind: 'form.refused', values: { ...at, ...facts, question: again } };
}
