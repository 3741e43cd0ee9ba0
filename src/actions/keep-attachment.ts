import { questionOf } from '../domain/answers.ts';
import { type FileRefusal, refuseFile } from '../domain/files.ts';
import { nfc } from '../domain/fold.ts';
import { forms } from '../domain/form.ts';
import type { Attachment } from '../store/store.ts';
import type { Deps } from './deps.ts';
import type { Step } from './form/advance.ts';
import { answerQuestion } from './form/answer-question.ts';
import type { FormState } from './form/state.ts';

export type SentFile = Pick<Attachment, 'fileId' | 'fileUniqueId' | 'kind' | 'name' | 'size'>;

type Input = {
  chatId: number;
  state: FormState;
  file: SentFile;
  caption: string | null;
  messageId: number;
};

/** `told`: the words under it were taken as a part of the story. */
export type Taken =
  | { kind: 'kept' }
  | { kind: 'told'; step: Step }
  | { kind: 'refused'; refusal: FileRefusal };

/** Keeps a picture, video or document with an initiative, whichever question is open. */
export function keepAttachment(deps: Deps) {
  return ({ chatId, state, file, caption, messageId }: Input): Promise<Taken> =>
    deps.store.transaction(async (store): Promise<Taken> => {
      const { subject: initiativeId, at: question } = state;
      const refusal = refuseFile(file, (await store.attachments.listOf(initiativeId)).length);
      if (refusal !== undefined) return { kind: 'refused', refusal };
      const words = caption === null ? '' : nfc(caption);
      const kept = { ...file, initiativeId, question, messageId, at: deps.now() };
      await store.attachments.add({ ...kept, caption: words === '' ? null : words });
      const isStory = questionOf(forms[state.form], question)?.type === 'story';
      if (!isStory || words === '') return { kind: 'kept' };
      const step = await answerQuestion({ ...deps, store })({ chatId, state, typed: words, messageId });
      return { kind: 'told', step };
    });
}
