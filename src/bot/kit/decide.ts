import { decideInitiative } from '../../actions/decide-initiative.ts';
import { type Decision } from '../../actions/decision.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** What was written to the author, to be read once more while it may be undone. */
function written(decision: Decision): { note?: string; keys?: readonly string[] } {
  if (!('note' in decision)) return {};
  return { note: decision.note, ...(decision.kind === 'return' && { keys: decision.keys }) };
}

type Deciding = { initiativeId: number; decision: Decision; edit: boolean };

async function take(ctx: BotContext, { initiativeId, decision, edit }: Deciding): Promise<boolean> {
  const actor = await ctx.person.actor();
  const decided = await decideInitiative(ctx.deps)({ actor, initiativeId, decision });
  if (!decided.ok) {
    await refuse(ctx, decided.error);
    return false;
  }
  const values = {
    ...decided.value,
    undo: decided.value.kind !== 'accept',
    ...(decision.kind === 'recognise' && { number: decision.number, day: decision.day }),
    // In a group the others read along.
    ...(ctx.chat?.type === 'private' && written(decision)),
  };
  await say(ctx, { kind: 'decision.done', values }, { edit });
  return true;
}

/** The same decision, whether by button, by command or at the end of a dialogue. */
export function decide(ctx: BotContext, initiativeId: number, decision: Decision): Promise<boolean> {
  return take(ctx, { initiativeId, decision, edit: false });
}

/** The same; what was decided takes the place of the message that offered it. */
export function decideInPlace(ctx: BotContext, initiativeId: number, decision: Decision): Promise<boolean> {
  return take(ctx, { initiativeId, decision, edit: true });
}
