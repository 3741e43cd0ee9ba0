import { Scenes } from 'telegraf';
import type { BotContext } from '../bot/context.ts';
import { beginnings } from './beginnings.ts';
import { corrections } from './corrections.ts';
import { createFormScene } from './form.ts';

/** All dialogues; a command enters one by its id. */
export function createStage(): Scenes.Stage<BotContext & Scenes.SceneContext> {
  const stage = new Scenes.Stage<BotContext & Scenes.SceneContext>([createFormScene()]);
  stage.on('edited_message', corrections);
  stage.on('message', beginnings);
  return stage;
}
