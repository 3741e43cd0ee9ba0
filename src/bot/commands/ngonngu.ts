import { say } from '../context.ts';
import type { Command } from './command.ts';

export const ngonngu: Command = {
  name: 'ngonngu',
  alias: 'language',
  where: 'both',
  needs: 'all',
  whileSuspended: true,
  run: async (ctx) => {
    await say(ctx, { kind: 'language.ask', values: {} });
  },
};
