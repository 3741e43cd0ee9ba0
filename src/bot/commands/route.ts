import type { MiddlewareFn } from 'telegraf';
import { nfc } from '../../domain/fold.ts';
import { type Ability, can, canSomewhere, roleFor } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import { isSuspendedHere, saySuspended } from '../kit/say-suspended.ts';
import { isFaceless } from '../person.ts';
import type { Command } from './command.ts';
import { nearestOf } from './nearest.ts';
import { askConsent } from './start.ts';

const pattern = /^\/([\p{L}\p{N}_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/u;

/** Whether this person may use a command in this kind of chat: what help, menus and the router ask. */
export async function isOffered(ctx: BotContext, command: Command): Promise<boolean> {
  const here = ctx.chat?.type === 'private' ? 'private' : 'group';
  if (command.where !== 'both' && command.where !== here) return false;
  if (command.whileSuspended !== true && isSuspendedHere(ctx)) return false;
  if (command.needs === 'all' || command.needs === 'member') return true;
  const actor = await ctx.person.actor();
  if (command.atRoot !== true) return canSomewhere(actor, command.needs);
  const root = await ctx.deps.store.units.root();
  return can(actor, command.needs, root === undefined ? [] : [root.id]);
}

async function run(ctx: BotContext, command: Command, rest: string): Promise<void> {
  const isPrivate = ctx.chat?.type === 'private';
  if (command.where === 'private' && !isPrivate) return refuse(ctx, { code: 'private-only' });
  if (command.where === 'group' && isPrivate) return refuse(ctx, { code: 'group-only' });
  if (command.whileSuspended !== true && isSuspendedHere(ctx)) return saySuspended(ctx);
  if (command.needs === 'all') return command.run(ctx, rest);
  if (isFaceless(ctx)) return refuse(ctx, { code: 'faceless' });
  const { member } = ctx.person;
  const actor = await ctx.person.actor();
  if (member === undefined || (member.registeredAt === null && command.needs === 'member')) {
    if (isPrivate) return askConsent(ctx, null);
    return refuse(ctx, { code: 'not-registered' });
  }
  if (command.needs !== 'member' && !canSomewhere(actor, command.needs satisfies Ability)) {
    return refuse(ctx, { code: 'role-needed', role: roleFor(command.needs) });
  }
  await command.run(ctx, rest);
}

/** Commands by either name. Unknown ones are met with silence in a group, with the nearest one in private. */
export function routeCommands(commands: readonly Command[]): MiddlewareFn<BotContext> {
  const byName = new Map(
    commands.flatMap((command) => [[command.name, command] as const, [command.alias, command] as const]),
  );
  const names = [...byName.keys()];
  return async (ctx, next) => {
    const text = ctx.message !== undefined && 'text' in ctx.message ? nfc(ctx.message.text) : '';
    const match = pattern.exec(text);
    if (match === null) return next();
    const [, typed = '', mention, rest = ''] = match;
    const isForUs = mention?.toLowerCase() === ctx.botInfo.username.toLowerCase();
    if (mention !== undefined && !isForUs) return;
    const command = byName.get(typed.toLowerCase());
    if (command !== undefined) return run(ctx, command, rest.trim());
    if (ctx.chat?.type !== 'private' && !isForUs) return;
    await say(ctx, { kind: 'unknown.command', values: { typed, nearest: nearestOf(typed, names) } });
  };
}
