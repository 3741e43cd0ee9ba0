import { answerInvitation } from '../../actions/co-authors/answer-invitation.ts';
import { shareEqually } from '../../actions/co-authors/change-share.ts';
import { inviteAgain } from '../../actions/co-authors/invite.ts';
import { listCoAuthors, viewCoAuthor } from '../../actions/co-authors/list-co-authors.ts';
import { removeCoAuthor } from '../../actions/co-authors/remove-co-author.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { formState, loadForm, pushForm } from '../../actions/form/state.ts';
import { openInitiative } from '../../actions/open-initiative.ts';
import { mostAuthors } from '../../domain/authors.ts';
import { forms } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import type { Member } from '../../store/store.ts';
import { type BotContext, pressedMessage, say } from '../context.ts';
import { askInvited } from '../kit/invitation.ts';
import { refuse } from '../kit/refuse.ts';
import { showCoAuthors } from '../kit/show-co-authors.ts';
import type { Family } from './family.ts';

const edit = { edit: true };

type Presses = (ctx: BotContext, member: Member, id: number) => Promise<unknown>;

async function openForm(
  ctx: BotContext,
  opened: { form: 'coauthor' | 'coshare'; subject: number; coAuthor?: number },
): Promise<void> {
  const { form, subject, coAuthor } = opened;
  const state = formState({
    form,
    subject,
    at: forms[form].questions[0]?.key ?? 'card',
    ...(coAuthor !== undefined && { answers: { coAuthor } }),
  });
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  await say(ctx, await askAgain(ctx.deps.store, await pushForm(ctx.deps.store, place, state)), edit);
}

/** The card, in place of the list; it goes on where it was, if it is still open. */
async function backToCard(ctx: BotContext, member: Member, initiativeId: number): Promise<void> {
  const { store } = ctx.deps;
  const chatId = ctx.person.telegramId;
  const open = await loadForm(store, chatId);
  const isOpen = open?.form === 'initiative' && open.subject === initiativeId;
  const state = isOpen ? open : await openInitiative(ctx.deps)({ member, chatId, initiativeId });
  if (state === undefined) return refuse(ctx, { code: 'old-button' });
  await say(ctx, await askAgain(store, state), edit);
}

/** What the main author does; whose initiative it is, is checked by each action. */
const presses: Readonly<Record<string, Presses>> = {
  list: (ctx, _member, id) => showCoAuthors(ctx, id, true),
  card: backToCard,
  add: async (ctx, { id: memberId }, id) => {
    const listed = await listCoAuthors(ctx.deps)({ memberId, initiativeId: id });
    if (!listed.ok) return refuse(ctx, listed.error);
    if (listed.value.full) return refuse(ctx, { code: 'too-many-authors', most: mostAuthors });
    await openForm(ctx, { form: 'coauthor', subject: id });
  },
  equal: async (ctx, { id: memberId }, id) => {
    const shared = await shareEqually(ctx.deps)({ memberId, initiativeId: id });
    if (!shared.ok) return refuse(ctx, shared.error);
    await showCoAuthors(ctx, id, true);
  },
  one: async (ctx, { id: memberId }, id) => {
    const viewed = await viewCoAuthor(ctx.deps)({ memberId, coAuthorId: id });
    if (!viewed.ok) return refuse(ctx, viewed.error);
    await say(ctx, { kind: 'coauthor.one', values: viewed.value }, edit);
  },
  share: async (ctx, { id: memberId }, id) => {
    const viewed = await viewCoAuthor(ctx.deps)({ memberId, coAuthorId: id });
    if (!viewed.ok) return refuse(ctx, viewed.error);
    await openForm(ctx, { form: 'coshare', subject: viewed.value.initiativeId, coAuthor: id });
  },
  link: async (ctx, { id: memberId }, id) => {
    const invited = await inviteAgain(ctx.deps)({ memberId, coAuthorId: id });
    if (!invited.ok) return refuse(ctx, invited.error);
    await say(ctx, { kind: 'coauthor.invite', values: invited.value });
  },
  remove: async (ctx, { id: memberId }, id) => {
    const removed = await removeCoAuthor(ctx.deps)({ memberId, coAuthorId: id });
    if (!removed.ok) return refuse(ctx, removed.error);
    await showCoAuthors(ctx, removed.value.initiativeId, true);
  },
};

/** The invited person's own word: kept with the chat and the message that asked. */
async function answer(ctx: BotContext, token: string, agrees: boolean): Promise<void> {
  const { telegramId } = ctx.person;
  const proof = { chatId: telegramId, messageId: pressedMessage(ctx) };
  const answered = await answerInvitation(ctx.deps)({ telegramId, token, agrees, ...proof });
  if (!answered.ok) return refuse(ctx, answered.error);
  const { until = 0, ...about } = answered.value;
  if (agrees) await say(ctx, { kind: 'coauthor.joined', values: about }, edit);
  else await say(ctx, { kind: 'coauthor.refused', values: { token, until } }, edit);
}

export const coAuthor: Family = async (ctx, [action = '', id = '']) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  if (action === 'yes' || action === 'no') return answer(ctx, id, action === 'yes');
  if (action === 'again') return askInvited(ctx, id, true);
  await (presses[action]?.(ctx, member, readId(id)) ?? refuse(ctx, { code: 'old-button' }));
};
