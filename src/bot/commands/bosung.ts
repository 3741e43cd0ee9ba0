import { lineOf } from '../../actions/view-initiative.ts';
import { readCodes } from '../../domain/codes.ts';
import { shortestReason } from '../../domain/decision-forms.ts';
import { type BotContext, say } from '../context.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import { namesSeveral, offerSeveral } from '../kit/several.ts';
import { singleIn } from '../kit/split-code.ts';
import type { Command } from './command.ts';

const most = 20;

async function showReturned(ctx: BotContext): Promise<void> {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'usage', command: 'bosung' });
  const { store } = ctx.deps;
  const mine = await store.initiatives.listFor(ctx.person.member?.id ?? 0, { limit: 1_000 });
  const returned = mine.filter(({ state }) => state === 'returned').slice(0, most);
  const lines = await Promise.all(
    returned.map(async (initiative) => {
      const { noteId } = (await store.moves.lastOf(initiative.id)) ?? { noteId: null };
      const note = noteId === null ? undefined : await store.notes.find(noteId);
      return { ...(await lineOf(store, initiative)), note: note?.text ?? '' };
    }),
  );
  await say(ctx, { kind: 'initiative.returned', values: { lines } });
}

/** Alone: one's own returned ones. With a code and words: an officer sends that one back. */
export const bosung: Command = {
  name: 'bosung',
  alias: 'complete',
  where: 'both',
  needs: 'member',
  run: async (ctx, rest) => {
    const list = readCodes(rest, ctx.deps.calendar.civil(ctx.deps.now()).year, 'reason');
    if (namesSeveral(list) || list.counted) {
      if (list.fault === null && list.rest.length < shortestReason)
        return refuse(ctx, { code: 'reason-too-short', command: 'bosung' });
      return offerSeveral(ctx, list, { kind: 'return', note: list.rest, keys: [] });
    }
    const { code, words } = singleIn(rest, list);
    if (code === '') return showReturned(ctx);
    const initiative = await findByCode(ctx, code, { command: 'bosung', words, wanted: 'return' });
    if (initiative === undefined) return;
    if (words === '') return refuse(ctx, { code: 'usage', command: 'bosung' });
    if (words.length < shortestReason) return refuse(ctx, { code: 'reason-too-short', command: 'bosung' });
    await decide(ctx, initiative.id, { kind: 'return', note: words, keys: [] });
  },
};
