import type { PauseReason } from '../../domain/pause.ts';
import type { Posting, PostingMessages, PostingRefusal, ShownDigest } from '../../domain/posting-messages.ts';
import { clock } from '../figures.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

const shortDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const rests: Readonly<Record<PauseReason, { why: string; on: Html }>> = {
  kicked: { why: 'the bot was removed', on: html`it goes on once the bot is added to the group again` },
  muted: { why: 'the bot may not write', on: html`it goes on once the bot may write again` },
  'topic-closed': {
    why: 'the topic was closed or deleted',
    on: html`it goes on once the topic is open again; to get it somewhere else, type <code>/link UNIT_CODE</code> there`,
  },
  unreachable: {
    why: 'the group does not let the bot write, or is gone',
    on: html`when the bot can write again, an officer types /resume in the group`,
  },
  asked: { why: 'an officer typed /pause', on: html`to let it go on, type /resume in the group` },
  'unit-closed': {
    why: 'the unit was closed',
    on: html`link the group to another unit with <code>/link UNIT_CODE</code>`,
  },
};

/** Whose group it is. */
export const audiences = { officers: 'the officers’ group', general: 'a group for everybody' } as const;

type Lent = { weekdays: readonly string[]; digest: (values: ShownDigest['digest']) => Html };

export function createPostingEn({ count, moment, day }: Speech, lent: Lent) {
  const hourly = ({ weekday, minute }: Pick<Posting, 'weekday' | 'minute'>): string =>
    `every ${lent.weekdays[weekday - 1] ?? 'week'} at ${clock(minute)}`;
  const example = (weekday: unknown, minute: unknown): Html =>
    html`<code>/schedule ${shortDays[Number(weekday) - 1] ?? 'mon'} ${clock(Number(minute))}</code>`;

  const next = ({ nextAt, isDue }: Pick<Posting, 'nextAt' | 'isDue'>): string =>
    isDue ? 'within minutes' : `at ${moment(nextAt)}`;
  const planned = (subject: Html, { paused, ...posting }: Posting): Html =>
    paused === null
      ? html`${subject} comes ${hourly(posting)}, next ${next(posting)}.`
      : html`${subject} is set to come ${hourly(posting)} but is paused (${rests[paused].why}); ${rests[paused].on}.`;
  const previewText = ({ next: at, code }: NonNullable<ShownDigest['preview']>): Html =>
    at === 'no-group'
      ? html`A preview: no group gets the digest of this unit. To get it, an officer adds the bot to a group and types <code>/link ${code}</code> there.`
      : at === 'paused'
        ? html`A preview, not posted yet: the digest is paused in every group. To let it go on, an officer types /resume in the group.`
        : html`A preview, not posted yet: its figures may change until ${moment(at)}, when it is posted.`;

  const messages: TextsOf<PostingMessages> = {
    'group.schedule': ({ moved, mayChange, ...posting }) => {
      const { unit } = posting;
      if (moved) return planned(html`Changed. The digest of <b>${unit}</b>`, posting);
      const told = planned(html`The digest of <b>${unit}</b>`, posting);
      if (posting.paused !== null) return told;
      return mayChange
        ? html`${told} To change it: <code>/schedule mon 08:00</code>`
        : html`${told} Officers of that unit set the hour.`;
    },
    'group.tied': ({ isTopic, tied, code }) => {
      const place = isTopic ? 'topic' : 'group';
      if (tied === null)
        return html`This ${place} is not linked to a unit yet. To get the weekly digest here, type: <code>/link ${code}</code>`;
      const { audience, mayChange, ...posting } = tied;
      return lines(
        html`This ${place} is linked to <b>${posting.unit}</b>, as ${audiences[audience]}.`,
        planned(html`The digest`, posting),
        mayChange
          ? html`\nAnother unit: <code>/link UNIT_CODE</code>\nAnother hour: <code>/schedule mon 08:00</code>`
          : html`\nTo change it, ask an officer of that unit.`,
      );
    },
    'group.paused': ({ title, reason }) => {
      const { why, on } = rests[reason];
      return html`The digest cannot be posted in the group “${cut(title, 60)}”: ${why}. It is paused; ${on}.${reason === 'unit-closed' ? '' : ' One digest then covers the weeks that were not posted.'}`;
    },
    'group.rests': ({ unit }) =>
      html`The digest of <b>${unit}</b> is paused here. Everything is still counted; after /resume one digest covers the weeks that were not posted.`,
    'group.goes-on': ({ unit, weeks, ...posting }) =>
      html`The digest of <b>${unit}</b> goes on here, ${hourly(posting)}. Next ${next(posting)}${weeks > 1 ? `, covering ${count(weeks)} weeks that were not posted` : ''}.`,
    'weekly.shown': ({ digest, preview, missing }) =>
      lines(
        preview === null ? undefined : html`<i>${previewText(preview)}</i>\n`,
        lent.digest(digest),
        missing.length === 0
          ? undefined
          : html`\nIt has not reached the group ${missing.map(({ title }) => `“${cut(title, 60)}”`).join(', ')}.`,
      ),
    'weekly.list': ({ unit, lines: digests, isFirst }) =>
      digests.length === 0
        ? html`${unit} has no digest yet. The first one comes after a group is linked to the unit: add the bot to a group and type <code>/link UNIT_CODE</code> there.`
        : lines(
            html`<b>Digests of ${unit}</b>${isFirst ? '' : ' (continued)'}`,
            ...digests.map(
              ({ number, from, to, submitted, recognised }) =>
                html`• No. ${number}: ${day(from)}–${day(to - 1)}, submitted ${count(submitted)}, recognised ${count(recognised)}`,
            ),
            html`\nPress a number to see the very figures that were posted.`,
          ),
    'weekly.lost': ({ unit, title, week }) =>
      html`Telegram did not take the digest of week ${week} of ${unit} for the group “${cut(title, 60)}”. Please look at what the bot may do in the group, then press <b>Send to the group again</b>.`,
    'weekly.resent': ({ title, at }) =>
      at === null
        ? html`The digest is being sent to the group “${cut(title, 60)}” again.`
        : html`The digest will be sent to the group “${cut(title, 60)}” at ${moment(at)}: the bot does not write to groups at night.`,
    'delivery.resent': ({ posts, unlinked = 0 }) => {
      const left =
        unlinked === 1
          ? html`One digest is not sent again: its group is no longer linked as it was.`
          : html`${count(unlinked)} digests are not sent again: their groups are no longer linked as they were.`;
      if (posts === 0) return left;
      const sent =
        posts === 1
          ? html`The digest is being sent again.`
          : html`${count(posts)} digests are being sent again.`;
      return unlinked === 0 ? sent : html`${sent} ${left}`;
    },
  };

  const refusals: RefusalTextsOf<PostingRefusal> = {
    'schedule-lacks': ({ typed, lacks, weekday, minute }) =>
      lacks === 'weekday'
        ? html`Which weekday is meant in “${cut(String(typed), 30)}”? A week has mon to sun. For example: ${example(weekday, minute)}`
        : html`Which hour is meant in “${cut(String(typed), 30)}”? An hour looks like 08:00 or 17:30. For example: ${example(weekday, minute)}`,
    'schedule-quiet': ({ weekday, minute }) =>
      html`The bot does not write to groups from 21:00 to 06:00, so as not to disturb the night. The nearest hour that works: ${example(weekday, minute)}`,
    'post-settled': () => html`Somebody has answered this already; there is nothing left to do.`,
    'unknown-digest': ({ typed, unit, last }) =>
      last === 0
        ? html`${cut(String(unit), 80)} has no digest yet. Type /digest for a preview of the next one.`
        : html`${cut(String(unit), 80)} has no digest No. ${cut(String(typed), 20)}; the latest is ${String(last)}. For example: <code>/digest ${String(last)}</code>`,
  };

  return {
    messages,
    refusals,
    buttons: {
      weekSoFar: 'This week so far',
      pastDigests: 'Past digests',
      againInGroup: 'Send to the group again',
    },
    commands: {
      tamdung: 'pause the digest here',
      tieptuc: 'let the digest go on',
      bantin: 'weekly digest: a preview, past ones by number',
    },
    usages: { bantin: '/digest 12' },
  };
}
