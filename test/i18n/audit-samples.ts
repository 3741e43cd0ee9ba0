import { auditSubjects, type LogSubject } from '../../src/domain/audit.ts';
import type { AuditLine, AuditMessages } from '../../src/domain/audit-messages.ts';
import type { SamplesOf } from './samples-of.ts';

const subjects = ['all', 'initiatives', ...Object.keys(auditSubjects)] as LogSubject[];

/** A line of each kind there is, with what is read in its own way. */
function linesOf(said: string, at: number): AuditLine[] {
  const line = { at, by: said, role: 'admin', about: said, from: null, to: null, note: null } as const;
  const kinds = Object.values(auditSubjects).flat();
  return [
    { ...line, kind: 'recognise', from: 'in_review', to: 'recognised', note: said },
    { ...line, kind: 'marked', to: 'SK-26-000123' },
    { ...line, kind: 'unmarked' },
    ...kinds.map((kind) => ({ ...line, kind, to: '1' })),
    { ...line, kind: 'role.ended', from: 'officer', by: null },
    { ...line, kind: 'role.ended', from: 'officer', by: '', role: null },
    { ...line, kind: 'programme.added', from: String(at), to: String(at) },
    { ...line, kind: 'group.scheduled', from: '1/480', to: '7/1439' },
    { ...line, kind: 'unit.changed', to: 'name,workplace,block,headcount' },
  ];
}

/** What the log says, around something that a person wrote. */
export function auditSamples(said: string, at: number): SamplesOf<AuditMessages> {
  const lines = linesOf(said, at);
  const page = { lines: [], older: null, isFirst: true, choosing: false };
  return {
    'audit.of': [
      { id: 1, code: 'SK-26-000123', lines: lines.slice(0, 10), page: 0, pages: 1 },
      { id: 1, code: 'SK-26-000123', lines: lines.slice(10, 20), page: 1, pages: 3 },
    ],
    'audit.log': [
      { ...page, subject: 'all' },
      { ...page, subject: 'all', lines: lines.slice(0, 10), older: { move: 1, entry: 2 }, isFirst: false },
      { ...page, subject: 'all', lines: lines.slice(20) },
      ...subjects.map((subject) => ({ ...page, subject, choosing: true })),
    ],
  };
}
