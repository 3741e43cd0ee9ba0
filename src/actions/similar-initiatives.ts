import type { SimilarLine } from '../domain/alike.ts';
import { type Code, comesBefore, formatCode } from '../domain/codes.ts';
import { type Actor, can } from '../domain/permissions.ts';
import { isSimilar, similarityTo } from '../domain/similar.ts';
import type { Initiative, Store, SubmittedTitle } from '../store/store.ts';
import { standingOf } from './standing-of.ts';
import { unitName } from './unit-name.ts';

const shown = 3;

type Search = {
  initiative: Pick<Initiative, 'id' | 'unitId'>;
  title: unknown;
  /** Only those that were submitted before this one. */
  before?: Code;
  /** Who reads it: what lies in an officer's units can be opened. */
  actor?: Actor;
  /** Says what became of each. */
  standing?: boolean;
};

/** Submitted initiatives with a title like this one's, of the own unit first: code, title and unit, nothing else. */
export async function similarInitiatives(
  store: Store,
  { initiative: { id, unitId }, title, before, actor, standing = false }: Search,
): Promise<SimilarLine[]> {
  if (typeof title !== 'string') return [];
  const similarity = similarityTo(title);
  const found = (await store.titles.near({ title, unitId, except: id }))
    .map((one) => ({ ...one, similar: similarity(one.title), own: one.unitId === unitId ? 1 : 0 }))
    .filter((one) => isSimilar(one.similar))
    .filter((one) => before === undefined || comesBefore(codeIn(one), before))
    .toSorted((a, b) => b.own - a.own || b.similar - a.similar || a.id - b.id);
  return Promise.all(
    found.slice(0, shown).map(async (one) => {
      const line = await lineOf(store, one, actor);
      const other = standing ? await store.initiatives.find(one.id) : undefined;
      return other === undefined ? line : { ...line, standing: await standingOf(store, other) };
    }),
  );
}

function codeIn({ codeYear, codeNumber }: SubmittedTitle): Code {
  return { year: codeYear, number: codeNumber };
}

async function lineOf(store: Store, one: SubmittedTitle, actor: Actor | undefined): Promise<SimilarLine> {
  return {
    id: one.id,
    code: formatCode(one.codeYear, one.codeNumber),
    title: one.title,
    unit: await unitName(store, one.unitId),
    opens: actor !== undefined && can(actor, 'decide', await store.units.path(one.unitId)),
  };
}
