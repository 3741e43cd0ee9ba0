import type { Ability, GrantedRole } from '../domain/permissions.ts';

/** The ability it takes to give a role, and to end it. */
export const appointing = {
  helper: 'appointHelper',
  leader: 'appointLeader',
  officer: 'appointOfficer',
  admin: 'appointAdmin',
} as const satisfies Record<GrantedRole, Ability>;
