import type { ExportChoice, ExportWish } from '../../domain/export.ts';
import type { ExportView } from '../../domain/export-messages.ts';
import { periodAt } from '../../domain/periods.ts';
import { type Actor, can, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { weekOfKey } from '../../domain/schedule.ts';
import type { Programme, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitWithin } from '../unit-within.ts';
import { exportView } from './export-view.ts';

/** The highest unit of which somebody may have files. */
async function topUnit(store: Store, actor: Actor): Promise<number | undefined> {
  const scope = await scopeOf(store, actor, 'export');
  const depths = await Promise.all(
    scope.map(async (unitId) => ({ unitId, depth: (await store.units.path(unitId)).length })),
  );
  return depths.toSorted((one, other) => one.depth - other.depth)[0]?.unitId;
}

async function unitFor(
  store: Store,
  actor: Actor,
  wanted: number | string | undefined,
): Promise<Result<number, Refusal>> {
  if (wanted === undefined) {
    const top = await topUnit(store, actor);
    return top === undefined ? fail({ code: 'not-allowed' }) : ok(top);
  }
  const unit = typeof wanted === 'number' ? await store.units.find(wanted) : await store.units.byCode(wanted);
  if (unit === undefined) return fail({ code: 'unknown-unit', typed: String(wanted), within: 'xuat' });
  return can(actor, 'export', await store.units.path(unit.id)) ? ok(unit.id) : fail({ code: 'not-allowed' });
}

type Input = { readonly actor: Actor; readonly wish: ExportWish; readonly programme: Programme | undefined };

/** What would be made of what was typed: the rest is the whole programme (without one this year) of the own unit, as a workbook. */
export function offerExport({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  return async ({ actor, wish, programme }: Input): Promise<Result<ExportView, Refusal>> => {
    const unitId = await unitFor(store, actor, wish.unit);
    if (!unitId.ok) return unitId;
    const { unit: _, ...chosen } = wish;
    const period =
      programme === undefined
        ? periodAt('year', now(), calendar)
        : ({ kind: 'programme', from: programme.fromAt, to: programme.toAt } as const);
    const choice: ExportChoice = {
      period,
      which: 'all',
      field: null,
      format: 'xlsx',
      ...chosen,
      unitId: unitId.value,
    };
    return ok(await exportView(store, choice));
  };
}

/** What was pressed, as long as the unit may be read. */
export function changeExport({ store }: Pick<Deps, 'store'>) {
  return async (actor: Actor, choice: ExportChoice): Promise<Result<ExportView, Refusal>> => {
    const unitId = await unitFor(store, actor, choice.unitId);
    return unitId.ok ? ok(await exportView(store, choice)) : unitId;
  };
}

/** The unit and week of a digest, by the link under it; of the unit what may be read of it. */
export function offerDigestExport({ store, calendar }: Pick<Deps, 'store' | 'calendar'>) {
  return async (actor: Actor, digestId: number): Promise<Result<ExportView, Refusal>> => {
    const digest = await store.digests.find(digestId);
    if (digest === undefined) return fail({ code: 'export-link-unknown' });
    const { from, to } = weekOfKey(digest.week, calendar);
    const unitId = await unitWithin(store, actor, { unitId: digest.unitId, ability: 'export' });
    if (unitId === undefined) return fail({ code: 'digest-of-others', reads: canSomewhere(actor, 'tally') });
    const period = { kind: 'week', from, to } as const;
    return changeExport({ store })(actor, { unitId, period, which: 'all', field: null, format: 'xlsx' });
  };
}
