import { awardsOf } from '../../actions/awards/awards-of.ts';
import { eraseMember } from '../../actions/erase-member.ts';
import { consentVersion } from '../../actions/give-consent.ts';
import { endOfMark } from '../../domain/suspension.ts';
import { showData } from '../commands/dulieu.ts';
import { pressedMessage, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { isSuspendedHere } from '../kit/say-suspended.ts';
import type { Family } from './family.ts';

const everything = 100_000;

/** What a person does with the own data: ask, erase, keep, publish the name or hide it. */
export const data: Family = async (ctx, [action = '']) => {
  const { member, telegramId, language } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const { store, now } = ctx.deps;
  const edit = { edit: true };
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    ask: async () => {
      const all = await store.initiatives.listOf(member.id, { limit: everything });
      const recognised = all.filter(({ state }) => state === 'recognised').map(({ id }) => id);
      const commended = (await awardsOf(store, recognised)).size;
      const until = isSuspendedHere(ctx) ? member.suspendedUntil : null;
      const suspended = until === null ? {} : { suspendedUntil: endOfMark(until, now()) };
      const values = { recognised: recognised.length, commended, ...suspended };
      await say(ctx, { kind: 'data.ask', values }, edit);
    },
    erase: async () => {
      const erased = await eraseMember(ctx.deps)({
        member,
        chatId: telegramId,
        mark: ctx.accountMark(telegramId),
      });
      await say(ctx, { kind: 'data.erased', values: { ...erased, language } }, edit);
    },
    keep: () => showData(ctx, true),
    publish: () => publish(true),
    hide: () => publish(false),
  };
  async function publish(given: boolean): Promise<void> {
    if (member === undefined) return;
    const proof = {
      textVersion: consentVersion,
      chatId: telegramId,
      messageId: pressedMessage(ctx),
      at: now(),
    };
    await store.consents.add({ memberId: member.id, purpose: 'publish', given, ...proof });
    await showData(ctx, true);
  }
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
