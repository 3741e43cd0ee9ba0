import type { Deps } from './deps.ts';
import { tellOfEnd } from './suspensions/tell-of-end.ts';

/** The version of the consent text that people agree to; a changed text gets a new one. */
export const consentVersion = '2026-11';

type Input = {
  telegramId: number;
  chatId: number;
  /** The message with the consent text, kept as proof. */
  messageId: number | null;
  language: string;
  /** By what the account is known again, should its data have been erased while it was blocked. */
  mark?: string;
};

/** Nothing is kept about a person before this: the member and the proof of consent. */
export function giveConsent({ store, now, calendar }: Deps) {
  return (input: Input): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const known = await store.members.byTelegramId(input.telegramId);
      const memberId =
        known?.id ??
        (await store.members.add({ telegramId: input.telegramId, language: input.language, now: at }));
      const proof = {
        memberId,
        textVersion: consentVersion,
        chatId: input.chatId,
        messageId: input.messageId,
        at,
      };
      if (known === undefined) {
        const { mark } = input;
        const taken = mark === undefined ? undefined : await store.suspensions.takeUp(mark, memberId, at);
        if (taken !== undefined) {
          const { id, untilAt } = taken;
          await store.members.update(memberId, { suspendedUntil: untilAt });
          await tellOfEnd({ store, calendar, at }, { id, telegramId: input.telegramId, untilAt });
        }
        await store.consents.add({ ...proof, purpose: 'review', given: true });
        // Publishing the name is a switch of its own, off until the person turns it on.
        await store.consents.add({ ...proof, purpose: 'publish', given: false });
      }
    });
}
