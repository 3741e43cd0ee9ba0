import type { Calendar } from '../../domain/calendar.ts';
import type { ExportChoice } from '../../domain/export.ts';
import { shareInTenths, type UnitShare } from '../../domain/tally.ts';
import type { TotalsKey } from '../../i18n/topics/export-words.ts';
import type { Store } from '../../store/store.ts';
import { createTally } from '../tally.ts';

/** A line of the totals. Money in đồng, moments in epoch ms, shares in tenths of a per cent; null: there is none. */
export type TotalsLine =
  | { readonly key: TotalsKey; readonly kind: 'text'; readonly value: string | null }
  | {
      readonly key: TotalsKey;
      readonly kind: 'count' | 'moment' | 'tenths';
      readonly value: number | null;
    };
export type Totals = {
  readonly lines: readonly TotalsLine[];
  readonly units: readonly UnitShare[];
  /** Whether what the units have is of the phase or of the whole programme. */
  readonly unitsOf: 'phase' | 'programme';
};

type Asked = { readonly choice: ExportChoice; readonly cutOff: number };

/** The same figures as /thongke has for the unit and the period, whatever the list leaves out. */
export async function totalsOf(
  deps: { readonly store: Store; readonly calendar: Calendar },
  { choice, cutOff }: Asked,
): Promise<Totals> {
  const { unitId, period } = choice;
  const tally = await createTally(deps)({ unitId, period, cutOff });
  const { flows, totals, benefit, overdue, phase } = tally;
  const text = (key: TotalsKey, value: string | null): TotalsLine => ({ key, kind: 'text', value });
  const count = (key: TotalsKey, value: number | null): TotalsLine => ({ key, kind: 'count', value });
  const tenths = (key: TotalsKey, value: number | undefined): TotalsLine => ({
    key,
    kind: 'tenths',
    value: value ?? null,
  });
  const lines: TotalsLine[] = [
    text('unit', tally.unit),
    { key: 'cutOff', kind: 'moment', value: tally.cutOff },
    count('submitted', flows.submitted),
    count('recognised', flows.recognised),
    count('declined', flows.declined),
    count('revoked', flows.revoked),
    count('withdrawn', flows.withdrawn),
    count('waiting', tally.waiting),
    count('returned', tally.returned),
    text('programme', tally.programme),
    count('allSubmitted', totals.submitted),
    count('allRecognised', totals.recognised),
    count('allValid', totals.valid),
    count('target', tally.target),
    tenths('reached', shareInTenths(totals.valid, tally.target)),
    ...(phase === null
      ? []
      : [
          text('phase', phase.name),
          count('phaseSubmitted', phase.submitted),
          count('phaseRecognised', phase.recognised),
          count('phaseValid', phase.valid),
          count('phaseTarget', phase.target),
          tenths('phaseReached', shareInTenths(phase.valid, phase.target)),
        ]),
    count('taking', tally.units.taking),
    count('units', tally.units.all),
    count('authors', tally.authors),
    count('headcount', tally.headcount),
    count('confirmed', benefit.confirmed),
    count('declared', benefit.declared),
    count('unpriced', benefit.none),
    count('lateAnswers', overdue.answer),
    count('lateDecisions', overdue.decision),
  ];
  return { lines, units: tally.shares, unitsOf: tally.sharesOf };
}
