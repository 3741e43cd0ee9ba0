import { listCoAuthors } from '../../actions/co-authors/list-co-authors.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** The authors of one's own draft or returned initiative, each with a button. */
export async function showCoAuthors(ctx: BotContext, initiativeId: number, edit = false): Promise<void> {
  const memberId = ctx.person.member?.id ?? 0;
  const listed = await listCoAuthors(ctx.deps)({ memberId, initiativeId });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'coauthor.list', values: listed.value }, { edit });
}
