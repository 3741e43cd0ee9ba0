import type { WorldMemory } from './memory.ts';
import type { BotCommand, CommandScope, MemberStatus } from './telegram.ts';

type Viewer = { userId: number; chatId: number; isPrivate: boolean; status: MemberStatus | undefined };

export type Menus = ReturnType<typeof createMenus>;

function keyOf(scope: CommandScope, language: string): string {
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', language].join('|');
}

/** The scopes Telegram tries for a person in a chat, narrowest first. */
function scopesFor({ userId, chatId, isPrivate, status }: Viewer): CommandScope[] {
  if (isPrivate)
    return [{ type: 'chat', chat_id: chatId }, { type: 'all_private_chats' }, { type: 'default' }];
  const isAdmin = status === 'administrator' || status === 'creator';
  return [
    { type: 'chat_member', chat_id: chatId, user_id: userId },
    ...(isAdmin ? [{ type: 'chat_administrators', chat_id: chatId }] : []),
    { type: 'chat', chat_id: chatId },
    ...(isAdmin ? [{ type: 'all_chat_administrators' }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

/** Command menus by scope and language, profile texts by language, menu buttons by chat. */
export function createMenus() {
  const commands = new Map<string, BotCommand[]>();
  const texts = new Map<string, string>();
  const buttons = new Map<number, Record<string, unknown>>();
  return {
    memorise: (): WorldMemory['menus'] => ({
      commands: [...commands],
      texts: [...texts],
      buttons: [...buttons],
    }),
    recall(memory: WorldMemory['menus']): void {
      for (const [key, list] of memory.commands) commands.set(key, list);
      for (const [key, text] of memory.texts) texts.set(key, text);
      for (const [chatId, button] of memory.buttons) buttons.set(chatId, button);
    },
    set(scope: CommandScope, language: string, list: BotCommand[]): void {
      commands.set(keyOf(scope, language), list);
    },
    remove(scope: CommandScope, language: string): void {
      commands.delete(keyOf(scope, language));
    },
    get: (scope: CommandScope, language: string): BotCommand[] => commands.get(keyOf(scope, language)) ?? [],
    seenBy(viewer: Viewer, language: string): BotCommand[] {
      for (const scope of scopesFor(viewer)) {
        const found = commands.get(keyOf(scope, language)) ?? commands.get(keyOf(scope, ''));
        if (found !== undefined) return found;
      }
      return [];
    },
    /** `kind` is description or short_description. */
    setText(kind: string, language: string, text: string): void {
      texts.set(`${kind}|${language}`, text);
    },
    text: (kind: string, language: string): string =>
      texts.get(`${kind}|${language}`) ?? texts.get(`${kind}|`) ?? '',
    /** Chat 0 is the default of all private chats. */
    setButton(chatId: number, button: Record<string, unknown>): void {
      buttons.set(chatId, button);
    },
    button: (chatId: number): Record<string, unknown> =>
      buttons.get(chatId) ?? buttons.get(0) ?? { type: 'commands' },
  };
}
