import { describe, expect, it } from 'vitest';
import {
  type Ability,
  type Actor,
  can,
  canSomewhere,
  type GrantedRole,
  isAtLeast,
  roleIn,
} from '../../src/domain/permissions.ts';

const [root, unit, beside] = [1, 2, 3];
const path = [unit, root];

function holding(...roles: readonly GrantedRole[]): Actor {
  return { memberId: 5, owner: false, grants: roles.map((role) => ({ role, unitId: unit })) };
}

describe('what a role lets one do', () => {
  it.each([
    ['helper', ['onBehalf']],
    ['leader', ['tally']],
    ['officer', ['onBehalf', 'decide', 'seeQueue', 'tally', 'linkGroup', 'schedule']],
  ] as const)('a %s has %j and nothing more', (role, has) => {
    const all: readonly Ability[] = [
      ...(['onBehalf', 'decide', 'seeQueue', 'tally', 'linkGroup', 'schedule', 'units'] as const),
      ...(['programme', 'appointHelper', 'appointLeader', 'appointOfficer', 'appointAdmin'] as const),
    ];
    expect(all.filter((ability) => can(holding(role), ability, path))).toEqual(has);
  });

  it('holds in the unit and below it, not beside or above', () => {
    expect(can(holding('leader'), 'tally', [9, unit, root])).toBe(true);
    expect(can(holding('leader'), 'tally', [beside, root])).toBe(false);
    expect(can(holding('leader'), 'tally', [root])).toBe(false);
    expect(canSomewhere(holding('leader'), 'tally')).toBe(true);
    expect(canSomewhere(holding('leader'), 'onBehalf')).toBe(false);
  });

  it('a leader who also types for others does both', () => {
    const both = holding('helper', 'leader');
    expect(can(both, 'onBehalf', path) && can(both, 'tally', path)).toBe(true);
    expect(can(both, 'decide', path)).toBe(false);
  });

  it('a leader stands apart: no helper, and no officer, but every officer reads as one', () => {
    expect(isAtLeast('leader', 'helper')).toBe(false);
    expect(isAtLeast('helper', 'leader')).toBe(false);
    expect(isAtLeast('leader', 'officer')).toBe(false);
    expect(isAtLeast('member', 'leader')).toBe(false);
    expect(isAtLeast('officer', 'leader')).toBe(true);
    expect(roleIn(holding('leader', 'officer'), path)).toBe('officer');
    expect(roleIn(holding('leader'), path)).toBe('leader');
  });
});
