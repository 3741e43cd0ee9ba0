import { isPassing } from '../intake/passing.ts';
import { described } from '../log.ts';
import type { Delivered } from './delivery.ts';
import type { Limits } from './limits.ts';
import { isOnce, type SenderOptions } from './options.ts';
import { picturedIn } from './pictured.ts';
import type { Job, SendQueue } from './queue.ts';
import type { Settler } from './settler.ts';
import { type Change, type Verdict, verdict } from './verdict.ts';

export type Outcomes = {
  /** Returns the job when it is to be tried again. */
  settle(job: Job, delivered: Delivered): Job | undefined;
  /** For a message that could not be made or claimed. */
  settleFailure(job: Job, error: unknown): Job | undefined;
};

/** After trouble with the database, ms. */
const troublePause = 1_000;

/** Does with a message what the answer table says. */
export function createOutcomes(
  options: SenderOptions,
  parts: { limits: Limits; queue: SendQueue; settler: Settler; forget: (ids: readonly number[]) => void },
): Outcomes {
  const { log } = options;
  const { limits, queue, settler, forget } = parts;

  function again(job: Job, { waitMs, counted }: Extract<Verdict, { kind: 'again' }>): Job {
    limits.pause(job.chatId, waitMs);
    return { ...job, tries: job.tries + 1, attempts: job.attempts + (counted ? 1 : 0) };
  }

  function moved(job: Job, to: number): Job {
    const from = job.chatId;
    queue.move(from, to);
    void settler.record({ follow: (store) => options.onMoved(store, { from, to }) });
    return { ...job, chatId: to };
  }

  function changed(job: Job, how: Change): Job | undefined {
    if (how === 'redrawn' && job.changes.includes(how)) return changed(job, 'bare');
    if (job.changes.includes(how)) return dead(job, { reason: `refused again: ${how}`, chat: false });
    const { id, kind, chatId, threadId = null } = job;
    if (how === 'plain') log.error({ kind, outbox: id }, 'Telegram could not read our markup');
    if (how === 'bare') log.warn({ kind, outbox: id }, 'Telegram did not take the picture of a digest');
    if (how === 'general')
      void settler.record({ follow: (store) => options.onClosedTopic(store, { chatId, threadId }) });
    return { ...job, changes: [...job.changes, how] };
  }

  function uncertain(job: Job): undefined {
    const row = { id: job.id, state: 'uncertain' } as const;
    void settler.record({ row, follow: (store) => options.onUncertain(store, job) });
  }

  function dead(job: Job, { reason, chat }: { reason: string; chat: boolean }): undefined {
    const { id, kind, chatId } = job;
    log[chat ? 'warn' : 'error']({ kind, outbox: id, reason }, 'a message cannot be delivered');
    const row = { id, state: 'dead', error: reason } as const;
    if (!chat) {
      const isFile = kind === 'file' || kind === 'album';
      const isLost = isFile && reason !== 'uncertain' && reason !== 'render';
      const follow = isLost ? options.onLostFile : isOnce(job) ? options.onLostPost : undefined;
      void settler.record({ row, ...(follow && { follow: (store) => follow(store, job) }) });
      return;
    }
    const dropped = queue.drop(chatId);
    const recorded = settler.record({
      row,
      follow: (store) => options.onDeadChat(store, { chatId, reason, row: job }),
    });
    void recorded.then(() => forget(dropped));
  }

  return {
    settle: (job, { answer, edited }) => {
      const result = verdict(answer, {
        once: isOnce(job),
        attempts: job.attempts,
        tries: job.tries,
        pictured: picturedIn(job, job.changes) !== undefined,
      });
      switch (result.kind) {
        case 'sent': {
          const messageId = result.messageId ?? edited;
          const row = { id: job.id, state: 'sent', ...(messageId !== null && { messageId }) } as const;
          void settler.record({ row });
          return undefined;
        }
        case 'again':
          if (answer.kind === 'refused' && answer.status === 429) limits.limited(job.chatId, result.waitMs);
          return again(job, result);
        case 'moved':
          return moved(job, result.to);
        case 'changed':
          return changed(job, result.how);
        case 'uncertain':
          return uncertain(job);
        case 'dead':
          return dead(job, result);
      }
    },
    settleFailure: (job, error) => {
      const { id, kind } = job;
      log.error({ error: described(error), kind, outbox: id }, 'a message could not be made');
      if (isPassing(error)) return again(job, { kind: 'again', waitMs: troublePause, counted: false });
      return dead(job, { reason: 'render', chat: false });
    },
  };
}
