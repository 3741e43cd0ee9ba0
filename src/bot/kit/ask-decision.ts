import { whyUndecidable } from '../../actions/decide-initiative.ts';
import { codeOf } from '../../actions/decision.ts';
import { demandedPaper } from '../../actions/demanded-paper.ts';
import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { viewInitiative } from '../../actions/view-initiative.ts';
import { forms } from '../../domain/form.ts';
import type { Initiative } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

type Asking = 'recognise' | 'return' | 'decline' | 'revoke';

/** What a decision needs to know is asked in a short form of its own. */
export async function askDecision(ctx: BotContext, form: Asking, subject: number): Promise<void> {
  const actor = await ctx.person.actor();
  const viewed = await viewInitiative(ctx.deps)({ actor, initiativeId: subject });
  if (!viewed.ok) return refuse(ctx, viewed.error);
  if (viewed.value.actions.includes(form)) return openDecision(ctx, { form, subject });
  // Somebody was quicker, or it is one's own.
  const why = await whyUndecidable(ctx.deps.store, actor, { initiativeId: subject, kind: form });
  await refuse(ctx, why ?? { code: 'stale' });
}

type Opened = { form: Asking; subject: number; despite?: number | undefined; number?: string };

/** `number`: of the decision, if it is known; then its day is asked. */
export async function openDecision(
  ctx: BotContext,
  { form, subject, despite, number }: Opened,
): Promise<void> {
  const known = number === undefined ? undefined : 'decisionDay';
  const at = known ?? forms[form].questions[0]?.key ?? 'card';
  const initiative = await ctx.deps.store.initiatives.find(subject);
  const answers = {
    ...(initiative !== undefined && { about: codeOf(initiative) }),
    ...(despite !== undefined && { despite }),
    ...(number !== undefined && { decisionNumber: number }),
    ...(form === 'recognise' && (await demandedPaper(ctx.deps.store))),
  };
  await pushForm(
    ctx.deps.store,
    { chatId: ctx.person.telegramId, now: ctx.deps.now() },
    formState({ form, subject, at, answers }),
  );
  await ctx.scene.enter(formScene);
}

type Unexplained = { initiative: Initiative; kind: Exclude<Asking, 'recognise'>; command: string };

/** A command without its reason: in private the reason is asked as the card's button asks it; a group is told where. */
export async function askWhy(ctx: BotContext, { initiative, kind, command }: Unexplained): Promise<void> {
  if (ctx.chat?.type === 'private') return askDecision(ctx, kind, initiative.id);
  const asked = { initiativeId: initiative.id, kind };
  const why = await whyUndecidable(ctx.deps.store, await ctx.person.actor(), asked);
  await refuse(ctx, why ?? { code: 'reason-missing', command, initiative: codeOf(initiative) });
}
