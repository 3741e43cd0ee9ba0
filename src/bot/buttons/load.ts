import { reportReviewers, reportUnits } from '../../actions/report-load.ts';
import { readId } from '../../domain/ids.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** Who decided how much, and what waits where: a message of its own below the tally, then in place. */
export const load: Family = async (ctx, [action = '', place = '0']) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const input = { actor: await ctx.person.actor(), after: readId(place) };
  const isOpened = action === 'open';
  if ((!isOpened && action !== 'who' && action !== 'units') || (place !== '0' && input.after === 0))
    return refuse(ctx, { code: 'old-button' });
  if (action === 'who') {
    const report = await reportReviewers(ctx.deps)(input);
    if (!report.ok) return refuse(ctx, report.error);
    await say(ctx, { kind: 'load.reviewers', values: report.value }, { edit: true });
    return;
  }
  const report = await reportUnits(ctx.deps)(input);
  if (!report.ok) return refuse(ctx, report.error);
  await say(ctx, { kind: 'load.units', values: report.value }, { edit: !isOpened });
};
