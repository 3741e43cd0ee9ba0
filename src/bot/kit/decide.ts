import { decideInitiative } from '../../actions/decide-initiative.ts';
import { type Decision } from '../../actions/decision.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** The same decision, whether by button, by command or at the end of a dialogue. */
export async function decide(ctx: BotContext, initiativeId: number, decision: Decision): Promise<boolean> {
  const decided = await decideInitiative(ctx.deps)({
    actor: await ctx.person.actor(),
    initiativeId,
    decision,
  });
  if (!decided.ok) {
    await refuse(ctx, decided.error);
    return false;
  }
  await say(ctx, {
    kind: 'decision.done',
    values: {
      ...decided.value,
      undo: decided.value.kind !== 'accept',
      ...(decision.kind === 'recognise' && { number: decision.number, day: decision.day }),
    },
  });
  return true;
}
