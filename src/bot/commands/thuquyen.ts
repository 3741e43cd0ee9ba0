import { showHolders } from '../kit/show-holders.ts';
import type { Command } from './command.ts';

export const thuquyen: Command = {
  name: 'thuquyen',
  alias: 'dismiss',
  where: 'private',
  needs: 'appointOfficer',
  run: (ctx) => showHolders(ctx, { kind: 'appoint.end' }),
};
