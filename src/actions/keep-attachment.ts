import { questionOf } from '../domain/answers.ts';
import { refuseFile } from '../domain/files.ts';
import { nfc } from '../domain/fold.ts';
import { initiativeForm } from '../domain/form.ts';
import type { Message, QuestionLead } from '../domain/messages.ts';
import type { Deps } from './deps.ts';
import { mayComeInParts } from './form/add-part.ts';
import type { Place, Step } from './form/advance.ts';
import { answerQuestion } from './form/answer-question.ts';
import { askAgain } from './form/ask.ts';
import { draftFor, labelledFor } from './form/draft-for.ts';
import { type FormState, loadForm, saveForm } from './form/state.ts';
import type { SentFile } from './sent-file.ts';

type Input = {
  chatId: number;
  state: FormState;
  file: SentFile;
  caption: string | null;
  messageId: number;
  album?: string | undefined;
  /** The question that was replied to. */
  about?: string | undefined;
};

type FileLead = Extract<QuestionLead, { code: 'with-file' }>;

/** What was said to the words, under a line on what became of the file. */
function underFile(message: Message, file: FileLead['file'], key: string): Message {
  const isStep = message.kind === 'form.question' || message.kind === 'form.card';
  const isAsking = message.kind === 'form.confirm' || message.kind === 'form.choose';
  const isOther = message.kind === 'form.story' || message.kind === 'form.refused';
  if (!isStep && !isAsking && !isOther) return message;
  const { lead: after } = message.values;
  const more = after !== undefined ? { after } : isStep ? { told: key } : {};
  const lead: FileLead = { code: 'with-file', file, ...more };
  return { ...message, values: { ...message.values, lead } } as Message;
}

/** Whether the words were taken: kept, or understood and waiting to be confirmed. */
function isTaken(message: Message): boolean {
  if (message.kind === 'form.refused') return false;
  return message.kind !== 'form.question' || message.values.lead?.code !== 'choose-button';
}

type Words = Input & { about: string; told: string | null };

/**
 * Takes the words under a file as if they were typed. Of an album the first words answer a short question; a long
 * answer takes them all, as messages that make one.
 */
function takeWords(deps: Deps, words: Words): Promise<Step> | undefined {
  const { chatId, state, caption, messageId, about, album, told } = words;
  const typed = nfc(caption ?? '');
  if (typed === '' || state.form !== 'initiative') return undefined;
  const question = questionOf(initiativeForm, about);
  const isLong = question !== undefined && mayComeInParts(state, question);
  if (told !== null && (told !== about || !isLong)) return undefined;
  // On the card and among the files, words only say what is to be seen.
  const isAsked = question !== undefined && question.type !== 'files';
  if (!isAsked && labelledFor(state, typed) === undefined) return undefined;
  const isPart = album !== undefined && isLong;
  return answerQuestion(deps)({ chatId, state, typed, messageId, about, isPart });
}

async function noteAlbum({ store, ...place }: Place, album: FormState['album']): Promise<void> {
  const state = await loadForm(store, place.chatId);
  if (state !== undefined) await saveForm(store, place, { ...state, album });
}

/**
 * Keeps a picture, video or document with an initiative, whichever question is open; the words under it are read like
 * typed ones. Undefined where the answer to the same album has said it all.
 */
export function keepAttachment(deps: Deps) {
  return (input: Input): Promise<Message | undefined> =>
    deps.store.transaction(async (store): Promise<Message | undefined> => {
      const { chatId, state, file, messageId, album } = input;
      const place: Place = { store, chatId, now: deps.now(), editedMessage: null };
      const caption = nfc(input.caption ?? '') || null;
      const before = album !== undefined && state.album?.id === album ? state.album : null;
      const replied = input.about ?? state.at;
      const isHere = replied === state.at;
      const labelled = isHere ? labelledFor(state, caption ?? '') : undefined;
      const draft = labelled === undefined ? state : await draftFor(place, state, labelled);
      const about = isHere ? draft.at : replied;
      const refusal = refuseFile(file, (await store.attachments.listOf(draft.subject)).length);
      if (refusal === undefined) {
        const kept = { ...file, initiativeId: draft.subject, messageId, at: place.now, caption };
        await store.attachments.add({ ...kept, question: before?.told ?? about });
      }
      const told = before?.told ?? null;
      const step = await takeWords({ ...deps, store }, { ...input, state: draft, about, told });
      const said = step?.kind === 'say' ? step.message : undefined;
      if (album !== undefined)
        await noteAlbum(place, { id: album, told: said !== undefined && isTaken(said) ? about : told });
      const code = refusal ?? 'file-kept';
      if (said !== undefined) return underFile(said, code, about);
      if (before !== null && refusal === undefined) return undefined;
      return askAgain(store, (await loadForm(store, chatId)) ?? state, { code });
    });
}
