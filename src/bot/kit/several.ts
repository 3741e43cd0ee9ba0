import { decideInitiative } from '../../actions/decide-initiative.ts';
import type { Answers } from '../../domain/answers.ts';
import { type BotContext, say } from '../context.ts';

function despiteOf(earlierId: number | undefined): { despite?: number } {
  return earlierId === undefined ? {} : { despite: earlierId };
}

/** Recognises all that was previewed, each as a decision of its own; what cannot be done any more is named. */
export async function recogniseAll(ctx: BotContext, { ids, number, day, despite }: Answers): Promise<void> {
  const actor = await ctx.person.actor();
  const paper = {
    number: typeof number === 'string' ? number : null,
    day: typeof day === 'string' ? day : null,
  };
  const known = new Map(
    (Array.isArray(despite) ? despite : []).map((pair) => pair.split(':').map(Number) as [number, number]),
  );
  const done: string[] = [];
  const refused: { code: string; why: string }[] = [];
  for (const id of Array.isArray(ids) ? ids : []) {
    const decided = await decideInitiative(ctx.deps)({
      actor,
      initiativeId: Number(id),
      decision: { kind: 'recognise', ...paper, ...despiteOf(known.get(Number(id))) },
    });
    if (decided.ok) done.push(decided.value.code);
    else
      refused.push({
        code: 'initiative' in decided.error ? decided.error.initiative : `#${id}`,
        why: 'state' in decided.error ? decided.error.state : decided.error.code,
      });
  }
  await say(ctx, { kind: 'decision.several', values: { done, refused } }, { edit: true });
}
