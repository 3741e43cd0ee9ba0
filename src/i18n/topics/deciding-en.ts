import type { DecidingMessages, NearCommand } from '../../domain/deciding-messages.ts';
import type { DayFault } from '../../domain/decision.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { awardUsageEn } from './awards-en.ts';
import type { Speech, TextsOf } from './speech.ts';

/** What is wrong with the day of a decision. */
const dayHints: Readonly<Record<DayFault, string>> = {
  'not-yet-signed': 'The decision cannot be signed on a day to come. Type the day it was signed.',
  'too-old': 'The day of this decision is too long ago (before 1990): please look at the year.',
  'not-a-date': 'There is no such day. Please type day/month/year.',
  'need-day': 'The day of a decision needs day, month and year.',
};

/** The commands about one code, by their English names. */
const english: Readonly<Record<NearCommand, string>> = {
  xem: 'show',
  nhatky: 'audit',
  congnhan: 'approve',
  tuchoi: 'decline',
  bosung: 'complete',
  huycongnhan: 'revoke',
};

/** What may stand behind a code. */
const examples: Readonly<Record<string, string>> = {
  tuchoi: 'Workshop 1 uses this already',
  bosung: 'Please say how much is saved each month',
};

export function createDecidingEn({ same, label, reason }: Speech) {
  const messages: TextsOf<DecidingMessages> = {
    'code.near': ({ typed, near, command, words }) =>
      lines(
        html`There is no ${cut(typed, 40)} within your reach. ${near.length === 1 ? 'Did you mean this one?' : 'Did you mean one of these?'}`,
        ...near.map(({ code, title }) => html`• <b>${code}</b> “${cut(title, 80)}”`),
        html``,
        html`Press the right code and the command goes on: <code>/${english[command]} ${near[0]?.code ?? ''}${words === '' ? '' : ` ${words}`}</code>`,
      ),
    'decision.paper': ({ code, title, number, day, files, earlier }) =>
      lines(
        html`Recognise <b>${code}</b> “${cut(title, 120)}”${number === null ? '' : html` by <b>decision no. ${number}</b>`}${day === null ? '' : html` of <b>${day}</b>`}, with the ${files.length === 1 ? 'file' : `${files.length} files`} you have just sent${files[0]?.name == null ? '' : html` (${cut(files[0].name, 60)})`}?`,
        number === null
          ? html`There is no number yet; press “Another decision” to type it.`
          : day === null
            ? html`There is no day of the decision yet.`
            : undefined,
        earlier === undefined ? undefined : html`Please note: it ${same(earlier)}.`,
      ),
  };
  type Told = { note?: string; keys?: readonly string[] };

  /** What the author will read: why, or what to complete. */
  function toldText({ note, keys }: Told): Html[] {
    if (note === undefined) return [];
    if (keys === undefined) return [html`Reason: “${cut(reason(note), 500)}”`];
    const named = keys.length === 0 ? '' : ` ${keys.map(label).join(', ')} –`;
    return [html`To be completed:${named} “${cut(note, 500)}”`];
  }
  return {
    messages,
    toldText,
    /** The words to the author are there; what they are about is not. */
    noteKept: (note: string): Html =>
      html`✓ Noted: “${cut(note, 300)}”. What to complete is still missing: please choose one answer at least, then press <b>Done</b> to send it.`,
    refusals: {
      'reply-unread': ({ initiative }: Readonly<Record<string, unknown>>) =>
        html`Nothing was noted for <b>${String(initiative)}</b>. Press a button below it, or reply with words such as: <code>approve no. 45/QD on 20/11</code>, <code>decline: workshop 1 has used it</code>, <code>return: state the money saved</code>`,
      'paper-type': () =>
        html`A decision cannot be a file of this kind. Please send a picture, a PDF or a Word file (20 MB at most).`,
      'paper-unread': () =>
        html`There is no number of the decision under the file, so nothing was noted. Please send it again with <code>approve no. 45/QD on 20/11</code> under it, or open it in the private chat with the bot.`,
      'outside-group': ({ unit }: Readonly<Record<string, unknown>>) =>
        html`In this group only initiatives of ${cut(String(unit), 80)} can be dealt with. Type the command in the private chat with the bot.`,
      'decision-day': ({ why, award }: Readonly<Record<string, unknown>>) =>
        html`${dayHints[why as DayFault]} Example: <code>${award === true ? awardUsageEn : '/approve 123 no. 45/QD on 15/3/2026'}</code>`,
      'one-revocation': () =>
        html`Recognitions are taken back one at a time, each with its own reason. Where the reason begins with a number, put a colon before it. Example: <code>/revoke 123: 2 people had protected it before</code>`,
      'reason-missing': ({ command, initiative }: Readonly<Record<string, unknown>>) =>
        html`Please type ${command === 'bosung' ? 'what to complete' : 'the reason'} behind the code, for example <code>/${english[command as NearCommand]} ${String(initiative)} ${examples[String(command)] ?? ''}</code>. In the private chat with the bot the code alone is enough; the rest is chosen by buttons.`,
      'not-asked-code': () =>
        html`This waits for whoever typed the command. Please type a command of your own.`,
    },
  };
}
