import type { EarlierOne } from '../../domain/alike.ts';
import type { OptionKey } from '../../domain/form.ts';
import type { State } from '../../domain/initiative.ts';
import type { MessageValues } from '../../domain/messages.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Html } from '../html.ts';

/** What a catalogue lends to its topics, so that all of them speak alike. */
export type Speech = {
  /** «170.324» */
  count(value: number): string;
  /** A moment (epoch ms) by day and clock; a day. */
  moment(ms: number): string;
  day(ms: number): string;
  /** Đồng, short: «1,5 tỷ đồng». */
  amount(dong: number): string;
  states: Readonly<Record<State, string>>;
  roles: Readonly<Record<Role, string>>;
  /** What the buttons of questions stand for, by key. */
  options: Readonly<Record<OptionKey, string>>;
  /** A question's name; a usual reason's words, or the reason as it was typed. */
  label(key: string): string;
  reason(note: string): string;
  /** An initiative by code and title. */
  work(named: { code: string; title: string }): Html;
  /** Asks whoever typed for an author to pass on what follows. */
  passOn(author: string | undefined): Html;
  /** What an initiative has to do with an earlier one: «trùng với SK-25-000122 nộp trước (…)». */
  same(earlier: EarlierOne): Html;
};

/** The texts of a family of messages, tied to what they are given. */
export type TextsOf<Messages> = {
  [K in keyof Messages & keyof MessageValues]: (values: MessageValues[K]) => Html;
};

/** The texts of a family of refusals, from their facts. */
export type RefusalTextsOf<Refusals extends { readonly code: string }> = {
  [Code in Refusals['code']]: (facts: Readonly<Record<string, unknown>>) => Html;
};
