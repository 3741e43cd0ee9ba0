import { Scenes } from 'telegraf';
import type { Step } from '../actions/form/advance.ts';
import { answerQuestion } from '../actions/form/answer-question.ts';
import { askAgain } from '../actions/form/ask.ts';
import { type Press, type Pressed, pressButton } from '../actions/form/press-button.ts';
import { type FormState, formScene, loadForm } from '../actions/form/state.ts';
import { keepAttachment } from '../actions/keep-attachment.ts';
import { answerPress, type BotContext, pressedMessage, say } from '../bot/context.ts';
import { unpack } from '../bot/kit/callback.ts';
import { fileOf } from '../bot/kit/file-of.ts';
import type { QuestionLead } from '../domain/messages.ts';
import { finishForm } from './finish.ts';

type SceneContext = BotContext & Scenes.SceneContext;

async function resume(
  ctx: BotContext,
  state: FormState,
  code: Exclude<QuestionLead['code'], 'recorded'>,
): Promise<void> {
  await say(ctx, await askAgain(ctx.deps.store, state, { code }));
}

async function follow(ctx: BotContext, step: Step): Promise<void> {
  if (step.kind === 'complete') await finishForm(ctx, step.state, (under) => resume(ctx, under, 'resumed'));
  else await say(ctx, step.message, { edit: true });
}

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

/** Whether a button belongs to the form that is open. */
function pressOf(state: FormState, data: string): Press | undefined {
  const { family, args } = unpack(data);
  const [form, subject, key = '', action = '', argument = null] = args;
  const ours = family === 'f' && form === state.form && Number(subject) === state.subject;
  return ours ? { key, action, argument } : undefined;
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
    const text = 'text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : '';
    const state = await loadForm(ctx.deps.store, ctx.person.telegramId);
    if (state === undefined || text.startsWith('/')) return next();
    const file = fileOf(message);
    if (file !== undefined && state.form === 'initiative') {
      await keepAttachment(ctx.deps)({ state, file, caption: text === '' ? null : text });
      const album = { coalesceKey: `files:${state.subject}` };
      await say(ctx, await askAgain(ctx.deps.store, state, { code: 'file-kept' }), album);
      return;
    }
    if (!('text' in message)) return file === undefined ? resume(ctx, state, 'wrong-type') : next();
    await follow(ctx, await answerQuestion(ctx.deps)({ chatId: ctx.person.telegramId, state, typed: text }));
  });

  scene.on('callback_query', async (ctx, next) => {
    const state = await loadForm(ctx.deps.store, ctx.person.telegramId);
    const data = 'data' in ctx.callbackQuery ? ctx.callbackQuery.data : '';
    if (state === undefined || unpack(data).family !== 'f') return next();
    answerPress(ctx);
    const press = pressOf(state, data);
    if (press === undefined) return resume(ctx, state, 'stale');
    const input = { chatId: ctx.person.telegramId, state, press, messageId: pressedMessage(ctx) };
    await followPress(ctx, state, await pressButton(ctx.deps)(input));
  });

  return scene;
}
