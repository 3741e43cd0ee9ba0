import { type CodeSpan, countSpans, formatSpans } from '../../domain/bulk.ts';
import { undoWindow } from '../../domain/initiative.ts';
import type { Message } from '../../domain/messages.ts';
import { settingOf } from '../../store/settings.ts';
import type { Bulk, Store } from '../../store/store.ts';
import { actorOf } from '../actor-of.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { countsOf, linesOf, triedOf } from './bulk-lines.ts';

type Context = Pick<Deps, 'store' | 'ownerIds' | 'calendar'> & { at: number };

async function readerOf({ store, ownerIds, at }: Context, { memberId }: Bulk) {
  const member = await store.members.find(memberId);
  return member === undefined
    ? { memberId, owner: false, grants: [] }
    : actorOf({ store, ownerIds, at }, member);
}

/** Whether a recognition needs a number and a day that are not there. */
export async function lacksPaper(store: Store, { kind, number, day }: Bulk): Promise<boolean> {
  if (kind !== 'recognise' || (number !== null && day !== null)) return false;
  return settingOf(store, 'decisionRequired');
}

async function previewOf(context: Context, bulk: Bulk, page: number): Promise<Message> {
  const { store, calendar, at } = context;
  const { id, revision, number, day, note, keys, kind } = bulk;
  const counts = await countsOf(store, id, 'foreseen');
  const warned = counts.of('warned');
  const last =
    kind === 'recognise' && number === null && day === null
      ? await store.lastDecisions.find(bulk.memberId)
      : undefined;
  const missing = bulk.missing === null ? [] : (JSON.parse(bulk.missing) as CodeSpan[]);
  return {
    kind: 'bulk.preview',
    values: {
      ...{ id, revision, kind: kind ?? 'recognise', number, day, note, keys },
      ticked: bulk.filter !== null,
      will: counts.of('plain') + warned,
      warned,
      refused: counts.faults,
      missing:
        missing.length === 0
          ? null
          : { count: countSpans(missing), codes: formatSpans(missing, calendar.civil(at).year) },
      needsPaper: await lacksPaper(store, bulk),
      ...(last !== undefined && { last: { number: last.number, day: last.day, at: last.at } }),
      ...(await linesOf(context, bulk, {
        actor: await readerOf(context, bulk),
        of: 'foreseen',
        count: counts.total,
        page,
      })),
    },
  };
}

async function endOf(context: Context, bulk: Bulk, page: number): Promise<Message> {
  const { store, at } = context;
  const { id, kind, state, endedAt } = bulk;
  const counts = await countsOf(store, id, 'outcome');
  const isUndone = state === 'undone';
  const listed = isUndone ? counts.of('touched') : counts.faults.reduce((sum, { count }) => sum + count, 0);
  const reading = { actor: await readerOf(context, bulk), of: 'outcome', count: listed, page } as const;
  const lines = await linesOf(context, bulk, reading);
  if (isUndone)
    return { kind: 'bulk.undone', values: { id, undone: counts.of('undone'), kept: listed, ...lines } };
  const done = counts.of('done');
  const undo = done > 0 && endedAt !== null && at - endedAt <= undoWindow;
  return {
    kind: 'bulk.done',
    values: { id, kind: kind ?? 'recognise', done, refused: counts.faults, undo, ...lines },
  };
}

/** What a bulk says of itself now, at a page of its list. */
export async function viewBulk(context: Context, bulk: Bulk, page = 0): Promise<Message> {
  const { store } = context;
  const { id, state, kind } = bulk;
  switch (state) {
    case 'ticking':
    case 'checking': {
      const { answered, total } = await countsOf(store, id, 'foreseen');
      return { kind: 'bulk.checking', values: { id, done: answered, total } };
    }
    case 'offered':
      return previewOf(context, bulk, page);
    case 'deciding':
      return {
        kind: 'bulk.deciding',
        values: { id, kind: kind ?? 'recognise', ...(await triedOf(store, id)) },
      };
    case 'undoing': {
      const counts = await countsOf(store, id, 'outcome');
      const done = counts.of('undone') + counts.of('touched');
      return { kind: 'bulk.undoing', values: { id, done, total: done + counts.of('done') } };
    }
    case 'done':
    case 'undone':
      return endOf(context, bulk, page);
  }
}

/** Edits the one message of a bulk; what was to be shown before and has not left yet gives way. */
export async function showBulk(context: Context, id: number): Promise<void> {
  const bulk = await context.store.bulks.find(id);
  if (bulk === undefined) return;
  const { chatId, statusRow } = bulk;
  const envelope = { chatId, replaces: statusRow, coalesceKey: `bulk:${id}` };
  await leave(context, envelope, await viewBulk(context, bulk));
}
