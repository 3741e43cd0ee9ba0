import { randomBytes } from 'node:crypto';
import { acceptGrant } from '../../src/actions/accept-grant.ts';
import { addUnit } from '../../src/actions/add-unit.ts';
import { createProgramme } from '../../src/actions/create-programme.ts';
import { createRoot } from '../../src/actions/create-root.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { finishRegistration } from '../../src/actions/finish-registration.ts';
import { giveConsent } from '../../src/actions/give-consent.ts';
import { issueGrantLink } from '../../src/actions/issue-grant-link.ts';
import { linkGroup } from '../../src/actions/link-group.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Member, Store } from '../../src/store/store.ts';

export const ownerId = 900;
export const officerId = 800;

/** A zone where it is noon now: neither the quiet hours nor the end of a day, week or year come in between. */
export function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** What actions need in this process, in the zone the program is given. */
export function depsOver(store: Store, zone = 'Asia/Ho_Chi_Minh'): Deps {
  return {
    store,
    now: Date.now,
    calendar: createCalendar(zone),
    token: () => randomBytes(16).toString('base64url'),
    ownerIds: new Set([ownerId]),
    botUsername: 'sangkien_thu_bot',
  };
}

function must<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

async function memberOf(store: Store, telegramId: number): Promise<Member> {
  const member = await store.members.byTelegramId(telegramId);
  if (member === undefined) throw new Error(`nobody is ${telegramId}`);
  return member;
}

async function register(deps: Deps, input: { id: number; name: string; unit: number }): Promise<void> {
  const { id, name: fullName, unit } = input;
  await giveConsent(deps)({ telegramId: id, chatId: id, messageId: null, language: 'vi' });
  const answers = { unit, fullName, authorGroup: 'worker' };
  const member = await memberOf(deps.store, id);
  must(await finishRegistration(deps)({ member, answers }));
}

export function nameOf(id: number): string {
  return `Người Thử Số ${id}`;
}

/** A union with its owner, a programme, one unit with an officer, and members of it, all registered. */
export async function foundUnion(deps: Deps, members: readonly number[]): Promise<void> {
  const { store, calendar, now } = deps;
  await giveConsent(deps)({ telegramId: ownerId, chatId: ownerId, messageId: null, language: 'vi' });
  const owner: Actor = { memberId: (await memberOf(store, ownerId)).id, owner: true, grants: [] };
  const root = must(
    await createRoot(deps)({ actor: owner, answers: { unitName: 'LĐLĐ tỉnh Thử', unitCode: 'LDTHU' } }),
  );
  // Its members may submit all day long.
  await store.settings.put({ key: 'dailySubmissions', value: 1000, basis: null, at: now() });
  const { year } = calendar.civil(now());
  const answers = {
    programmeName: 'Chương trình thử',
    firstDay: { year: year - 1, month: 1, day: 1, precision: 'day' as const },
    lastDay: { year: year + 1, month: 12, day: 31, precision: 'day' as const },
  };
  must(await createProgramme(deps)({ actor: owner, answers }));
  const named = { unitName: 'CĐCS Công ty May Thử', unitCode: 'MAYTHU', block: 'enterprise' };
  const { id: unit } = must(await addUnit(deps)({ actor: owner, answers: { ...named, parent: root.id } }));
  for (const id of [officerId, ...members]) await register(deps, { id, name: nameOf(id), unit });
  const link = must(await issueGrantLink(deps)({ actor: owner, role: 'officer', unitId: unit }));
  must(await acceptGrant(deps)({ telegramId: officerId, token: link.url.slice(link.url.indexOf('a_') + 2) }));
}

/** The officer ties a group to the unit. */
export async function linkToUnit(deps: Deps, group: { id: number; title: string }): Promise<void> {
  const { store, now } = deps;
  const unit = await store.units.byCode('MAYTHU');
  const { id: memberId } = await memberOf(store, officerId);
  const actor: Actor = { memberId, owner: false, grants: await store.grants.of(memberId, now()) };
  const place = { chatId: group.id, threadId: null, title: group.title };
  must(await linkGroup(deps)({ actor, memberId, ...place, unitId: unit?.id ?? 0, audience: 'officers' }));
}
