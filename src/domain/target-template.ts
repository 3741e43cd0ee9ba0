import type { TargetStanding } from './target-plan.ts';

/**
 * The rows of the file to fill in: the open units below one to which the sender may give, in the order of the tree, by
 * code and name, with their targets in the programme and each phase. Of a unit without others below it, its own.
 */
export function templateRows(
  { units, phases, targets }: TargetStanding,
  under: number,
): (readonly (string | number | null)[])[] {
  const standing = new Map(targets.map((one) => [`${one.phaseId} ${one.unitId}`, one.target]));
  const within = new Set([under]);
  const below = units.filter(({ id, parentId, closed, may }) => {
    if (parentId === null || !within.has(parentId)) return false;
    within.add(id);
    return !closed && may === 'give';
  });
  return (below.length > 0 ? below : units.filter(({ id }) => id === under)).map(({ id, code, name }) => [
    code,
    name,
    ...[0, ...phases.map((phase) => phase.id)].map((phaseId) => standing.get(`${phaseId} ${id}`) ?? null),
  ]);
}
