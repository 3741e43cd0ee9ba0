import { type AuditObject, auditValues } from '../../domain/audit.ts';
import type { AuditLine } from '../../domain/audit-messages.ts';
import type { AuditEntry, Flag, Move, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import { noteOf } from '../history.ts';

/** One of each record that is told in the log. */
export type Recorded =
  | { readonly of: 'move'; readonly row: Move; readonly again?: boolean }
  | { readonly of: 'entry'; readonly row: AuditEntry }
  | { readonly of: 'flag'; readonly row: Flag };

type Naming = (store: Store, id: number) => Promise<string | null | undefined>;

const nameInitiative: Naming = async (store, id) => {
  const initiative = await store.initiatives.find(id);
  return initiative && codeOf(initiative);
};

/** How things are named now; what is gone, or has no name, goes by its key. */
const names: Readonly<Record<string, Naming>> = {
  initiative: nameInitiative,
  unit: async (store, id) => (await store.units.find(id))?.name,
  member: async (store, id) => (await store.members.find(id))?.fullName,
  programme: async (store, id) => (await store.programmes.find(id))?.name,
  group: async (store, id) => (await store.groups.find(id))?.title,
  award: async (store, id) => {
    const award = await store.awards.find(id);
    if (award === undefined || award.initiativeId === null)
      return award && (await store.units.find(award.unitId))?.name;
    return nameInitiative(store, award.initiativeId);
  },
  block: async (store, id) => {
    const suspension = await store.suspensions.find(id);
    return suspension && (await store.members.find(suspension.memberId))?.fullName;
  },
};

async function nameOf(store: Store, object: AuditObject): Promise<string> {
  const [noun = '', id = ''] = object.split(':');
  return (await names[noun]?.(store, Number(id))) ?? (noun === 'setting' ? id : `#${id}`);
}

async function personOf(store: Store, memberId: number | null): Promise<string | null> {
  const member = memberId === null ? undefined : await store.members.find(memberId);
  return member?.fullName ?? (member?.erasedAt == null ? '' : null);
}

/** A member is kept by number; without a name it says nothing. */
async function saidValue(store: Store, { kind }: AuditEntry, value: string | null): Promise<string | null> {
  if (value === null || auditValues[kind] !== 'member') return value;
  return (await store.members.find(Number(value)))?.fullName ?? null;
}

/** Why it was done, as far as somebody wrote it and it is still kept. */
async function whyOf(store: Store, { kind, object, noteId }: AuditEntry): Promise<string | null> {
  const award = kind === 'award.removed' ? await store.awards.find(Number(object.split(':')[1])) : undefined;
  const note = noteId === null ? undefined : await store.notes.find(noteId);
  return (award?.removedWhy ?? note?.text) || null;
}

/** What was recorded, with the names that persons and things have now. */
export async function auditLine(store: Store, recorded: Recorded): Promise<AuditLine> {
  const { role, at, memberId } = recorded.row;
  const done = { at, role: memberId === null ? null : role, by: await personOf(store, memberId) };
  switch (recorded.of) {
    case 'move': {
      const { kind, initiativeId, fromState: from, toState: to } = recorded.row;
      const about = (await nameInitiative(store, initiativeId)) ?? '';
      const said = recorded.again === true ? 'resubmit' : kind;
      return { ...done, kind: said, about, from, to, note: await noteOf(store, recorded.row) };
    }
    case 'flag': {
      const { initiativeId, otherId } = recorded.row;
      const about = (await nameInitiative(store, initiativeId)) ?? '';
      const other = otherId === null ? null : ((await nameInitiative(store, otherId)) ?? null);
      const kind = other === null ? 'unmarked' : 'marked';
      return { ...done, kind, about, from: null, to: other, note: null };
    }
    case 'entry': {
      const { kind, object } = recorded.row;
      const from = await saidValue(store, recorded.row, recorded.row.from);
      const to = await saidValue(store, recorded.row, recorded.row.to);
      const note = await whyOf(store, recorded.row);
      return { ...done, kind, about: await nameOf(store, object), from, to, note };
    }
  }
}
