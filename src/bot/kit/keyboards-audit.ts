import type { LogSubject } from '../../domain/audit.ts';
import type { AuditMessages, LogPlace } from '../../domain/audit-messages.ts';
import { type Button, button, grid, type KeyboardsOf } from './button.ts';

function toLog(text: string, subject: LogSubject, from: LogPlace | null): Button {
  return button(text, 'j', 'log', subject, ...(from === null ? [] : [from.move, from.entry]));
}

/** Pages of the log turn in place. */
export const auditKeyboards: KeyboardsOf<AuditMessages> = {
  'audit.of': ({ id, page, pages }, { words: { buttons } }) => [
    [
      ...(page > 0 ? [button(buttons.pageBefore, 'j', 'of', id, page - 1)] : []),
      ...(page + 1 < pages ? [button(buttons.pageAfter, 'j', 'of', id, page + 1)] : []),
    ],
    [button(buttons.openCard, 'i', 'open', id)],
  ],
  'audit.log': ({ subject, older, isFirst, choosing }, { words: { buttons, audit, logExport } }) => {
    if (choosing) {
      const subjects = Object.keys(audit.subjects) as LogSubject[];
      return grid(subjects.map((one) => toLog(audit.subjects[one], one, null)));
    }
    return [
      [
        ...(isFirst ? [] : [toLog(buttons.newest, subject, null)]),
        ...(older === null ? [] : [toLog(buttons.pageAfter, subject, older)]),
      ],
      [button(buttons.filter, 'j', 'choose', subject), button(logExport.buttons.save, 'j', 'save', subject)],
    ];
  },
};
