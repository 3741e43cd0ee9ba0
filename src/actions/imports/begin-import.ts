import { type Actor, canSomewhere } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportedFile, Member } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { leave } from '../leave.ts';

type Input = { actor: Actor; member: Member; chatId: number; file: ImportedFile };

/**
 * Takes a workbook of entries to be read; what the same person had sent and not confirmed gives way. The message left
 * here is the one that is edited from now on. Returns the import's id.
 */
export function beginImport({ store, now }: Deps) {
  return ({ actor, member, chatId, file }: Input): Promise<Result<number, Refusal>> =>
    store.transaction(async (store) => {
      if (!canSomewhere(actor, 'onBehalf')) return fail({ code: 'not-allowed' });
      const at = now();
      await store.entryImports.dropOf(member.id, at);
      const id = await store.entryImports.add({ memberId: member.id, chatId, file, now: at });
      const message = { kind: 'import.reading', values: { token: id, done: 0, total: null } } as const;
      await store.entryImports.tie(id, await leave({ store, at }, { chatId }, message));
      return ok(id);
    });
}
