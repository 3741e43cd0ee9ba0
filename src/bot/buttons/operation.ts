import { can } from '../../domain/permissions.ts';
import { say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** retry: updates that failed are handled once more. */
export const operation: Family = async (ctx, [action]) => {
  if (!can(await ctx.person.actor(), 'settleDelivery', [])) return refuse(ctx, { code: 'not-allowed' });
  if (action !== 'retry') return refuse(ctx, { code: 'old-button' });
  const { store } = ctx.deps;
  let again = 0;
  for (const { updateId } of await store.inbox.failed()) again += (await store.inbox.retry(updateId)) ? 1 : 0;
  ctx.after(async () => ctx.resumeInbox());
  await say(ctx, { kind: 'status.retried', values: { again } }, { edit: true });
};
