import { can } from '../../domain/permissions.ts';
import { say } from '../context.ts';
import type { Command } from './command.ts';

export const chuongtrinh: Command = {
  name: 'chuongtrinh',
  alias: 'programme',
  where: 'private',
  needs: 'programme',
  run: async (ctx) => {
    const { store, now } = ctx.deps;
    const at = now();
    const root = await store.units.root();
    const lines = await Promise.all(
      (await store.programmes.list()).map(async ({ id, name, unitId, fromAt, toAt }) => ({
        name,
        fromAt,
        toAt,
        open: fromAt <= at && at < toAt,
        target: (await store.targets.of(id, [unitId])).get(unitId) ?? null,
      })),
    );
    const mayAdd = can(await ctx.person.actor(), 'programme', root === undefined ? [] : [root.id]);
    await say(ctx, { kind: 'programme.list', values: { lines, mayAdd } });
  },
};
