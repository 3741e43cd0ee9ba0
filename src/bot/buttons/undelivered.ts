import { listUntold } from '../../actions/undelivered/list-untold.ts';
import { putBackUntold, tellInPerson } from '../../actions/undelivered/tell-in-person.ts';
import { readId } from '../../domain/ids.ts';
import type { UndeliveredMessages, UntoldPlace } from '../../domain/undelivered-messages.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

type Showing = { from: UntoldPlace | null; told?: UndeliveredMessages['untold.list']['told'] };

async function showUntold(ctx: BotContext, { from, told }: Showing, edit: boolean): Promise<void> {
  const listed = await listUntold(ctx.deps)({ actor: await ctx.person.actor(), from });
  if (!listed.ok) return refuse(ctx, listed.error);
  const values = { ...listed.value, ...(told !== undefined && { told }) };
  await say(ctx, { kind: 'untold.list', values }, { edit });
}

function readPlace([initiativeId, memberId]: readonly (string | undefined)[]): UntoldPlace | null {
  const place = { initiativeId: readId(initiativeId), memberId: readId(memberId) };
  return place.initiativeId === 0 || place.memberId === 0 ? null : place;
}

/** Authors who could not be told: the list, one who was told in person, and the wrong button taken back. */
export const undelivered: Family = async (ctx, [action = '', ...args]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  // Below the daily line the list is a message of its own.
  if (action === 'open') return showUntold(ctx, { from: null }, false);
  const place = readPlace(args);
  if (action === 'list' && (place !== null || args.length === 0))
    return showUntold(ctx, { from: place }, true);
  if (place === null || (action !== 'told' && action !== 'back')) return refuse(ctx, { code: 'old-button' });
  const actor = await ctx.person.actor();
  const from = readPlace(args.slice(2));
  const done = await (action === 'told' ? tellInPerson : putBackUntold)(ctx.deps)({ actor, place });
  if (!done.ok) return refuse(ctx, done.error);
  const told = action === 'told' ? { ...place, ...done.value } : undefined;
  await showUntold(ctx, { from, told }, true);
};
