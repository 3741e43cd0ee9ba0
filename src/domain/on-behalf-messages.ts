import type { State } from './initiative.ts';

type Named = { code: string; title: string };

/** The author, where the receiver is the one who types for him or her. */
export type OnBehalf = { onBehalfOf?: string };
/** The same with the unit the author belongs to. */
export type OnBehalfIn = OnBehalf & { forUnit?: string };
/** A registered author is told of what was typed; to another one the typist passes a link on. */
export type TypedFor = OnBehalf & { told?: boolean };

/** What is said about typing for others: to the typist, to the author, to whoever opens the author's link. */
export type OnBehalfMessages = {
  'onbehalf.choose': { name: string; found: readonly { id: number; name: string; unit: string }[] };
  /** Written so that the typist can pass it on as it is. */
  'onbehalf.pass': Named & { author: string; url: string; until: number };
  'notice.entered': Named & { id: number; typist: string | null; unit: string; dueAt: number };
  /** `typed` is the author's name as it was typed, `differs` whether the receiver's own is another. */
  'claim.ask': Named & {
    token: string;
    typist: string | null;
    typed: string;
    unit: string;
    state: State;
    differs: boolean;
    count: number;
  };
  'claim.done': { lines: readonly (Named & { id: number; state: State })[]; total: number };
  /** Until when (epoch ms) the answer can be changed. */
  'claim.refused': { token: string; until: number };
  /** To the typist. */
  /** `personId`: it was taken over under another name, and can be taken back until then (epoch ms). */
  'notice.claimed': { author: string; by: string; total: number; personId?: number; until?: number };
  'claim.taken-back': { author: string; by: string; total: number };
  /** To whoever had taken it over. */
  'notice.taken-back': Named & { typist: string | null; total: number };
  'notice.not-mine': Named & { id: number; author: string };
};
