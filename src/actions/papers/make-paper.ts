import type { PaperAbout } from '../../domain/paper-messages.ts';
import type { DossierChoice, DossierPaper } from '../../domain/papers.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { OutgoingFile, PaperJob, Store } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';
import { leaveDocument } from '../leave-document.ts';

/** Whoever presses twice does so within this, ms. */
const doubleTap = 2_000;

type Asked =
  | { readonly kind: 'application'; readonly initiativeId: number }
  | (DossierChoice & { readonly kind: 'dossier'; readonly unitId: number });

function rowOf(
  asked: Asked,
): Pick<PaperJob, 'kind' | 'initiativeId' | 'unitId' | 'list' | 'fromAt' | 'toAt'> {
  if (asked.kind === 'application') {
    const { kind, initiativeId } = asked;
    return { kind, initiativeId, unitId: null, list: null, fromAt: null, toAt: null };
  }
  const { kind, unitId, list, from: fromAt, to: toAt } = asked;
  return { kind, initiativeId: null, unitId, list, fromAt, toAt };
}

/** What was asked for, as it lies in the row. */
export function paperAskedOf({ kind, initiativeId, unitId, list, fromAt, toAt }: PaperJob): Asked {
  return kind === 'application'
    ? { kind, initiativeId: initiativeId ?? 0 }
    : { kind, unitId: unitId ?? 0, list: list ?? 'waiting', from: fromAt ?? 0, to: toAt ?? 0 };
}

type Input = { memberId: number; chatId: number; asked: Asked; isAnew?: boolean };

/**
 * Begins a paper that its asker may have; undefined for the second of a double tap. `isAnew`: what it says was changed
 * since it was asked for last.
 */
export function beginPaper({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return ({ memberId, chatId, asked, isAnew = false }: Input): Promise<number | undefined> =>
    store.transaction(async (store) => {
      const at = now();
      const row = rowOf(asked);
      const keys = Object.keys(row) as (keyof typeof row)[];
      const lately = isAnew ? [] : await store.paperJobs.openOf(memberId, at - doubleTap);
      if (lately.some((other) => keys.every((key) => other[key] === row[key]))) return undefined;
      return store.paperJobs.add({ memberId, chatId, ...row, now: at });
    });
}

/** Ends what cannot go on: whoever asked may not have it any more. */
export function refusePaper({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (id: number, refusal: Refusal): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const job = await store.paperJobs.find(id);
      if (job === undefined || !(await store.paperJobs.advance(id, { state: 'stopped', now: at }))) return;
      await leave({ store, at }, { chatId: job.chatId }, { kind: 'refusal', values: refusal });
    });
}

type Facts = {
  about: PaperAbout;
  record?: { unitId: number; object: `initiative:${number}` | `unit:${number}`; to: string };
};

/** Of an application its author’s own is on no record. */
async function factsOf(store: Store, job: PaperJob, { actor, dossier }: Made): Promise<Facts | undefined> {
  const asked = paperAskedOf(job);
  if (asked.kind === 'dossier') {
    if (dossier === undefined) return undefined;
    const { unitId, kind: code, ...choice } = asked;
    const { unit, more, rows } = dossier;
    const record = { unitId, object: `unit:${unitId}`, to: `${choice.list}/${rows.length}` } as const;
    return { about: { ...choice, code, unit, rows: rows.length, more }, record };
  }
  const initiative = await store.initiatives.find(asked.initiativeId);
  if (initiative === undefined) return undefined;
  const { id, unitId, memberId } = initiative;
  const about = { code: 'application', initiative: codeOf(initiative) } as const;
  if (memberId === actor.memberId) return { about };
  return { about, record: { unitId, object: `initiative:${id}`, to: 'application' } };
}

/** `dossier`: what the file shows, where it is a list. */
type Made = { readonly actor: Actor; readonly file: OutgoingFile; readonly dossier?: DossierPaper };

/** Sends the paper, ends its job and keeps who had it, in one transaction; nothing if it had ended. */
export function keepPaper({ store, now }: Pick<Deps, 'store' | 'now'>) {
  return (id: number, made: Made): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const job = await store.paperJobs.find(id);
      const facts = job && (await factsOf(store, job, made));
      if (!(await store.paperJobs.advance(id, { state: 'done', now: at }))) return;
      if (job === undefined || facts === undefined) return;
      const { about, record } = facts;
      await leaveDocument({ store, at }, job.chatId, { file: made.file, about });
      if (record === undefined) return;
      const { unitId, ...rest } = record;
      await keepAudit(store, { actor: made.actor, unitId, at }, { kind: 'paper.made', from: null, ...rest });
    });
}
