import { showSettings } from '../kit/show-settings.ts';
import type { Command } from './command.ts';

export const caidat: Command = {
  name: 'caidat',
  alias: 'settings',
  where: 'private',
  needs: 'settings',
  atRoot: true,
  run: (ctx) => showSettings(ctx),
};
