import { Scenes } from 'telegraf';
import type { BotContext } from '../bot/context.ts';
import { createFormScene } from './form.ts';

/** All dialogues; a command enters one by its id. */
export function createStage(): Scenes.Stage<BotContext & Scenes.SceneContext> {
  return new Scenes.Stage<BotContext & Scenes.SceneContext>([createFormScene()]);
}
