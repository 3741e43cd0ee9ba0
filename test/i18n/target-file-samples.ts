import type { ListFault } from '../../src/domain/list-fault.ts';
import type { TargetFileMessages } from '../../src/domain/target-file-messages.ts';
import type { TargetRowFault } from '../../src/domain/target-rows.ts';
import type { SamplesOf } from './samples-of.ts';

const rowFaults: Record<TargetRowFault, null> = {
  'no-unit': null,
  'unknown-unit': null,
  'two-units': null,
  'code-and-name': null,
  'unit-closed': null,
  outside: null,
  'from-above': null,
  'no-phase': null,
  zero: null,
  negative: null,
  fraction: null,
  unread: null,
  'too-large': null,
  broken: null,
  split: null,
  extra: null,
  repeated: null,
  'repeated-column': null,
};
const fileFaults: Record<ListFault, null> = {
  type: null,
  xls: null,
  password: null,
  broken: null,
  size: null,
  encoding: null,
  empty: null,
  columns: null,
  rows: null,
  'too-many': null,
  gone: null,
};

/** Files of targets with names that a person wrote. */
export function targetFileSamples(said: string): SamplesOf<TargetFileMessages> {
  const name = said.slice(0, 200);
  const counts = { added: 3655, up: 1, down: 0, same: 2 };
  const many = Array.from({ length: 3655 }, (_, at) => at + 2);
  const empty = { ownKept: 0, ownDropped: 0, over: { total: 0, first: [] }, blank: [], unused: [] };
  const over = { unit: said, phase: name, given: 1200, target: 1000 };
  const codes = Object.keys(rowFaults) as TargetRowFault[];
  const kinds = codes.map((code) => ({ code, value: said, lines: many }));
  const some = list(6, name);
  return {
    'targets.preview': [
      { ...counts, ...empty, token: 1, programme: name, parts: [{ name: null, units: 1, sum: 300 }] },
      {
        ...{ ...counts, token: 1, programme: name, ownKept: 1, ownDropped: 2, blank: many },
        parts: [null, ...some].map((part) => ({ name: part, units: 3655, sum: 60_000 })),
        over: { total: 5, first: [over, { ...over, phase: null }, over] },
        unused: list(30, said),
      },
      { ...counts, ...empty, token: null, programme: name, parts: [], ownDropped: 1, blank: [4] },
    ],
    'targets.problems': [
      { rows: 3655, kinds, phases: some },
      { rows: 1, kinds: kinds.slice(10), phases: [] },
      { rows: 0, kinds: codes.map((code) => ({ code, value: said, lines: [7] })), phases: [] },
    ],
    'targets.imported': [{ ...counts, programme: name }],
    'targets.dropped': [{}],
  };
}

function list(length: number, said: string): string[] {
  return Array.from({ length }, () => said);
}

export const targetFileRefusals = {
  'bad-target-file': (Object.keys(fileFaults) as ListFault[]).map(
    (why) => ({ code: 'bad-target-file', why }) as const,
  ),
  'targets-changed': [{ code: 'targets-changed' }],
} as const;

export function targetTemplates(said: string) {
  const about = { code: 'target-template', unit: said, units: 3655, phases: [], example: 'MAYSM' } as const;
  const named = { ...about, units: 1, phases: list(9, said.slice(0, 200)) };
  return [about, named].map((one) => ({ file: 1, about: one }));
}
