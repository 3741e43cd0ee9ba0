import type { HolderPage, RoleMessages } from '../../domain/role-dates.ts';
import type { Words } from '../../i18n/words.ts';
import { type Button, button, fives, grid, type KeyboardsOf } from './button.ts';

type Pages = Pick<HolderPage, 'page' | 'more'> & { action: string; number?: number };

function pages({ page, more, action, number = 0 }: Pages, { buttons }: Words): Button[] {
  const sought = number === 0 ? [] : [number];
  return [
    ...(page > 0 ? [button(buttons.pageBefore, 's', action, page - 1, ...sought)] : []),
    ...(more ? [button(buttons.pageAfter, 's', action, page + 1, ...sought)] : []),
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
  'appoint.list': ({ page, more }, { words }) => [pages({ page, more, action: 'holders' }, words)],
  'appoint.end': ({ lines, first, page, more, sought }, { words }) => {
    const number = sought?.number ?? 0;
    const kept = number === 0 ? [] : [number];
    return [
      ...fives(
        lines.flatMap(({ grantId, mayEnd }, index) =>
          mayEnd ? [button(String(first + index + 1), 's', 'dismiss', grantId, page, ...kept)] : [],
        ),
      ),
      pages({ page, more, action: 'ends', number }, words),
    ];
  },
  'appoint.sure': ({ grantId, page, number }, { words: { buttons } }) => [
    [
      button(buttons.endRole, 's', 'end', grantId),
      button(buttons.cancel, 's', 'ends', page, ...(number === 0 ? [] : [number])),
    ],
  ],
};
