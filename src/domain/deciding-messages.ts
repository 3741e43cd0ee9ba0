import type { EarlierOne } from './alike.ts';
import type { FileLine } from './form-messages.ts';
import type { DecisionView } from './initiative-view.ts';

/** A code that a mistyped one may have meant. */
export type NearOne = DecisionView & { readonly id: number };

/** Commands about one code. */
export type NearCommand = 'xem' | 'nhatky' | 'congnhan' | 'tuchoi' | 'bosung' | 'huycongnhan';

/** What is said on the way to a decision. */
export type DecidingMessages = {
  /**
   * A code that leads nowhere, and those that may have been meant; pressed, the command is done with that code.
   * `command` and `words` are what was typed before and behind the code, `asker` the Telegram id of who typed it.
   */
  'code.near': {
    typed: string;
    near: readonly NearOne[];
    command: NearCommand;
    words: string;
    asker: number;
  };
  /** Recognise by the paper whose file was sent? Number and day as they were read, or answered since. */
  'decision.paper': DecisionView & {
    id: number;
    number: string | null;
    day: string | null;
    files: readonly Omit<FileLine, 'id'>[];
    /** It is like this one, which is known to whoever presses. */
    earlier?: EarlierOne;
  };
};
