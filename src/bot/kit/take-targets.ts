import type { Deps } from '../../actions/deps.ts';
import { previewTargets } from '../../actions/targets/preview-targets.ts';
import { targetStanding } from '../../actions/targets/target-standing.ts';
import type { Message } from '../../domain/messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { TargetStanding } from '../../domain/target-plan.ts';
import type { Workbooks } from '../../reports/workbooks/workbooks.ts';

type Parts = { readonly deps: Deps; readonly workbooks: Workbooks };
/** `sought`: nobody said what the file is. */
type Given = {
  readonly actor: Actor;
  readonly memberId: number;
  readonly language: string;
  readonly bytes: Uint8Array;
  readonly isText: boolean;
  readonly sought: boolean;
};

/** Why a file is certainly no list of targets: its titles were not found, or it cannot be opened at all. */
const foreign = new Set(['type', 'xls', 'password', 'broken', 'size', 'encoding', 'rows', 'columns']);

const nothing: TargetStanding = { units: [], phases: [], targets: [] };

function refusal(values: Refusal): Message {
  return { kind: 'refusal', values };
}

/** What is said to a file of targets: what it would do, or why not. Undefined: it is sought, and is none. */
export async function takeTargets({ deps, workbooks }: Parts, given: Given): Promise<Message | undefined> {
  const { actor, memberId, ...file } = given;
  const found = await deps.store.transaction((store) => targetStanding(store, { actor, at: deps.now() }));
  const { units, phases, targets } = found.ok ? found.value : nothing;
  const read = await workbooks.targets({ ...file, standing: { units, phases, targets } });
  if (file.sought && !read.ok && foreign.has(read.error)) return undefined;
  if (!found.ok) return refusal(found.error);
  if (!read.ok) return refusal({ code: 'bad-target-file', why: read.error });
  if (read.value.kind === 'problems') {
    const { rows, kinds } = read.value;
    const names = phases.map(({ name }) => name);
    return { kind: 'targets.problems', values: { rows, kinds, phases: names } };
  }
  const { plan, unused } = read.value;
  return previewTargets(deps)({ memberId, standing: found.value, plan, unused });
}
