import { type BotContext, say } from '../context.ts';
import type { Command } from './command.ts';

const shown = 10;

async function findUnits(ctx: BotContext, query: string): Promise<void> {
  const { store, now } = ctx.deps;
  const root = await store.units.root();
  const found =
    query === ''
      ? root === undefined
        ? []
        : [root, ...(await store.units.children(root.id))]
      : await store.units.search(query, { limit: shown });
  const programme = await store.programmes.current(now());
  const page = found.slice(0, shown);
  const targets =
    programme === undefined
      ? new Map<number, number>()
      : await store.targets.of(
          programme.id,
          page.map(({ id }) => id),
        );
  const lines = await Promise.all(
    page.map(async ({ id, code, name, block, headcount }) => ({
      code,
      name,
      path: (await store.units.pathNames(id)).slice(1).join(' › '),
      block,
      headcount,
      target: targets.get(id) ?? null,
    })),
  );
  const values = { query, lines, total: await store.units.count(), hasProgramme: programme !== undefined };
  await say(ctx, { kind: 'units.found', values });
}

export const donvi: Command = {
  name: 'donvi',
  alias: 'units',
  where: 'private',
  needs: 'units',
  run: findUnits,
};
