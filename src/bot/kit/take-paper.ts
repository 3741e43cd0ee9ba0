import { codeOf } from '../../actions/decision.ts';
import { demandedPaper } from '../../actions/demanded-paper.ts';
import { findEarlier } from '../../actions/find-earlier.ts';
import { askAgain } from '../../actions/form/ask.ts';
import { filesIn } from '../../actions/form/preview-paper.ts';
import { type FormState, formState, loadForm, pushForm } from '../../actions/form/state.ts';
import type { SentFile } from '../../actions/sent-file.ts';
import type { Answers } from '../../domain/answers.ts';
import { type DecisionPaper, readDecision } from '../../domain/decision.ts';
import { refuseFile } from '../../domain/files.ts';
import { move } from '../../domain/initiative.ts';
import { paperWords } from '../../domain/reply-words.ts';
import type { Initiative } from '../../store/store.ts';
import { type BotContext, say } from '../context.ts';
import { decide } from './decide.ts';
import { refuse } from './refuse.ts';

/** Pages of an album are updates of their own, a moment apart: one preview is enough for all of them. */
const albumPause = 700;

type Sent = { initiative: Initiative; file: SentFile; caption: string; album: string | undefined };

/** What a decision comes as: a picture, a PDF, a text document. */
function isPaper(file: SentFile): boolean {
  const isDocument =
    file.kind === 'document' && /\.(?:pdf|docx?|odt|rtf|jpe?g|png|heic|webp|tiff?)$/iu.test(file.name ?? '');
  return refuseFile(file, 0) === undefined && (file.kind === 'photo' || isDocument);
}

function known({ number, date }: DecisionPaper): Answers {
  return {
    ...(number !== null && { decisionNumber: number }),
    ...(date !== null && { decisionDay: date }),
  };
}

/** In private: shown once more with what was read; what is missing is asked, the file is kept meanwhile. */
async function preview(
  ctx: BotContext,
  { initiative, file, album }: Sent,
  paper: DecisionPaper,
): Promise<void> {
  const { store, now } = ctx.deps;
  const place = { chatId: ctx.person.telegramId, now: now() };
  const open = await loadForm(store, place.chatId);
  const isNextPage = open?.form === 'paper' && open.subject === initiative.id && open.album?.id === album;
  const before = album !== undefined && isNextPage ? open.answers : {};
  const earlier = await findEarlier(store, initiative);
  const answers: Answers = {
    about: codeOf(initiative),
    ...known(paper),
    ...before,
    files: [...filesIn(before), file].map((one) => JSON.stringify(one)),
    ...(earlier !== undefined && { despite: earlier.id }),
    ...(await demandedPaper(store)),
  };
  const at =
    answers['decisionNumber'] === undefined
      ? 'decisionNumber'
      : answers['decisionDay'] === undefined
        ? 'decisionDay'
        : 'card';
  const fields: Partial<FormState> = album === undefined ? {} : { album: { id: album, told: null } };
  const state = await pushForm(
    store,
    place,
    formState({ form: 'paper', subject: initiative.id, at, answers, ...fields }),
  );
  const together =
    album === undefined ? {} : { coalesceKey: `paper:${album}`, notBefore: now() + albumPause };
  await say(
    ctx,
    await askAgain(store, state, ...(at === 'card' ? [] : [{ code: 'paper-kept' } as const])),
    together,
  );
}

/** In a group, as the command does: at once, with a minute to undo; where there is anything to ask, that is said. */
async function decideHere(
  ctx: BotContext,
  { initiative, file, caption }: Sent,
  paper: DecisionPaper,
): Promise<void> {
  if (paper.number === null) {
    if (file.kind === 'document' || caption !== '') await refuse(ctx, { code: 'paper-unread' });
    return;
  }
  const earlier = await findEarlier(ctx.deps.store, initiative);
  if (earlier !== undefined)
    return refuse(ctx, { code: 'marked-same', initiative: codeOf(initiative), earlier });
  const { number, day } = paper;
  await decide(ctx, initiative.id, { kind: 'recognise', number, day, files: [file] });
}

/** Takes the file of a decision that was sent as a reply to a card. */
export async function takePaper(ctx: BotContext, sent: Sent): Promise<void> {
  const { initiative, file, caption } = sent;
  const today = ctx.deps.calendar.civil(ctx.deps.now());
  const isPrivate = ctx.chat?.type === 'private';
  if (!isPaper(file)) {
    if (isPrivate) await refuse(ctx, { code: 'paper-type' });
    return;
  }
  // The decision itself says who was there before.
  if (!move('recognise', initiative.state).ok)
    return void (await decide(ctx, initiative.id, { kind: 'recognise', number: null, day: null }));
  const read = readDecision(paperWords(caption, today), today);
  if (!read.ok && read.error.code !== 'unreadable' && !isPrivate)
    return refuse(ctx, { code: 'decision-day', why: read.error.code });
  const paper = read.ok ? read.value : { number: null, day: null, date: null };
  await (isPrivate ? preview(ctx, sent, paper) : decideHere(ctx, sent, paper));
}
