import type { Attachment } from '../store/store.ts';
import type { Deps } from './deps.ts';
import type { FormState } from './form/state.ts';

export type SentFile = Pick<Attachment, 'fileId' | 'fileUniqueId' | 'kind' | 'name' | 'size'>;

/** Keeps a picture or document with the draft, whichever question is open. */
export function keepAttachment({ store, now }: Deps) {
  return (input: { state: FormState; file: SentFile; caption: string | null }): Promise<number> =>
    store.attachments.add({
      ...input.file,
      initiativeId: input.state.subject,
      question: input.state.at,
      caption: input.caption,
      at: now(),
    });
}
