/**
 * What is kept of who did what beside the moves of initiatives, by the subject an admin looks for. A new kind needs its
 * words in every language (`auditKinds`).
 */
export const auditSubjects = {
  roles: ['role.offered', 'role.taken', 'role.ended'],
  authors: ['entry.claimed', 'entry.taken-back', 'author.confirmed', 'author.told', 'author.untold'],
  units: ['unit.added', 'unit.changed', 'unit.moved', 'units.imported'],
  targets: [
    'target.set',
    'target.raised',
    'targets.imported',
    'programme.added',
    'programme.changed',
    'phase.added',
    'phase.changed',
    'date.set',
    'date.removed',
    'theme.added',
    'theme.removed',
  ],
  groups: ['group.linked', 'group.unlinked', 'group.scheduled', 'group.paused', 'group.resumed'],
  settings: ['setting.set'],
  awards: ['award.added', 'award.removed', 'awards.imported'],
  blocks: ['block.added', 'block.ended'],
  exports: ['export.made', 'paper.made'],
} as const satisfies Record<string, readonly string[]>;
type AuditValue =
  | 'export'
  | 'paper'
  | 'day'
  | 'window'
  | 'moment'
  | 'schedule'
  | 'fields'
  | 'member'
  | 'percent'
  | 'pause'
  | 'award'
  | 'end'
  | 'setting';
/** How `from` and `to` of a kind are to be read; others are said as they are. */
export const auditValues: Readonly<Partial<Record<AuditKind, AuditValue>>> = {
  'programme.added': 'day',
  'programme.changed': 'window',
  'phase.added': 'window',
  'phase.changed': 'window',
  'date.set': 'moment',
  'date.removed': 'moment',
  'group.scheduled': 'schedule',
  'unit.changed': 'fields',
  'export.made': 'export',
  'paper.made': 'paper',
  'entry.claimed': 'member',
  'entry.taken-back': 'member',
  'author.confirmed': 'percent',
  'group.paused': 'pause',
  'setting.set': 'setting',
  'award.added': 'award',
  'award.removed': 'award',
  'block.added': 'end',
  'block.ended': 'end',
};

export type AuditSubject = keyof typeof auditSubjects;
/** Everything, the moves of initiatives alone, or one subject of the audit. */
export type LogSubject = 'all' | 'initiatives' | AuditSubject;

export function isLogSubject(text: string): text is LogSubject {
  return text === 'all' || text === 'initiatives' || Object.hasOwn(auditSubjects, text);
}

export type AuditKind = (typeof auditSubjects)[AuditSubject][number];

/** What it was done to: the table's noun and its id, or a key. */
export type AuditObject = `${
  | 'initiative'
  | 'unit'
  | 'member'
  | 'programme'
  | 'phase'
  | 'group'
  | 'setting'
  | 'award'
  | 'block'
  | 'theme'
  | 'export'}:${string | number}`;
