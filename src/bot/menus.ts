import type { Words } from '../i18n/words.ts';
import type { Api } from './api/call.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/list.ts';

type Menu = { scope: object; fits: (command: Command) => boolean };

const isOpen = ({ needs }: Command): boolean => needs === 'all' || needs === 'member';

const menus: readonly Menu[] = [
  { scope: { type: 'all_private_chats' }, fits: (command) => command.where !== 'group' && isOpen(command) },
  { scope: { type: 'all_group_chats' }, fits: (command) => command.where !== 'private' },
];

/** Tells Telegram the commands of each language and kind of chat; best effort, the bot works without. */
export async function setMenus(api: Api, words: (language: string) => Words): Promise<void> {
  for (const language of ['vi', 'en']) {
    const catalogue = words(language);
    for (const { scope, fits } of menus) {
      const list = commands.filter(fits).map(({ name, alias }) => ({
        command: language === 'vi' ? name : alias,
        description: catalogue.commands[name],
      }));
      // Vietnamese is what a language without its own menu gets.
      await api('setMyCommands', {
        commands: list,
        scope,
        ...(language !== 'vi' && { language_code: language }),
      });
    }
  }
}
