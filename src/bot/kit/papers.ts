import { formScene } from '../../actions/form/state.ts';
import { applicationPaper } from '../../actions/papers/application.ts';
import { askApplication } from '../../actions/papers/ask-application.ts';
import { askDossier, type DossierAsking, dossierRows } from '../../actions/papers/dossier.ts';
import { beginPaper } from '../../actions/papers/make-paper.ts';
import { blanksOf, type DossierChoice } from '../../domain/papers.ts';
import type { Member } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

function askerOf(ctx: BotContext, member: Member): { memberId: number; chatId: number } {
  return { memberId: member.id, chatId: ctx.person.telegramId };
}

/** The file comes behind what was said. */
function run(ctx: BotContext, id: number): void {
  void ctx.api('sendChatAction', { chat_id: ctx.person.telegramId, action: 'upload_document' });
  const { papers } = ctx;
  ctx.after(() => papers.run(id));
}

/** Asks what the paper form lacks, or makes it; `all`: shows what it says, to be corrected. */
export async function openApplication(
  ctx: BotContext,
  initiativeId: number,
  { all = false }: { all?: boolean } = {},
): Promise<void> {
  const actor = await ctx.person.actor();
  const asking = { actor, chatId: ctx.person.telegramId, initiativeId, messageId: null };
  const asked = await askApplication(ctx.deps)(asking, { all });
  if (!asked.ok) return refuse(ctx, asked.error);
  if (asked.value) return ctx.scene.enter(formScene).then(() => {});
  await makeApplication(ctx, initiativeId);
}

/** Makes the paper form with what is known, and sends it; `isAnew`: something else is known than before. */
export async function makeApplication(
  ctx: BotContext,
  initiativeId: number,
  { isAnew = false }: { isAnew?: boolean } = {},
): Promise<void> {
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const made = await applicationPaper(ctx.deps)({ actor: await ctx.person.actor(), initiativeId });
  if (!made.ok) return refuse(ctx, made.error);
  const asked = { kind: 'application', initiativeId } as const;
  const id = await beginPaper(ctx.deps)({ ...askerOf(ctx, member), asked, isAnew });
  if (id === undefined) return;
  const { paper, writes: own } = made.value;
  const values = { id: initiativeId, code: paper.code, blanks: blanksOf(paper), own };
  await say(ctx, { kind: 'application.made', values }, { edit: isAnew });
  run(ctx, id);
}

/** Which list, of which time; `nothing`: the one that was asked for would be empty. */
export async function showDossier(
  ctx: BotContext,
  asked: Omit<DossierAsking, 'actor'>,
  { edit = false }: { edit?: boolean } = {},
): Promise<void> {
  const found = await askDossier(ctx.deps)({ ...asked, actor: await ctx.person.actor() });
  if (!found.ok) return refuse(ctx, found.error);
  await say(ctx, { kind: 'dossier.ask', values: found.value }, { edit });
}

/** Makes a list that goes with a submission to the council; where it would be empty, another can be chosen. */
export async function makeDossier(
  ctx: BotContext,
  choice: DossierChoice & { unitId: number },
): Promise<void> {
  const actor = await ctx.person.actor();
  const first = await dossierRows(ctx.deps)({ actor, choice, limit: 1 });
  if (!first.ok) return refuse(ctx, first.error);
  const { list, ...asked } = choice;
  if (first.value.length === 0) return showDossier(ctx, { ...asked, nothing: list }, { edit: true });
  const { member } = ctx.person;
  if (member === undefined) return refuse(ctx, { code: 'not-registered' });
  const id = await beginPaper(ctx.deps)({ ...askerOf(ctx, member), asked: { kind: 'dossier', ...choice } });
  if (id !== undefined) run(ctx, id);
}
