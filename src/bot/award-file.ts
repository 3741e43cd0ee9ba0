import type { MiddlewareFn } from 'telegraf';
import { checkAwardRows, type RowChecked } from '../actions/awards/check-award-rows.ts';
import { awardProgramme } from '../actions/awards/judge-awards.ts';
import type { Deps } from '../actions/deps.ts';
import { askAgain } from '../actions/form/ask.ts';
import { formState, loadForm, popForm, pushForm } from '../actions/form/state.ts';
import { leave } from '../actions/leave.ts';
import { leaveDocument } from '../actions/leave-document.ts';
import { type CheckedRow, rowsAnswer } from '../domain/award-file.ts';
import { fold } from '../domain/fold.ts';
import type { FormId } from '../domain/form.ts';
import type { ListFault } from '../domain/list-fault.ts';
import { type Actor, canSomewhere } from '../domain/permissions.ts';
import { nameProblems } from '../domain/row-problems.ts';
import type { AwardFile, AwardFileLine } from '../reports/workbooks/read-awards.ts';
import type { BotContext } from './context.ts';
import { workbookFile } from './imports/workbook-file.ts';
import { fileOf } from './kit/file-of.ts';
import { refuse } from './kit/refuse.ts';

/** 5 MB. */
const largestFile = 5 * 1024 * 1024;
const list = /\.(?:xlsx|xlsm|csv|tsv|txt)$/iu;
const textFile = /\.(?:csv|tsv|txt)$/iu;
const named = /\bkhen ?thuong\b|\b(?:giay|bang) ?khen\b|\baward/u;
const awardForms: readonly (FormId | undefined)[] = ['award', 'awardFile'];

type Job = { ctx: BotContext; deps: Deps; actor: Actor; chatId: number };

async function offer(
  { deps, chatId }: Job,
  rows: readonly CheckedRow[],
  programmeId: number | null,
): Promise<void> {
  await deps.store.transaction(async (store) => {
    const at = deps.now();
    const place = { chatId, now: at };
    const answers = { rows: rowsAnswer(rows), programme: programmeId };
    const open = await loadForm(store, chatId);
    // The list answers «whom?», which is not asked again when the list is entered.
    if (open?.form === 'award' && open.answers['awardTo'] === undefined) await popForm(store, place, open);
    const state = await pushForm(store, place, formState({ form: 'awardFile', answers }));
    await leave({ store, at }, { chatId }, await askAgain(store, state));
  });
}

type Line = AwardFileLine & { readonly text: string };

/** Nothing is entered: the same rows come back with what is to be corrected. */
async function giveBack(
  { ctx, deps, chatId }: Job,
  titles: readonly string[],
  lines: readonly Line[],
): Promise<void> {
  const { language } = ctx.person;
  const { names } = ctx.words(language).workbook;
  const problems = { titles, lines: lines.map(({ line, cells, text }) => ({ line, cells, text })) };
  const bytes = await ctx.workbooks.awardProblems({ language, problems });
  const wrong = lines.filter((line) => line.text !== '');
  const counts = { good: lines.length - wrong.length, bad: wrong.length };
  const first = nameProblems(wrong);
  await deps.store.transaction(async (store) => {
    const at = deps.now();
    await leave({ store, at }, { chatId }, { kind: 'import.problems', values: { ...counts, first } });
    const file = workbookFile(bytes, `${names.problems} – khen thưởng.xlsx`);
    await leaveDocument({ store, at }, chatId, { file, about: { code: 'entry-problems', bad: counts.bad } });
  });
}

async function check(job: Job, { titles, lines }: AwardFile): Promise<void> {
  const { ctx, deps, actor } = job;
  const { awardFault } = ctx.words(ctx.person.language);
  const programme = await awardProgramme(deps.store, deps.now());
  const programmeId = programme?.id ?? null;
  const readable = lines.flatMap((line) => ('row' in line.read ? [line.read.row] : []));
  const judged = await checkAwardRows(deps)({ actor, rows: readable, programmeId });
  const byLine = new Map<number, RowChecked>(judged.map((one, at) => [readable[at]?.line ?? 0, one]));
  const told = lines.map((line): Line => {
    const checked = 'fault' in line.read ? line.read : byLine.get(line.line);
    return { ...line, text: checked !== undefined && 'fault' in checked ? awardFault(checked.fault) : '' };
  });
  if (told.some((line) => line.text !== '')) return giveBack(job, titles, told);
  return offer(
    job,
    judged.flatMap((one) => ('row' in one ? [one.row] : [])),
    programmeId,
  );
}

async function read(job: Job, file: { fileId: string; isText: boolean }): Promise<void> {
  const { ctx, deps, chatId } = job;
  const refused = (why: ListFault) => {
    const values = { code: 'bad-award-file', why } as const;
    return leave({ store: deps.store, at: deps.now() }, { chatId }, { kind: 'refusal', values });
  };
  const bytes = await ctx.download(file.fileId);
  if (bytes === undefined) return void (await refused('gone'));
  const today = deps.calendar.civil(deps.now());
  const { language } = ctx.person;
  const given = await ctx.workbooks.awards({ bytes, isText: file.isText, today, language });
  if (!given.ok) return void (await refused(given.error));
  await check(job, given.value);
}

/** A CSV that nobody asked for is such a list by its titles, and then it is taken; false: it is something else. */
export async function takeAwardList(
  ctx: BotContext,
  { deps, actor, bytes }: { deps: Deps; actor: Actor; bytes: Uint8Array },
): Promise<boolean> {
  if (ctx.chat === undefined || !canSomewhere(actor, 'award')) return false;
  const { language } = ctx.person;
  const given = await ctx.workbooks.awards({
    ...{ bytes, isText: true, language },
    today: deps.calendar.civil(deps.now()),
  });
  if (given.ok) await check({ ctx, deps, actor, chatId: ctx.chat.id }, given.value);
  return given.ok;
}

/**
 * A list of commendations that an officer sends in private, named so, or while a card of commendations is open: it is
 * read in a thread and checked row by row; nothing is entered before it is confirmed as a whole.
 */
export const awardFile: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { message, person, deps } = ctx;
  if (message === undefined || !('document' in message) || ctx.chat?.type !== 'private') return next();
  const file = fileOf(message);
  if (file?.name == null || person.member === undefined || !list.test(file.name)) return next();
  const isNamed = named.test(
    fold(`${file.name} ${message.caption ?? ''}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' '),
  );
  const isAsked = isNamed || awardForms.includes((await loadForm(deps.store, person.telegramId))?.form);
  const actor = await person.actor();
  if (!isAsked || !canSomewhere(actor, 'award')) return next();
  if ((file.size ?? 0) > largestFile) return refuse(ctx, { code: 'bad-award-file', why: 'size' });
  const chatId = ctx.chat.id;
  void ctx.api('sendChatAction', { chat_id: chatId, action: 'typing' });
  const sent = { fileId: file.fileId, isText: textFile.test(file.name) };
  ctx.after((after) => read({ ctx, deps: after, actor, chatId }, sent));
};
