import { acceptGrant } from '../actions/accept-grant.ts';
import { addUnit } from '../actions/add-unit.ts';
import { createRoot } from '../actions/create-root.ts';
import type { Deps } from '../actions/deps.ts';
import { finishRegistration } from '../actions/finish-registration.ts';
import { giveConsent } from '../actions/give-consent.ts';
import { issueGrantLink } from '../actions/issue-grant-link.ts';
import { linkGroup } from '../actions/link-group.ts';
import type { Answers } from '../domain/answers.ts';
import type { Actor, GrantedRole } from '../domain/permissions.ts';
import { givePhaseTargets, must, openProgramme } from './seed-programme.ts';
import type { World } from './world/world.ts';

type Player = {
  id: number;
  name: string;
  role: string;
  languageCode: string;
  isOwner: boolean;
  /** What the person holds from the beginning; members register themselves. */
  holds?: { role: GrantedRole; unit: string };
};

const ids = { member: 101, second: 102, officer: 103, admin: 104, owner: 105 };
const group = { id: -1001, title: 'Cán bộ công đoàn KCN Thử Nghiệm' };

/** Invented people of an invented union. */
export const people: readonly Player[] = [
  { id: ids.member, name: 'Trần Thị Thử', role: 'Đoàn viên', languageCode: 'vi', isOwner: false },
  { id: ids.second, name: 'Lê Văn Nháp', role: 'Đoàn viên', languageCode: 'vi', isOwner: false },
  {
    id: ids.officer,
    name: 'Phạm Thị Mẫu',
    role: 'Cán bộ CĐCS',
    languageCode: 'vi',
    isOwner: false,
    holds: { role: 'officer', unit: 'MAYTHU' },
  },
  {
    id: ids.admin,
    name: 'Hoàng Văn Ví Dụ',
    role: 'Quản trị CĐ KCN',
    languageCode: 'vi',
    isOwner: false,
    holds: { role: 'admin', unit: 'KCNTHU' },
  },
  { id: ids.owner, name: 'Đỗ Thị Giả Định', role: 'Chủ hệ thống', languageCode: 'vi', isOwner: true },
];

export const story = {
  title: 'Chơi thử: 6 bước',
  steps: [
    { text: 'Vào vai Trần Thị Thử, bấm BẮT ĐẦU, đồng ý và đăng ký ở “may thu”.', as: ids.member },
    { text: 'Bấm /nop và kể một sáng kiến, rồi Nộp.', as: ids.member },
    {
      text: 'Vào vai Phạm Thị Mẫu, bấm /choduyet, Xem hồ sơ đầu tiên rồi Trả lại để bổ sung. Sau một phút (bấm “+1 phút”) tác giả được báo.',
      as: ids.officer,
    },
    { text: 'Về vai Trần Thị Thử, bấm Bổ sung ngay, sửa rồi Nộp lại.', as: ids.member },
    { text: 'Vào vai Phạm Thị Mẫu, bấm /choduyet, Xem hồ sơ đầu tiên rồi Công nhận.', as: ids.officer },
    {
      text: 'Bấm “Tới 08:00 thứ Hai”, vào vai Hoàng Văn Ví Dụ và mở nhóm cán bộ: bản tin tuần đã tới.',
      as: ids.admin,
    },
  ],
};

const units: readonly (Answers & { parentCode?: string })[] = [
  { unitName: 'Công đoàn các KCN tỉnh Thử Nghiệm', unitCode: 'KCNTHU', block: 'other', target: 60 },
  {
    unitName: 'CĐCS Công ty May Thử',
    unitCode: 'MAYTHU',
    workplace: 'Công ty May Thử',
    parentCode: 'KCNTHU',
    block: 'enterprise',
    headcount: 1250,
    target: 40,
  },
  {
    unitName: 'CĐCS Công ty Cơ khí Mẫu',
    unitCode: 'COKHIMAU',
    workplace: 'Công ty Cơ khí Mẫu',
    parentCode: 'KCNTHU',
    block: 'enterprise',
    headcount: 480,
    target: 20,
  },
  {
    unitName: 'CĐCS Trường Tiểu học Ví Dụ',
    unitCode: 'THVIDU',
    workplace: 'Trường Tiểu học Ví Dụ',
    block: 'school',
    headcount: 62,
    target: 10,
  },
];

async function makeUnion(deps: Deps, owner: Actor): Promise<void> {
  const { store } = deps;
  const root = must(
    await createRoot(deps)({
      actor: owner,
      answers: { unitName: 'LĐLĐ tỉnh Thử Nghiệm', unitCode: 'LDTHU' },
    }),
  );
  const programmeId = await openProgramme(deps, owner);
  for (const { parentCode, ...answers } of units) {
    const parent = parentCode === undefined ? root : await store.units.byCode(parentCode);
    must(await addUnit(deps)({ actor: owner, answers: { ...answers, parent: parent?.id ?? root.id } }));
  }
  await givePhaseTargets(deps, owner, programmeId);
}

async function appoint(deps: Deps, owner: Actor, { id, name, holds }: Player): Promise<void> {
  if (holds === undefined) return;
  const { store } = deps;
  const unit = await store.units.byCode(holds.unit);
  await giveConsent(deps)({ telegramId: id, chatId: id, messageId: null, language: 'vi' });
  const member = await store.members.byTelegramId(id);
  if (unit === undefined || member === undefined)
    throw new Error('the playground could not be made: no unit');
  const answers = { unit: unit.id, fullName: name, authorGroup: 'union-officer' };
  must(await finishRegistration(deps)({ member, answers }));
  const { url } = must(await issueGrantLink(deps)({ actor: owner, role: holds.role, unitId: unit.id }));
  must(await acceptGrant(deps)({ telegramId: id, token: url.slice(url.indexOf('a_') + 2) }));
}

async function linkOfficers(deps: Deps): Promise<void> {
  const { store, now } = deps;
  const admin = await store.members.byTelegramId(ids.admin);
  const unit = await store.units.byCode('KCNTHU');
  if (admin === undefined || unit === undefined) return;
  const actor: Actor = { memberId: admin.id, owner: false, grants: await store.grants.of(admin.id, now()) };
  const place = { chatId: group.id, threadId: null, title: group.title };
  must(await linkGroup(deps)({ actor, memberId: admin.id, ...place, unitId: unit.id, audience: 'officers' }));
}

/** Makes the union through the same actions as people do, and the chats: each once, unless they are remembered. */
export async function seed(deps: Deps, world: World): Promise<void> {
  if (world.chat(group.id) === undefined) {
    world.addGroup({
      id: group.id,
      title: group.title,
      creator: ids.admin,
      members: [ids.officer, ids.owner],
    });
    world.addBotToGroup(group.id, ids.admin);
  }
  if ((await deps.store.units.root()) === undefined) {
    await giveConsent(deps)({ telegramId: ids.owner, chatId: ids.owner, messageId: null, language: 'vi' });
    const owner: Actor = {
      memberId: (await deps.store.members.byTelegramId(ids.owner))?.id ?? null,
      owner: true,
      grants: [],
    };
    await makeUnion(deps, owner);
    for (const player of people) await appoint(deps, owner, player);
    await linkOfficers(deps);
  }
  // Officers have written to the bot before, or it could not write to them.
  for (const { id, holds } of people) {
    if (holds !== undefined && world.messages(id).length === 0) world.start(id);
  }
}
