import { type Scenes, Telegraf } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { awardFile } from './award-file.ts';
import { buttons } from './buttons/list.ts';
import { press, routeButtons } from './buttons/route.ts';
import { cardReplies } from './card-replies.ts';
import { commands } from './commands/list.ts';
import { routeCommands } from './commands/route.ts';
import type { BotContext } from './context.ts';
import { dialogue } from './dialogue.ts';
import { entryFile } from './entry-file.ts';
import type { Pacer } from './intake/pacer.ts';
import type { UnitOfWork } from './intake/unit.ts';
import { membership } from './membership.ts';
import { pace } from './pace.ts';
import { person } from './person.ts';
import { suspended } from './suspended.ts';
import { targetsFile } from './targets-file.ts';
import { topics } from './topics.ts';
import { unhandled } from './unhandled.ts';
import { unitsFile } from './units-file.ts';

/** What every context gets as it is. */
type Shared = Pick<
  BotContext,
  | 'api'
  | 'accountMark'
  | 'download'
  | 'workbooks'
  | 'imports'
  | 'bulks'
  | 'logExports'
  | 'exporter'
  | 'papers'
  | 'dateFollower'
  | 'words'
>;

type Options = Shared & {
  token: string;
  me: UserFromGetMe;
  /** Weighs what each person sends. */
  pacer: Pacer;
  /** Hands updates that are new again to the lanes. */
  resumeInbox: () => Promise<void>;
  /** The dialogues, handed in from above. */
  stage: Scenes.Stage<BotContext & Scenes.SceneContext>;
};

/** Telegraf as the router: one update, with the deps of its unit of work, through the middleware in this order. */
export function createBot({
  token,
  me,
  pacer,
  resumeInbox,
  stage,
  ...shared
}: Options): (unit: UnitOfWork) => Promise<void> {
  const units = new WeakMap<Update, UnitOfWork>();
  const bot = new Telegraf<BotContext>(token, { handlerTimeout: Number.POSITIVE_INFINITY });
  bot.botInfo = me;
  // A failed handler must reach the intake, which rolls its unit back.
  bot.catch((error) => {
    throw error;
  });
  bot.use((ctx, next) => {
    const unit = units.get(ctx.update);
    if (unit === undefined) throw new Error('an update came without its unit of work');
    ctx.deps = unit.deps;
    ctx.receivedAt = unit.receivedAt;
    ctx.after = unit.after;
    Object.assign(ctx, shared);
    ctx.resumeInbox = resumeInbox;
    ctx.press = (data) => press(buttons, ctx, data);
    return next();
  });
  bot.use(membership);
  bot.use(topics);
  bot.use(pace(pacer));
  bot.use(person);
  bot.use(suspended);
  bot.use(awardFile);
  bot.use(targetsFile);
  bot.use(entryFile);
  bot.use(dialogue);
  // Within the stage, so that a reply may open a form, and before the form that is open.
  stage.use(cardReplies);
  bot.use(stage.middleware() as never);
  bot.use(unitsFile);
  bot.use(routeCommands(commands));
  bot.use(routeButtons(buttons));
  bot.use(unhandled);

  return async (unit) => {
    units.set(unit.update, unit);
    await bot.handleUpdate(unit.update);
  };
}
