import { readPostSubject } from '../domain/schedule.ts';
import type { Deps } from './deps.ts';
import { freePost } from './free-posts.ts';
import { leave } from './leave.ts';
import { linkingOfficers } from './linking-officers.ts';
import { afterQuietHours } from './quiet-hours.ts';

/**
 * Telegram refused a post for good. Where the place is paused for it, the weeks are told when it goes on; else whoever
 * linked the group may have it sent again. Called in the transaction that records the refusal.
 */
export function tellLostPost({ store, now, calendar, ownerIds }: Deps) {
  return (row: { readonly id: number; readonly subject?: string | null }): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const place = readPostSubject(row.subject ?? null);
      const group = place && (await store.groups.find(place.groupId));
      const post = place && (await store.posts.of(place.groupId, place.week));
      if (group === undefined || post === undefined || post.outboxId !== row.id) return;
      if (group.pausedAt !== null) return freePost(store, row);
      const unit = (await store.units.find(group.unitId))?.name ?? '';
      const values = { postId: post.id, unit, title: group.title, week: Number(post.week.split('-W')[1]) };
      for (const chatId of await linkingOfficers(store, group, { ownerIds, now: at })) {
        const to = { chatId, notBefore: afterQuietHours(calendar, at) };
        await leave({ store, at }, to, { kind: 'weekly.lost', values });
      }
    });
}
