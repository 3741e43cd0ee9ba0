import { type DetailSection, detailSections } from '../../domain/details.ts';
import { showDetails } from '../../reports/show-details.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** Says a part of a digest's details; the others are a press away in the same message. */
export async function sayDetails(
  ctx: BotContext,
  {
    digestId,
    section = 'parts',
    edit = false,
  }: { digestId: number; section?: DetailSection; edit?: boolean },
): Promise<void> {
  const shown = await showDetails(ctx.deps)({ actor: await ctx.person.actor(), digestId, section });
  if (!shown.ok) return refuse(ctx, shown.error);
  await say(ctx, shown.value, { edit });
}

export function readSection(typed: string): DetailSection | undefined {
  return detailSections.find((section) => section === typed);
}
