import type { State } from './initiative.ts';

type Work = { readonly code: string; readonly title: string; readonly state: State };

/** `missing`: the author blocked the bot, or never had an account. */
export type UntoldLine = Work & {
  readonly initiativeId: number;
  readonly memberId: number;
  readonly author: string | null;
  readonly unit: string;
  readonly missing: 'blocked' | 'account';
};
/** Of one that was listed: enough to find it again. */
export type UntoldPlace = { readonly initiativeId: number; readonly memberId: number };

export type UndeliveredMessages = {
  /** `from`: the last one of the page before; `told`: the one that was just told in person. */
  'untold.list': {
    lines: readonly UntoldLine[];
    from: UntoldPlace | null;
    next: UntoldPlace | null;
    told?: UntoldPlace & { code: string };
  };
  /** To an author who is back: what happened meanwhile. `ids`: of all of them. */
  'untold.missed': {
    lines: readonly (Work & { id: number })[];
    ids: readonly number[];
  };
};
