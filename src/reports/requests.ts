import type { Deps } from '../actions/deps.ts';
import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Tally } from '../domain/tally.ts';
import { settingOf } from '../store/settings.ts';
import type { Digest, Store, Unit } from '../store/store.ts';
import { createBatch } from './batch.ts';
import { type DigestMessage, figuresOf, keptCounts, weekFigures } from './digest.ts';
import { createPictureCounts } from './picture-counts.ts';
import { createTally } from './tally.ts';
import { periodReader } from './typed-period.ts';

type Asking = { readonly actor: Actor; readonly unitId: number };

async function unitFor(store: Store, { actor, unitId }: Asking): Promise<Result<Unit, Refusal>> {
  const unit = await store.units.find(unitId);
  if (unit === undefined) return fail({ code: 'unknown-unit', typed: String(unitId) });
  return can(actor, 'tally', await store.units.path(unitId)) ? ok(unit) : fail({ code: 'not-allowed' });
}

/** /thongke: the figures of a unit in the period that was typed. */
export function askTally({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  return async (input: Asking & { typed: string }): Promise<Result<Tally, Refusal>> => {
    const at = now();
    const unit = await unitFor(store, input);
    if (!unit.ok) return unit;
    const period = (await periodReader({ store, calendar }, at)).read(input.typed);
    if (!period.ok) return period;
    const tally = createTally({ store, calendar });
    return ok(await tally({ unitId: input.unitId, period: period.value, cutOff: at }));
  };
}

/** The last complete week; where every group was linked after it and so is told first of the one that runs, that one. */
async function weekAsked({ store, calendar }: Pick<Deps, 'store' | 'calendar'>, unitId: number, at: number) {
  const running = calendar.weekOf(at);
  const groups = await store.groups.ofUnit(unitId);
  const isNew = groups.length > 0 && groups.every(({ linkedAt }) => linkedAt >= running.from);
  return isNew ? running : calendar.weekOf(running.from - 1);
}

/** A past digest by its number, the newest (null), or that of the week that runs. */
export type DigestAsked = number | 'running' | null;

/**
 * /bantin: a past digest by its number, with the figures it had; without one the newest, made for the eye only when it
 * is not stored yet (then under the number it would get).
 */
export function askDigest({ store, now, calendar }: Pick<Deps, 'store' | 'now' | 'calendar'>) {
  async function kept(digest: Digest): Promise<DigestMessage> {
    const { id, unitId, number } = digest;
    const hasPicture = keptCounts(digest) !== undefined && (await settingOf(store, 'digestPicture'));
    const picture = hasPicture && { picture: { digestId: id } };
    return { id, unitId, number, tally: figuresOf(digest), weeks: 1, ...picture };
  }

  return async (input: Asking & { number: DigestAsked }): Promise<Result<DigestMessage, Refusal>> => {
    const { unitId, number } = input;
    const unit = await unitFor(store, input);
    if (!unit.ok) return unit;
    if (typeof number === 'number') {
      const digest = await store.digests.byNumber(unitId, number);
      if (digest === undefined) return fail({ code: 'unknown-code', typed: String(number) });
      return ok(await kept(digest));
    }
    const at = now();
    const week =
      number === 'running' ? calendar.weekOf(at) : await weekAsked({ store, calendar }, unitId, at);
    const tallyOf = createBatch({ store, calendar }, { units: 1, cutOff: at });
    const found = await weekFigures(store, tallyOf, { unitId, week });
    if (found.digest !== undefined) return ok(await kept(found.digest));
    const next = (await store.figures.lastDigestNumber(unitId)) + 1;
    const { tally } = found;
    const picture = (await settingOf(store, 'digestPicture')) && {
      picture: { digestId: null, counts: await createPictureCounts({ store, calendar })(unitId, tally) },
    };
    return ok({ unitId, number: next, tally, weeks: 1, ...picture });
  };
}
