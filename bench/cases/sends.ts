import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { createApp } from '../../src/app.ts';
import { createBotApi } from '../../src/playground/bot-api/server.ts';
import { createWorld, type World } from '../../src/playground/world/world.ts';
import { openStore } from '../../src/store/open.ts';
import type { Case, Measured, Row, Settings } from '../case.ts';
import { load } from '../report.ts';
import { makeUnion } from '../union.ts';

type Step = { says: string } | { presses: string };
type Story = { what: string; steps: readonly Step[]; most: number };

const says = (text: string): Step => ({ says: text });
const presses = (text: string): Step => ({ presses: text });

/** What a member types and presses from /nop to the receipt; «at most» is what the goal allows. */
const stories: readonly Story[] = [
  {
    what: 'question by question',
    most: 6 + 2,
    steps: [
      says('/nop'),
      says('Chế tạo máy cán dầm ở xưởng 2'),
      says('Cán tay, bốn người một ca, hay lệch mép'),
      says('Gắn thêm con lăn để dầm tự chạy thẳng'),
      presses('Xong'),
      says('Còn hai người một ca, không lệch mép'),
      says('15/3/2026'),
      presses('Đúng'),
      says('1,5 tỷ/năm'),
      presses('Đúng'),
      presses('Sản xuất, kỹ thuật'),
      presses('Nộp'),
    ],
  },
  {
    what: 'one message under labels',
    most: 3,
    steps: [
      says('/nop'),
      says(
        'Tên: Chế tạo máy cán dầm ở xưởng 2\nTrước đây: Cán tay, bốn người một ca\nGiải pháp: Gắn thêm con lăn\n' +
          'Kết quả: Còn hai người một ca\nÁp dụng: 15/3/2026\nLàm lợi: 1,5 tỷ/năm\nLĩnh vực: Sản xuất',
      ),
      presses('Nộp'),
    ],
  },
];

/** Does one step and waits until the bot has said something new. */
async function take(world: World, from: number, step: Step): Promise<void> {
  const ofBot = (): string =>
    JSON.stringify(world.messages(from).filter((message) => message.from?.id === world.bot.id));
  const before = ofBot();
  if ('says' in step) world.say({ from, text: step.says });
  else world.press({ from, text: step.presses });
  for (let tries = 0; ofBot() === before; tries += 1) {
    if (tries > 1_000) throw new Error(`no answer to ${JSON.stringify(step)}`);
    await wait(5);
  }
}

async function run(settings: Settings): Promise<Measured> {
  const union = await makeUnion({ drafts: stories.length, answered: false, at: Date.now() });
  const store = await openStore(`file:${await union.copy()}`);
  const bot = {
    id: 42,
    username: 'sangkien_bench_bot',
    firstName: 'Sáng kiến',
    token: `42:${'A'.repeat(35)}`,
  };
  const world = createWorld({ now: Date.now, random: randomBytes, bot });
  const botApi = createBotApi({ world });
  const { url } = await botApi.listen();
  const dispatcher = new Agent({ connections: 10 });
  const quiet = (): void => {};
  const app = await createApp({
    ...{ store, token: bot.token, apiRoot: url, dispatcher, ownerIds: new Set([1]), now: Date.now },
    zone: 'Asia/Ho_Chi_Minh',
    oneTimeToken: () => randomBytes(16).toString('base64url'),
    log: { info: quiet, warn: quiet, error: (_facts, words) => settings.say(words) },
  });
  const rows: Row[] = [];
  try {
    await app.start();
    for (const [index, { what, steps, most }] of stories.entries()) {
      const from = union.drafts[index]?.chatId ?? 0;
      world.addUser({ id: from, firstName: 'Trần Thị Thử', languageCode: 'vi' });
      const calls = (method: RegExp): number =>
        world.calls().filter((call) => method.test(call.method) && call.payload['chat_id'] === from).length;
      const [opening, ...rest] = steps;
      if (opening !== undefined) await take(world, from, opening);
      // A draft is there already: a new one is asked for, which is no part of the story.
      await take(world, from, presses('Bắt đầu cái mới'));
      const before = calls(/^send/);
      for (const step of rest) await take(world, from, step);
      // The first question was sent before it was counted.
      const ours = calls(/^send/) - before + 1;
      settings.say(`${what}: ${ours} sends, ${calls(/^edit/)} edits, load ${load()}`);
      rows.push({
        ...{ what, unit: 'sends', ours, yardstick: { name: 'at most', value: most } },
        ...{ ratio: ours / most, goal: `≤ ${most}`, met: ours <= most },
      });
    }
  } finally {
    await app.stop();
    await botApi.close();
    await store.close();
    await dispatcher.close();
    await union.drop();
  }
  return { rows, rounds: [] };
}

export const sends: Case = {
  name: 's7',
  about:
    'send* calls of the Bot API for one submitted initiative, from the first question to the receipt, through the whole ' +
    'program and a local Bot API; edits in place and answers to presses are not counted. Allowed: one for each text the ' +
    'member typed and two more; three where everything is told in one message.',
  run,
};
