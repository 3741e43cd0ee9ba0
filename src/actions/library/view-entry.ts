import type { Answers } from '../../domain/answers.ts';
import { isConfidential } from '../../domain/library.ts';
import type { LibraryCard, LibraryMessages, OwnSpread } from '../../domain/library-messages.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Initiative, LibraryEntry, Store } from '../../store/store.ts';
import { awardsOf } from '../awards/awards-of.ts';
import { authorIds } from '../co-authors/authors.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { initiativeAnswers } from '../form/state.ts';
import { unitName } from '../unit-name.ts';
import { rightsOn } from '../view-initiative.ts';

const namedUnits = 3;

/** What every member may read of it. */
const open = ['before', 'solution', 'result', 'benefit'] as const;
const effect = ['benefit'] as const;

function shown(answers: Answers): Answers {
  const keys: readonly string[] = isConfidential(answers) ? effect : open;
  return Object.fromEntries(
    Object.entries(answers).filter(([key, value]) => value !== null && keys.includes(key)),
  );
}

/** Names of the authors who agreed to be named, and how many others there are. */
async function authorsShown(
  store: Store,
  { id, memberId }: Initiative,
): Promise<Pick<LibraryCard, 'authors' | 'unnamed'>> {
  const confirmed = (await store.coAuthors.listOf(id)).filter(
    (author) => author.consentedAt !== null && author.declinedAt === null && author.erasedAt === null,
  );
  const ids = [memberId, ...confirmed.map((author) => author.memberId)].filter((one) => one !== null);
  const names = await Promise.all(
    ids.map(async (author) =>
      (await store.consents.current(author, 'publish'))?.given === true
        ? ((await store.members.find(author))?.fullName ?? null)
        : null,
    ),
  );
  const authors = names.filter((name) => name !== null);
  return { authors, unnamed: ids.length - authors.length };
}

async function ownOf(
  store: Store,
  entry: LibraryEntry,
  { memberId, isAuthor }: { memberId: number; isAuthor: boolean },
): Promise<OwnSpread> {
  if ((await store.spreads.ofMember(entry.initiativeId, memberId)) !== undefined) return 'recorded';
  const unitId = (await store.members.find(memberId))?.unitId ?? null;
  return isAuthor || unitId === null || unitId === entry.unitId ? 'none' : 'may';
}

type Entered = { entry: LibraryEntry; initiative: Initiative };

/** Undefined: it is in the library no more, or never was. */
export async function findEntry(store: Store, initiativeId: number): Promise<Entered | undefined> {
  const entry = await store.library.find(initiativeId);
  const initiative = entry === undefined ? undefined : await store.initiatives.find(initiativeId);
  return entry === undefined || initiative === undefined ? undefined : { entry, initiative };
}

/** Whether somebody is an author of it; who is one, typed for one, or decides on it, reads who applies it. */
export async function standingOn(
  store: Store,
  actor: Actor,
  initiative: Initiative,
): Promise<{ isAuthor: boolean; mayAsk: boolean }> {
  const { sees } = await rightsOn(store, actor, initiative);
  // Typing is not authorship: whoever typed for another sees it, too.
  const authors = await authorIds(store, initiative);
  return { isAuthor: authors.some((id) => id === actor.memberId), mayAsk: sees };
}

/** What every member may read of a recognised initiative. */
export function viewEntry({ store }: Deps) {
  return async ({
    actor,
    initiativeId,
  }: {
    actor: Actor;
    initiativeId: number;
  }): Promise<Result<LibraryMessages['library.card']['card'], Refusal>> => {
    const { memberId } = actor;
    if (memberId === null) return fail({ code: 'not-registered' });
    const found = await findEntry(store, initiativeId);
    if (found === undefined) return fail({ code: 'not-in-library' });
    const { entry, initiative } = found;
    const answers = await initiativeAnswers(store, initiativeId);
    const { title } = answers;
    const { isAuthor, mayAsk } = await standingOn(store, actor, initiative);
    return ok({
      id: initiativeId,
      code: codeOf(initiative),
      title: typeof title === 'string' ? title : '…',
      unit: await unitName(store, entry.unitId),
      field: entry.field,
      isConfidential: isConfidential(answers),
      answers: shown(answers),
      awards: (await awardsOf(store, [initiativeId])).get(initiativeId) ?? [],
      spread: entry.spread,
      units: entry.spread === 0 ? [] : await store.spreads.unitNames(initiativeId, namedUnits),
      ...(await authorsShown(store, initiative)),
      own: await ownOf(store, entry, { memberId, isAuthor }),
      mayAsk: mayAsk && entry.spread > 0,
    });
  };
}
