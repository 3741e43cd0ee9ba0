import { sameAward } from '../../domain/award-draft.ts';
import type { AwardDraft, AwardItem, AwardMessages } from '../../domain/award-messages.ts';
import { mostAwards } from '../../domain/awards.ts';
import { undoWindow } from '../../domain/initiative.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { itemOf, judgeAwards } from './judge-awards.ts';
import { awardSubject, tellOfAward } from './tell-of-award.ts';

/** Enters commendations in one go: each that can be, with who is told; the others are named. */
export function recordAwards({ store, now, calendar }: Deps) {
  return (input: {
    actor: Actor;
    draft: AwardDraft;
  }): Promise<Result<AwardMessages['award.done'], Refusal>> =>
    store.transaction(async (store) => {
      const { actor, draft } = input;
      const { paper, programmeId } = draft;
      const { memberId } = actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      if (paper === null) return fail({ code: 'old-button' });
      if (draft.to.length > mostAwards) return fail({ code: 'too-many-awards', most: mostAwards });
      const at = now();
      const { year } = calendar.civil(at);
      const { targets, holes } = await judgeAwards(store, { actor, draft, year });
      const ids: number[] = [];
      const items: AwardItem[] = [];
      for (const target of targets) {
        const { key, unitId, initiative, about } = target;
        const mark = sameAward(key, paper, programmeId);
        const row = {
          initiativeId: initiative?.id ?? null,
          unitId,
          programmeId,
          ...paper,
          mark,
          memberId,
          at,
        };
        const id = await store.awards.add(row);
        if (id === undefined) {
          holes.push({ about, why: 'same' });
          continue;
        }
        const added = { kind: 'award.added', object: `award:${id}`, from: null, to: paper.form } as const;
        await keepAudit(store, { actor, unitId, at }, added);
        await tellOfAward({ store, at, calendar }, target, { award: { id, ...paper }, byId: memberId });
        ids.push(id);
        items.push(await itemOf(store, target));
      }
      return ok({ paper, items, holes, first: ids[0] ?? 0, last: ids.at(-1) ?? 0 });
    });
}

type Undoing = { actor: Actor; first: number; last: number };

/** Takes back, within a minute, all that was entered in one go: nobody was told. */
export function undoAwards({ store, now }: Deps) {
  return ({ actor, first, last }: Undoing): Promise<Result<{ count: number }, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const { memberId } = actor;
      const begin = await store.awards.find(first);
      if (begin === undefined || memberId === null) return fail({ code: 'old-button' });
      if (begin.memberId !== memberId) return fail({ code: 'not-allowed' });
      if (at - begin.at > undoWindow) return fail({ code: 'undo-too-late' });
      const entered = (await store.awards.enteredAt(memberId, begin.at)).filter(
        ({ id }) => id >= first && id <= last,
      );
      if (entered.length === 0) return fail({ code: 'award-gone' });
      for (const { id, unitId, form } of entered) {
        await store.awards.remove(id, { memberId, at, why: null });
        await store.outbox.cancel(awardSubject(id), at);
        const undone = { kind: 'award.removed', object: `award:${id}`, from: form, to: null } as const;
        await keepAudit(store, { actor, unitId, at }, undone);
      }
      return ok({ count: entered.length });
    });
}
