import type { Parts } from '../world/parts.ts';
import type { Update } from '../world/telegram.ts';
import { refuse } from './refusals.ts';

const OTHER_GET_UPDATES =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const SET_WEBHOOK = 'Conflict: terminated by setWebhook request';
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

type Outcome = 'arrived' | 'timeout' | 'gone' | { conflict: string };

type Webhook = { url: string; maxConnections: number; secretToken: string };

type Request = { offset: number; limit: number; timeout: number; gone: AbortSignal };

export type Polling = ReturnType<typeof createPolling>;

function conflict(description: string): never {
  refuse({ status: 409, description });
}

export function terminatedByOther(): never {
  conflict(OTHER_GET_UPDATES);
}

/** One long poll at a time: a newer one ends the older with 409, and so does a webhook. */
export function createPolling(parts: Parts) {
  let end: ((outcome: Outcome) => void) | undefined;
  let webhook: Webhook | undefined;

  function wait(timeout: number, gone: AbortSignal): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    // Updates born in one go (an album) leave together.
    const forget = parts.updates.onArrival(() => setImmediate(resolve, 'arrived'));
    const timer = setTimeout(resolve, timeout, 'timeout');
    const leave = () => resolve('gone');
    gone.addEventListener('abort', leave, { once: true });
    end = resolve;
    return promise.finally(() => {
      forget();
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
      if (end === resolve) end = undefined;
    });
  }

  return {
    async take({ offset, limit, timeout, gone }: Request): Promise<Update[]> {
      if (webhook !== undefined) conflict(WEBHOOK_ACTIVE);
      end?.({ conflict: OTHER_GET_UPDATES });
      const found = parts.updates.take({ offset, limit });
      if (found.length > 0 || timeout === 0 || gone.aborted) return found;
      const outcome = await wait(timeout * 1000, gone);
      if (typeof outcome === 'object') conflict(outcome.conflict);
      return outcome === 'arrived' ? parts.updates.take({ offset, limit }) : [];
    },
    setWebhook(next: Webhook | undefined): void {
      webhook = next;
      if (next !== undefined) end?.({ conflict: SET_WEBHOOK });
    },
    webhook: (): Webhook | undefined => webhook,
    /** Lets a waiting poll go, so that the server can close. */
    stop(): void {
      end?.('gone');
    },
  };
}
