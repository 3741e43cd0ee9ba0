import type { Answer, Files } from '../api/call.ts';
import { isClaimed, type SenderOptions } from './options.ts';
import type { Photo } from './photos.ts';
import type { Job } from './queue.ts';
import type { Settler } from './settler.ts';
import type { Spacing } from './spacing.ts';

/** `edited`: the message id that was edited. */
export type Delivered = {
  answer: Answer;
  edited: number | null;
  /** What is kept of the answer beside its outcome, so that one commit pays for both; never rejects. */
  kept?: Promise<void> | undefined;
};

export type Delivery = {
  /** Undefined when somebody took the message back meanwhile; throws when it could not even be made. */
  deliver(job: Job): Promise<Delivered | undefined>;
};

/** Makes the call for a message and carries it out. */
export function createDelivery(
  { api, store, render, photos }: Pick<SenderOptions, 'api' | 'store' | 'render' | 'photos'>,
  { settler, spaced, signal }: { settler: Settler; spaced: Spacing; signal: AbortSignal },
): Delivery {
  /** False after an answer that says nothing: what is sent then may get lost, and a digest becomes uncertain. */
  let isHeard = true;
  let asking: Promise<void> | undefined;

  async function call(method: string, payload?: object, files?: Files): Promise<Answer> {
    const answer = await api(method, payload, { signal, ...(files !== undefined && { files }) });
    isHeard = answer.kind === 'ok' || answer.kind === 'refused';
    return answer;
  }

  async function ask(): Promise<void> {
    await call('getMe');
    asking = undefined;
  }

  /** Of a large file, one after the other as the line takes them. */
  async function* partsOf(file: number): AsyncGenerator<Uint8Array, undefined> {
    for (let ordinal = 0; ; ordinal += 1) {
      const part = await store.outgoingFiles.part(file, ordinal);
      if (part === undefined) return;
      yield part;
    }
  }

  /** Read right before it is sent: what waits takes no memory. */
  async function filesOf(file: number | undefined): Promise<Files | undefined> {
    if (file === undefined) return undefined;
    const document = await store.outgoingFiles.find(file);
    if (document === undefined) throw new Error('the file of a message is gone');
    return { document: 'bytes' in document ? document : { ...document, parts: () => partsOf(file) } };
  }

  type Ready = { method: string; payload: object; files: Files | undefined; done?: Photo['done'] };

  /** Makes a message ready to be sent; undefined when the program stops. A digest whose picture fails is text alone. */
  async function prepare(job: Job, edits: number | null): Promise<Ready | undefined> {
    const { language, picture, file, ...message } = await render(job, { edits, changes: job.changes });
    if (picture === undefined) return { ...message, files: await filesOf(file) };
    const photo = await photos.take(picture, { language, signal });
    if (photo !== undefined)
      return {
        method: message.method,
        payload: { ...message.payload, ...photo.payload },
        files: photo.files,
        done: photo.done,
      };
    if (signal.aborted) return undefined;
    return prepare({ ...job, changes: [...job.changes, 'bare'] }, edits);
  }

  return {
    deliver: async (job) => {
      if (!isHeard) await (asking ??= ask());
      if (!isHeard) return { answer: { kind: 'unwritten', reason: 'no answer' }, edited: null };
      const target = job.edits ?? (job.replaces == null ? null : await settler.messageIdOf(job.replaces));
      const ready = await prepare(job, target);
      if (ready === undefined) return { answer: { kind: 'unwritten', reason: 'stopped' }, edited: null };
      let answer: Answer | undefined;
      let kept: Promise<void> | undefined;
      try {
        if (ready.done !== undefined) await spaced();
        if (isClaimed(job) && (await store.outbox.sending([job.id])).length === 0) return undefined;
        answer = await call(ready.method, ready.payload, ready.files);
      } finally {
        kept = ready.done?.(answer);
      }
      return { answer, edited: job.changes.includes('anew') ? null : target, kept };
    },
  };
}
