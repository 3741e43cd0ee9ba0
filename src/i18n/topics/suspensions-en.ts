import { burstDays } from '../../domain/burst.ts';
import type { SuspensionOption } from '../../domain/suspension-forms.ts';
import type {
  SuspensionMessages,
  SuspensionRefusal,
  SuspensionTerm,
} from '../../domain/suspension-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';
import type {
  createSuspensionsVi,
  suspensionAsksVi,
  suspensionButtonsVi,
  suspensionLabelsVi,
} from './suspensions-vi.ts';

/** Of a burst of submissions so many codes are named. */
const mostCodes = 8;

export const suspensionOptionsEn: Record<SuspensionOption, string> = {
  junk: 'Junk or advertising',
  repeated: 'The same again and again',
  untrue: 'Untrue statements',
  insulting: 'Insults',
  'one-week': '7 days',
  'one-month': '30 days',
};

export const suspensionLabelsEn: typeof suspensionLabelsVi = {
  suspended: 'Who is blocked',
  suspendReason: 'Why blocked',
  suspendTerm: 'Last day of the block',
};

export const suspensionAsksEn: typeof suspensionAsksVi = {
  suspended: html`Who is to be blocked? Type the code of one of their initiatives, or the name (a part of it will do, without marks, too).
Examples: <i>SK-26-000123</i>, <i>Nguyen Van Thu</i>, <i>van thu</i>`,
  suspendReason: html`Why? Choose a reason or type another one. Whoever is blocked will read it.
Example: <i>Sent advertising several times after a warning</i>`,
  suspendTerm: html`Blocked to the end of which day? Press a button or type a day.
Example: <i>31/12/2026</i>`,
};

export const suspensionButtonsEn: typeof suspensionButtonsVi = {
  suspend: 'Block',
  liftSuspension: 'Unblock',
  otherReason: 'Other reason',
  otherTerm: 'Other term',
  suspendSomebody: 'Block somebody',
};

export function createSuspensionsEn({
  count,
  day,
  roles,
  reason,
}: Speech): ReturnType<typeof createSuspensionsVi> {
  const untilText = ({ until }: SuspensionTerm): string =>
    until === null ? 'with no end' : `to the end of ${day(until - 1)}`;
  const inUnit = (unit: string): string => (unit === '' ? '' : ` – ${cut(unit, 80)}`);
  const why = (text: string): string => cut(reason(text), 300);
  const forHow = (until: number | null): string =>
    until === null ? 'until further notice' : untilText({ until });
  const standing = { author: ' (author)', typist: ' (who typed it)' } as const;

  const messages: TextsOf<SuspensionMessages> = {
    'suspension.choose': ({ typed, people, match, isFirst }) =>
      lines(
        match === 'slip' ? html`Nobody is called exactly “${cut(typed, 60)}”. Nearly alike:` : undefined,
        html`<b>Block whom?</b>${match === 'slip' ? '' : ` “${cut(typed, 60)}”`}${isFirst ? '' : ' (continued)'} – press the number`,
        ...people.map(
          ({ name, unit, role, now }, index) =>
            html`${index + 1}. ${cut(name, 60)}${inUnit(unit)}${role === null ? '' : standing[role]}${now === null ? '' : `, blocked ${untilText(now)}`}`,
        ),
      ),
    'suspension.preview': ({ name, unit, until, reason: said, now, roles: held }) =>
      lines(
        html`<b>Block ${cut(name, 60)}</b>${inUnit(unit)}`,
        html`Term: <b>${untilText({ until })}</b>`,
        html`Reason: ${why(said)}`,
        now === null
          ? undefined
          : html`Blocked ${untilText(now)} already; the new term takes the place of that one.`,
        html`\nWhile blocked this person can neither submit, write drafts, type for others nor decide, but can still read the own initiatives, and see and erase the own data. What was submitted is reviewed as usual.`,
        held.length === 0
          ? undefined
          : html`\nRoles held: ${held.map((one) => `${roles[one.role]} in ${cut(one.unit, 60)}`).join(', ')}. A block ends no role; to end one, use /dismiss.`,
        html`\n<b>Block</b> takes effect at once, and the person is told with the reason.`,
      ),
    'suspension.done': ({ name, unit, until, reason: said }) =>
      html`<b>${cut(name, 60)}</b>${inUnit(unit)} is blocked ${untilText({ until })}. Reason: ${why(said)}.\nTo unblock: /unblock`,
    'suspension.list': ({ lines: listed, isFirst }) =>
      listed.length === 0
        ? html`Nobody is blocked. To block: <code>/block SK-26-000123</code> or <code>/block Nguyen Van Thu</code>`
        : lines(
            html`<b>Blocked now</b>${isFirst ? '' : ' (continued)'} – press a number to unblock`,
            ...listed.map(
              ({ name, unit, reason: said, until, mayLift }, index) =>
                html`${mayLift ? `${index + 1}.` : '•'} ${cut(name ?? 'Anonymised', 60)}${inUnit(unit)}, ${untilText({ until })}${said === '' ? '' : `. Reason: ${cut(reason(said), 100)}`}${mayLift ? '' : ' (blocked from above)'}`,
            ),
          ),
    'suspension.sure': ({ name, unit, until, reason: said }) =>
      html`Unblock <b>${cut(name ?? 'Anonymised', 60)}</b>${inUnit(unit)}, blocked ${untilText({ until })}${said === '' ? '' : ` for: ${why(said)}`}?`,
    'suspension.lifted': ({ name }) =>
      html`<b>${cut(name ?? 'Anonymised', 60)}</b> is blocked no longer and can submit at once.`,
    'notice.suspended': ({ until, reason: said, unit }) =>
      html`The union takes no initiatives from you ${forHow(until)}. Reason: ${why(said)}.\nWhat you submitted is still reviewed${until === null ? '' : ', and drafts are kept'}; you can see it with /mine, and your data with /mydata. If you think this is wrong, please ask <b>${cut(unit, 120)}</b>.`,
    'notice.too-fast': ({ seconds }) =>
      html`That was too fast: the last message or press was not recorded. Please pause for ${count(seconds)} seconds, then send it again; everything recorded before is kept.`,
    'notice.suspension-over': () =>
      html`The break is over: from today you can submit initiatives again as before. Press /mine to see yours and your drafts, /submit to send a new one.`,
    'notice.suspension-lifted': () =>
      html`You can submit initiatives again as before. Press /mine to see yours, /submit to send a new one.`,
  };

  const refusals: RefusalTextsOf<SuspensionRefusal> = {
    suspended: ({ until, reason: said, unit }) =>
      html`The union takes no initiatives from you ${forHow(until as number | null)}${said === '' ? '' : ` (${why(String(said))})`}. If you have a question, please ask ${cut(String(unit), 120)}. You can still use /mine, /mydata and /help.`,
    'author-suspended': ({ name, until }) =>
      html`${cut(String(name), 60)} is blocked ${untilText({ until: until as number | null })}, so this cannot be submitted yet. What was written is kept.`,
    'daily-cap': ({ most, from }) =>
      html`You have submitted ${count(Number(most))} initiatives today, which is the most for one day. This one is kept word for word; from tomorrow (${day(Number(from))}) you can submit it with /mine.`,
    'suspend-own': () => html`You cannot block yourself.`,
    'suspend-owner': () => html`This is an owner of the system, who cannot be blocked.`,
    'suspend-no-account': ({ name }) =>
      html`${cut(String(name), 60)} has no account here and can send nothing. If need be, block whoever typed it.`,
    'suspend-role': ({ name, role, unit }) =>
      html`${cut(String(name), 60)} is ${roles[role as keyof typeof roles]} in ${cut(String(unit), 80)}, which is beyond your role. Please ask an admin above.`,
    'suspended-above': ({ name, unit }) =>
      html`${cut(String(unit), 80)} has blocked ${cut(String(name), 60)}; only an admin there or above can change that.`,
    'no-namesake': ({ typed }) =>
      html`Nobody in your units is called “${cut(String(typed), 60)}”. Type less of it (the given name alone, for example), or the code of one of the person’s initiatives, for example: <code>/block SK-26-000123</code>`,
    'not-suspended': ({ name }) =>
      html`“${cut(String(name), 60)}”: nobody of this name is blocked. To see the list: /unblock`,
  };

  function burstText(codes: readonly string[]): Html {
    const shown = codes.slice(0, mostCodes).join(', ');
    const rest = codes.length > mostCodes ? ` and ${count(codes.length - mostCodes)} more` : '';
    return html`\n<b>The author submitted ${count(codes.length)} much alike within ${burstDays} days</b>: ${shown}${rest}`;
  }

  return {
    messages,
    burstText,
    refusals,
    commands: { chan: 'block somebody: reason, term', bochan: 'who is blocked; unblock' },
  };
}
