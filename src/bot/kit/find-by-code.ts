import { nearInitiatives } from '../../actions/near-initiatives.ts';
import { rightsOn } from '../../actions/view-initiative.ts';
import { readCode } from '../../domain/codes.ts';
import type { NearCommand } from '../../domain/deciding-messages.ts';
import type { MoveKind } from '../../domain/initiative.ts';
import type { Initiative } from '../../store/store.ts';
import { type BotContext, say, threadOf } from '../context.ts';
import { refuse } from './refuse.ts';

/** The command that a code was typed to, what followed the code, and what it does with the initiative, if that is a move. */
export type Retry = { command: NearCommand; words?: string; wanted?: MoveKind };

/** A longer line would not fit under the codes that are offered. */
const longestWords = 2_000;

/** The initiative that a typed code names. */
export async function lookUpCode({ deps }: BotContext, typed: string): Promise<Initiative | undefined> {
  const { year } = deps.calendar.civil(deps.now());
  const code = readCode(typed, year);
  return code.ok ? deps.store.initiatives.byCode(code.value.year, code.value.number) : undefined;
}

/** The unit of the group in which something was typed; null in private, and where no unit is linked. */
async function unitOfGroup(ctx: BotContext): Promise<number | null> {
  if (ctx.chat === undefined || ctx.chat.type === 'private') return null;
  const group = await ctx.deps.store.groups.byChat(ctx.chat.id, threadOf(ctx));
  return group?.unitId ?? null;
}

/** A group deals with what belongs to its unit, whoever is asked: what is elsewhere is refused in words. */
export async function isOfGroup(ctx: BotContext, initiative: Initiative): Promise<boolean> {
  const { units } = ctx.deps.store;
  const under = await unitOfGroup(ctx);
  if (under === null || (await units.path(initiative.unitId)).includes(under)) return true;
  await refuse(ctx, { code: 'outside-group', unit: (await units.find(under))?.name ?? '' });
  return false;
}

/** Offers the codes that may have been meant; false where there are none. */
async function offersNear(ctx: BotContext, typed: string, retry: Retry): Promise<boolean> {
  const { command, words = '', wanted = null } = retry;
  if (words.length > longestWords) return false;
  const asked = { actor: await ctx.person.actor(), typed, wanted, under: await unitOfGroup(ctx) };
  const near = await nearInitiatives(ctx.deps)(asked);
  if (near.length === 0) return false;
  const values = { typed, near, command, words, asker: ctx.person.telegramId };
  await say(ctx, { kind: 'code.near', values });
  return true;
}

/**
 * The initiative that a typed code names. Where there is none, or none that this person may see, those that may have
 * been meant are offered, and undefined comes back; what is left is refused in words, here or by what is done with it.
 */
export async function findByCode(
  ctx: BotContext,
  typed: string,
  retry: Retry,
): Promise<Initiative | undefined> {
  const found = await lookUpCode(ctx, typed);
  const isSeen =
    found !== undefined && (await rightsOn(ctx.deps.store, await ctx.person.actor(), found)).sees;
  if (!isSeen && (await offersNear(ctx, typed, retry))) return undefined;
  if (found === undefined) await refuse(ctx, { code: 'unknown-code', typed });
  else if (!(await isOfGroup(ctx, found))) return undefined;
  return found;
}
