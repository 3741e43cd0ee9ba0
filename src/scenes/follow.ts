import type { Step } from '../actions/form/advance.ts';
import { askAgain } from '../actions/form/ask.ts';
import type { FormState } from '../actions/form/state.ts';
import type { BotContext } from '../bot/context.ts';
import type { PlainLead } from '../domain/messages.ts';
import { finishForm } from './finish.ts';
import { say } from './say.ts';

/** Asks anew what the form stands at, under a line that says why. */
export async function resume(ctx: BotContext, state: FormState, code: PlainLead['code']): Promise<void> {
  await say(ctx, await askAgain(ctx.deps.store, state, { code }));
}

/** Says what a step leads to, or finishes the form; after a press the pressed message becomes the next one. */
export async function follow(ctx: BotContext, step: Step): Promise<void> {
  if (step.kind === 'complete') await finishForm(ctx, step.state, (under) => resume(ctx, under, 'resumed'));
  else await say(ctx, step.message, { edit: true });
}
