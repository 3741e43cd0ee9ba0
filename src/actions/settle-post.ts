import { type Actor, can } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { postSubject, readPostSubject } from '../domain/schedule.ts';
import type { Group, OutboxRow, Post, Store } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { leave } from './leave.ts';
import { linkingOfficers } from './linking-officers.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** Owners are told of an incident when nothing more came for so long, in ms. */
const incidentLull = 60_000;

async function uncertainPosts(store: Store): Promise<OutboxRow[]> {
  return (await store.outbox.uncertain()).filter(({ kind }) => kind === 'digest');
}

/**
 * Nobody knows whether a digest arrived: whoever linked the group looks and presses «đã thấy» or «gửi lại»; the owners
 * get one message for the whole incident. Called in the transaction that records the row as uncertain.
 */
export function askAboutPost({ store, now, calendar, ownerIds }: Deps) {
  return (row: { readonly subject?: string | null }): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const place = readPostSubject(row.subject ?? null);
      const group = place && (await store.groups.find(place.groupId));
      const post = place && (await store.posts.of(place.groupId, place.week));
      if (group === undefined || post === undefined) return;
      const unit = (await store.units.find(group.unitId))?.name ?? '';
      const notBefore = afterQuietHours(calendar, at);
      const values = { postId: post.id, unit, title: group.title, week: Number(post.week.split('-W')[1]) };
      for (const chatId of await linkingOfficers(store, group, { ownerIds, now: at })) {
        const to = { chatId, notBefore, coalesceKey: postSubject(group.id, post.week) };
        await leave({ store, at }, to, { kind: 'digest.uncertain', values });
      }
      const posts = await store.figures.uncertainDigests();
      for (const chatId of ownerIds) {
        const to = {
          chatId,
          notBefore: Math.max(notBefore, at + incidentLull),
          coalesceKey: 'delivery.incident',
        };
        await leave({ store, at }, to, { kind: 'delivery.incident', values: { posts } });
      }
    });
}

/** Plans the row of a post again, where its group is now; its values are those that were stored. */
export async function sendAgain(
  store: Store,
  { post, group, row }: { post: Post; group: Group; row: OutboxRow },
  { at, notBefore = 0 }: { at: number; notBefore?: number },
): Promise<void> {
  await store.outbox.settle([{ id: row.id, state: 'dead', error: 'sent again' }], at);
  const { chatId, threadId } = group;
  const { lane, kind, values, subject } = row;
  const again = { chatId, threadId, lane, kind, values, subject, notBefore, createdAt: at };
  await store.posts.resend(post.id, await store.outbox.add(again));
}

/** Whether the row is still uncertain: a write to its group makes two people who press at once wait in line. */
async function isOpen(store: Store, group: Group, row: OutboxRow): Promise<boolean> {
  await store.groups.update(group.id, { title: group.title });
  return (await store.outbox.find(row.id))?.state === 'uncertain';
}

/** An uncertain post of a group that is no longer linked: it goes nowhere. */
function giveUp(store: Store, row: OutboxRow, at: number): Promise<void> {
  return store.outbox.settle([{ id: row.id, state: 'dead', error: 'no longer linked' }], at);
}

/** `unlinked`: the title of a group that is no longer linked, where nothing is sent again. */
type Settled = { readonly seen: boolean; readonly unlinked?: string };

/** «đã thấy» or «gửi lại»: settles an uncertain post, once. */
export function settlePost({ store, now }: Deps) {
  return (input: {
    actor: Actor;
    postId: number;
    answer: 'seen' | 'again';
  }): Promise<Result<Settled, Refusal>> =>
    store.transaction(async (store) => {
      const post = await store.posts.find(input.postId);
      const group = post && (await store.groups.find(post.groupId));
      if (post === undefined || group === undefined) return fail({ code: 'old-button' });
      if (!can(input.actor, 'linkGroup', await store.units.path(group.unitId)))
        return fail({ code: 'not-allowed' });
      const subject = postSubject(group.id, post.week);
      const row = (await uncertainPosts(store)).find((one) => one.subject === subject);
      if (input.answer === 'again' && group.unlinkedAt !== null) {
        if (row !== undefined && (await isOpen(store, group, row))) await giveUp(store, row, now());
        return ok({ seen: false, unlinked: group.title });
      }
      if (row === undefined || !(await isOpen(store, group, row))) return fail({ code: 'post-settled' });
      if (input.answer === 'again') await sendAgain(store, { post, group, row }, { at: now() });
      else await store.outbox.settle([{ id: row.id, state: 'sent' }], now());
      return ok({ seen: input.answer === 'seen' });
    });
}

/**
 * «gửi lại tất cả»: every post that is uncertain now; an owner's. `unlinked`: how many are not sent, as their groups are
 * no longer linked. Refused when none is left.
 */
export function resendPosts({ store, now }: Deps) {
  return (input: { actor: Actor }): Promise<Result<{ posts: number; unlinked?: number }, Refusal>> =>
    store.transaction(async (store) => {
      if (!can(input.actor, 'settleDelivery', [])) return fail({ code: 'not-allowed' });
      let [posts, unlinked] = [0, 0];
      for (const row of await uncertainPosts(store)) {
        const place = readPostSubject(row.subject);
        const group = place && (await store.groups.find(place.groupId));
        const post = place && (await store.posts.of(place.groupId, place.week));
        if (group === undefined || post === undefined || !(await isOpen(store, group, row))) continue;
        if (group.unlinkedAt === null) {
          await sendAgain(store, { post, group, row }, { at: now() });
          posts += 1;
        } else {
          await giveUp(store, row, now());
          unlinked += 1;
        }
      }
      if (posts + unlinked === 0) return fail({ code: 'post-settled' });
      return ok({ posts, ...(unlinked > 0 && { unlinked }) });
    });
}
