import { acceptGrant } from '../../actions/accept-grant.ts';
import { unitWithin } from '../../actions/unit-within.ts';
import { readId } from '../../domain/ids.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import type { Unit } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { askClaim } from './claim.ts';
import { followExport } from './exports.ts';
import { sayHome } from './home.ts';
import { askInvited } from './invitation.ts';
import { refuse } from './refuse.ts';
import { sayDetails } from './show-details.ts';
import { showInitiative } from './show-initiative.ts';
import { showsNamed } from './show-library.ts';
import { narrow, showQueue } from './show-queue.ts';

type Payload = (ctx: BotContext, value: string) => Promise<void>;

/** What the start links lead to, by the prefix of their payload. */
const payloads: Readonly<Record<string, Payload>> = {
  a: async (ctx, token) => {
    const accepted = await acceptGrant(ctx.deps)({ telegramId: ctx.person.telegramId, token });
    if (!accepted.ok) return refuse(ctx, accepted.error);
    await say(ctx, { kind: 'notice.role', values: accepted.value });
  },
  c: (ctx, token) => askClaim(ctx, token),
  u: async (ctx, code) => {
    const { store } = ctx.deps;
    const unit = await store.units.byCode(code);
    if (unit === undefined || unit.closedAt !== null) return refuse(ctx, { code: 'unit-link-unknown' });
    const member = await store.members.byTelegramId(ctx.person.telegramId);
    const own = member?.unitId == null ? undefined : await store.units.find(member.unitId);
    if (own === undefined || own.id === unit.id) return sayHome(ctx);
    const nameOf = ({ workplace, name }: Unit) => workplace ?? name;
    await refuse(ctx, { code: 'unit-link-other', unit: nameOf(unit), own: nameOf(own) });
  },
  d: (ctx, id) => sayDetails(ctx, { digestId: readId(id) }),
  i: async (ctx, id) => {
    const initiative = await ctx.deps.store.initiatives.find(readId(id));
    if (initiative !== undefined && (await showsNamed(ctx, initiative))) return;
    await showInitiative(ctx, readId(id));
  },
  m: (ctx, token) => askInvited(ctx, token),
  x: (ctx, id) => followExport(ctx, readId(id)),
  q: async (ctx, typed) => {
    if (typed === '') return showQueue(ctx);
    const actor = await ctx.person.actor();
    const unit = await unitWithin(ctx.deps.store, actor, { unitId: readId(typed), ability: 'seeQueue' });
    if (unit === undefined)
      return refuse(ctx, { code: 'digest-of-others', reads: canSomewhere(actor, 'tally') });
    // A digest's figure stands for its unit alone: nothing else narrows the queue then.
    if (await narrow(ctx, () => ({ unit }))) await showQueue(ctx);
  },
};

/** Follows the link that brought a registered person here; without one, home. */
export async function followLink(ctx: BotContext, after: string | null): Promise<void> {
  const kind = after?.split('_')[0] ?? '';
  // «constructor» names something of every object, and no kind of link.
  const follow = Object.hasOwn(payloads, kind) ? payloads[kind] : undefined;
  if (after === null || follow === undefined) await sayHome(ctx);
  else await follow(ctx, after.slice(after.indexOf('_') + 1));
}
