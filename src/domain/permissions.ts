/** Roles that are held for a unit's subtree; `owner` is given by configuration only, `member` by registering. */
export const grantedRoles = ['helper', 'leader', 'officer', 'admin'] as const;
export type GrantedRole = (typeof grantedRoles)[number];
export type Role = 'member' | GrantedRole | 'owner';

export type Grant = { readonly role: GrantedRole; readonly unitId: number };

export type Actor = {
  /** Null before consent. */
  readonly memberId: number | null;
  readonly owner: boolean;
  readonly grants: readonly Grant[];
};

const helpers = ['helper', 'officer', 'admin', 'owner'] as const;
const officers = ['officer', 'admin', 'owner'] as const;
const admins = ['admin', 'owner'] as const;
const owners = ['owner'] as const;
/** A leader reads and stands apart: nothing that a helper does. */
const readers = [...officers, 'leader'] as const;

/** The roles that have each ability in the unit it is used on, the least one first. */
const abilities = {
  onBehalf: helpers,
  decide: officers,
  seeQueue: officers,
  award: officers,
  tally: readers,
  export: readers,
  linkGroup: officers,
  schedule: officers,
  units: admins,
  programme: admins,
  settings: admins,
  audit: admins,
  suspend: admins,
  appointHelper: admins,
  appointLeader: admins,
  appointOfficer: admins,
  appointAdmin: owners,
  createRoot: owners,
  settleDelivery: owners,
} as const satisfies Record<string, readonly [Role, ...Role[]]>;
export type Ability = keyof typeof abilities;

/** What each role includes: whoever holds it holds those, too. */
const included: Readonly<Record<Role, readonly Role[]>> = {
  member: ['member'],
  helper: ['member', 'helper'],
  leader: ['member', 'leader'],
  officer: ['member', 'helper', 'leader', 'officer'],
  admin: ['member', 'helper', 'leader', 'officer', 'admin'],
  owner: ['member', 'helper', 'leader', 'officer', 'admin', 'owner'],
};

/** All that an actor holds in a unit; `unitPath` is the unit and all units above it. */
function rolesIn({ owner, grants }: Actor, unitPath: readonly number[]): readonly Role[] {
  if (owner) return ['owner'];
  return ['member', ...grants.filter(({ unitId }) => unitPath.includes(unitId)).map(({ role }) => role)];
}

/** The highest role an actor holds in a unit, as it is kept beside what was done there. */
export function roleIn(actor: Actor, unitPath: readonly number[]): Role {
  const held = rolesIn(actor, unitPath);
  return held.includes('owner')
    ? 'owner'
    : (grantedRoles.findLast((role) => held.includes(role)) ?? 'member');
}

/** Whether a role is the other one or includes it: an officer may do all that a helper may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return included[role].includes(least);
}

/** The least role that has an ability. */
export function roleFor(ability: Ability): Role {
  return abilities[ability][0];
}

export function can(actor: Actor, ability: Ability, unitPath: readonly number[]): boolean {
  const having: readonly Role[] = abilities[ability];
  return rolesIn(actor, unitPath).some((role) => having.includes(role));
}

/** Whether an actor has an ability in some unit at all: what menus and help show. */
export function canSomewhere(actor: Actor, ability: Ability): boolean {
  return actor.grants.some((grant) => can(actor, ability, [grant.unitId])) || can(actor, ability, []);
}

/** Ids under which Telegram speaks for anonymous admins, linked channels and channel posts: nobody's role. */
export const facelessIds: ReadonlySet<number> = new Set([1087968824, 777000, 136817688]);
