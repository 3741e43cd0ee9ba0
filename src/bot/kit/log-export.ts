import { beginLogExport, stopLogExport } from '../../actions/audit/log-export.ts';
import { isLogSubject, type LogSubject } from '../../domain/audit.ts';
import { fold } from '../../domain/fold.ts';
import { readId } from '../../domain/ids.ts';
import { type LogChoice, logFormats } from '../../domain/log-export.ts';
import { periodAt, readPeriod } from '../../domain/periods.ts';
import { canSomewhere } from '../../domain/permissions.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

const periods = ['week', 'month', 'quarter', 'year'] as const;

async function mayRead(ctx: BotContext): Promise<boolean> {
  if (canSomewhere(await ctx.person.actor(), 'audit')) return true;
  await refuse(ctx, { code: 'not-allowed' });
  return false;
}

/** «Tải về…»: from when on? */
export async function askLogSpan(ctx: BotContext, subject: LogSubject): Promise<void> {
  if (await mayRead(ctx)) await say(ctx, { kind: 'log-export.ask', values: { subject } }, { edit: true });
}

/** What is chosen so far; what has not happened yet is not asked for. */
async function askLogFormat(ctx: BotContext, { to, ...choice }: LogChoice, edit: boolean): Promise<void> {
  if (!(await mayRead(ctx))) return;
  const values = { ...choice, to: Math.min(to, ctx.deps.now()) };
  await say(ctx, { kind: 'log-export.format', values }, { edit });
}

export async function chooseLogSpan(ctx: BotContext, subject: LogSubject, typed: string): Promise<void> {
  const { calendar, now } = ctx.deps;
  const kind = periods.find((one) => one === typed);
  if (kind === undefined && typed !== 'always') return refuse(ctx, { code: 'old-button' });
  const { from, to } = kind === undefined ? { from: 0, to: now() } : periodAt(kind, now(), calendar);
  await askLogFormat(ctx, { subject, from, to }, true);
}

/** What a subject is called, in the words of the person's language. */
function subjectOf(ctx: BotContext, typed: string): { subject: LogSubject; rest: string } {
  const { subjects } = ctx.words(ctx.person.language).audit;
  const named = Object.entries(subjects).find(([, name]) => `${typed} `.startsWith(`${fold(name)} `));
  if (named === undefined || !isLogSubject(named[0])) return { subject: 'all', rest: typed };
  return { subject: named[0], rest: typed.slice(fold(named[1]).length).trim() };
}

/** «/nhatky vai trò»: the subject that is named, and nothing behind it. */
export function subjectAlone(ctx: BotContext, typed: string): LogSubject | undefined {
  const { subject, rest } = subjectOf(ctx, fold(typed));
  return rest === '' ? subject : undefined;
}

/** «/nhatky vai trò tháng 9»: a period, and a subject before it; false where it is none. */
export async function askLogFileOf(ctx: BotContext, typed: string): Promise<boolean> {
  const { calendar, now } = ctx.deps;
  const { subject, rest } = subjectOf(ctx, fold(typed));
  if (rest === '' || /^\d+$/.test(rest)) return false;
  const period = readPeriod(rest, { now: now(), calendar, programme: undefined });
  const { error } = period.ok ? {} : period;
  if (error?.code === 'period-backwards' || error?.code === 'no-such-period') {
    await refuse(ctx, { ...error, within: 'nhatky' });
    return true;
  }
  if (!period.ok || period.value.from > now()) return false;
  await askLogFormat(ctx, { subject, from: period.value.from, to: period.value.to }, false);
  return true;
}

type Pressed = { subject: LogSubject; format: string; from: string; to: string };

export async function makeLogFile(ctx: BotContext, pressed: Pressed): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const format = logFormats.find((one) => one === pressed.format);
  const [from, to] = [readId(pressed.from), readId(pressed.to)];
  if (format === undefined || to <= from) return refuse(ctx, { code: 'old-button' });
  const choice = { subject: pressed.subject, format, from, to };
  const asking = { memberId: member.id, chatId: ctx.person.telegramId, actor: await ctx.person.actor() };
  const begun = await beginLogExport(ctx.deps)({ ...choice, ...asking });
  if (!begun.ok) return refuse(ctx, begun.error);
  if (begun.value === undefined) return;
  const { id, values } = begun.value;
  const row = await say(ctx, { kind: 'log-export.making', values }, { edit: true });
  await ctx.deps.store.logExports.advance(id, { statusRow: row, now: ctx.deps.now() });
  const { logExports } = ctx;
  ctx.after(() => logExports.run(id));
}

export async function stopLogFile(ctx: BotContext, id: number): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const stopped = await stopLogExport(ctx.deps)({ memberId: member.id, id });
  if (!stopped.ok) return refuse(ctx, stopped.error);
  const { logExports } = ctx;
  ctx.after(async () => logExports.stop(id));
}
