import type { Calendar } from '../domain/calendar.ts';
import type { Store } from '../store/store.ts';

/** What an action works with. `store` is the running unit of work inside a handler, the outer store elsewhere. */
export type Deps = {
  readonly store: Store;
  /** Epoch ms. */
  readonly now: () => number;
  readonly calendar: Calendar;
  /** A fresh one-time token of 128 random bits, base64url. */
  readonly token: () => string;
  readonly ownerIds: ReadonlySet<number>;
  /** Without the @, for links into the private chat. */
  readonly botUsername: string;
};
