import type { PhaseCard, ProgrammeMessages, ProgrammeRefusal } from '../../src/domain/programme-messages.ts';
import type { SamplesOf } from './samples-of.ts';

const day = 24 * 60 * 60_000;

/** Programmes with names that a person wrote. */
export function programmeSamples(said: string, at: number): SamplesOf<ProgrammeMessages> {
  const name = said.slice(0, 200);
  const part: PhaseCard = {
    ...{ id: 1, name, fromAt: at - 100 * day, toAt: at + 10 * day, standing: 'open', days: 10 },
    ...{ applied: null, submitted: 0, valid: 0, target: null, raised: null },
  };
  const full: PhaseCard = {
    ...part,
    applied: { fromAt: at - 400 * day, toAt: at + day },
    ...{ submitted: 600_175, valid: 514_600, target: 60_000, raised: 130_000 },
  };
  const share = { name, code: 'MAYSM', valid: 3979, target: 958 };
  const bare = { ...part, unit: said, phases: [], ahead: [], behind: [], dates: 0, mayChange: false };
  const dated = { id: 1, phaseId: 2, name, toAt: at };
  return {
    'programme.list': [
      { lines: [], mayAdd: true },
      { lines: Array.from({ length: 10 }, () => ({ ...full, target: 1_000_000 })), mayAdd: true },
      { lines: [part], mayAdd: false },
    ],
    'programme.card': [
      bare,
      { ...bare, standing: 'coming', days: 1, done: 'added' },
      { ...bare, standing: 'closed', days: null, mayChange: true, done: 'closed', recounted: 1 },
      {
        ...bare,
        ...full,
        phases: Array.from({ length: 5 }, (_, id) => ({ ...full, id })),
        ahead: [share, share, share],
        behind: [{ ...share, target: null }, share, share],
        dates: 83,
        mayChange: true,
        done: 'phase-changed',
        recounted: 170_324,
      },
      { ...bare, done: 'changed' },
      { ...bare, done: 'phase-added' },
    ],
    'programme.example': [
      {
        name,
        target: 1_000_000,
        applied: { fromAt: at, toAt: at + day },
        phases: [{ name, target: 300_000, fromAt: at, toAt: at + day }],
      },
    ],
    'programme.close': [
      { id: 1, name, recounted: 0 },
      { id: 1, name, recounted: 47 },
    ],
    'programme.dates': [
      { ...dated, parts: [{ phaseId: 0, name: null }], lines: [], page: 0, more: false },
      {
        ...dated,
        parts: [
          { phaseId: 0, name: null },
          { phaseId: 3, name },
        ],
        lines: Array.from({ length: 10 }, (_, unitId) => ({ unitId, unit: said, toAt: at })),
        page: 1,
        more: true,
        done: 'set',
        recounted: 47,
      },
      {
        ...{ ...dated, parts: [], lines: [], page: 0, more: false, done: 'set' },
        ...{ recounted: 10_001, isFollowing: true },
      },
      { ...dated, parts: [], lines: [], page: 0, more: false, done: 'removed' },
    ],
    'programme.date': [
      { ...dated, unitId: 1, unit: said, recounted: 0 },
      { ...dated, unitId: 1, unit: said, recounted: 1 },
      { ...dated, unitId: 1, unit: said, recounted: 10_001 },
    ],
  };
}

export function programmeRefusalSamples(said: string, at: number) {
  const dates = { fromAt: at, toAt: at + day };
  return {
    'phases-overlap': [{ code: 'phases-overlap', name: said.slice(0, 200), ...dates }],
    'phase-outside': [{ code: 'phase-outside', ...dates }],
    'phases-left-out': [{ code: 'phases-left-out', name: said.slice(0, 200), ...dates }],
    'applied-crossed': [{ code: 'applied-crossed' }],
    'date-too-early': [{ code: 'date-too-early', fromAt: at }],
  } as const satisfies { [C in ProgrammeRefusal['code']]: readonly Extract<ProgrammeRefusal, { code: C }>[] };
}
