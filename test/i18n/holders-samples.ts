import type { HolderLine, RoleMessages } from '../../src/domain/role-dates.ts';

type Samples = {
  [K in 'appoint.choose' | 'appoint.list' | 'appoint.end']: readonly [RoleMessages[K], ...RoleMessages[K][]];
};

const none = { lines: [], first: 0, page: 0, more: false, slip: false };

export function holdersSamples(said: string, holders: readonly HolderLine[]): Samples {
  const roles = ['helper', 'leader', 'officer', 'admin'] as const;
  const full = { lines: holders, first: 10, page: 1, more: true, slip: false };
  return {
    'appoint.choose': [
      { unitId: 1, code: 'MAYTHU', unit: said, roles, held: [], more: false },
      { unitId: 1, code: 'MAYTHU', unit: said, roles, held: holders.slice(0, 5), more: true },
    ],
    'appoint.list': [none, full],
    'appoint.end': [
      { ...none, sought: null },
      { ...none, sought: { typed: said, number: 0 } },
      { ...full, sought: null },
      { ...full, sought: { typed: said, number: Number.MAX_SAFE_INTEGER } },
      { ...full, slip: true, sought: { typed: said, number: 1 } },
    ],
  };
}
