import { auditLog } from '../../actions/audit/audit-log.ts';
import { auditOf } from '../../actions/audit/audit-of.ts';
import type { LogSubject } from '../../domain/audit.ts';
import type { LogPlace } from '../../domain/audit-messages.ts';
import { type BotContext, say } from '../context.ts';
import { findByCode } from '../kit/find-by-code.ts';
import { askLogFileOf, subjectAlone } from '../kit/log-export.ts';
import { refuse } from '../kit/refuse.ts';
import type { Command } from './command.ts';

/** A page of what happened to one initiative. */
export async function showAuditOf(
  ctx: BotContext,
  initiativeId: number,
  { page = 0, edit = false }: { page?: number; edit?: boolean } = {},
): Promise<void> {
  const told = await auditOf(ctx.deps)({ actor: await ctx.person.actor(), initiativeId, page });
  if (!told.ok) return refuse(ctx, told.error);
  await say(ctx, { kind: 'audit.of', values: told.value }, { edit });
}

type Showing = { subject?: LogSubject; from?: LogPlace | null; choosing?: boolean; edit?: boolean };

/** A page of the latest that was done in the units this person runs. */
export async function showLog(
  ctx: BotContext,
  { subject = 'all', from = null, choosing = false, edit = false }: Showing = {},
): Promise<void> {
  const values = await auditLog(ctx.deps)({ actor: await ctx.person.actor(), subject, from, choosing });
  if (values === undefined) return refuse(ctx, { code: 'not-allowed' });
  await say(ctx, { kind: 'audit.log', values }, { edit });
}

/** With a code: all that happened to it. With a period: a file of it. Alone, or with a subject: the latest. */
export const nhatky: Command = {
  name: 'nhatky',
  alias: 'audit',
  where: 'private',
  needs: 'audit',
  run: async (ctx, rest) => {
    const subject = subjectAlone(ctx, rest);
    if (subject !== undefined) return showLog(ctx, { subject });
    if (await askLogFileOf(ctx, rest)) return;
    const initiative = await findByCode(ctx, rest, { command: 'nhatky' });
    if (initiative !== undefined) await showAuditOf(ctx, initiative.id);
  },
};
