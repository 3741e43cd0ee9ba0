import { fold } from '../../domain/fold.ts';
import { beginningsOf, type NameMatch, slipsOf } from '../../domain/name-sought.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { endOf, isSuspended } from '../../domain/suspension.ts';
import type { SuspendablePerson } from '../../domain/suspension-messages.ts';
import type { Initiative, Member, NamesakeQuery, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitName } from '../unit-name.ts';
import { pathOf } from './right-to-suspend.ts';

const pageSize = 8;

type FindDeps = Pick<Deps, 'store' | 'now'>;
export type FoundPeople = {
  people: readonly SuspendablePerson[];
  match: NameMatch;
  next: number | null;
};

async function personOf(
  { store, at }: { store: Store; at: number },
  member: Member,
  role: SuspendablePerson['role'],
): Promise<SuspendablePerson> {
  const until = isSuspended(member, at) ? member.suspendedUntil : null;
  return {
    id: member.id,
    name: member.fullName ?? '',
    unit: member.unitId === null ? '' : await unitName(store, member.unitId),
    role,
    now: until === null ? null : { until: endOf(until) },
  };
}

/** From the surest way to the widest; the first that finds somebody is the one. */
function waysOf(typed: string): readonly (readonly [NameMatch, NamesakeQuery['name']])[] {
  return [
    ['whole', { keys: [fold(typed)] }],
    ['part', { beginnings: beginningsOf(typed) }],
    ['slip', { keys: slipsOf(typed) }],
  ];
}

type Search = { actor: Actor; typed: string; after?: number; onlySuspended?: boolean };

/**
 * A page of the members of the actor's units with this name, marks or none; when there are none, of those with a part
 * of it, or with one letter of it mistyped. `after` is the last one seen.
 */
export function findNamesakes({ store, now }: FindDeps) {
  return async ({ actor, typed, after, onlySuspended = false }: Search): Promise<FoundPeople> => {
    const at = now();
    const unitIds = await scopeOf(store, actor, 'suspend');
    const query = { unitIds, limit: pageSize + 1, ...(onlySuspended && { suspendedAt: at }) };
    for (const [match, name] of waysOf(typed)) {
      const found = await store.members.namesakes({ ...query, name, ...(after !== undefined && { after }) });
      if (found.length === 0) continue;
      const shown = found.slice(0, pageSize);
      const people = await Promise.all(shown.map((member) => personOf({ store, at }, member, null)));
      return { people, match, next: found.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
    }
    return { people: [], match: 'whole', next: null };
  };
}

/** Author and typist of an initiative, as far as they are of the actor's units. */
export function findPeopleOf({ store, now }: FindDeps) {
  return async (input: { actor: Actor; initiative: Initiative }): Promise<Result<FoundPeople, Refusal>> => {
    const { memberId, typistId } = input.initiative;
    const people: SuspendablePerson[] = [];
    for (const [id, role] of [
      [memberId, 'author'],
      [typistId, 'typist'],
    ] as const) {
      const member = id === null ? undefined : await store.members.find(id);
      if (member === undefined || member.erasedAt !== null) continue;
      if (!can(input.actor, 'suspend', await pathOf(store, member))) continue;
      people.push(await personOf({ store, at: now() }, member, role));
    }
    return people.length === 0 ? fail({ code: 'not-allowed' }) : ok({ people, match: 'whole', next: null });
  };
}
