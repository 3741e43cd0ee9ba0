import type { Answers } from '../../domain/answers.ts';
import { type NamedFacts, writeAuthorFacts } from '../../domain/author-facts.ts';
import { forms } from '../../domain/form.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { CoAuthor, Initiative, Store } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { formState, pushForm } from '../form/state.ts';
import { penOf } from '../pen.ts';
import { unitName } from '../unit-name.ts';
import { factsOfOther, otherAuthors, rightToPaper } from './application.ts';

export type Other = { readonly author: CoAuthor; readonly facts: NamedFacts; readonly isTold: boolean };

/** Co-authors whose facts are the main author's to tell: not of those who told their own. */
export async function othersOf(store: Store, initiativeId: number): Promise<Other[]> {
  const all = await otherAuthors(store, initiativeId);
  const others = await Promise.all(
    all.map(async (author) => {
      const own = author.memberId === null ? undefined : await store.papers.factsOf(author.memberId);
      const { birthDay, jobTitle, qualification } = await factsOfOther(store, author);
      const facts = { name: author.fullName ?? '', birthDay, jobTitle, qualification };
      const isTold = [birthDay, jobTitle, qualification].some((fact) => fact !== null);
      return author.fullName === null || own !== undefined ? [] : [{ author, facts, isTold }];
    }),
  );
  return others.flat();
}

/** What is known already answers its question; what has no answer is asked. */
async function knownOf(store: Store, initiative: Initiative): Promise<Answers> {
  const { id, memberId, unitId } = initiative;
  const facts = memberId === null ? undefined : await store.papers.factsOf(memberId);
  const told = await store.papers.applicationOf(id);
  const others = await othersOf(store, id);
  const secret = (await store.answers.valuesOf('confidential', [id])).get(id) === 'secret';
  const workplace = await unitName(store, unitId);
  const pen = await penOf(store, initiative);
  const known = writeAuthorFacts(others.map((other) => other.facts));
  const isComplete = told !== undefined || others.every(({ isTold }) => isTold);
  return {
    ...(facts !== undefined && {
      birthDay: facts.birthDay,
      jobTitle: facts.jobTitle,
      qualification: facts.qualification,
    }),
    ...(told !== undefined && { conditions: told.conditions, secretParts: told.secretParts }),
    ...(others.length > 0 && isComplete && { otherAuthors: known === '' ? null : known }),
    paperPlace: facts?.workplace ?? workplace,
    investor: told?.investor ?? workplace,
    firstHelpers: told?.helpers ?? null,
    otherNames: others.length === 0 ? null : others.map((other) => other.facts.name),
    secret: secret ? 'secret' : null,
    ...(pen.onBehalf && { authorName: pen.author?.fullName ?? '' }),
  };
}

function isOpen({ key, needs }: { key: string; needs?: string }, answers: Answers): boolean {
  return answers[key] === undefined && (needs === undefined || answers[needs] != null);
}

type Input = { actor: Actor; chatId: number; initiativeId: number; messageId: number | null };

/**
 * Opens the form for what the paper form lacks, or with `all` the card with all of it; false where nothing is missing,
 * or it is not this person's to tell.
 */
export function askApplication({ store, now, calendar }: Deps) {
  return (
    { actor, chatId, initiativeId, messageId }: Input,
    { all = false }: { all?: boolean } = {},
  ): Promise<Result<boolean, Refusal>> =>
    store.transaction(async (store) => {
      const at = now();
      const right = await rightToPaper(store, { actor, initiativeId });
      if (!right.ok) return right;
      const { initiative, writes } = right.value;
      if (!writes) return ok(false);
      const answers = await knownOf(store, initiative);
      const { questions } = forms.application;
      const missing = questions.filter((question) => isOpen(question, answers));
      const [first] = missing;
      if (first === undefined && !all) return ok(false);
      const asked = missing.map(({ key }) => key);
      const state = formState({
        form: 'application',
        subject: initiativeId,
        at: first?.key ?? 'card',
        answers: { ...answers, about: codeOf(initiative), thisYear: calendar.civil(at).year },
        given: questions.map(({ key }) => key).filter((key) => !asked.includes(key)),
        promptMessage: messageId,
      });
      await pushForm(store, { chatId, now: at }, state);
      return ok(true);
    });
}
