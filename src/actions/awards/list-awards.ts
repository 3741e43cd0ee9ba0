import type { AwardFilter, AwardMessages, AwardRow } from '../../domain/award-messages.ts';
import { awardForms } from '../../domain/awards.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { awardProgramme } from './judge-awards.ts';
import { rowOf } from './view-award.ts';

const pageSize = 8;
const otherProgrammes = 3;

/** How many commendations of each form there are in the own units; `programmeId` null: of the one that runs. */
export function awardHead({ store, now }: Deps) {
  return async (input: {
    actor: Actor;
    programmeId: number | null;
  }): Promise<Result<AwardMessages['award.head'], Refusal>> => {
    const unitIds = await scopeOf(store, input.actor, 'award');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const all = await store.programmes.list();
    const usual = await awardProgramme(store, now());
    const chosen = all.find(({ id }) => id === input.programmeId) ?? usual;
    const within = chosen === undefined ? {} : { programmeId: chosen.id };
    const counts = await store.awards.counts({ unitIds, ...within });
    const others = all.filter(({ id, fromAt }) => id !== chosen?.id && fromAt <= now());
    return ok({
      programme: chosen === undefined ? null : { id: chosen.id, name: chosen.name },
      counts: awardForms.flatMap((form) => {
        const count = counts.get(form);
        return count === undefined ? [] : [{ form, count }];
      }),
      others: others.slice(0, otherProgrammes).map(({ id, name }) => ({ id, name })),
    });
  };
}

type Listing = AwardFilter & { actor: Actor; before: number | null };

/** A page of commendations in the own units, newest first. */
export function listAwards({ store }: Deps) {
  return async ({
    actor,
    programmeId,
    form,
    before,
  }: Listing): Promise<Result<AwardMessages['award.list'], Refusal>> => {
    const unitIds = await scopeOf(store, actor, 'award');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const found = await store.awards.list({
      unitIds,
      limit: pageSize + 1,
      ...(before !== null && { before }),
      ...(programmeId > 0 && { programmeId }),
      ...(form !== null && { form }),
    });
    const page = found.slice(0, pageSize);
    const lines: AwardRow[] = [];
    for (const award of page) lines.push(await rowOf(store, award));
    const programme = programmeId > 0 ? await store.programmes.find(programmeId) : undefined;
    const next = found.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    return ok({
      programmeId,
      form,
      programme: programme?.name ?? null,
      lines,
      next,
      isFirst: before === null,
    });
  };
}
