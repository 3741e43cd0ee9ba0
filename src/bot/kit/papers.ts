import { formScene } from '../../actions/form/state.ts';
import { applicationPaper } from '../../actions/papers/application.ts';
import { askApplication } from '../../actions/papers/ask-application.ts';
import { askDossier, type DossierAsking, dossierPaper, dossierRows } from '../../actions/papers/dossier.ts';
import { keepApplicationFile, keepDossierFile } from '../../actions/papers/keep-paper.ts';
import { blanksOf, type DossierChoice, type DossierList } from '../../domain/papers.ts';
import type { OutgoingFile } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { refuse } from './refuse.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names of files: they go along with the paper, which is Vietnamese. */
const dossierNames: Readonly<Record<DossierList, string>> = {
  waiting: 'Danh-sach-cho-xet',
  recognised: 'Danh-sach-duoc-cong-nhan',
};

function fileOf(name: string, bytes: Uint8Array): OutgoingFile {
  return { name: `${name}.docx`, mimeType, bytes };
}

function showsUpload(ctx: BotContext): void {
  void ctx.api('sendChatAction', { chat_id: ctx.person.telegramId, action: 'upload_document' });
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

/** Makes the paper form with what is known, and sends it. */
export async function makeApplication(
  ctx: BotContext,
  initiativeId: number,
  { edit = false }: { edit?: boolean } = {},
): Promise<void> {
  const actor = await ctx.person.actor();
  const { telegramId: chatId } = ctx.person;
  const made = await applicationPaper(ctx.deps)({ actor, initiativeId });
  if (!made.ok) return refuse(ctx, made.error);
  const { paper, writes: own } = made.value;
  const { code } = paper;
  const values = { id: initiativeId, code, blanks: blanksOf(paper), own };
  await say(ctx, { kind: 'application.made', values }, { edit });
  showsUpload(ctx);
  const { workbooks } = ctx;
  ctx.after(async (deps) => {
    const file = fileOf(`Don-${code}`, await workbooks.application({ paper }));
    await keepApplicationFile(deps)({ actor, chatId, initiativeId, file });
  });
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
  showsUpload(ctx);
  const { telegramId: chatId } = ctx.person;
  const { workbooks } = ctx;
  ctx.after(async (deps) => {
    const paper = await dossierPaper(deps)({ actor, choice });
    if (!paper.ok) return;
    const { code, ...rest } = paper.value;
    const file = fileOf(`${dossierNames[list]}-${code}`, await workbooks.dossier({ paper: rest }));
    await keepDossierFile(deps)({ actor, chatId, choice, paper: rest, file });
  });
}
