import type { Message } from 'telegraf/types';
import { codeOf } from '../../actions/decision.ts';
import { readId } from '../../domain/ids.ts';
import { bosung } from '../commands/bosung.ts';
import type { Command } from '../commands/command.ts';
import { congnhan } from '../commands/congnhan.ts';
import { huycongnhan } from '../commands/huycongnhan.ts';
import { nhatky } from '../commands/nhatky.ts';
import { tuchoi } from '../commands/tuchoi.ts';
import { xem } from '../commands/xem.ts';
import { refuse } from '../kit/refuse.ts';
import { splitCode } from '../kit/split-code.ts';
import type { Family } from './family.ts';

const commands: readonly Command[] = [xem, nhatky, congnhan, tuchoi, bosung, huycongnhan];

/** The command under the codes that are offered: the bot wrote it there itself. */
function lineIn(message: Partial<Message.TextMessage> | undefined): string {
  const code = message?.entities?.find(({ type }) => type === 'code');
  return code === undefined ? '' : (message?.text?.slice(code.offset, code.offset + code.length) ?? '');
}

/**
 * The code that was meant instead of a mistyped one: the command goes on with it, with the right of whoever presses.
 * What was typed behind the code stands in the message, so nothing is kept for it.
 */
export const meant: Family = async (ctx, [id, asker]) => {
  if (readId(asker) !== ctx.person.telegramId) return refuse(ctx, { code: 'not-asked-code' });
  const line = lineIn(ctx.callbackQuery?.message);
  const [, name = '', rest = ''] = /^\/(\w+)\s+([\s\S]*)$/.exec(line) ?? [];
  const command = commands.find((one) => one.name === name || one.alias === name);
  const initiative = await ctx.deps.store.initiatives.find(readId(id));
  if (command === undefined || initiative === undefined) return refuse(ctx, { code: 'old-button' });
  const isElsewhere = command.where === 'private' && ctx.chat?.type !== 'private';
  if (isElsewhere) return refuse(ctx, { code: 'private-only' });
  // The bot wrote the code that stands there in full; numbers behind it are as they were typed.
  await command.run(ctx, `${codeOf(initiative)} ${splitCode(rest).words}`.trim());
};
