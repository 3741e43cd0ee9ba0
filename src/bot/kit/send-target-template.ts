import { leaveDocument } from '../../actions/leave-document.ts';
import { targetStanding } from '../../actions/targets/target-standing.ts';
import { can } from '../../domain/permissions.ts';
import { templateRows } from '../../domain/target-template.ts';
import type { BotContext } from '../context.ts';
import { workbookFile } from '../imports/workbook-file.ts';
import { refuse } from './refuse.ts';

/** A workbook of the units below one, with the targets they have, to be filled in and sent back. */
export async function sendTargetTemplate(ctx: BotContext, unitId: number): Promise<void> {
  const { store, now } = ctx.deps;
  const actor = await ctx.person.actor();
  if (!can(actor, 'units', await store.units.path(unitId))) return refuse(ctx, { code: 'not-allowed' });
  const found = await targetStanding(store, { actor, at: now() });
  if (!found.ok) return refuse(ctx, found.error);
  const unit = found.value.units.find(({ id }) => id === unitId);
  if (unit === undefined) return refuse(ctx, { code: 'old-button' });
  const { language, telegramId: chatId } = ctx.person;
  const { workbooks, words } = ctx;
  const { file: name, ...titles } = words(language).targetTemplate;
  const phases = found.value.phases.map((phase) => phase.name);
  const rows = templateRows(found.value, unitId);
  const heads = [
    ...[titles.code, titles.unit, phases.length === 0 ? titles.target : titles.whole],
    ...phases.map((phase) => `${titles.target} ${phase}`),
  ];
  const about = {
    ...({ code: 'target-template', unit: unit.name, units: rows.length, phases } as const),
    example: String(rows[0]?.[0] ?? unit.code),
  };
  void ctx.api('sendChatAction', { chat_id: chatId, action: 'upload_document' });
  ctx.after(async (after) => {
    const book = { sheet: titles.target, titles: heads, rows };
    const file = workbookFile(await workbooks.targetTemplate({ language, book }), name);
    await after.store.transaction((store) =>
      leaveDocument({ store, at: after.now() }, chatId, { file, about }),
    );
  });
}
