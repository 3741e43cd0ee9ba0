import type { Answer, Files } from '../api/call.ts';
import { isClaimed, type SenderOptions } from './options.ts';
import type { Job } from './queue.ts';
import type { Settler } from './settler.ts';

/** `edited`: the message id that was edited. */
export type Delivered = { answer: Answer; edited: number | null };

export type Delivery = {
  /** Undefined when somebody took the message back meanwhile; throws when it could not even be made. */
  deliver(job: Job): Promise<Delivered | undefined>;
};

/** Makes the call for a message and carries it out. */
export function createDelivery(
  { api, store, render }: Pick<SenderOptions, 'api' | 'store' | 'render'>,
  { settler, signal }: { settler: Settler; signal: AbortSignal },
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

  return {
    deliver: async (job) => {
      if (!isHeard) await (asking ??= ask());
      if (!isHeard) return { answer: { kind: 'unwritten', reason: 'no answer' }, edited: null };
      const target = job.edits ?? (job.replaces == null ? null : await settler.messageIdOf(job.replaces));
      const { method, payload, file } = await render(job, { edits: target, changes: job.changes });
      const files = await filesOf(file);
      if (isClaimed(job) && (await store.outbox.sending([job.id])).length === 0) return undefined;
      const edited = job.changes.includes('anew') ? null : target;
      return { answer: await call(method, payload, files), edited };
    },
  };
}
