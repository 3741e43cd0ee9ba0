import { askAgain } from '../../actions/form/ask.ts';
import { formState, pushForm } from '../../actions/form/state.ts';
import { type FoundPeople, findNamesakes, findPeopleOf } from '../../actions/suspensions/find-suspendable.ts';
import { listSuspensions } from '../../actions/suspensions/list-suspensions.ts';
import { rightToSuspend } from '../../actions/suspensions/right-to-suspend.ts';
import { unitName } from '../../actions/unit-name.ts';
import { readCode } from '../../domain/codes.ts';
import { shortestReason } from '../../domain/decision-forms.ts';
import { nameIn } from '../../domain/name-sought.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

function placeOf({ person, deps }: BotContext): { chatId: number; now: number } {
  return { chatId: person.telegramId, now: deps.now() };
}

/** Who is meant by a code of one of their initiatives, or by a name; the first page of those. */
export async function findMeant(
  ctx: BotContext,
  typed: string,
  { onlySuspended = false }: { onlySuspended?: boolean } = {},
): Promise<Result<FoundPeople, Refusal>> {
  const { store, calendar, now } = ctx.deps;
  const actor = await ctx.person.actor();
  const code = readCode(typed, calendar.civil(now()).year);
  if (code.ok) {
    const initiative = await store.initiatives.byCode(code.value.year, code.value.number);
    return initiative === undefined
      ? fail({ code: 'unknown-code', typed })
      : findPeopleOf(ctx.deps)({ actor, initiative });
  }
  const found = await findNamesakes(ctx.deps)({ actor, typed: nameIn(typed), onlySuspended });
  return found.people.length === 0 ? fail({ code: 'no-namesake', typed }) : ok(found);
}

/** Asks why and until when somebody is to be suspended; a reason that was typed along is not asked for. */
export async function askToSuspend(
  ctx: BotContext,
  memberId: number,
  { reason = '', edit = false }: { reason?: string; edit?: boolean } = {},
): Promise<void> {
  const { store, ownerIds } = ctx.deps;
  const place = placeOf(ctx);
  const context = { store, actor: await ctx.person.actor(), ownerIds, at: place.now };
  const right = await rightToSuspend(context, memberId);
  if (!right.ok) return refuse(ctx, right.error);
  const { fullName, unitId } = right.value.member;
  const unit = unitId === null ? '' : ` – ${await unitName(store, unitId)}`;
  const isGiven = [...reason].length >= shortestReason && [...reason].length <= 300;
  const state = formState({
    form: 'suspend',
    subject: memberId,
    at: isGiven ? 'suspendTerm' : 'suspendReason',
    answers: isGiven ? { suspendReason: reason } : {},
  });
  const lead = {
    code: 'recorded',
    form: 'suspendWho',
    key: 'suspended',
    value: `${fullName ?? ''}${unit}`,
  } as const;
  await say(ctx, await askAgain(store, await pushForm(store, place, state), lead), { edit });
}

/** One person of that name is asked about at once; of several or of one who is only alike, one is chosen first. */
export async function chooseMeant(
  ctx: BotContext,
  { people, match, next }: FoundPeople,
  { typed, reason = '' }: { typed: string; reason?: string },
): Promise<void> {
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0 && match === 'whole')
    return askToSuspend(ctx, only.id, { reason });
  const { store, now } = ctx.deps;
  const number =
    next === null ? 0 : await store.search.remember(ctx.person.member?.id ?? 0, { words: typed }, now());
  await say(ctx, {
    kind: 'suspension.choose',
    values: { number, typed, people, match, next, isFirst: true },
  });
}

/** The next page of the people of a name, in place. */
export async function turnNamesakes(ctx: BotContext, number: number, after: number): Promise<void> {
  const query = await ctx.deps.store.search.recall(number, ctx.person.member?.id ?? 0);
  if (query === undefined) return refuse(ctx, { code: 'old-button' });
  const typed = query.words;
  const search = { actor: await ctx.person.actor(), typed: nameIn(typed) };
  const found = await findNamesakes(ctx.deps)(after === 0 ? search : { ...search, after });
  const values = { number, typed, ...found, isFirst: after === 0 };
  await say(ctx, { kind: 'suspension.choose', values }, { edit: true });
}

/** A page of who is suspended; `before` is the last one seen. */
export async function showSuspensions(
  ctx: BotContext,
  { before = 0, edit = false }: { before?: number; edit?: boolean } = {},
): Promise<void> {
  const actor = await ctx.person.actor();
  const listed = await listSuspensions(ctx.deps)(before === 0 ? { actor } : { actor, before });
  if (!listed.ok) return refuse(ctx, listed.error);
  await say(ctx, { kind: 'suspension.list', values: listed.value }, { edit });
}

/** Asks who is to be suspended. */
export async function askWhoToSuspend(ctx: BotContext, edit = false): Promise<void> {
  const state = formState({ form: 'suspendWho', at: 'suspended' });
  const pushed = await pushForm(ctx.deps.store, placeOf(ctx), state);
  await say(ctx, await askAgain(ctx.deps.store, pushed), { edit });
}
