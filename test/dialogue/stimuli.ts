import type { World } from '../../src/playground/world/world.ts';

/** Something a person does, whatever the bot has asked. `silent`: nothing has to be said to it. */
export type Stimulus = { name: string; silent?: true; act(world: World, from: number): void };

const longest = 4096;

/** Texts that mean harm, by accident or on purpose. */
const hostileTexts: readonly string[] = [
  '<b>&"\'</i><a href="tg://user?id=1">x</a>',
  '&lt;script&gt;&#60;',
  '\u202Etxt.exe\u2066 ngược',
  'a\u0000b\u0007c\u200B\uFEFF',
  "=cmd|'/c calc'!A0",
  '-2+3+cmd',
  '@SUM(1)',
  'Má'.normalize('NFD').repeat(40),
  '👩🏽‍🔧🇻🇳'.repeat(50),
  'x'.repeat(longest),
  'Câu chuyện dài. '.repeat(256).slice(0, longest),
  '. ',
  '0',
  '-1',
  '999999999999999999999999999999',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  '${process.env}',
  '../../etc/passwd\r\nX: y',
  'f:initiative:1:card:send',
  'C«ng ®oµn c¬ së',
  '\uD83D',
];

const texts: readonly Stimulus[] = [
  ...hostileTexts,
  'dạ vâng ạ',
  '15/3/2026',
  '200',
  '15 triệu/tháng',
  '60%',
  'Trần Thị Thử',
  'may thu',
].map((text) => ({
  name: `«${text.slice(0, 20)}»`,
  act: (world, from) => void world.say({ from, text }),
}));

const commands: readonly Stimulus[] = [
  '/start',
  '/start u_MAYTHU',
  '/start a_khongco',
  '/start m_khongco',
  '/start c_khongco',
  '/start i_1',
  '/start i_999999999999999999999',
  '/start x_1',
  '/start __proto__',
  '/nop',
  '/cuatoi',
  '/bosung',
  '/xem 1',
  '/xem',
  '/huy',
  '/trogiup',
  '/dulieu',
  '/ngonngu',
  '/congnhan 1',
  '/tuchoi 1 Không mới',
  '/khongcolenhnay',
  '/nop@bot_khac',
].map((text) => ({
  name: text,
  ...(text.includes('@') && { silent: true as const }),
  act: (world, from) => void world.say({ from, text }),
}));

const files: readonly Stimulus[] = [
  { name: 'a photo', act: (world, from) => void world.sendFile({ from, kind: 'photo' }) },
  {
    name: 'a photo with words',
    act: (world, from) => void world.sendFile({ from, kind: 'photo', caption: '<b>Máy mới</b>' }),
  },
  {
    name: 'a document',
    act: (world, from) =>
      void world.sendFile({ from, kind: 'document', fileName: '../a"\r\nX: y\u202Efdp.pdf' }),
  },
  {
    name: 'a program',
    act: (world, from) => void world.sendFile({ from, kind: 'document', fileName: 'chay.exe' }),
  },
  { name: 'a video', act: (world, from) => void world.sendFile({ from, kind: 'video' }) },
  { name: 'a voice', act: (world, from) => void world.sendFile({ from, kind: 'voice' }) },
  { name: 'a sticker', act: (world, from) => void world.sendFile({ from, kind: 'sticker', emoji: '👍' }) },
  {
    name: 'an album',
    act: (world, from) => void world.sendAlbum({ from, items: [{ kind: 'photo' }, { kind: 'photo' }] }),
  },
];

const contents: readonly [string, Record<string, unknown>][] = [
  ['contact', { contact: { phone_number: '+84000000000', first_name: 'Thử' } }],
  ['location', { location: { latitude: 19.8, longitude: 105.8 } }],
  ['venue', { venue: { location: { latitude: 1, longitude: 1 }, title: 'x', address: 'y' } }],
  ['dice', { dice: { emoji: '🎲', value: 6 } }],
  ['poll', { poll: { id: '1', question: 'Thử?', options: [], total_voter_count: 0, type: 'regular' } }],
  ['video_note', { video_note: { file_id: 'x', file_unique_id: 'x', length: 1, duration: 1 } }],
  ['audio', { audio: { file_id: 'x', file_unique_id: 'x', duration: 1 } }],
  ['animation', { animation: { file_id: 'x', file_unique_id: 'x', width: 1, height: 1, duration: 1 } }],
  ['story', { story: { id: 1, chat: { id: 1, type: 'private' } } }],
  ['checklist', { checklist: { title: 'x', tasks: [] } }],
  ['users_shared', { users_shared: { request_id: 1, users: [] } }],
  ['web_app_data', { web_app_data: { data: 'x', button_text: 'y' } }],
  ['pinned_message', { pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } }],
  [
    'message_auto_delete_timer_changed',
    { message_auto_delete_timer_changed: { message_auto_delete_time: 1 } },
  ],
  ['something_of_tomorrow', { something_of_tomorrow: {} }],
];

const odd: readonly Stimulus[] = [
  ...contents.map(
    ([name, content]): Stimulus => ({
      name,
      act: (world, from) => void world.sendContent({ from, content }),
    }),
  ),
  {
    name: 'a forwarded text',
    act: (world, from) =>
      void world.say({ from, text: 'Lời của người khác, chuyển tiếp đến đây', forwardedFrom: 'Ai đó' }),
  },
  {
    name: 'a correction of a message that gave no answer',
    silent: true,
    act: (world, from) => {
      const own = world.messages(from).find((message) => message.from?.id === from);
      world.editText({ chat: from, message: own?.message_id ?? 0, text: 'Sửa lại' });
    },
  },
  {
    name: 'a correction of a message never seen',
    silent: true,
    act: (world, from) =>
      void world.sendRaw({
        edited_message: {
          message_id: 987_654,
          date: 1,
          edit_date: 2,
          chat: world.chat(from),
          from: world.user(from),
          text: 'Sửa',
        },
      }),
  },
];

/** Everything people do that is no press of a button. */
export const stimuli: readonly Stimulus[] = [...texts, ...commands, ...files, ...odd];

/** Button data as somebody who plays with it would make it; deleting all of one's own data is nobody's play. */
export function forgedPresses(form: string, key: string, others: readonly string[]): string[] {
  const actions =
    'back skip later retype rewrite pick option toggle done drop menu card edit extra send x'.split(' ');
  const aimed = actions.flatMap((action) => [
    `f:${form}:0:${key}:${action}`,
    `f:${form}:1:${key}:${action}:__proto__:0`,
    `f:${form}:1:card:${action}:${key}:-1`,
  ]);
  const families = 'abcdefghijklmnopqrstuvwxyz'
    .split('')
    .flatMap((family) => [`${family}:x:1`, `${family}:1:999999999999`]);
  const shapes = [
    '',
    ':',
    '::::',
    'f',
    'f:',
    `f:${form}`,
    'f:constructor:1:title:back',
    'i:write:1',
    'i:open:1',
    'd:undo:1',
    'd:accept:1',
    'd:recognise:1',
    'o:retry',
    'p:all',
    's:import:1',
    'c:y:',
  ];
  return [...new Set([...aimed, ...families, ...shapes, ...others])].filter(
    (data) => data.length <= 64 && data !== '',
  );
}
