/** Roles that are held for a unit's subtree; `owner` is given by configuration only, `member` by registering. */
export const grantedRoles = ['helper', 'officer', 'admin'] as const;
export type GrantedRole = (typeof grantedRoles)[number];
export type Role = 'member' | GrantedRole | 'owner';

export type Grant = { readonly role: GrantedRole; readonly unitId: number };

export type Actor = {
  /** Null before consent. */
  readonly memberId: number | null;
  readonly owner: boolean;
  readonly grants: readonly Grant[];
};

const rank: Readonly<Record<Role, number>> = { member: 0, helper: 1, officer: 2, admin: 3, owner: 4 };

/** The least role that each ability needs, in the unit it is used on. */
const abilities = {
  onBehalf: 'helper',
  decide: 'officer',
  seeQueue: 'officer',
  tally: 'officer',
  linkGroup: 'officer',
  schedule: 'officer',
  units: 'admin',
  programme: 'admin',
  settings: 'admin',
  appointHelper: 'admin',
  appointOfficer: 'admin',
  appointAdmin: 'owner',
  createRoot: 'owner',
  settleDelivery: 'owner',
} as const satisfies Record<string, Role>;
export type Ability = keyof typeof abilities;

/** The highest role an actor holds in a unit; `unitPath` is the unit and all units above it. */
export function roleIn(actor: Actor, unitPath: readonly number[]): Role {
  if (actor.owner) return 'owner';
  const held = actor.grants.filter((grant) => unitPath.includes(grant.unitId)).map((grant) => grant.role);
  return grantedRoles.findLast((role) => held.includes(role)) ?? 'member';
}

/** Whether a role is the other one or includes it: an officer may do all that a helper may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return rank[role] >= rank[least];
}

/** The least role that has an ability. */
export function roleFor(ability: Ability): Role {
  return abilities[ability];
}

export function can(actor: Actor, ability: Ability, unitPath: readonly number[]): boolean {
  return isAtLeast(roleIn(actor, unitPath), abilities[ability]);
}

/** Whether an actor has an ability in some unit at all: what menus and help show. */
export function canSomewhere(actor: Actor, ability: Ability): boolean {
  return actor.grants.some((grant) => can(actor, ability, [grant.unitId])) || can(actor, ability, []);
}

/** Ids under which Telegram speaks for anonymous admins, linked channels and channel posts: nobody's role. */
export const facelessIds: ReadonlySet<number> = new Set([1087968824, 777000, 136817688]);
