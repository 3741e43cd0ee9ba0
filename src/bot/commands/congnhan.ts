import { formScene, formState, pushForm } from '../../actions/form/state.ts';
import { readCodes } from '../../domain/codes.ts';
import { readDecision } from '../../domain/decision.ts';
import type { BotContext } from '../context.ts';
import { decide } from '../kit/decide.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

async function previewSeveral(
  ctx: BotContext,
  ids: readonly number[],
  decision: { number: string | null; day: string | null },
): Promise<void> {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const answers = { ids: ids.map(String), number: decision.number, day: decision.day };
  const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
  await pushForm(ctx.deps.store, place, formState({ form: 'bulk', answers }));
  await ctx.scene.enter(formScene);
}

/** One code decides at once; several are previewed, then one press. */
export const congnhan: Command = {
  name: 'congnhan',
  alias: 'approve',
  where: 'both',
  needs: 'decide',
  run: async (ctx, rest) => {
    const today = ctx.deps.calendar.civil(ctx.deps.now());
    const { codes, rest: words } = readCodes(rest, today.year);
    const decision = readDecision(words, today);
    if (!decision.ok && decision.error.code === 'not-yet-signed')
      return refuse(ctx, { code: 'not-yet-signed' });
    if (codes.length === 0 || !decision.ok) return refuse(ctx, { code: 'usage', command: 'congnhan' });
    const { number: paper, day } = decision.value;
    const found = await Promise.all(
      codes.map(({ year, number }) => ctx.deps.store.initiatives.byCode(year, number)),
    );
    const ids = found.flatMap((initiative) => (initiative === undefined ? [] : [initiative.id]));
    const [only] = ids;
    if (only === undefined) {
      await findByCode(ctx, rest.split(/\s/)[0] ?? '');
    } else if (codes.length === 1) {
      await decide(ctx, only, { kind: 'recognise', number: paper, day });
    } else {
      await previewSeveral(ctx, ids, { number: paper, day });
    }
  },
};
