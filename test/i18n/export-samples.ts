import { exportKinds } from '../../src/domain/export.ts';
import type { ExportMessages, ExportView } from '../../src/domain/export-messages.ts';
import { periodKinds } from '../../src/domain/tally.ts';
import type { SamplesOf } from './samples-of.ts';

/** What is said while initiatives are put into a file, around a moment. */
export function exportSamples(moment: number): SamplesOf<ExportMessages> {
  const from = moment - 80 * 24 * 60 * 60_000;
  const view: ExportView = {
    unitId: 1,
    unit: 'May & <Theu> Song Ma, to so 12, phan xuong so 3, chi nhanh so 4 va cac kho ben song Ma',
    period: { kind: 'quarter', from, to: moment },
    which: 'all',
    field: null,
    format: 'xlsx',
  };
  const csv = { ...view, field: 'environment', format: 'csv' } as const;
  const views: [ExportView, ...ExportView[]] = [
    view,
    ...exportKinds.map((which) => ({ ...view, which })),
    ...periodKinds.map((kind) => ({ ...csv, period: { kind, from, to: moment } })),
  ];
  const phase = { kind: 'phase', from, to: moment, phaseId: 1 } as const;
  return {
    'export.card': [
      ...views,
      { ...view, running: 'quarter', period: phase, phase: 'Dot cao diem' },
      { ...view, choosing: true },
    ],
    'export.making': [
      { ...view, id: 1, rows: 0 },
      { ...csv, id: 9, rows: 48_500 },
    ],
    'export.done': [
      { ...view, rows: 1, files: 1 },
      { ...csv, rows: 170_324, files: 2 },
      { ...csv, rows: 2, files: 1, isPast: true },
    ],
    'export.nothing': views,
    'export.stopped': views,
    'export.failed': views,
  };
}

/** The captions of the files. */
export function exportCaptions(moment: number) {
  const [view] = exportSamples(moment)['export.nothing'];
  return [
    { file: 1, about: { ...view, code: 'export', rows: 12, part: null } },
    { file: 1, about: { ...view, code: 'export', rows: 250_000, part: 2 } },
    { file: 1, about: { ...view, code: 'export-totals' } },
  ] as const;
}
