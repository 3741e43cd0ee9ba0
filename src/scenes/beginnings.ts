import { type MiddlewareFn, type Scenes } from 'telegraf';
import { beginInitiative } from '../actions/begin-initiative.ts';
import { isParagraph } from '../actions/form/take-paragraph.ts';
import type { BotContext } from '../bot/context.ts';
import { readLabelled } from '../domain/labelled.ts';
import type { Member } from '../store/store.ts';
import { repliedTo, takeReply } from './replied.ts';
import { type Told, takeTold, toldIn } from './told.ts';

/** Whether words that nobody asked for tell an initiative: under labels, or as a long paragraph. */
function tellsInitiative(typed: string): boolean {
  return readLabelled(typed) !== undefined || isParagraph({ form: 'initiative', at: 'title' }, typed);
}

async function begin(ctx: BotContext, member: Member, told: Told): Promise<boolean> {
  const chatId = ctx.person.telegramId;
  const state = await beginInitiative(ctx.deps)({ member, chatId });
  if (state === undefined) return false;
  await takeTold(ctx, state, told);
  return true;
}

/** Where no form is open: a reply to an old question goes there, and a message that tells an initiative, typed or under a picture, begins one. */
export const beginnings: MiddlewareFn<BotContext & Scenes.SceneContext> = async (ctx, next) => {
  const { message, person, dialogue } = ctx;
  const { member } = person;
  const isHere = ctx.chat?.type === 'private' && dialogue === undefined;
  if (!isHere || member?.registeredAt == null || message === undefined) return next();
  const told = toldIn(message);
  if (told === undefined || told.text.startsWith('/')) return next();
  const replied = await repliedTo(ctx, message);
  if (replied !== undefined && (await takeReply(ctx, member, { replied, told }))) return;
  if (!tellsInitiative(told.text) || !(await begin(ctx, member, told))) await next();
};
