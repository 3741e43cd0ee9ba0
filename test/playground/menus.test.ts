import { expect, test } from 'vitest';
import { groupWithBot, startApi, startedUser } from './local-api.ts';

const NOP = { command: 'nop', description: 'Nộp sáng kiến' };
const HELP = { command: 'help', description: 'Help' };

const lists: [what: string, commands: unknown, answer: string][] = [
  ['a capital letter', [{ ...NOP, command: 'Nop' }], 'Bad Request: BOT_COMMAND_INVALID'],
  ['a hyphen', [{ ...NOP, command: 'no-p' }], 'Bad Request: BOT_COMMAND_INVALID'],
  ['a letter with a mark', [{ ...NOP, command: 'nộp' }], 'Bad Request: BOT_COMMAND_INVALID'],
  ['an empty name', [{ ...NOP, command: '' }], 'Bad Request: command must be non-empty'],
  ['33 letters', [{ ...NOP, command: 'a'.repeat(33) }], 'Bad Request: command length must not exceed 32'],
  [
    'no description',
    [{ command: 'nop' }],
    `Bad Request: can't parse BotCommand: Can't find field "description"`,
  ],
  [
    'an empty description',
    [{ ...NOP, description: ' ' }],
    'Bad Request: command description must be non-empty',
  ],
  [
    '257 letters to describe it',
    [{ ...NOP, description: 'a'.repeat(257) }],
    'Bad Request: command description length must not exceed 256',
  ],
  [
    '101 of them',
    Array.from({ length: 101 }, (_, index) => ({ ...NOP, command: `c${index}` })),
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
  ],
  ['something else than a list', { nop: 1 }, 'Bad Request: expected an Array of BotCommand'],
  ['a leading slash', [{ ...NOP, command: '/nop' }], 'ok'],
  ['a hundred of them', Array.from({ length: 100 }, (_, index) => ({ ...NOP, command: `c${index}` })), 'ok'],
];
test.each(lists)('commands with %s are answered as by Telegram', async (_what, commands, answer) => {
  const { refusal } = await startApi();
  expect(await refusal('setMyCommands', { commands })).toBe(answer);
});

test('each scope and language has its own commands', async () => {
  const { world, result, call } = await startApi();
  const group = groupWithBot(world);
  const scope = { type: 'chat', chat_id: group.id };
  await result('setMyCommands', { commands: [NOP] });
  await result('setMyCommands', { commands: [HELP], scope, language_code: 'en' });
  expect(await result('getMyCommands')).toEqual([NOP]);
  expect(await result('getMyCommands', { scope, language_code: 'en' })).toEqual([HELP]);
  expect(await result('getMyCommands', { scope })).toEqual([]);
  expect(world.commands(scope, 'en')).toEqual([HELP]);
  await result('deleteMyCommands');
  expect(world.commands()).toEqual([]);
  expect((await call('setMyCommands', { commands: [], scope: { type: 'moon' } })).description).toBe(
    "Bad Request: can't parse BotCommandScope: Unsupported type specified",
  );
  expect(
    (await call('setMyCommands', { commands: [], scope: { type: 'chat', chat_id: 5 } })).description,
  ).toBe('Bad Request: chat not found');
  expect((await call('getMyCommands', { language_code: 'việt' })).description).toBe(
    'Bad Request: invalid language code specified',
  );
});

test('a person sees the narrowest menu in the own language', async () => {
  const { world, result } = await startApi();
  const group = groupWithBot(world);
  const member = world.addUser({ firstName: 'An', languageCode: 'en' }).id;
  world.join(group.id, { user: member });
  const set = (type: string, command: string, more = {}) =>
    result('setMyCommands', { commands: [{ command, description: 'x' }], scope: { type, ...more } });
  await set('default', 'd');
  await set('all_group_chats', 'g');
  await set('chat_administrators', 'a', { chat_id: group.id });
  await set('all_private_chats', 'p');
  await result('setMyCommands', {
    commands: [HELP],
    scope: { type: 'all_private_chats' },
    language_code: 'en',
  });
  const names = (user: number, chat: number) => world.menuFor(user, chat).map(({ command }) => command);
  expect(names(group.creator, group.id)).toEqual(['a']);
  expect(names(member, group.id)).toEqual(['g']);
  expect(names(member, member)).toEqual(['help']);
  expect(names(startedUser(world), group.id)).toEqual(['g']);
});

test('descriptions and the menu button are taken and measured', async () => {
  const { world, refusal } = await startApi();
  expect(await refusal('setMyDescription', { description: 'Nơi gửi sáng kiến', language_code: 'vi' })).toBe(
    'ok',
  );
  expect(await refusal('setMyDescription', { description: 'x'.repeat(513) })).toMatch(/^Bad Request/);
  expect(await refusal('setMyShortDescription', { short_description: 'x'.repeat(121) })).toMatch(
    /^Bad Request/,
  );
  expect(world.inside.menus.text('description', 'vi')).toBe('Nơi gửi sáng kiến');
  expect(await refusal('setChatMenuButton', { menu_button: { type: 'commands' } })).toBe('ok');
  expect(await refusal('setChatMenuButton', { menu_button: { type: 'party' } })).toBe(
    "Bad Request: can't parse menu button: MenuButton has unsupported type",
  );
});
