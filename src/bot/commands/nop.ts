import { beginInitiative } from '../../actions/begin-initiative.ts';
import { draftLines } from '../../actions/draft-lines.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { holdForm, loadForm } from '../../actions/form/state.ts';
import { themesFor } from '../../actions/library/themes.ts';
import { openInitiative } from '../../actions/open-initiative.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** Opens a new draft, even where another one is open; above its first question stands what the unit asks for. */
export async function beginNew(ctx: BotContext): Promise<void> {
  const { member, telegramId } = ctx.person;
  if (member?.registeredAt == null) return refuse(ctx, { code: 'not-registered' });
  const state = await beginInitiative(ctx.deps)({ member, chatId: telegramId });
  if (state === undefined) return refuse(ctx, { code: 'no-root' });
  const { store, now } = ctx.deps;
  const { unitId } = member;
  const themes = unitId === null ? [] : await themesFor(store, { unitId, at: now() });
  await say(ctx, await askAgain(store, state, themes.length === 0 ? undefined : { code: 'themes', themes }));
}

export const nop: Command = {
  name: 'nop',
  alias: 'submit',
  where: 'private',
  needs: 'member',
  run: async (ctx) => {
    const { member, telegramId: chatId } = ctx.person;
    const { store, now } = ctx.deps;
    const [draft, ...others] = member === undefined ? [] : await draftLines(store, member.id);
    if (member === undefined || draft === undefined) return beginNew(ctx);
    if ((await loadForm(store, chatId))?.form !== 'initiative')
      await openInitiative(ctx.deps)({ member, chatId, initiativeId: draft.id });
    await holdForm(store, { chatId, now: now() });
    await say(ctx, { kind: 'draft.open', values: { draft, others: others.length } });
  },
};
