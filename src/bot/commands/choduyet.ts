import { showQueue } from '../kit/show-queue.ts';
import type { Command } from './command.ts';

export const choduyet: Command = {
  name: 'choduyet',
  alias: 'pending',
  where: 'private',
  needs: 'seeQueue',
  run: (ctx) => showQueue(ctx),
};
