import { penOf } from '../../actions/pen.ts';
import { lineOf } from '../../actions/view-initiative.ts';
import { readCodes } from '../../domain/codes.ts';
import { shortestReason } from '../../domain/decision-forms.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import type { Initiative } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { askWhy } from '../kit/ask-decision.ts';
import { decide } from '../kit/decide.ts';
import { findByCode, lookUpCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { returnedOnes } from '../kit/returned-ones.ts';
import { namesSeveral, offerSeveral } from '../kit/several.ts';
import { singleIn, splitCode } from '../kit/split-code.ts';
import { writeOn } from '../kit/write-on.ts';
import type { Command } from './command.ts';

async function showReturned(ctx: BotContext): Promise<void> {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'usage', command: 'bosung' });
  const { store } = ctx.deps;
  const lines = await Promise.all(
    (await returnedOnes(ctx)).map(async (initiative) => {
      const { noteId } = (await store.moves.lastOf(initiative.id)) ?? { noteId: null };
      const note = noteId === null ? undefined : await store.notes.find(noteId);
      return { ...(await lineOf(store, initiative)), note: note?.text ?? '' };
    }),
  );
  await say(ctx, { kind: 'initiative.returned', values: { lines } });
}

/** With the code of an own one: completes it, whatever was typed behind a returned one; false for what is another's. */
async function completesOwn(ctx: BotContext, initiative: Initiative, words: string): Promise<boolean> {
  const { member, telegramId: chatId } = ctx.person;
  if (member === undefined || ctx.chat?.type !== 'private') return false;
  if (words !== '' && initiative.state !== 'returned') return false;
  const { writerId } = await penOf(ctx.deps.store, initiative);
  if (writerId !== member.id) return false;
  await writeOn(ctx, { member, chatId, initiativeId: initiative.id });
  return true;
}

/** Alone: one's own returned ones. With the code of one of them: that one. With a code an officer sends it back, for what the words say. */
export const bosung: Command = {
  name: 'bosung',
  alias: 'complete',
  where: 'both',
  needs: 'member',
  run: async (ctx, rest) => {
    const list = readCodes(rest, ctx.deps.calendar.civil(ctx.deps.now()).year, 'reason');
    if (namesSeveral(list) || list.counted) {
      // «/bosung 1 15 lỗi một ca»: whoever reviews nothing means one initiative, and an answer.
      const asked = splitCode(rest);
      const isOfficer = canSomewhere(await ctx.person.actor(), 'decide');
      const meant = isOfficer ? undefined : await lookUpCode(ctx, asked.code);
      if (meant !== undefined && (await completesOwn(ctx, meant, asked.words))) return;
      if (list.fault === null && list.rest.length < shortestReason)
        return refuse(ctx, { code: 'reason-too-short', command: 'bosung' });
      return offerSeveral(ctx, list, { kind: 'return', note: list.rest, keys: [] });
    }
    const { code, words } = singleIn(rest, list);
    if (code === '') return showReturned(ctx);
    const initiative = await findByCode(ctx, code, { command: 'bosung', words, wanted: 'return' });
    if (initiative === undefined || (await completesOwn(ctx, initiative, words))) return;
    if (words === '') return askWhy(ctx, { initiative, kind: 'return', command: 'bosung' });
    if (words.length < shortestReason) return refuse(ctx, { code: 'reason-too-short', command: 'bosung' });
    await decide(ctx, initiative.id, { kind: 'return', note: words, keys: [] });
  },
};
