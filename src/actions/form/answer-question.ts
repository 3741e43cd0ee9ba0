import { questionOf, readAnswer } from '../../domain/answers.ts';
import { nfc } from '../../domain/fold.ts';
import { forms, type Question } from '../../domain/form.ts';
import { type Labelled, readLabelled } from '../../domain/labelled.ts';
import type { Deps } from '../deps.ts';
import { addPart, comesInParts } from './add-part.ts';
import { advance, isGone, type Place, type Step } from './advance.ts';
import { askAgain } from './ask.ts';
import { fillLabelled } from './fill-labelled.ts';
import { answersOf, type FormState } from './state.ts';
import { isParagraph, takeParagraph } from './take-paragraph.ts';
import { takeReading } from './take-reading.ts';

type Input = {
  chatId: number;
  state: FormState;
  typed: string;
  messageId: number;
  /** The question that was replied to, where that is another one than the current. */
  about?: string;
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

/** A text under labels fills the card where an initiative begins; later it has to name its title, too. */
function labelledFor({ form, at }: FormState, typed: string): Labelled | undefined {
  const labelled = form === 'initiative' ? readLabelled(typed) : undefined;
  return at === 'title' || labelled?.texts.title !== undefined ? labelled : undefined;
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
      const labelled = isOther ? undefined : labelledFor(state, typed);
      if (labelled !== undefined) return fillLabelled(place, { state, labelled, messageId }, calendar);
      // Where a title is there already, a long one is a title that is too long.
      const isStory = isParagraph(state, typed) && !('title' in (await answersOf(store, state)));
      if (isStory) return takeParagraph(place, { state, typed, messageId });
      const question: Question | undefined = questionOf(forms[state.form], state.at);
      if (question === undefined) {
        return { kind: 'say', message: await askAgain(store, state, { code: 'press-button' }) };
      }
      const read = readAnswer(question, typed, calendar.civil(place.now));
      if (comesInParts(state, question, typed) && read.kind === 'value' && typeof read.value === 'string') {
        return {
          kind: 'say',
          message: await addPart(place, { state, question, text: read.value, messageId }),
        };
      }
      return takeReading(place, { state, question, typed, messageId, read });
    });
}
