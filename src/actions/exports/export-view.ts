import type { ExportChoice } from '../../domain/export.ts';
import type { ExportView } from '../../domain/export-messages.ts';
import type { Export, Store } from '../../store/store.ts';
import { unitName } from '../unit-name.ts';

/** What is asked for, as a message says it. */
export async function exportView(store: Store, choice: ExportChoice): Promise<ExportView> {
  return { ...choice, unit: await unitName(store, choice.unitId) };
}

export function choiceOf({ unitId, which, field, format, ...span }: Export): ExportChoice {
  const { period: kind, fromAt: from, toAt: to, phaseId } = span;
  return { unitId, period: { kind, from, to, ...(phaseId !== null && { phaseId }) }, which, field, format };
}
