import { formScene } from '../../actions/form/state.ts';
import { leave } from '../../actions/leave.ts';
import { submitAnew } from '../../actions/submit-anew.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { previewWithdrawal, withdrawInitiative } from '../../actions/withdraw-initiative.ts';
import { together } from '../../domain/files.ts';
import { readId } from '../../domain/ids.ts';
import type { Message } from '../../domain/messages.ts';
import type { Member } from '../../store/store.ts';
import { showMine } from '../commands/cuatoi.ts';
import { beginNew } from '../commands/nop.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { showInitiative } from '../kit/show-initiative.ts';
import { writeOn } from '../kit/write-on.ts';
import { bringBack, drop, mute, showDrafts } from './draft.ts';
import type { Family } from './family.ts';

/** `page`: of the list from which the card was opened. */
type Pressed = { member: Member; chatId: number; initiativeId: number; page: number | undefined };
type Press = (ctx: BotContext, pressed: Pressed) => Promise<void>;

const anew: Press = async (ctx, pressed) => {
  const begun = await submitAnew(ctx.deps)(pressed);
  if (!begun.ok) return refuse(ctx, begun.error);
  const { carried } = begun.value;
  if (carried !== undefined) await say(ctx, { kind: 'coauthor.carried', values: carried });
  await ctx.scene.enter(formScene);
};

/** The one step in which a withdrawal is confirmed. */
const askWithdrawal: Press = async (ctx, { page, ...pressed }) => {
  const preview = await previewWithdrawal(ctx.deps)(pressed);
  if (!preview.ok) return refuse(ctx, preview.error);
  const values = { ...preview.value, ...(page !== undefined && { page }) };
  await say(ctx, { kind: 'initiative.withdraw', values }, { edit: true });
};

const withdraw: Press = async (ctx, { page, ...pressed }) => {
  const withdrawn = await withdrawInitiative(ctx.deps)(pressed);
  if (!withdrawn.ok) return refuse(ctx, withdrawn.error);
  const values = { ...withdrawn.value, ...(page !== undefined && { page }) };
  await say(ctx, { kind: 'initiative.withdrawn', values }, { edit: true });
};

/** The files of an initiative, several in a message, by the ids Telegram keeps them under. */
const sendFiles: Press = async (ctx, { initiativeId }) => {
  const viewed = await viewInitiative(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  const { store, now } = ctx.deps;
  const code = viewed.value.view.code ?? '';
  const kept = await store.attachments.listOf(initiativeId);
  // Its author took them off since the card was shown.
  if (kept.length === 0) return refuse(ctx, { code: 'old-button' });
  for (const part of together(kept)) {
    const files = part.map(({ fileId, kind, caption }) => ({
      ...{ fileId, kind, code },
      ...(caption !== null && { caption }),
    }));
    const [only] = files;
    const message: Message =
      files.length > 1 || only === undefined
        ? { kind: 'album', values: { code, files } }
        : { kind: 'file', values: only };
    await leave({ store, at: now() }, { chatId: ctx.person.telegramId }, message);
  }
};

/** What the buttons of one's list and of a card do; those of the list edit in place. */
const presses: Readonly<Record<string, Press>> = {
  new: (ctx) => beginNew(ctx),
  write: writeOn,
  anew,
  withdraw: askWithdrawal,
  sure: withdraw,
  files: sendFiles,
  drafts: (ctx) => showDrafts(ctx),
  drop: (ctx, { initiativeId }) => drop(ctx, initiativeId),
  back: (ctx, { initiativeId }) => bringBack(ctx, initiativeId),
  mute: (ctx, { initiativeId }) => mute(ctx, initiativeId),
  open: (ctx, { initiativeId }) => showInitiative(ctx, initiativeId),
  card: (ctx, { initiativeId, page }) => showInitiative(ctx, initiativeId, { edit: true, page }),
  // Here the number is the page itself.
  page: (ctx, { initiativeId }) => showMine(ctx, readPage(String(initiativeId)) ?? 0, true),
};

function readPage(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,5}$/.test(typed) ? Number(typed) : undefined;
}

export const initiative: Family = async (ctx, [action = '', id = '', page]) => {
  const { member, telegramId } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const press = Object.hasOwn(presses, action) ? presses[action] : undefined;
  if (press === undefined) return refuse(ctx, { code: 'old-button' });
  await press(ctx, { member, chatId: telegramId, initiativeId: readId(id), page: readPage(page) });
};
