import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Group, OutboxRow, Post, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { linkingOfficers } from './linking-officers.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { sendAgain } from './settle-post.ts';

type Asker = { readonly actor: Actor; readonly telegramId: number };

/** Whether the asker is who hears of this group, and may post there. */
async function mayResend(
  { store, now, ownerIds }: Pick<Deps, 'store' | 'now' | 'ownerIds'>,
  { actor, telegramId }: Asker,
  group: Group,
): Promise<boolean> {
  if (group.unlinkedAt !== null) return false;
  if (!can(actor, 'linkGroup', await store.units.path(group.unitId))) return false;
  return (await linkingOfficers(store, group, { ownerIds, now: now() })).includes(telegramId);
}

/** The message of a post that Telegram refused for good, if it was not sent again. */
async function lostMessage(store: Store, { outboxId }: Post): Promise<OutboxRow | undefined> {
  const row = await store.outbox.find(outboxId);
  return row?.state === 'dead' ? row : undefined;
}

/** Groups of the asker's that a digest never reached: Telegram refused it there. */
export async function missingPosts(
  deps: Pick<Deps, 'store' | 'now' | 'ownerIds'>,
  asker: Asker,
  { unitId, week }: { unitId: number; week: string },
): Promise<{ postId: number; title: string }[]> {
  const { store } = deps;
  const missing: { postId: number; title: string }[] = [];
  for (const group of await store.groups.ofUnit(unitId)) {
    const post = await store.posts.of(group.id, week);
    if (post === undefined || (await lostMessage(store, post)) === undefined) continue;
    if (await mayResend(deps, asker, group)) missing.push({ postId: post.id, title: group.title });
  }
  return missing;
}

/** «Gửi lại vào nhóm»: a post that never arrived, once; by day. `at`: when it goes out, if not at once. */
export function resendPost({ store, now, calendar, ownerIds }: Deps) {
  return (
    input: Asker & { postId: number },
  ): Promise<Result<{ title: string; at: number | null }, Refusal>> =>
    store.transaction(async (store) => {
      const post = await store.posts.find(input.postId);
      const group = post && (await store.groups.find(post.groupId));
      const digest = post && (await store.digests.find(post.digestId));
      if (post === undefined || group === undefined || digest?.unitId !== group.unitId)
        return fail({ code: 'old-button' });
      if (!(await mayResend({ store, now, ownerIds }, input, group))) return fail({ code: 'not-allowed' });
      // A write to the group makes two who press at once wait in line.
      await store.groups.update(group.id, { title: group.title });
      const held = await store.posts.find(post.id);
      const row = held && (await lostMessage(store, held));
      if (row === undefined) return fail({ code: 'post-settled' });
      const at = now();
      const notBefore = afterQuietHours(calendar, at);
      await sendAgain(store, { post, group, row }, { at, notBefore });
      return ok({ title: group.title, at: notBefore > at ? notBefore : null });
    });
}
