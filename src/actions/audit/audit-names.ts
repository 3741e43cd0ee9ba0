import type { AuditObject } from '../../domain/audit.ts';
import type { Member, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';

/** Answers that are kept: as many things as a log of ordinary length tells of. */
const mostKept = 20_000;

/** Asks once for each id; who asks meanwhile gets the same answer. */
function once<T>(ask: (id: number) => Promise<T>): (id: number) => Promise<T> {
  const asked = new Map<number, Promise<T>>();
  return (id) => {
    const known = asked.get(id);
    if (known !== undefined) return known;
    if (asked.size >= mostKept) asked.clear();
    const answer = ask(id);
    asked.set(id, answer);
    return answer;
  };
}

export type AuditNames = {
  /** How a thing is called now; what is gone, or has no name, goes by its key. */
  of(object: AuditObject): Promise<string>;
  initiative(id: number): Promise<string | undefined>;
  unit(id: number): Promise<string>;
  member(id: number): Promise<Member | undefined>;
  /** Why an award was taken off. */
  removal(awardId: number): Promise<string | null>;
  /** What was written beside something; null where nothing was, or where it was erased. */
  note(id: number | null): Promise<string | null>;
};

/** The names of what a log tells of, each looked up once. */
export function createAuditNames(store: Store): AuditNames {
  const member = once((id) => store.members.find(id));
  const unit = once((id) => store.units.find(id));
  const initiative = once(async (id) => {
    const found = await store.initiatives.find(id);
    return found && codeOf(found);
  });
  const award = once((id) => store.awards.find(id));
  const named: Readonly<Record<string, (id: number) => Promise<string | null | undefined>>> = {
    initiative,
    unit: async (id) => (await unit(id))?.name,
    member: async (id) => (await member(id))?.fullName,
    programme: once(async (id) => (await store.programmes.find(id))?.name),
    phase: once(async (id) => (await store.phases.find(id))?.name),
    theme: once(async (id) => (await store.themes.find(id))?.text),
    group: once(async (id) => (await store.groups.find(id))?.title),
    block: once(async (id) => {
      const suspension = await store.suspensions.find(id);
      return suspension && (await member(suspension.memberId))?.fullName;
    }),
    award: async (id) => {
      const found = await award(id);
      if (found === undefined) return undefined;
      return found.initiativeId === null ? (await unit(found.unitId))?.name : initiative(found.initiativeId);
    },
  };
  return {
    of: async (object) => {
      const [noun = '', id = ''] = object.split(':');
      return (await named[noun]?.(Number(id))) ?? (noun === 'setting' ? id : `#${id}`);
    },
    initiative,
    unit: async (id) => (await unit(id))?.name ?? '',
    member,
    removal: async (id) => (await award(id))?.removedWhy || null,
    note: async (id) => (id === null ? null : (await store.notes.find(id))?.text || null),
  };
}
