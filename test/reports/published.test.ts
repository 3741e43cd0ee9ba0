import { describe, expect, it } from 'vitest';
import { beginInitiative } from '../../src/actions/begin-initiative.ts';
import { createProgramme } from '../../src/actions/create-programme.ts';
import { createRoot } from '../../src/actions/create-root.ts';
import { decideInitiative } from '../../src/actions/decide-initiative.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { finishRegistration } from '../../src/actions/finish-registration.ts';
import { giveConsent } from '../../src/actions/give-consent.ts';
import { importUnits } from '../../src/actions/import-units.ts';
import { linkGroup } from '../../src/actions/link-group.ts';
import { previewUnits } from '../../src/actions/preview-units.ts';
import { submitInitiative } from '../../src/actions/submit-initiative.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import type { Message } from '../../src/domain/messages.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Result } from '../../src/domain/result.ts';
import { plainText } from '../../src/i18n/html.ts';
import { createWords } from '../../src/i18n/words.ts';
import { createDigestPlanner } from '../../src/reports/plan-digests.ts';
import { askTally } from '../../src/reports/requests.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { at, calendar, inBulk } from './ledger.ts';

const ownerId = 900;
const hour = 60 * 60_000;
/** So many of each unit go through the actions. */
const few = 25;

/** Published on 26/3/2022: initiatives entered, no targets given. */
const provinces = {
  'Thanh Hóa': 11_666,
  'Nghệ An': 8_881,
  'Hà Tĩnh': 5_072,
  'Hà Nội': 4_554,
  'Hải Phòng': 3_583,
  'Cần Thơ': 2_235,
  'An Giang': 2_153,
  'Hậu Giang': 1_759,
};

/** Published on 10/5/2022 at 14h00 of the coal and minerals union: entered and target of eight units, 2,769 in all. */
const mines = {
  'Tuyển than Cửa Ông': [196, 105, '186,7'],
  'Than Nam Mẫu': [198, 132, '150,0'],
  'Than Hà Lầm': [141, 96, '146,9'],
  'Chế tạo máy': [66, 24, '275,0'],
  'Than Đá Bạc': [84, 42, '200,0'],
  'Than Mông Dương': [119, 102, '116,7'],
  'Than Cao Sơn': [142, 111, '127,9'],
  'Xây lắp mỏ': [71, 54, '131,5'],
} as const;
const otherMines = 1_752;

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

type Union = {
  deps: Deps;
  owner: Actor & { memberId: number };
  clock: { at: number };
  rootId: number;
  url: string;
};

/** The programme of 2021–2023 over a root and its units, set up through the actions as an owner does. */
async function setUp(
  { store, url }: OpenDatabase,
  root: string,
  units: readonly { name: string; target?: number }[],
): Promise<Union> {
  const clock = { at: at(2022, 3, 1, 9) };
  const deps: Deps = {
    store,
    now: () => clock.at,
    calendar,
    token: () => 'unused',
    ownerIds: new Set([ownerId]),
    botUsername: 'sangkien_test_bot',
  };
  await giveConsent(deps)({ telegramId: ownerId, chatId: ownerId, messageId: null, language: 'vi' });
  const memberId = (await store.members.byTelegramId(ownerId))?.id ?? 0;
  const owner = { memberId, owner: true, grants: [] };
  const { id: rootId } = must(
    await createRoot(deps)({ actor: owner, answers: { unitName: root, unitCode: 'GOC' } }),
  );
  const dates = {
    firstDay: { year: 2021, month: 9, day: 1, precision: 'day' },
    lastDay: { year: 2023, month: 8, day: 31, precision: 'day' },
  } as const;
  must(
    await createProgramme(deps)({ actor: owner, answers: { programmeName: '1 triệu sáng kiến', ...dates } }),
  );
  const rows = units.map(
    ({ name, target }, index) => `DV${index},${name},,GOC,doanh nghiệp,,${target ?? ''}`,
  );
  const bytes = Buffer.from(['code,name,workplace,parent,block,headcount,target', ...rows].join('\n'));
  const preview = must(await previewUnits(deps)({ actor: owner, memberId, bytes }));
  if (preview.kind !== 'units.preview') throw new Error(JSON.stringify(preview.values));
  must(await importUnits(deps)({ actor: owner, memberId, token: preview.values.token }));
  return { deps, owner, clock, rootId, url };
}

const answers: Readonly<Record<string, AnswerValue>> = {
  title: 'Chế tạo máy cán dầm',
  before: 'Cán tay, hay lệch mép',
  solution: 'Gắn thêm con lăn dẫn hướng',
  result: 'Nhanh hơn, ít lỗi hơn',
  applied: { year: 2022, month: 1, precision: 'month' },
  benefit: null,
  field: 'production',
};

/**
 * One worker of a unit tells initiatives and the owner recognises each, by the actions people use. After the first few
 * the others of the unit get the rows that these actions left.
 */
async function recognise(
  { deps, owner, url }: Union,
  { code, count }: { code: string; count: number },
): Promise<void> {
  const unit = await deps.store.units.byCode(code);
  const telegramId = 10_000 + (unit?.id ?? 0);
  await giveConsent(deps)({ telegramId, chatId: telegramId, messageId: null, language: 'vi' });
  const registered = { unit: unit?.id ?? 0, fullName: 'Người Thử', authorGroup: 'worker' };
  const found = async () =>
    (await deps.store.members.byTelegramId(telegramId)) ?? Promise.reject(new Error('no member'));
  must(await finishRegistration(deps)({ member: await found(), answers: registered }));
  const member = await found();
  // Actions join the transaction they run in: many share one commit, as the updates of many chats do.
  const newest = await deps.store.transaction(async (store) => {
    const joined = { ...deps, store };
    let initiativeId = 0;
    for (let index = 0; index < few; index += 1) {
      const state = await beginInitiative(joined)({ member, chatId: telegramId });
      initiativeId = state?.subject ?? 0;
      for (const [key, value] of Object.entries(answers))
        await store.answers.put({ initiativeId, key, value, raw: null, now: deps.now() });
      must(await submitInitiative(joined)({ initiativeId, member }));
      must(
        await decideInitiative(joined)({
          actor: owner,
          initiativeId,
          decision: { kind: 'recognise', number: null, day: null },
        }),
      );
    }
    return initiativeId;
  });
  await inBulk({ url }, (bulk) => bulk.repeat(newest, count - few));
}

function printed(message: Message): string {
  const words = createWords(calendar)('vi');
  return plainText((words.messages[message.kind] as (values: unknown) => { html: string })(message.values));
}

async function tallied({ deps, owner, rootId }: Union, typed: string): Promise<string> {
  const tally = must(await askTally(deps)({ actor: owner, unitId: rootId, typed }));
  return printed({ kind: 'tally', values: { tally } });
}

/** Links a group and lets the next Monday morning come. */
async function digested({ deps, owner, rootId, clock }: Union): Promise<string> {
  const place = { chatId: -500, threadId: null, title: 'Nhóm cán bộ' };
  must(
    await linkGroup(deps)({
      actor: owner,
      memberId: owner.memberId,
      ...place,
      unitId: rootId,
      audience: 'officers',
    }),
  );
  clock.at = calendar.weekOf(clock.at).to + 8 * hour;
  const { planned } = await createDigestPlanner(deps)();
  expect(planned).toBe(1);
  const row = (await deps.store.outbox.due(clock.at, 100_000)).find(({ kind }) => kind === 'digest');
  return printed({ kind: 'digest', values: row?.values } as Message);
}

describe.each(databases)('published figures on $name', { timeout: 60_000 }, ({ open }) => {
  it('the coal union of 10/5/2022 prints the shares of its eight units and the rest as other units', async () => {
    const database = await open();
    const entries = Object.entries(mines);
    const union = await setUp(database, 'Công đoàn Than – Khoáng sản', [
      ...entries.map(([name, [, target]]) => ({ name, target })),
      { name: 'Đơn vị thứ chín' },
      { name: 'Đơn vị thứ mười' },
    ]);
    union.clock.at = at(2022, 5, 10, 14);
    for (const [index, [, [count]]] of entries.entries())
      await recognise(union, { code: `DV${index}`, count });
    await recognise(union, { code: 'DV8', count: 1_000 });
    await recognise(union, { code: 'DV9', count: otherMines - 1_000 });
    const asked = await tallied(union, 'chương trình');
    for (const [name, [count, target, share]] of entries)
      expect(asked).toContain(`${name}: ${count}/${target} – đạt ${share}% chỉ tiêu`);
    expect(asked).toContain('Các đơn vị khác (2): 1.752');
    const posted = await digested(union);
    for (const text of [asked, posted]) expect(text).toContain('công nhận 2.769');
    expect(posted).toContain(
      'Dẫn đầu: 1. Chế tạo máy 275,0% · 2. Than Đá Bạc 200,0% · 3. Tuyển than Cửa Ông 186,7%',
    );
    await database.close();
  });
});

describe('published figures of the provinces', () => {
  it('of 26/3/2022 are counted as printed, each without a target', async () => {
    const database = await databases[0].open();
    const entries = Object.entries(provinces);
    const union = await setUp(
      database,
      'Tổng Liên đoàn Lao động Việt Nam',
      entries.map(([name]) => ({ name: `LĐLĐ ${name}` })),
    );
    union.clock.at = at(2022, 3, 26, 10);
    for (const [index, [, count]] of entries.entries()) await recognise(union, { code: `DV${index}`, count });
    const asked = await tallied(union, '');
    for (const [name, count] of entries) {
      expect(asked).toContain(
        `LĐLĐ ${name}: ${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} – chưa giao chỉ tiêu`,
      );
    }
    expect(asked).not.toContain('Các đơn vị khác');
    const posted = await digested(union);
    for (const text of [asked, posted]) expect(text).toContain('hợp lệ 39.903 – chưa giao chỉ tiêu');
    expect(posted).toContain('Dẫn đầu: 1. LĐLĐ Thanh Hóa 11.666');
    await database.close();
  });
});
