import type { AfterRole } from '../../domain/role-dates.ts';
import { cut, type Html, html, lines } from '../html.ts';

/** Who does what a role did once it has ended; nothing where somebody in the unit goes on. */
export function afterRoleEn(unit: string, { decides, runs }: AfterRole): Html {
  const here = cut(unit, 120);
  const above = (name: string | null) =>
    name === null
      ? html`the <b>owners</b> of the system (nobody is left above)`
      : html`<b>${cut(name, 120)}</b>`;
  const said = [
    ...(decides === undefined
      ? []
      : [
          html`Nobody in ${here} reviews initiatives then. Those of this unit, and of units below without an officer, are reviewed by ${above(decides.unit)}.`,
        ]),
    ...(runs === undefined
      ? []
      : [html`${here} has no admin then. Roles, units and targets are looked after by ${above(runs.unit)}.`]),
  ];
  if (said.length === 0) return html``;
  return lines(html`\n`, ...said, html`To give the role to somebody else: <code>/appoint UNIT_CODE</code>`);
}
