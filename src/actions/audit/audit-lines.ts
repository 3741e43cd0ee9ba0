import { auditValues } from '../../domain/audit.ts';
import type { AuditLine } from '../../domain/audit-messages.ts';
import type { AuditEntry, Flag, Move } from '../../store/store.ts';
import type { AuditNames } from './audit-names.ts';

/** One of each record that is told in the log. */
export type Recorded =
  | { readonly of: 'move'; readonly row: Move; readonly again?: boolean }
  | { readonly of: 'entry'; readonly row: AuditEntry }
  | { readonly of: 'flag'; readonly row: Flag };

async function personOf(names: AuditNames, memberId: number | null): Promise<string | null> {
  const member = memberId === null ? undefined : await names.member(memberId);
  return member?.fullName ?? (member?.erasedAt == null ? '' : null);
}

/** A member is kept by number; without a name it says nothing. */
async function saidValue(
  names: AuditNames,
  { kind }: AuditEntry,
  value: string | null,
): Promise<string | null> {
  if (value === null || auditValues[kind] !== 'member') return value;
  return (await names.member(Number(value)))?.fullName ?? null;
}

/** Why it was done, as far as somebody wrote it and it is still kept. */
async function whyOf(names: AuditNames, { kind, object, noteId }: AuditEntry): Promise<string | null> {
  const removed = kind === 'award.removed' ? await names.removal(Number(object.split(':')[1])) : null;
  return removed ?? names.note(noteId);
}

/** What was recorded, with the names that persons and things have now. */
export async function auditLine(names: AuditNames, recorded: Recorded): Promise<AuditLine> {
  const { role, at, memberId } = recorded.row;
  const done = { at, role: memberId === null ? null : role, by: await personOf(names, memberId) };
  switch (recorded.of) {
    case 'move': {
      const { kind, initiativeId, fromState: from, toState: to } = recorded.row;
      const about = (await names.initiative(initiativeId)) ?? '';
      const said = recorded.again === true ? 'resubmit' : kind;
      return { ...done, kind: said, about, from, to, note: await names.note(recorded.row.noteId) };
    }
    case 'flag': {
      const { initiativeId, otherId, value, noteId } = recorded.row;
      const about = (await names.initiative(initiativeId)) ?? '';
      if (recorded.row.kind === 'validity') {
        const kind = value === null ? 'by-rules' : value === 1 ? 'counted' : 'uncounted';
        return { ...done, kind, about, from: null, to: null, note: await names.note(noteId) };
      }
      const other = otherId === null ? null : ((await names.initiative(otherId)) ?? null);
      const kind = other === null ? 'unmarked' : 'marked';
      return { ...done, kind, about, from: null, to: other, note: null };
    }
    case 'entry': {
      const { kind, object } = recorded.row;
      const from = await saidValue(names, recorded.row, recorded.row.from);
      const to = await saidValue(names, recorded.row, recorded.row.to);
      const note = await whyOf(names, recorded.row);
      return { ...done, kind, about: await names.of(object), from, to, note };
    }
  }
}
