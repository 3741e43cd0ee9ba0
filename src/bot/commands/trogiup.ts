import { createWords } from '../../i18n/words.ts';
import { say } from '../context.ts';
import type { Command } from './command.ts';
import { isOffered } from './route.ts';

/** Help is made from the list of commands itself, so it takes the list from whoever has it. */
export function createHelp(all: () => readonly Command[]): Command {
  return {
    name: 'trogiup',
    alias: 'help',
    where: 'both',
    needs: 'all',
    whileSuspended: true,
    run: async (ctx) => {
      const words = createWords(ctx.deps.calendar)(ctx.person.language);
      const offered: Command[] = [];
      for (const command of all()) if (await isOffered(ctx, command)) offered.push(command);
      const commands = offered.map(({ name, alias }) => ({
        name: words.language === 'vi' ? name : alias,
        text: words.commands[name],
      }));
      const group = ctx.chat?.type !== 'private';
      const tips = !group && ctx.person.member?.registeredAt != null;
      await say(ctx, { kind: 'help', values: { commands, group, tips } });
    },
  };
}
