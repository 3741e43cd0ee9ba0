import { say } from '../context.ts';
import { listHolders } from '../kit/list-holders.ts';
import type { Command } from './command.ts';

export const thuquyen: Command = {
  name: 'thuquyen',
  alias: 'dismiss',
  where: 'private',
  needs: 'appointOfficer',
  run: async (ctx) => {
    await say(ctx, { kind: 'appoint.end', values: { lines: await listHolders(ctx) } });
  },
};
