import type { Ability } from '../../domain/permissions.ts';
import type { Words } from '../../i18n/words.ts';
import type { BotContext } from '../context.ts';

export type Command = {
  /** Its Vietnamese name, and the English one; both always work. */
  name: keyof Words['commands'];
  alias: string;
  where: 'private' | 'group' | 'both';
  /** `all`: also before consent. `member`: registered. Else the ability, in some unit. */
  needs: 'all' | 'member' | Ability;
  /** The ability is needed at the root: it is about the whole tree. */
  atRoot?: true;
  /** Also for somebody who is suspended: it reads, or is about the own data. */
  whileSuspended?: true;
  /** `rest` is what was typed behind the name. */
  run: (ctx: BotContext, rest: string) => Promise<void>;
};
