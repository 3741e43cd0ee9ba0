import { formScene } from '../../actions/form/state.ts';
import { leave } from '../../actions/leave.ts';
import { openInitiative } from '../../actions/open-initiative.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { showMine } from '../commands/cuatoi.ts';
import { beginNew } from '../commands/nop.ts';
import type { BotContext } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import { bringBack, drop, mute, showDrafts } from './draft.ts';
import type { Family } from './family.ts';

async function write(ctx: BotContext, initiativeId: number): Promise<void> {
  const { member, telegramId } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const state = await openInitiative(ctx.deps)({ member, chatId: telegramId, initiativeId });
  if (state === undefined) return refuse(ctx, { code: 'old-button' });
  await ctx.scene.enter(formScene);
}

/** The files of an initiative, each as a message of its own, by the ids Telegram keeps them under. */
async function sendFiles(ctx: BotContext, initiativeId: number): Promise<void> {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const { store, now } = ctx.deps;
  for (const { fileId, kind } of await store.attachments.listOf(initiativeId)) {
    const values = { fileId, kind, code: viewed.value.view.code ?? '' };
    await leave({ store, at: now() }, { chatId: ctx.person.telegramId }, { kind: 'file', values });
  }
}

export const initiative: Family = async (ctx, [action = '', id]) => {
  if (ctx.chat?.type !== 'private') return;
  const initiativeId = Number(id);
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    new: () => beginNew(ctx),
    write: () => write(ctx, initiativeId),
    open: () => showInitiative(ctx, initiativeId),
    more: () => showMine(ctx, initiativeId),
    files: () => sendFiles(ctx, initiativeId),
    drafts: () => showDrafts(ctx),
    drop: () => drop(ctx, initiativeId),
    back: () => bringBack(ctx, initiativeId),
    mute: () => mute(ctx, initiativeId),
  };
  await (actions[action]?.() ?? refuse(ctx, { code: 'old-button' }));
};
