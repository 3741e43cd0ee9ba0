import type { AuthorFacts } from '../../domain/author-facts.ts';
import { type ApplicationPaper, hasApplication, type PaperAuthor } from '../../domain/papers.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CoAuthor, Initiative, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { initiativeAnswers } from '../form/state.ts';
import { unitName } from '../unit-name.ts';
import { rightsOn } from '../view-initiative.ts';

export type PaperRight = { readonly initiative: Initiative; readonly writes: boolean };

/** Who may have the paper form: whoever writes on the initiative, and whoever decides on it. */
export async function rightToPaper(
  store: Store,
  { actor, initiativeId }: { actor: Actor; initiativeId: number },
): Promise<Result<PaperRight, Refusal>> {
  const initiative = await store.initiatives.find(initiativeId);
  if (initiative === undefined) return fail({ code: 'not-allowed' });
  const { writes, decides } = await rightsOn(store, actor, initiative);
  if (!writes && !(decides && initiative.state !== 'draft')) return fail({ code: 'not-allowed' });
  const { state } = initiative;
  return hasApplication(state) ? ok({ initiative, writes }) : fail({ code: 'no-application', state });
}

/** Co-authors as the paper lists them; who declined is none. */
export async function otherAuthors(store: Store, initiativeId: number): Promise<CoAuthor[]> {
  return (await store.coAuthors.listOf(initiativeId)).filter(({ declinedAt }) => declinedAt === null);
}

/** What is known of a co-author: what the person told, else what the main author did. */
export async function factsOfOther(store: Store, other: CoAuthor): Promise<AuthorFacts> {
  const { birthDay, jobTitle, qualification, memberId } = other;
  const own = memberId === null ? undefined : await store.papers.factsOf(memberId);
  return own ?? { birthDay, jobTitle, qualification };
}

async function authorsOn(store: Store, initiative: Initiative): Promise<PaperAuthor[]> {
  const { id, memberId, unitId } = initiative;
  const [main, facts] =
    memberId === null ? [] : [await store.members.find(memberId), await store.papers.factsOf(memberId)];
  const workplace = await unitName(store, unitId);
  const others = await otherAuthors(store, id);
  const rows = await Promise.all(
    others.map(async (other) => {
      const { birthDay, jobTitle, qualification } = await factsOfOther(store, other);
      const told = other.memberId === null ? undefined : await store.papers.factsOf(other.memberId);
      const unit = other.unitId === null ? null : await unitName(store, other.unitId);
      const { fullName: name, share } = other;
      return { name, birthDay, jobTitle, qualification, workplace: told?.workplace ?? unit, share };
    }),
  );
  const first: PaperAuthor = {
    name: main?.fullName ?? null,
    birthDay: facts?.birthDay ?? null,
    jobTitle: facts?.jobTitle ?? null,
    qualification: facts?.qualification ?? null,
    workplace: facts?.workplace ?? workplace,
    share: 100 - rows.reduce((sum, { share }) => sum + share, 0),
  };
  return [first, ...rows];
}

type Made = { readonly paper: ApplicationPaper; readonly writes: boolean };

/** All that the paper form of an initiative says, for whoever may have it. */
export function applicationPaper({ store, now, calendar }: Deps) {
  return async (input: { actor: Actor; initiativeId: number }): Promise<Result<Made, Refusal>> => {
    const right = await rightToPaper(store, input);
    if (!right.ok) return right;
    const { initiative, writes } = right.value;
    const workplace = await unitName(store, initiative.unitId);
    const told = await store.papers.applicationOf(initiative.id);
    const answers = await initiativeAnswers(store, initiative.id);
    const paper = {
      code: codeOf(initiative),
      addressee: workplace,
      authors: await authorsOn(store, initiative),
      investor: told?.investor ?? workplace,
      answers,
      confidential: answers['confidential'] === 'secret',
      secretParts: told?.secretParts ?? null,
      conditions: told?.conditions ?? null,
      helpers: told?.helpers ?? null,
      year: calendar.civil(now()).year,
    };
    return ok({ paper, writes });
  };
}
