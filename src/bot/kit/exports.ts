import { beginExport, stopExport } from '../../actions/exports/make-export.ts';
import { changeExport, offerDigestExport, offerExport } from '../../actions/exports/offer-export.ts';
import { type ExportChoice, type RunningPeriod, runningPeriods } from '../../domain/export.ts';
import type { ExportView } from '../../domain/export-messages.ts';
import { readExport } from '../../domain/export-words.ts';
import { periodAt } from '../../domain/periods.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Result } from '../../domain/result.ts';
import type { Period } from '../../domain/tally.ts';
import { programmeAt } from '../../reports/tally.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

/** The button whose time it is, if it is one that runs. */
function runningOf(
  { deps: { now, calendar } }: BotContext,
  { kind, from }: Period,
): RunningPeriod | undefined {
  const named = runningPeriods.find((one) => one === kind);
  if (named === undefined || named === 'programme') return named;
  return periodAt(named, now(), calendar).from === from ? named : undefined;
}

async function showCard(
  ctx: BotContext,
  offered: Result<ExportView, Refusal>,
  { edit = false, choosing = false } = {},
): Promise<void> {
  if (!offered.ok) return refuse(ctx, offered.error);
  const running = runningOf(ctx, offered.value.period);
  const values = {
    ...offered.value,
    ...(running !== undefined && { running }),
    ...(choosing && { choosing: true as const }),
  };
  await say(ctx, { kind: 'export.card', values }, { edit });
}

/** /xuat: a card to choose by; with everything typed, the kind of file too, the file itself. */
export async function askExport(ctx: BotContext, typed: string): Promise<void> {
  const { store, now, calendar } = ctx.deps;
  const found = await programmeAt(store, now());
  const programme = found && { ...found, phases: await store.phases.of(found.id) };
  const wish = readExport(typed, { now: now(), calendar, programme });
  if (!wish.ok) return refuse(ctx, wish.error);
  const actor = await ctx.person.actor();
  const offered = await offerExport(ctx.deps)({ actor, wish: wish.value, programme });
  if (offered.ok && wish.value.format !== undefined) return makeExport(ctx, offered.value, { edit: false });
  await showCard(ctx, offered);
}

export async function showExport(
  ctx: BotContext,
  choice: ExportChoice,
  { choosing = false } = {},
): Promise<void> {
  const offered = await changeExport(ctx.deps)(await ctx.person.actor(), choice);
  await showCard(ctx, offered, { edit: true, choosing });
}

/** The period that runs, by its kind. */
export async function turnExport(ctx: BotContext, choice: ExportChoice, typed: string): Promise<void> {
  const { store, now, calendar } = ctx.deps;
  const kind = runningPeriods.find((one) => one === typed);
  if (kind === undefined) return refuse(ctx, { code: 'old-button' });
  if (kind !== 'programme') return showExport(ctx, { ...choice, period: periodAt(kind, now(), calendar) });
  const programme = await programmeAt(store, now());
  if (programme === undefined) return refuse(ctx, { code: 'no-programme' });
  const period = { kind: 'programme', from: programme.fromAt, to: programme.toAt } as const;
  await showExport(ctx, { ...choice, period });
}

/** The button under a digest. */
export async function followExport(ctx: BotContext, digestId: number): Promise<void> {
  await showCard(ctx, await offerDigestExport(ctx.deps)(await ctx.person.actor(), digestId));
}

export async function makeExport(
  ctx: BotContext,
  { unitId, period, which, field, format }: ExportChoice,
  { edit = true } = {},
): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const asking = { memberId: member.id, chatId: ctx.person.telegramId, actor: await ctx.person.actor() };
  const choice = { unitId, period, which, field, format };
  const begun = await beginExport(ctx.deps)({ ...asking, choice });
  if (!begun.ok) return refuse(ctx, begun.error);
  if (begun.value === undefined) return;
  const { id, view } = begun.value;
  const row = await say(ctx, { kind: 'export.making', values: { ...view, id, rows: 0 } }, { edit });
  await ctx.deps.store.exports.advance(id, { statusRow: row, now: ctx.deps.now() });
  const { exporter } = ctx;
  ctx.after(() => exporter.run(id));
}

export async function haltExport(ctx: BotContext, id: number): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const stopped = await stopExport(ctx.deps)({ memberId: member.id, id });
  if (!stopped.ok) return refuse(ctx, stopped.error);
  const { exporter } = ctx;
  ctx.after(async () => exporter.stop(id));
}
