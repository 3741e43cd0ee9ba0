import { Scenes } from 'telegraf';
import { draftLines } from '../actions/draft-lines.ts';
import { askAgain } from '../actions/form/ask.ts';
import { closeForm } from '../actions/form/close-form.ts';
import { type Pressed, pressButton } from '../actions/form/press-button.ts';
import { whyDismissed } from '../actions/form/right-to-decide.ts';
import { type FormState, formIn, formScene, loadForm, popForm } from '../actions/form/state.ts';
import { whyLocked } from '../actions/open-initiative.ts';
import { answerPress, type BotContext, pressedMessage } from '../bot/context.ts';
import { unpack } from '../bot/kit/callback.ts';
import { refuse } from '../bot/kit/refuse.ts';
import { sayUnread } from '../bot/kit/say-unread.ts';
import { coAuthorForms } from '../domain/co-author-forms.ts';
import { readLabelled } from '../domain/labelled.ts';
import { follow, resume } from './follow.ts';
import { repliedTo, takeReply } from './replied.ts';
import { say } from './say.ts';
import { type Told, takeTold, toldIn } from './told.ts';
import { namedButton, pressOf, typedPress } from './typed-button.ts';

type SceneContext = BotContext & Scenes.SceneContext;

async function followPress(ctx: BotContext, state: FormState, pressed: Pressed): Promise<void> {
  if (pressed.kind === 'closed') {
    await say(
      ctx,
      { kind: 'form.later', values: { form: state.form, subject: state.subject } },
      { edit: true },
    );
    if (pressed.under !== null) await resume(ctx, pressed.under, 'resumed');
  } else if (pressed.kind !== 'stale') {
    await follow(ctx, pressed);
  } else if (state.promptMessage === null || state.promptMessage !== pressedMessage(ctx)) {
    // The second of a double tap meets the message that was edited meanwhile: nothing to explain then.
    await resume(ctx, state, 'stale');
  }
}

/**
 * While it is asked whether to go on or begin another, a text that names its own title is taken, for that one, and the
 * name of a button as its press; nothing else.
 */
async function asksWhichDraft(ctx: BotContext, { text, file }: Told): Promise<boolean> {
  const { member } = ctx.person;
  if (member === undefined || readLabelled(text)?.texts.title !== undefined) return false;
  const [draft, ...others] = await draftLines(ctx.deps.store, member.id);
  if (draft === undefined) return false;
  const unkept = file !== undefined && { unkept: true };
  const message = { kind: 'draft.open', values: { draft, others: others.length, ...unkept } } as const;
  const named = file === undefined ? namedButton(ctx, message, text) : undefined;
  if (named === undefined) await say(ctx, message);
  else await ctx.press(named);
  return true;
}

async function take(ctx: BotContext, state: FormState, told: Told): Promise<void> {
  const replied = ctx.message === undefined ? undefined : await repliedTo(ctx, ctx.message);
  const isHere = replied?.form === state.form && replied.subject === state.subject;
  const { member } = ctx.person;
  const isElsewhere = replied !== undefined && !isHere && member !== undefined;
  if (isElsewhere && (await takeReply(ctx, member, { replied, told }))) return;
  if (state.held && replied === undefined && (await asksWhichDraft(ctx, told))) return;
  const chatId = ctx.person.telegramId;
  const isTyped = replied === undefined && told.file === undefined;
  const press = isTyped ? await typedPress(ctx, state, told.text) : undefined;
  if (press !== undefined)
    return followPress(ctx, state, await pressButton(ctx.deps)({ chatId, state, press, messageId: null }));
  await takeTold(ctx, state, isHere ? { ...told, about: replied.key } : told);
}

/** Closes a form whose initiative was submitted, decided or withdrawn meanwhile, and says why. */
async function closesLocked(ctx: BotContext, state: FormState): Promise<boolean> {
  const { store, now } = ctx.deps;
  const memberId = ctx.person.member?.id;
  if (state.form !== 'initiative' || memberId === undefined) return false;
  const locked = await whyLocked(store, { memberId, initiativeId: state.subject });
  if (locked === undefined) return false;
  await closeForm(store, { chatId: ctx.person.telegramId, now: now() }, state.subject);
  await refuse(ctx, locked);
  return true;
}

/** Closes a decision that was begun with a role that has ended since, and says so; what lay beneath goes on. */
async function closesDismissed(ctx: BotContext, state: FormState): Promise<boolean> {
  const { store, now } = ctx.deps;
  const dismissed = await whyDismissed(store, ctx.person.actor, state);
  if (dismissed === undefined) return false;
  const under = await popForm(store, { chatId: ctx.person.telegramId, now: now() }, state);
  await refuse(ctx, dismissed);
  if (under !== null && !(await closes(ctx, under))) await resume(ctx, under, 'resumed');
  return true;
}

/** Whether the form cannot go on, which is said. */
async function closes(ctx: BotContext, state: FormState): Promise<boolean> {
  return (await closesLocked(ctx, state)) || (await closesDismissed(ctx, state));
}

/** Whether files go to the subject: also those sent while a co-author is added to it. */
function isAboutInitiative(form: FormState['form']): boolean {
  return form === 'initiative' || Object.hasOwn(coAuthorForms, form);
}

/** One scene walks any form by the question's key; where it stands is a row, so it survives everything. */
export function createFormScene(): Scenes.BaseScene<SceneContext> {
  const scene = new Scenes.BaseScene<SceneContext>(formScene);

  scene.enter(async (ctx) => {
    const state = await loadForm(ctx.deps.store, ctx.person.telegramId);
    if (state !== undefined) await say(ctx, await askAgain(ctx.deps.store, state));
  });

  scene.on('message', async (ctx, next) => {
    const { message } = ctx;
    const state = formIn(ctx.dialogue);
    if (state === undefined || ('text' in message && message.text.startsWith('/'))) return next();
    if (await closes(ctx, state)) return;
    const told = toldIn(message);
    if (told === undefined) return sayUnread(ctx, state, message);
    const isTaken = told.file === undefined || isAboutInitiative(state.form);
    return isTaken ? take(ctx, state, told) : next();
  });

  scene.on('callback_query', async (ctx, next) => {
    const state = formIn(ctx.dialogue);
    const data = 'data' in ctx.callbackQuery ? ctx.callbackQuery.data : '';
    if (state === undefined || unpack(data).family !== 'f') return next();
    answerPress(ctx);
    if (await closes(ctx, state)) return;
    const press = pressOf(state, data);
    if (press === undefined) return resume(ctx, state, 'stale');
    const input = { chatId: ctx.person.telegramId, state, press, messageId: pressedMessage(ctx) };
    await followPress(ctx, state, await pressButton(ctx.deps)(input));
  });

  return scene;
}
