import { afterAll, beforeAll, describe, expect, test as plain } from 'vitest';
import { acceptGrant } from '../../src/actions/accept-grant.ts';
import { addUnit } from '../../src/actions/add-unit.ts';
import { createProgramme } from '../../src/actions/create-programme.ts';
import { createRoot } from '../../src/actions/create-root.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { endGrant } from '../../src/actions/end-grant.ts';
import { eraseMember } from '../../src/actions/erase-member.ts';
import { importUnits } from '../../src/actions/import-units.ts';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import { linkGroup } from '../../src/actions/link-group.ts';
import { pauseGroup, resumeGroup } from '../../src/actions/pause-group.ts';
import { previewUnits } from '../../src/actions/preview-units.ts';
import { scheduleGroup } from '../../src/actions/schedule-group.ts';
import { setTarget } from '../../src/actions/targets/set-target.ts';
import type { AuditObject } from '../../src/domain/audit.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Store } from '../../src/store/store.ts';
import { databases, type OpenDatabase } from '../databases.ts';
import { depsOver, join, ownerId, plantTree, runProgramme, start, undone } from './union.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(databases)('the audit on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const test = plain.extend<{ store: Store; deps: Deps }>({
    store: async ({ task: _ }, use) => undone(database.store, use),
    deps: async ({ store }, use) => use(depsOver(store).deps),
  });

  /** «role: kind from → to» of all that was done to one thing. */
  async function told(store: Store, object: AuditObject): Promise<string[]> {
    return (await store.audit.listOf(object)).map(
      ({ role, kind, from, to }) => `${role}: ${kind} ${from} → ${to}`,
    );
  }

  test('tells who got a role, from whom, and who ended it', async ({ store, deps }) => {
    const { KCN } = await plantTree(store);
    const owner = await join(store, ownerId);
    const person = await join(store, 7_000);
    const { url } = must(await issueGrantLink(deps)({ actor: owner, role: 'officer', unitId: KCN }));
    must(await acceptGrant(deps)({ telegramId: 7_000, token: url.slice(url.indexOf('a_') + 2) }));
    expect(await told(store, `unit:${KCN}`)).toEqual(['owner: role.offered null → officer']);
    const [grant] = await store.grants.list([KCN], start);
    must(await endGrant(deps)({ actor: owner, grantId: grant?.id ?? 0 }));
    expect(await told(store, `member:${person.memberId}`)).toEqual([
      'member: role.taken member → officer',
      'owner: role.ended officer → null',
    ]);
    const [taken, ended] = await store.audit.listOf(`member:${person.memberId}`);
    expect([taken?.memberId, ended?.memberId]).toEqual([person.memberId, owner.memberId]);
    expect([taken?.unitId, ended?.at]).toEqual([KCN, start]);
  });

  test('keeps that a role ended with its holder’s data, by number only', async ({ store, deps }) => {
    const { KCN } = await plantTree(store);
    const person = await join(store, 7_001);
    const { memberId } = person;
    await store.grants.add({ memberId, role: 'helper', unitId: KCN, grantedBy: memberId, now: start });
    const member = await store.members.find(memberId);
    if (member === undefined) throw new Error('not made');
    await eraseMember(deps)({ member, chatId: 7_001 });
    expect(await told(store, `member:${memberId}`)).toEqual(['helper: role.ended helper → null']);
  });

  test('tells of a programme, of units and their targets', async ({ store, deps }) => {
    const owner = await join(store, ownerId);
    const root = must(
      await createRoot(deps)({ actor: owner, answers: { unitName: 'LĐLĐ Nháp', unitCode: 'GOC' } }),
    );
    const dates = {
      firstDay: { year: 2026, month: 1, day: 1, precision: 'day' },
      lastDay: { year: 2026, month: 12, day: 31, precision: 'day' },
    } as const;
    const programme = { programmeName: 'Thử', ...dates, target: 300 };
    const { id, fromAt, toAt } = must(await createProgramme(deps)({ actor: owner, answers: programme }));
    expect(await told(store, `programme:${id}`)).toEqual([`owner: programme.added ${fromAt} → ${toAt}`]);
    const answers = { unitName: 'CĐCS Nháp', unitCode: 'NHAP', parent: root.id, block: 'school', target: 7 };
    const unit = must(await addUnit(deps)({ actor: owner, answers }));
    must(await setTarget(deps)({ actor: owner, code: 'NHAP', target: 9 }));
    expect(await told(store, `unit:${root.id}`)).toEqual([
      'owner: unit.added null → GOC',
      'owner: target.set null → 300',
    ]);
    expect(await told(store, `unit:${unit.id}`)).toEqual([
      'owner: unit.added null → NHAP',
      'owner: target.set null → 7',
      'owner: target.set 7 → 9',
    ]);
  });

  test('tells of a units file once, and of each unit that stood before', async ({ store, deps }) => {
    const { XA, TINH } = await plantTree(store);
    await runProgramme(store, TINH);
    const owner = await join(store, ownerId);
    const { code } = (await store.units.find(XA)) ?? { code: '' };
    const bytes = new TextEncoder().encode(
      [
        'mã,tên,nơi làm việc,cấp trên,khối,số đoàn viên,chỉ tiêu',
        'MAY1,Công đoàn May Một,Công ty May Một,KCN,doanh nghiệp,1.200,40',
        `${code},Tên khác,,KCN,xã phường,,`,
      ].join('\r\n'),
    );
    const shown = must(await previewUnits(deps)({ actor: owner, memberId: owner.memberId, bytes }));
    if (shown.kind !== 'units.preview') throw new Error(JSON.stringify(shown));
    must(await importUnits(deps)({ actor: owner, memberId: owner.memberId, token: shown.values.token }));
    expect(await told(store, `unit:${TINH}`)).toEqual(['owner: units.imported null → 1/1/1']);
    expect(await told(store, `unit:${XA}`)).toEqual([
      'owner: unit.moved HUYEN → KCN',
      'owner: unit.changed null → name,block',
    ]);
    const may = await store.units.byCode('MAY1');
    expect(await told(store, `unit:${may?.id ?? 0}`)).toEqual(['owner: target.set null → 40']);
  });

  test('tells where a group was tied, and when its digest comes', async ({ store, deps }) => {
    const { KCN, TINH } = await plantTree(store);
    const actor = await join(store, ownerId);
    const place = { actor, chatId: -100, threadId: null };
    const group = { ...place, memberId: actor.memberId, title: 'Nhóm thử', audience: 'officers' } as const;
    const { group: linked } = must(await linkGroup(deps)({ ...group, unitId: KCN }));
    must(await linkGroup(deps)({ ...group, unitId: TINH }));
    must(await scheduleGroup(deps)({ ...place, typed: 't3 09:30' }));
    await pauseGroup(deps)({ chatId: -100, reason: 'kicked', by: ownerId });
    await resumeGroup(deps)({ chatId: -100, by: 1 });
    await pauseGroup(deps)({ chatId: -100, reason: 'unreachable' });
    expect(await told(store, `group:${linked.id}`)).toEqual([
      'owner: group.linked null → KCN',
      'owner: group.unlinked KCN → null',
      'owner: group.linked KCN → TINH',
      'owner: group.scheduled 1/480 → 2/570',
      'owner: group.paused null → kicked',
      'member: group.resumed null → null',
      'member: group.paused null → unreachable',
    ]);
    const who = (await store.audit.listOf(`group:${linked.id}`)).map(({ memberId }) => memberId);
    expect(who.slice(-3)).toEqual([actor.memberId, null, null]);
    const below = { unitIds: [KCN], limit: 10, kinds: ['group.unlinked'] } as const;
    expect(await store.audit.latest(below)).toHaveLength(1);
  });
});
