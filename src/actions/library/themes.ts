import { fold } from '../../domain/fold.ts';
import type { LibraryMessages } from '../../domain/library-messages.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { longestTheme, mostThemes, shortestTheme } from '../../domain/themes.ts';
import type { Programme, Store, Unit } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { targetProgramme } from '../targets/target-programme.ts';

type Where = { actor: Actor; unitId: number };
type List = LibraryMessages['themes.list'];

/** The unit, which the actor runs, and the programme that runs or comes next. */
async function placeFor(
  store: Store,
  { actor, unitId }: Where,
  at: number,
): Promise<Result<{ unit: Unit; programme: Programme }, Refusal>> {
  const unit = await store.units.find(unitId);
  if (unit === undefined || !can(actor, 'programme', await store.units.path(unitId)))
    return fail({ code: 'not-allowed' });
  const programme = await targetProgramme(store, at);
  return programme === undefined ? fail({ code: 'no-programme' }) : ok({ unit, programme });
}

async function listOf(store: Store, unit: Unit, programme: Programme): Promise<List> {
  const themes = await store.themes.of(programme.id, unit.id);
  return {
    unitId: unit.id,
    unit: unit.name,
    programme: programme.name,
    themes: themes.map(({ id, text }) => ({ id, text })),
  };
}

/** The units that somebody runs: of one, its themes; of several, which one is asked. */
export function runUnits({ store }: Deps) {
  return async ({ actor }: { actor: Actor }): Promise<LibraryMessages['themes.units']['units']> => {
    const units = await Promise.all(
      (await scopeOf(store, actor, 'programme')).map((id) => store.units.find(id)),
    );
    return units.flatMap((unit) => (unit === undefined ? [] : [{ id: unit.id, name: unit.name }]));
  };
}

export function listThemes({ store, now }: Deps) {
  return async (where: Where): Promise<Result<List, Refusal>> => {
    const place = await placeFor(store, where, now());
    return place.ok ? ok(await listOf(store, place.value.unit, place.value.programme)) : place;
  };
}

export function addTheme({ store, now }: Deps) {
  return ({ text, ...where }: Where & { text: string }): Promise<Result<List, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const place = await placeFor(store, where, at);
      if (!place.ok) return place;
      const { unit, programme } = place.value;
      const said = text.replaceAll(/\s+/gu, ' ').trim();
      const { length } = [...said];
      if (length < shortestTheme || length > longestTheme)
        return fail({ code: 'theme-length', least: shortestTheme, most: longestTheme, length });
      const there = await store.themes.of(programme.id, unit.id);
      if (there.some((theme) => fold(theme.text) === fold(said))) return fail({ code: 'theme-there' });
      if (there.length >= mostThemes) return fail({ code: 'too-many-themes', most: mostThemes });
      const id = await store.themes.add({ programmeId: programme.id, unitId: unit.id, text: said, at });
      const added = { kind: 'theme.added', object: `theme:${id}`, from: null, to: null } as const;
      await keepAudit(store, { actor: where.actor, unitId: unit.id, at }, added);
      return ok({ ...(await listOf(store, unit, programme)), lead: 'added' });
    });
}

export function removeTheme({ store, now }: Deps) {
  return ({ actor, id }: { actor: Actor; id: number }): Promise<Result<List, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const theme = await store.themes.find(id);
      if (theme === undefined || theme.removedAt !== null) return fail({ code: 'old-button' });
      const { unitId } = theme;
      const place = await placeFor(store, { actor, unitId }, at);
      if (!place.ok) return place;
      await store.themes.remove(id, at);
      const removed = { kind: 'theme.removed', object: `theme:${id}`, from: null, to: null } as const;
      await keepAudit(store, { actor, unitId, at }, removed);
      return ok({ ...(await listOf(store, place.value.unit, place.value.programme)), lead: 'removed' });
    });
}

/** What a member's unit asks for now: its own themes, else those of the nearest one above that has some. */
export async function themesFor(
  store: Store,
  { unitId, at }: { unitId: number; at: number },
): Promise<readonly string[]> {
  const programme = await store.programmes.current(at);
  if (programme === undefined) return [];
  return (await store.themes.nearest(programme.id, unitId)).map(({ text }) => text);
}
