import type { Deps } from '../actions/deps.ts';
import { lineOf } from '../actions/view-initiative.ts';
import type { DetailSection, Details } from '../domain/details.ts';
import type { NamedOne } from '../domain/figures-messages.ts';
import type { Message } from '../domain/messages.ts';
import { type Actor, can, canSomewhere } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/store.ts';
import { detailsOf, figuresOf } from './digest.ts';

/** An initiative by its words of today; null when it is gone, or is to be kept secret since. */
async function nameOne(store: Store, id: number): Promise<NamedOne | null> {
  const initiative = await store.initiatives.find(id);
  if (initiative === undefined) return null;
  if ((await store.answers.valuesOf('confidential', [id])).get(id) === 'secret') return null;
  const { code, title, unit } = await lineOf(store, initiative);
  return { id, code: code ?? '', title, unit };
}

async function recognisedLines(store: Store, { ids, largest, ...counts }: Details['recognised']) {
  const lines = (await Promise.all(ids.map((id) => nameOne(store, id)))).filter((one) => one !== null);
  const named = largest?.id == null ? null : await nameOne(store, largest.id);
  return { ...counts, lines, largest: largest && { benefit: largest.benefit, named } };
}

/** A part of what is told of a stored digest in private, as it was then; who is last, officers alone read. */
export function showDetails({ store }: Pick<Deps, 'store'>) {
  return async (input: {
    actor: Actor;
    digestId: number;
    section: DetailSection;
  }): Promise<Result<Message, Refusal>> => {
    const digest = await store.digests.find(input.digestId);
    if (digest === undefined) return fail({ code: 'no-such-digest' });
    const { id, unitId, number } = digest;
    const path = await store.units.path(unitId);
    if (!can(input.actor, 'tally', path))
      return fail({ code: 'digest-of-others', reads: canSomewhere(input.actor, 'tally') });
    const { unit, period, programme } = figuresOf(digest);
    const details = detailsOf(digest);
    if (details === undefined) return fail({ code: 'no-details', number, unit });
    const head = { id, unitId, unit, number, period };
    const { fields, groups, blocks, first, last, silent, sharesOf, recognised } = details;
    const isOfficer = can(input.actor, 'seeQueue', path);
    const makes: Record<DetailSection, () => Message | Promise<Message>> = {
      parts: () => ({ kind: 'details.parts', values: { ...head, programme, fields, groups, blocks } }),
      units: () => ({
        kind: 'details.units',
        values: {
          ...head,
          first,
          sharesOf,
          last: isOfficer ? last : null,
          silent: isOfficer ? silent : null,
        },
      }),
      recognised: async () => ({
        kind: 'details.recognised',
        values: { ...head, ...(await recognisedLines(store, recognised)) },
      }),
    };
    return ok(await makes[input.section]());
  };
}
