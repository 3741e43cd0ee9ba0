import { askWho } from '../kit/on-behalf.ts';
import type { Command } from './command.ts';

export const nhapho: Command = {
  name: 'nhapho',
  alias: 'onbehalf',
  where: 'private',
  needs: 'onBehalf',
  run: (ctx) => askWho(ctx),
};
