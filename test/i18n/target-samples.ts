import type { TargetMessages, TargetRefusal } from '../../src/domain/target-messages.ts';
import type { SamplesOf } from './samples-of.ts';

/** Targets of units with names that a person wrote. */
export function targetSamples(said: string): SamplesOf<TargetMessages> {
  const name = said.slice(0, 200);
  const none = { phaseId: 0, name: null, target: null, raised: null, given: 0, units: 0, all: 0 };
  const given = { given: 58_000, units: 83, all: 83 };
  const view = { unitId: 1, unit: said, programme: name };
  const set = { unit: said, programme: name, target: 1250, phase: null, raised: null, above: null };
  return {
    'target.view': [
      { ...view, parts: [none] },
      {
        ...view,
        parts: [
          { ...none, ...given, target: 60_000, raised: 130_000 },
          { ...none, ...given, phaseId: 1, name, all: 90 },
          { ...none, phaseId: 2, name, target: 7, given: 8, units: 1, all: 1 },
          { ...none, phaseId: 3, name, target: 8, given: 8, units: 0, all: 1 },
        ],
        done: 'raised',
      },
      { ...view, parts: [none], done: 'lowered' },
      {
        ...view,
        parts: [
          { ...none, all: 3 },
          { ...none, phaseId: 1, name },
        ],
        below: 'MAYTHU',
      },
    ],
    'target.set': [
      set,
      { ...set, phase: name, raised: 130_000, above: { unit: said, target: 60_000, ...given } },
      { ...set, above: { unit: said, target: null, ...given } },
      { ...set, above: { unit: said, target: 58_000, ...given } },
    ],
  };
}

export function targetRefusalSamples(said: string, at: number) {
  const unit = said;
  return {
    'target-zero': [{ code: 'target-zero' }],
    'target-given': [{ code: 'target-given', unit, target: 60_000 }],
    'target-missing': [{ code: 'target-missing', unit }],
    'goal-too-low': [{ code: 'goal-too-low', target: 60_000 }],
    'unit-closed': [{ code: 'unit-closed', unit }],
    'programme-over': [{ code: 'programme-over', name: said.slice(0, 200), toAt: at }],
  } as const satisfies { [C in TargetRefusal['code']]: readonly Extract<TargetRefusal, { code: C }>[] };
}
