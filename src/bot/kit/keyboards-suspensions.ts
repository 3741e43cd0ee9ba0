import type { SuspensionMessages } from '../../domain/suspension-messages.ts';
import { button, fives, formButton, type KeyboardsOf, numbered } from './button.ts';

/** Family `bl`: who is meant, whether it is meant, who is let in again. */
export const suspensionKeyboards: KeyboardsOf<SuspensionMessages> = {
  'suspension.choose': ({ number, people, next, isFirst }, { words: { buttons } }) => [
    ...numbered(
      people.map(({ id }) => id),
      'bl',
      'who',
    ),
    [
      ...(isFirst ? [] : [button(buttons.newest, 'bl', 'more', number, 0)]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'bl', 'more', number, next)]),
    ],
  ],
  'suspension.preview': ({ form, subject, mark }, { words: { buttons } }) => {
    const card = { form, subject, key: 'card' };
    return [
      [button(buttons.suspend, 'bl', 'do', subject, mark), formButton(card, buttons.cancel, 'later')],
      [
        formButton(card, buttons.otherReason, 'edit', 'suspendReason'),
        formButton(card, buttons.otherTerm, 'edit', 'suspendTerm'),
      ],
    ];
  },
  'suspension.list': ({ lines, next, isFirst }, { words: { buttons } }) => [
    ...fives(
      lines.flatMap(({ id, mayLift }, index) =>
        mayLift ? [button(String(index + 1), 'bl', 'lift', id)] : [],
      ),
    ),
    [
      ...(isFirst ? [] : [button(buttons.newest, 'bl', 'list', 0)]),
      ...(next === null ? [] : [button(buttons.pageAfter, 'bl', 'list', next)]),
    ],
    [button(buttons.suspendSomebody, 'bl', 'ask')],
  ],
  'suspension.sure': ({ id }, { words: { buttons } }) => [
    [button(buttons.liftSuspension, 'bl', 'sure', id), button(buttons.cancel, 'bl', 'list', 0)],
  ],
};
