import { sameAward } from '../../domain/award-draft.ts';
import type { AwardDraft, AwardHole, AwardItem, AwardJudged } from '../../domain/award-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import { createBreath } from '../../store/breath.ts';
import type { Programme, Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { type AwardTarget, findTarget, whyNotAward } from './award-target.ts';

/** The programme that commendations go to unless another one is chosen: the one that runs, else the last that did. */
export async function awardProgramme(store: Store, now: number): Promise<Programme | undefined> {
  const running = await store.programmes.current(now);
  return running ?? (await store.programmes.list()).find(({ fromAt }) => fromAt <= now);
}

/** How a list names an initiative with its author, or a unit. */
export async function itemOf(store: Store, { about, initiative }: AwardTarget): Promise<AwardItem> {
  if (initiative === null) return { about, title: null };
  const titles = await store.answers.valuesOf('title', [initiative.id]);
  const title = titles.get(initiative.id);
  const author = initiative.memberId === null ? undefined : await store.members.find(initiative.memberId);
  return { about, title: typeof title === 'string' ? title : '…', author: author?.fullName ?? null };
}

/** What would become of each, in the hands of this actor. */
export async function judgeAwards(
  store: Store,
  { actor, draft, year }: { actor: Actor; draft: AwardDraft; year: number },
): Promise<{ targets: AwardTarget[]; holes: AwardHole[] }> {
  const targets: AwardTarget[] = [];
  const holes: AwardHole[] = [];
  const seen = new Set<string>();
  const breathe = createBreath();
  for (const key of draft.to) {
    await breathe();
    const found = await findTarget(store, key, year);
    if (!found.ok) {
      holes.push(found.error);
      continue;
    }
    const target = found.value;
    if (seen.has(target.key)) continue;
    seen.add(target.key);
    const hole = await whyNot(store, { actor, target, draft });
    if (hole === undefined) targets.push(target);
    else holes.push(hole);
  }
  return { targets, holes };
}

type Asked = { actor: Actor; target: AwardTarget; draft: AwardDraft };

async function whyNot(store: Store, { actor, target, draft }: Asked): Promise<AwardHole | undefined> {
  const { about, initiative, key } = target;
  const refused = await whyNotAward(store, actor, target);
  if (refused !== undefined) return refused;
  if (initiative !== null && initiative.state !== 'recognised')
    return { about, why: 'not-recognised', state: initiative.state };
  const { paper, programmeId } = draft;
  if (paper !== null && (await store.awards.has(sameAward(key, paper, programmeId))))
    return { about, why: 'same' };
  return undefined;
}

/** What the card of commendations shows to whoever asks. */
export function previewAwards({ store, now, calendar }: Deps) {
  return async (input: { actor: Actor; draft: AwardDraft }): Promise<AwardJudged> => {
    const { draft } = input;
    const { year } = calendar.civil(now());
    const { targets, holes } = await judgeAwards(store, { ...input, year });
    const items: AwardItem[] = [];
    for (const target of targets) items.push(await itemOf(store, target));
    const programmes = await store.programmes.list();
    const programme = programmes.find(({ id }) => id === draft.programmeId)?.name ?? null;
    return { items, holes, programme, more: programmes.length > 1 };
  };
}
