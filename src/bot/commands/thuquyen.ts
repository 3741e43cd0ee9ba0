import { showEndings } from '../kit/show-holders.ts';
import type { Command } from './command.ts';

/** Alone: all who hold a role; with a part of a name, or a unit: those alone. */
export const thuquyen: Command = {
  name: 'thuquyen',
  alias: 'dismiss',
  where: 'private',
  needs: 'appointOfficer',
  run: (ctx, rest) => showEndings(ctx, { typed: rest }),
};
