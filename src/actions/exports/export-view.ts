import type { ExportChoice } from '../../domain/export.ts';
import type { ExportView } from '../../domain/export-messages.ts';
import type { Export, Store } from '../../store/store.ts';
import { unitName } from '../unit-name.ts';

/** What is asked for, as a message says it. */
export async function exportView(store: Store, choice: ExportChoice): Promise<ExportView> {
  const { unitId, period } = choice;
  const phase = period.kind === 'phase' ? await store.phases.find(period.phaseId ?? 0) : undefined;
  return {
    ...choice,
    unit: await unitName(store, unitId),
    ...(phase !== undefined && { phase: phase.name }),
  };
}

export function choiceOf({ unitId, which, field, format, ...span }: Export): ExportChoice {
  const { period: kind, fromAt: from, toAt: to, phaseId } = span;
  return { unitId, period: { kind, from, to, ...(phaseId !== null && { phaseId }) }, which, field, format };
}
