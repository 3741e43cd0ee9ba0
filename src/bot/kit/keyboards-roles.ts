import type { HolderPage, RoleMessages } from '../../domain/role-dates.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, fives, grid, type KeyboardsOf } from './button.ts';

function pages({ page, more }: HolderPage, action: string, { buttons }: Words): Button[] {
  return [
    ...(page > 0 ? [button(buttons.pageBefore, 's', action, page - 1)] : []),
    ...(more ? [button(buttons.pageAfter, 's', action, page + 1)] : []),
  ];
}

/** Pages of who holds which role turn in place; a role is ended in two presses. */
export const roleKeyboards: KeyboardsOf<RoleMessages> = {
  'appoint.choose': ({ unitId, roles }, { words: { buttons } }) =>
    grid(
      roles.map((role) => {
        const texts = {
          helper: buttons.appointHelper,
          leader: buttons.appointLeader,
          officer: buttons.appointOfficer,
          admin: buttons.appointAdmin,
        };
        return button(texts[role], 's', 'appoint', role, unitId);
      }),
    ),
  'appoint.list': (values, { words }) => [pages(values, 'holders', words)],
  'appoint.end': (values, { words }) => [
    ...fives(
      values.lines.flatMap(({ grantId, mayEnd }, index) =>
        mayEnd ? [button(String(values.first + index + 1), 's', 'dismiss', grantId, values.page)] : [],
      ),
    ),
    pages(values, 'ends', words),
  ],
  'appoint.sure': ({ grantId, page }, { words: { buttons } }) => [
    [button(buttons.endRole, 's', 'end', grantId), button(buttons.cancel, 's', 'ends', page)],
  ],
};
