import { loadForm, popForm } from '../../actions/form/state.ts';
import { say } from '../context.ts';
import { sayNothingOpen } from '../kit/say-nothing-open.ts';
import type { Command } from './command.ts';

export const huy: Command = {
  name: 'huy',
  alias: 'cancel',
  where: 'private',
  needs: 'all',
  whileSuspended: true,
  run: async (ctx) => {
    const place = { chatId: ctx.person.telegramId, now: ctx.deps.now() };
    const open = await loadForm(ctx.deps.store, place.chatId);
    if (open === undefined) {
      await sayNothingOpen(ctx);
      return;
    }
    await popForm(ctx.deps.store, place, { ...open, under: null });
    await say(ctx, { kind: 'form.later', values: { form: open.form, subject: open.subject } });
  },
};
