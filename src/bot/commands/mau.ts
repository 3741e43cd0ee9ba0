import { importScope } from '../../actions/imports/import-scope.ts';
import { leaveDocument } from '../../actions/leave-document.ts';
import { workbookFile } from '../imports/workbook-file.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** The Excel template, with the units this person may enter for. */
export const mau: Command = {
  name: 'mau',
  alias: 'template',
  where: 'private',
  needs: 'onBehalf',
  run: async (ctx) => {
    const { language, telegramId: chatId } = ctx.person;
    const units = await importScope(ctx.deps.store, await ctx.person.actor());
    if (units.length === 0) return refuse(ctx, { code: 'no-root' });
    const { workbooks, words } = ctx;
    void ctx.api('sendChatAction', { chat_id: chatId, action: 'upload_document' });
    ctx.after(async ({ store, now }) => {
      const bytes = await workbooks.template({ units, language });
      const file = workbookFile(bytes, words(language).workbook.names.template);
      await store.transaction((store) =>
        leaveDocument({ store, at: now() }, chatId, { file, about: { code: 'entry-template' } }),
      );
    });
  },
};
