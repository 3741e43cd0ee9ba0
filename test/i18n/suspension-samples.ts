import { suspensionReasons } from '../../src/domain/suspension-forms.ts';
import type { SuspensionMessages, SuspensionRefusal } from '../../src/domain/suspension-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** Blocks of people whose names and units somebody wrote. */
export function suspensionSamples(said: string, at: number): SamplesOf<SuspensionMessages> {
  const reason = said.slice(0, 300);
  const suspended = { name: said, unit: said, reason, until: at };
  const line = { id: 1, from: at, mayLift: true, ...suspended };
  const person = { id: 1, name: said, unit: said, role: null, now: null };
  const preview = { form: 'suspend', subject: 1, mark: 'x' } as const;
  return {
    'suspension.choose': [
      {
        number: 0,
        typed: said,
        people: [
          { ...person, role: 'author', now: { until: at } },
          { ...person, role: 'typist' },
        ],
        match: 'whole',
        next: null,
        isFirst: true,
      },
      { number: 0, typed: said, people: [person], match: 'slip', next: null, isFirst: true },
      {
        number: 1,
        typed: said,
        match: 'part',
        people: Array.from({ length: 8 }, () => person),
        next: 8,
        isFirst: false,
      },
    ],
    'suspension.preview': [
      {
        ...preview,
        ...suspended,
        now: { until: null },
        roles: [
          { role: 'officer', unit: said },
          { role: 'helper', unit: said },
        ],
      },
      { ...preview, ...suspended, unit: '', until: null, now: null, roles: [] },
    ],
    'suspension.done': [suspended, { ...suspended, unit: '', until: null, reason: 'junk' }],
    'suspension.list': [
      { lines: [], next: null, isFirst: true },
      {
        lines: Array.from({ length: 10 }, (_, index) => ({ ...line, mayLift: index > 1 })),
        next: 1,
        isFirst: false,
      },
    ],
    'suspension.sure': [line, { ...line, name: null, reason: '', until: null }],
    'suspension.lifted': [{ name: said }, { name: null }],
    'notice.suspended': [
      { until: at, reason, unit: said },
      ...suspensionReasons.map((usual) => ({ until: null, reason: usual, unit: said })),
    ],
    'notice.suspension-lifted': [{}],
    'notice.suspension-over': [{}],
    'notice.too-fast': [{ seconds: 10 }],
  };
}

type Refused = {
  readonly [Code in SuspensionRefusal['code']]: readonly Extract<SuspensionRefusal, { code: Code }>[];
};

export function suspensionRefusals(said: string, at: number): Refused {
  return {
    suspended: [
      { code: 'suspended', until: at, reason: said.slice(0, 300), unit: said },
      { code: 'suspended', until: null, reason: '', unit: said },
    ],
    'author-suspended': [{ code: 'author-suspended', name: said, until: at }],
    'daily-cap': [{ code: 'daily-cap', most: 30, from: at }],
    'suspend-own': [{ code: 'suspend-own' }],
    'suspend-owner': [{ code: 'suspend-owner' }],
    'suspend-no-account': [{ code: 'suspend-no-account', name: said }],
    'suspend-role': [{ code: 'suspend-role', name: said, role: 'admin', unit: said }],
    'suspended-above': [{ code: 'suspended-above', name: said, unit: said }],
    'no-namesake': [{ code: 'no-namesake', typed: said }],
    'not-suspended': [{ code: 'not-suspended', name: said }],
  };
}
