import { formScene } from '../../actions/form/state.ts';
import { openInitiative, whyLocked } from '../../actions/open-initiative.ts';
import type { Member } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

/** Goes on with one's own draft or returned initiative where it stands, or says why nothing can be written on it. */
export async function writeOn(
  ctx: BotContext,
  { member, chatId, initiativeId }: { member: Member; chatId: number; initiativeId: number },
): Promise<void> {
  const state = await openInitiative(ctx.deps)({ member, chatId, initiativeId });
  if (state !== undefined) return ctx.scene.enter(formScene).then(() => {});
  const locked = await whyLocked(ctx.deps.store, { memberId: member.id, initiativeId });
  await refuse(ctx, locked ?? { code: 'old-button' });
}
