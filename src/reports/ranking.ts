import type { Deps } from '../actions/deps.ts';
import { canBreakDown } from '../domain/caption.ts';
import { type Block, blocks } from '../domain/choices.ts';
import type { OwnPlace } from '../domain/figures-messages.ts';
import { listUnits, type Scale } from '../domain/make-tally.ts';
import type { MessageValues } from '../domain/messages.ts';
import { type Measure, placeOf, type RankingUnit, rankUnits } from '../domain/ranking.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Period } from '../domain/tally.ts';
import { type Place, pageOf, readablePath } from './browse.ts';
import { createScope, programmeAt, type Scope } from './tally.ts';

export type RankingQuery = Place & {
  readonly measure: Measure;
  /** Null: the phase where targets were given for it, else the whole programme. */
  readonly scale: Scale | null;
  /** Null: all. */
  readonly block: Block | null;
  /** From 0. */
  readonly page: number;
};

function scaleIn({ rolled, frame: { phase } }: Scope, unitId: number): Scale {
  const below = rolled.get(unitId)?.children ?? [];
  return phase !== null && below.some(({ id }) => phase.targets.has(id)) ? 'phase' : 'programme';
}

function unitsIn(scope: Scope, unitId: number, scale: Scale): RankingUnit[] {
  const rolled = scope.rolled.get(unitId);
  return rolled === undefined ? [] : listUnits(rolled, scope, scale);
}

/** /bangxephang: the units below a unit by a measure, and the place of the unit itself among those beside it. */
export function askRanking({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  const loadScope = createScope({ store, calendar });

  async function load(unitId: number, at: number): Promise<Scope> {
    const programme = await programmeAt(store, at);
    const period: Period =
      programme === undefined
        ? { kind: 'programme', from: 0, to: at + 1 }
        : { kind: 'programme', from: programme.fromAt, to: programme.toAt };
    return loadScope({ unitId, period, cutOff: at });
  }

  /** Its rank alone: nothing of those beside it is told. */
  async function ownPlace(
    { unitId, measure, block }: RankingQuery,
    { above, at, scale }: { above: number; at: number; scale: Scale },
  ): Promise<OwnPlace | null> {
    const scope = await load(above, at);
    const beside = unitsIn(scope, above, scale);
    const own = beside.find(({ id }) => id === unitId);
    const among = block === null ? beside : beside.filter((unit) => unit.block === block);
    const place = placeOf(rankUnits(among, measure), unitId);
    const top = scope.rolled.get(above);
    return own === undefined || place === undefined || top === undefined
      ? null
      : { unit: own.name, above: top.unit.name, place };
  }

  return async (query: RankingQuery): Promise<Result<MessageValues['ranking'], Refusal>> => {
    const { unitId, measure, block, page } = query;
    const path = await readablePath(store, query);
    if (!path.ok) return path;
    const at = now();
    const scope = await load(unitId, at);
    const { phase } = scope.frame;
    const [, above] = path.value;
    const given = query.scale ?? scaleIn(scope, unitId);
    const scale = phase === null ? 'programme' : given;
    const units = unitsIn(scope, unitId, scale);
    const made = scope.rolled.get(unitId)?.counts[scale === 'phase' ? 'phase' : 'totals'].authors ?? 0;
    if (query.within !== null && units.some(({ submitted }) => submitted > 0) && !canBreakDown(made))
      return fail({ code: 'too-few-authors' });
    const listed = block === null ? units : units.filter((unit) => unit.block === block);
    return ok({
      unitId,
      unit: scope.rolled.get(unitId)?.unit.name ?? '',
      cutOff: at,
      measure,
      scale,
      phase: phase?.name ?? null,
      block,
      blocks: blocks.filter((one) => units.some((unit) => unit.block === one)),
      ...pageOf(rankUnits(listed, measure), page),
      own: above === undefined || page > 0 ? null : await ownPlace(query, { above, at, scale }),
    });
  };
}
