import type { HolderLine, RoleMessages } from '../../domain/role-dates.ts';
import { cut, html, lines } from '../html.ts';
import type { Speech, TextsOf } from './speech.ts';

type ListMessages = Pick<RoleMessages, 'appoint.choose' | 'appoint.list' | 'appoint.end'>;
type DatesText = (dates: Pick<HolderLine, 'from' | 'to' | 'begun'>) => string;

/** Who holds which role: to be read, to be ended, and where a role is given. */
export function createHoldersEn({ roles }: Pick<Speech, 'roles'>, datesText: DatesText) {
  const holderText = ({ role, unit, name, ...dates }: HolderLine): string =>
    `${cut(name ?? '—', 40)}: ${roles[role]}, ${cut(unit, 40)}${datesText(dates)}`;

  const messages: TextsOf<ListMessages> = {
    'appoint.choose': ({ unit, code, held, more }) =>
      lines(
        ...(held.length === 0
          ? [html`Nobody holds a role in <b>${cut(unit, 120)}</b> yet.`]
          : [
              html`Who holds a role in <b>${cut(unit, 120)}</b>:`,
              ...held.map(
                ({ name, role, ...dates }) =>
                  html`• ${cut(name ?? '—', 40)}: ${roles[role]}${datesText(dates)}`,
              ),
              more ? html`… and others: <code>/dismiss ${code}</code>` : undefined,
            ]),
        html`\nWhich role do you want to give in this unit?`,
      ),
    'appoint.list': ({ lines: holders, page }) =>
      lines(
        html`<b>Who holds which role</b>${page === 0 ? '' : ' (continued)'}`,
        ...(holders.length === 0
          ? [html`Nobody yet.`]
          : holders.map((holder) => html`• ${holderText(holder)}`)),
        html`\nTo give one: <code>/appoint UNIT_CODE</code>. To find or end one: <code>/dismiss NAME</code> or <code>/dismiss UNIT_CODE</code>`,
      ),
    'appoint.end': ({ lines: holders, first, page, more, slip, sought }) => {
      if (holders.length === 0 && sought !== null)
        return html`No role fits “${cut(sought.typed, 60)}” in the units you run. Type a part of the name (marks are not needed), or a unit’s name or code, for example <code>/dismiss Van Nhap</code>. To see all: /dismiss`;
      if (holders.length === 0) return html`Nobody holds a role yet.`;
      const named = sought === null || slip ? '' : ` “${cut(sought.typed, 60)}”`;
      return lines(
        sought !== null && slip
          ? html`Nobody has exactly the name “${cut(sought.typed, 60)}”. Nearly the same:`
          : undefined,
        html`<b>Whose role is to end?</b>${named} (press a number)${page === 0 ? '' : ' (continued)'}`,
        ...holders.map((holder, index) =>
          holder.mayEnd ? html`${first + index + 1}. ${holderText(holder)}` : html`• ${holderText(holder)}`,
        ),
        more && sought === null
          ? html`\nTo find somebody faster, type a part of the name or a unit, for example <code>/dismiss Van Nhap</code>`
          : undefined,
      );
    },
  };
  return { messages };
}
