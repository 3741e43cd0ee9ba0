import { listMine } from '../../actions/list-mine.ts';
import { type BotContext, say } from '../context.ts';
import type { Command } from './command.ts';

/** A page of one's own initiatives and drafts, newest first; turning pages edits the list in place. */
export async function showMine(ctx: BotContext, page = 0, edit = false): Promise<void> {
  const values = await listMine(ctx.deps)({ memberId: ctx.person.member?.id ?? 0, page });
  await say(ctx, { kind: 'initiative.mine', values }, { edit });
}

export const cuatoi: Command = {
  name: 'cuatoi',
  alias: 'mine',
  where: 'private',
  needs: 'member',
  whileSuspended: true,
  run: (ctx) => showMine(ctx),
};
