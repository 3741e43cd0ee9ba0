import type { BotContext } from '../context.ts';

/** What the buttons of one family do; `args` is what the button carries, user input like any other. */
export type Family = (ctx: BotContext, args: readonly string[]) => Promise<void>;
