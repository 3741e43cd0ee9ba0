import type { AwardMessages, CandidateLine, CandidatePlace } from '../../domain/award-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { settingOf } from '../../store/settings.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitName } from '../unit-name.ts';
import { targetOfInitiative } from './award-target.ts';
import { itemOf } from './judge-awards.ts';

const pageSize = 8;
const million = 1_000_000;

type Input = { actor: Actor; after: CandidatePlace | null };

/**
 * Candidates for «Bằng Lao động sáng tạo» in the own units: recognised, with a benefit that reaches the limit of the
 * author's group, and without one yet. Degree and post are not known here: whoever proposes compares them.
 */
export function listCandidates({ store }: Deps) {
  return async ({ actor, after }: Input): Promise<Result<AwardMessages['award.candidates'], Refusal>> => {
    const unitIds = await scopeOf(store, actor, 'award');
    if (unitIds.length === 0) return fail({ code: 'not-allowed' });
    const least = {
      worker: await settingOf(store, 'creativeWorker'),
      civil: await settingOf(store, 'creativeCivil'),
      'union-officer': await settingOf(store, 'creativeUnion'),
    };
    const found = await store.awards.candidates({
      unitIds,
      least: {
        worker: least.worker * million,
        civil: least.civil * million,
        'union-officer': least['union-officer'] * million,
      },
      without: 'creative-labour',
      limit: pageSize + 1,
      ...(after !== null && { after }),
    });
    const lines: CandidateLine[] = [];
    for (const row of found.slice(0, pageSize)) {
      const { id, unitId, benefit } = row;
      const target = await targetOfInitiative(store, { ...row, toFix: null });
      const item = await itemOf(store, target);
      lines.push({ ...item, id, benefit: benefit ?? 0, unit: await unitName(store, unitId) });
    }
    const last = lines.at(-1);
    const next =
      found.length > pageSize && last !== undefined ? { benefit: last.benefit, id: last.id } : null;
    return ok({ lines, least, next, isFirst: after === null });
  };
}
