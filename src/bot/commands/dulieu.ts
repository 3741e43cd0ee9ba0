import { type BotContext, say } from '../context.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

const everything = 100_000;

/** What is kept about this person. */
export async function showData(ctx: BotContext, edit = false): Promise<void> {
  const { store } = ctx.deps;
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const unit = member.unitId === null ? undefined : await store.units.find(member.unitId);
  const all = await store.initiatives.listOf(member.id, { limit: everything });
  const drafts = all.filter(({ state }) => state === 'draft').length;
  const paper = await store.papers.factsOf(member.id);
  const consents = await store.consents.listOf(member.id);
  await say(
    ctx,
    {
      kind: 'data.view',
      values: {
        name: member.fullName,
        unit: unit?.workplace ?? unit?.name ?? null,
        authorGroup: member.authorGroup,
        consents: consents.map(({ purpose, given, at, textVersion, throughId }) => ({
          purpose,
          given,
          at,
          version: textVersion,
          through: throughId !== null,
        })),
        initiatives: all.length - drafts,
        drafts,
        shared: (await store.coAuthors.confirmedBy(member.id)).length,
        ...(paper !== undefined && { paper }),
        publish: (await store.consents.current(member.id, 'publish'))?.given ?? false,
      },
    },
    { edit },
  );
}

export const dulieu: Command = {
  name: 'dulieu',
  alias: 'mydata',
  where: 'private',
  needs: 'all',
  whileSuspended: true,
  run: (ctx) => showData(ctx),
};
