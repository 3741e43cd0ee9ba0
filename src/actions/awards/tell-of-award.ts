import { undoWindow } from '../../domain/initiative.ts';
import type { Message } from '../../domain/messages.ts';
import { isAtLeast } from '../../domain/permissions.ts';
import type { Award, Initiative, Store, Unit } from '../../store/store.ts';
import { tellCoAuthors } from '../co-authors/tell.ts';
import { viewOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { hearerOf } from '../hearer.ts';
import { leave } from '../leave.ts';
import { afterQuietHours } from '../quiet-hours.ts';
import type { AwardTarget } from './award-target.ts';

type Told = Pick<Award, 'form' | 'formName' | 'number' | 'day'>;
/** `reason`: why it was taken back; without one it is new. `byId`: whoever did it is told nothing. */
type News = {
  readonly award: Told & { readonly id: number };
  readonly byId: number;
  readonly reason?: string;
};
type Moment = { readonly store: Store; readonly at: number; readonly calendar: Deps['calendar'] };

function paperOf({ form, formName, number, day }: Told): Told {
  return { form, formName, number, day };
}

/** What waits to be told of an award, to be taken back with it. */
export function awardSubject(awardId: number): string {
  return `award:${awardId}`;
}

function envelope({ at, calendar }: Moment, { award, reason }: News) {
  const notBefore = afterQuietHours(calendar, reason === undefined ? at + undoWindow : at);
  return { lane: 'person', subject: awardSubject(award.id), notBefore } as const;
}

async function tellAuthors(moment: Moment, initiative: Initiative, news: News): Promise<void> {
  const { store, at } = moment;
  const { reason } = news;
  const to = envelope(moment, news);
  const paper = paperOf(news.award);
  const view = await viewOf(store, initiative);
  const message = (named: { onBehalfOf?: string }): Message =>
    reason === undefined
      ? { kind: 'notice.awarded', values: { ...view, ...named, id: initiative.id, ...paper } }
      : { kind: 'notice.award-removed', values: { ...view, ...named, ...paper, reason } };
  const hearer = await hearerOf(store, initiative);
  if (hearer !== undefined)
    await leave({ store, at }, { chatId: hearer.chatId, ...to }, message(hearer.named));
  await tellCoAuthors({ store, at }, initiative.id, { to, message: message({}) });
}

/** Of a collective its own officers are told; the others of the unit hear it from them. */
async function tellUnit(moment: Moment, unit: Unit, news: News): Promise<void> {
  const { store, at } = moment;
  const { reason, byId } = news;
  const holders = await store.grants.holders([unit.id], at);
  const officers = holders.filter(({ role, memberId }) => isAtLeast(role, 'officer') && memberId !== byId);
  const values = { unit: unit.name, ...paperOf(news.award) };
  const message: Message =
    reason === undefined
      ? { kind: 'notice.unit-awarded', values }
      : { kind: 'notice.unit-award-removed', values: { ...values, reason } };
  for (const chatId of new Set(officers.map(({ telegramId }) => telegramId)))
    await leave({ store, at }, { chatId, ...envelope(moment, news) }, message);
}

/** Tells of a commendation after the minute in which it can be undone, and never at night. */
export function tellOfAward(moment: Moment, { initiative, unit }: AwardTarget, news: News): Promise<void> {
  return initiative === null ? tellUnit(moment, unit, news) : tellAuthors(moment, initiative, news);
}
