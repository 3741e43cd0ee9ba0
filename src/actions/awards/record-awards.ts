import { sameAward } from '../../domain/award-draft.ts';
import type { AwardDraft, AwardHole, AwardItem, AwardMessages } from '../../domain/award-messages.ts';
import { type AwardPaper, mostAwards } from '../../domain/awards.ts';
import { undoWindow } from '../../domain/initiative.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { createBreath } from '../../store/breath.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import type { AwardTarget } from './award-target.ts';
import { itemOf, judgeAwards } from './judge-awards.ts';
import { awardSubject, tellOfAward } from './tell-of-award.ts';

/** `drafts`: one for each paper. `whole`: of a list, where nothing is entered as long as one row cannot be. */
type Input = { readonly actor: Actor; readonly drafts: readonly AwardDraft[]; readonly whole?: boolean };
type Entered = { readonly id: number; readonly item: AwardItem };
type Moment = Pick<Deps, 'store' | 'calendar'> & { readonly at: number; readonly memberId: number };
type Judged = { readonly draft: AwardDraft; readonly paper: AwardPaper; readonly target: AwardTarget };

/** Enters one, with who is told; undefined where the same stands already. */
async function enter(
  { store, calendar, at, memberId }: Moment,
  actor: Actor,
  { draft: { programmeId }, paper, target }: Judged,
): Promise<Entered | undefined> {
  const { key, unitId, initiative } = target;
  const mark = sameAward(key, paper, programmeId);
  const row = { initiativeId: initiative?.id ?? null, unitId, programmeId, ...paper, mark, memberId, at };
  const id = await store.awards.add(row);
  if (id === undefined) return undefined;
  const added = { kind: 'award.added', object: `award:${id}`, from: null, to: paper.form } as const;
  await keepAudit(store, { actor, unitId, at }, added);
  await tellOfAward({ store, at, calendar }, target, { award: { id, ...paper }, byId: memberId });
  return { id, item: await itemOf(store, target) };
}

/** Enters commendations in one go: each that can be, with who is told; the others are named. */
export function recordAwards({ store, now, calendar }: Deps) {
  return ({ actor, drafts, whole = false }: Input): Promise<Result<AwardMessages['award.done'], Refusal>> =>
    store.transaction(async (store) => {
      const { memberId } = actor;
      if (memberId === null) return fail({ code: 'not-registered' });
      const size = drafts.reduce((sum, { to }) => sum + to.length, 0);
      if (size > mostAwards) return fail({ code: 'too-many-awards', most: mostAwards });
      const at = now();
      const { year } = calendar.civil(at);
      const judged: Judged[] = [];
      const holes: AwardHole[] = [];
      for (const draft of drafts) {
        const { paper } = draft;
        if (paper === null) return fail({ code: 'old-button' });
        const found = await judgeAwards(store, { actor, draft, year });
        judged.push(...found.targets.map((target) => ({ draft, paper, target })));
        holes.push(...found.holes);
      }
      const entered: Entered[] = [];
      const breathe = createBreath();
      for (const one of whole && holes.length > 0 ? [] : judged) {
        const done = await enter({ store, calendar, at, memberId }, actor, one);
        if (done === undefined) holes.push({ about: one.target.about, why: 'same' });
        else entered.push(done);
        await breathe();
      }
      const [first, last] = [entered[0]?.id ?? 0, entered.at(-1)?.id ?? 0];
      const programmeId = drafts[0]?.programmeId ?? null;
      if (whole && entered.length > 0) {
        const object =
          programmeId === null ? (`award:${first}` as const) : (`programme:${programmeId}` as const);
        const imported = { kind: 'awards.imported', object, from: null, to: String(entered.length) } as const;
        const [unitId = 0] = await scopeOf(store, actor, 'award');
        await keepAudit(store, { actor, unitId, at }, imported);
      }
      const paper = drafts.length === 1 ? (drafts[0]?.paper ?? null) : null;
      return ok({ paper, items: entered.map(({ item }) => item), holes, first, last });
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
      const breathe = createBreath();
      for (const { id, unitId, form } of entered) {
        await store.awards.remove(id, { memberId, at, why: null });
        await store.outbox.cancel(awardSubject(id), at);
        const undone = { kind: 'award.removed', object: `award:${id}`, from: form, to: null } as const;
        await keepAudit(store, { actor, unitId, at }, undone);
        await breathe();
      }
      return ok({ count: entered.length });
    });
}
