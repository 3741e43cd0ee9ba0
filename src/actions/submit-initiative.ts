import type { Answers } from '../domain/answers.ts';
import type { Calendar } from '../domain/calendar.ts';
import { formatCode } from '../domain/codes.ts';
import { dateEnd, dateStart } from '../domain/dates.ts';
import { fields } from '../domain/form.ts';
import { countedIn } from '../domain/grace.ts';
import { move } from '../domain/initiative.ts';
import { inAYear } from '../domain/money.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Initiative, Member, Store } from '../store/store.ts';
import { authorIds, authorsOf } from './co-authors/authors.ts';
import { countingFor, graceIn } from './counting-for.ts';
import { whyEnoughToday } from './daily-cap.ts';
import { dueBy } from './deadlines.ts';
import type { Deps } from './deps.ts';
import { missingKeys } from './form/ask.ts';
import { answersOf, formState } from './form/state.ts';
import { penOf, typingRole } from './pen.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { responsibleFor } from './responsible.ts';
import { indexInitiative } from './search/index-initiative.ts';
import { whyClosed } from './suspensions/why-suspended.ts';
import { tellQueue, tellResubmitted } from './tell-officers.ts';

export type Submitted = { id: number; code: string; at: number; unit: string; dueAt: number; again: boolean };

/** The answers that the figures count, as columns of the initiative. */
function derived(
  answers: Answers,
  calendar: Calendar,
): Pick<Initiative, 'benefit' | 'benefitPeriod' | 'field' | 'appliedFrom' | 'appliedTo'> {
  const { benefit, applied, field } = answers;
  const money = typeof benefit === 'object' && benefit !== null && 'amount' in benefit ? benefit : null;
  const date = typeof applied === 'object' && applied !== null && 'precision' in applied ? applied : null;
  return {
    // Figures add up what a year brings; the answer itself stays as it was given.
    benefit: money === null ? null : inAYear(money),
    benefitPeriod: money?.period ?? null,
    field: fields.find((one) => one === field) ?? null,
    appliedFrom: date === null ? null : calendar.startOfDay(dateStart(date)),
    appliedTo: date === null ? null : calendar.startOfDay(calendar.addDays(dateEnd(date), 1)),
  };
}

/** The programme and the phase a first submission counts for, and whether it is late. */
async function counted(
  store: Store,
  { unitId, ...moments }: { unitId: number; begunAt: number; at: number },
): Promise<Pick<Initiative, 'programmeId' | 'phaseId' | 'countedTo' | 'inGrace'>> {
  const found = countedIn(await countingFor(store, unitId), { ...moments, grace: await graceIn(store) });
  return {
    programmeId: found?.programme.id ?? null,
    phaseId: found?.phase?.id ?? null,
    countedTo: (found?.phase ?? found?.programme)?.unitTo ?? null,
    inGrace: found?.inGrace === true ? 1 : 0,
  };
}

/**
 * Submits a draft, or a returned initiative again: code and due date, the move, and a line to whoever answers.
 * Submitting what is submitted already gives the same receipt and does nothing else.
 * Whoever types for the author needs the right to in the author's unit, and is the one who made the move.
 */
export function submitInitiative({ store, now, calendar, ownerIds }: Deps) {
  return (input: { initiativeId: number; member: Member }): Promise<Result<Submitted, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const initiative = await store.initiatives.find(input.initiativeId);
      if (initiative === undefined) return fail({ code: 'old-button' });
      const { author, writerId, onBehalf } = await penOf(store, initiative);
      if (author === undefined || writerId !== input.member.id) return fail({ code: 'old-button' });
      const closed = await whyClosed(store, { author, writer: input.member, at });
      if (closed !== undefined) return fail(closed);
      const state = move('submit', initiative.state);
      if (!state.ok) return fail({ code: 'old-button' });
      const answers = await answersOf(store, formState({ form: 'initiative', subject: initiative.id }));
      const missing = missingKeys(formState({ form: 'initiative' }), answers);
      if (missing.length > 0) return fail({ code: 'incomplete', keys: missing });
      const authors = await authorsOf(store, initiative);
      if (authors !== undefined && authors.total !== 100)
        return fail({ code: 'shares-open', total: authors.total });

      const again = initiative.codeNumber !== null;
      const unitId = again || onBehalf ? initiative.unitId : (author.unitId ?? initiative.unitId);
      const typing = { unitId, ownerIds, at };
      const role = onBehalf ? await typingRole(store, input.member, typing) : 'member';
      if (role === undefined) return fail({ code: 'not-allowed' });
      const isFirst = !again && initiative.typistId === null;
      const enough = isFirst ? await whyEnoughToday({ store, calendar }, author.id, at) : undefined;
      if (enough !== undefined) return fail(enough);
      const unit = await store.units.find(unitId);
      const year = initiative.codeYear ?? calendar.civil(at).year;
      const number = initiative.codeNumber ?? (await store.initiatives.nextCode(year));
      const dueAt = await dueBy({ store, calendar }, 'answer', at);
      const block = unit?.block ?? 'other';
      const authorGroup = author.authorGroup ?? 'worker';
      const responsible = await responsibleFor(store, {
        unitId,
        authorIds: await authorIds(store, initiative),
        ownerIds,
        now: at,
      });
      const wasEmpty = !(await store.initiatives.isWaiting(responsible.unitId));
      const saved = await store.initiatives.save({
        id: initiative.id,
        version: initiative.version,
        ...derived(answers, calendar),
        state: state.value,
        unitId,
        codeYear: year,
        codeNumber: number,
        block,
        authorGroup,
        ...(!again && (await counted(store, { unitId, begunAt: initiative.createdAt, at }))),
        submittedAt: at,
        dueAt,
        toFix: null,
        updatedAt: at,
      });
      if (!saved) return fail({ code: 'stale' });
      if (again) await store.titles.forget(initiative.id);
      if (again) await store.untold.removeOf(initiative.id);
      const { title } = answers;
      if (typeof title === 'string') await store.titles.keep({ initiativeId: initiative.id, unitId, title });
      await indexInitiative(store, { ...initiative, unitId });
      await store.moves.add({
        initiativeId: initiative.id,
        kind: 'submit',
        fromState: initiative.state,
        toState: state.value,
        memberId: input.member.id,
        role,
        unitId,
        block,
        authorGroup,
        noteId: null,
        undoes: null,
        at,
      });
      const telling = { at, notBefore: afterQuietHours(calendar, at), ownerIds };
      const told = again ? await tellResubmitted(store, { initiative, responsible, ...telling }) : [];
      const untold = responsible.telegramIds.filter((telegramId) => !told.includes(telegramId));
      if (wasEmpty) await tellQueue(store, { ...telling, unitId: responsible.unitId, telegramIds: untold });
      if (again) await forgetEarlierReturns(store, initiative.id);
      const name = (await store.units.find(responsible.unitId))?.name ?? '';
      return ok({ id: initiative.id, code: formatCode(year, number), at, unit: name, dueAt, again });
    });
}

/** The difference is shown against the last return only. */
async function forgetEarlierReturns(store: Store, initiativeId: number): Promise<void> {
  const last = await store.returnedAnswers.of(initiativeId);
  if (last !== undefined) await store.returnedAnswers.forgetBefore(initiativeId, last.moveId);
}
