import { questionOf, readAnswer } from '../../domain/answers.ts';
import { fold, nfc } from '../../domain/fold.ts';
import { forms, type Question } from '../../domain/form.ts';
import { labelOf } from '../../domain/labels.ts';
import { saysYes } from '../../domain/yes.ts';
import type { Deps } from '../deps.ts';
import { addPart, comesInParts } from './add-part.ts';
import { advance, isGone, type Place, type Step } from './advance.ts';
import { askAgain } from './ask.ts';
import { draftFor, labelledFor } from './draft-for.ts';
import { fillLabelled } from './fill-labelled.ts';
import { answersOf, type FormState, keepAnswer, saveForm } from './state.ts';
import { takeAhead } from './take-ahead.ts';
import { isParagraph, takeParagraph } from './take-paragraph.ts';
import { takeReading } from './take-reading.ts';

type Input = {
  chatId: number;
  state: FormState;
  typed: string;
  messageId: number;
  /** The question that was replied to, where that is another one than the current. */
  about?: string;
  /** One of several messages that make the answer, as the words of an album are. */
  isPart?: boolean;
};

/** The state as if this question were the current one; afterwards the form goes on where it stood. */
function turnTo(state: FormState, key: string): FormState {
  return {
    ...state,
    at: key,
    editing: state.at === 'card',
    pending: null,
    parts: 0,
    rewriting: false,
    selected: [],
  };
}

/** A label before an answer that has its question already: «Kết quả: nhanh hơn». */
function withoutLabel(typed: string, key: string): string {
  const [, label = '', rest = ''] = /^([^:\n]{1,40}):\s*(\S[\s\S]*)$/u.exec(typed) ?? [];
  return rest !== '' && labelOf(fold(label))?.key === key ? rest : typed;
}

/** «Đúng» typed instead of pressed: what waits to be confirmed is kept. */
async function confirmed(place: Place, state: FormState, typed: string): Promise<Step | undefined> {
  const { pending } = state;
  const [value] = pending?.options ?? [];
  const waits = pending !== null && pending.code === null && pending.options.length === 1;
  if (!waits || value === undefined || !saysYes(typed)) return undefined;
  const { raw, turn: messageId } = pending;
  return advance(
    place,
    await keepAnswer(place.store, state, { key: state.at, value, raw, messageId, now: place.now }),
  );
}

/** Takes what a person typed as the answer to a question. The answer is kept before anything is said. */
export function answerQuestion({ store, now, calendar }: Deps) {
  return (input: Input): Promise<Step> =>
    store.transaction(async (store) => {
      const { messageId, about } = input;
      const typed = nfc(input.typed);
      const place: Place = { store, chatId: input.chatId, now: now(), editedMessage: null };
      if (about === undefined && isGone(input.state)) return advance(place, input.state, { code: 'resumed' });
      const isOther = about !== undefined && about !== input.state.at;
      const state = isOther ? turnTo(input.state, about) : input.state;
      const agreed = isOther ? undefined : await confirmed(place, state, typed);
      if (agreed !== undefined) return agreed;
      const labelled = isOther ? undefined : labelledFor(state, typed);
      if (labelled !== undefined) {
        const filled = { state: await draftFor(place, state, labelled), labelled, messageId };
        return fillLabelled(place, filled, calendar);
      }
      // Where a title is there already, a long one is a title that is too long.
      const isStory = isParagraph(state, typed) && !('title' in (await answersOf(store, state)));
      if (isStory) return takeParagraph(place, { state, typed, messageId });
      const question: Question | undefined = questionOf(forms[state.form], state.at);
      if (question === undefined) {
        return { kind: 'say', message: await askAgain(store, state, { code: 'press-button' }) };
      }
      const ahead = isOther
        ? undefined
        : await takeAhead(place, { state, question, typed, messageId }, calendar);
      if (ahead !== undefined) return ahead;
      const said = state.form === 'initiative' ? withoutLabel(typed, question.key) : typed;
      const read = readAnswer(question, said, calendar.civil(place.now));
      const isPart = input.isPart === true || comesInParts(state, question, typed);
      const lead = isOther ? { lead: { code: 'corrected', keys: [question.key] } as const } : {};
      const step: Step =
        isPart && read.kind === 'value' && typeof read.value === 'string'
          ? {
              kind: 'say',
              message: await addPart(place, { state, question, text: read.value, messageId }),
            }
          : await takeReading(place, { state, question, typed: said, messageId, read, ...lead });
      const isRefused = step.kind === 'say' && step.message.kind === 'form.refused';
      // Who mistyped may put it right in the message itself.
      if (isRefused)
        await saveForm(store, place, { ...input.state, unread: { messageId, key: question.key } });
      return step;
    });
}
