import { waitingStates } from '../../domain/initiative.ts';
import { say } from '../context.ts';
import type { Command } from './command.ts';

const most = 10_000;

export const tinhtrang: Command = {
  name: 'tinhtrang',
  alias: 'status',
  where: 'private',
  needs: 'settleDelivery',
  run: async (ctx) => {
    const { store, now } = ctx.deps;
    const root = await store.units.root();
    const unitIds = [root?.id ?? 0];
    const [oldest] = await store.initiatives.queue({ unitIds, states: waitingStates, limit: 1 });
    const values = {
      waiting: await store.initiatives.queueCount(unitIds[0] ?? 0, waitingStates),
      oldest: oldest?.submittedAt ?? null,
      planned: (await store.outbox.due(now(), most)).length,
      uncertain: (await store.outbox.uncertain()).length,
      failed: (await store.inbox.failed()).length,
      units: await store.units.count(),
    };
    await say(ctx, { kind: 'status', values });
  },
};
