import type { Refusal } from '../domain/refusals.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Deps } from './deps.ts';

/** Throws a preview away: the file is not imported. */
export function dropUnits({ store }: Deps) {
  return ({ memberId, token }: { memberId: number; token: number }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const preview = await store.unitPreviews.take(token, memberId);
      return preview === undefined ? fail({ code: 'old-button' }) : ok(null);
    });
}
