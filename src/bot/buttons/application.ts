import { readId } from '../../domain/ids.ts';
import { showData } from '../commands/dulieu.ts';
import { openApplication } from '../kit/papers.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** The paper form of an initiative: make it, correct what it says, forget what was told for it. */
export const application: Family = async (ctx, [action = '', id = '']) => {
  const { member } = ctx.person;
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  if (action === 'make') return openApplication(ctx, readId(id));
  if (action === 'edit') return openApplication(ctx, readId(id), { all: true });
  if (action !== 'forget') return refuse(ctx, { code: 'old-button' });
  await ctx.deps.store.papers.eraseFactsOf(member.id);
  await showData(ctx, true);
};
