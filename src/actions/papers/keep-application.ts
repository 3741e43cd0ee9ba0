import type { Answers, AnswerValue } from '../../domain/answers.ts';
import { readAuthorFacts } from '../../domain/author-facts.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { FormState } from '../form/state.ts';
import { unitName } from '../unit-name.ts';
import { rightToPaper } from './application.ts';
import { othersOf } from './ask-application.ts';

function textOf(value: AnswerValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Another text than the usual one; null for that one, so that it follows when the unit is renamed. */
function unlessUsual(value: AnswerValue | undefined, usual: string): string | null {
  const text = textOf(value);
  return text === usual ? null : text;
}

const nothing = { birthDay: null, jobTitle: null, qualification: null };

/** What the main author told of the others, or of none. */
async function keepOthers(
  store: Store,
  initiativeId: number,
  { otherAuthors, thisYear }: Answers,
): Promise<void> {
  const others = await othersOf(store, initiativeId);
  const names = others.map(({ facts }) => facts.name);
  const told = readAuthorFacts(textOf(otherAuthors) ?? '', names, { year: Number(thisYear) });
  // A co-author may have gone since the question was answered.
  if (!told.ok) return;
  for (const { author, facts } of others) {
    const { birthDay, jobTitle, qualification } =
      told.value.find(({ name }) => name === facts.name) ?? nothing;
    await store.coAuthors.update(author.id, { birthDay, jobTitle, qualification });
  }
}

/** Keeps what was told for the paper form: of the author for every other one, too. */
export function keepApplication({ store, now }: Deps) {
  return (input: { actor: Actor; state: FormState }): Promise<Result<null, Refusal>> =>
    store.transaction(async (store) => {
      const updatedAt = now();
      const { subject: initiativeId, answers } = input.state;
      const right = await rightToPaper(store, { actor: input.actor, initiativeId });
      if (!right.ok) return right;
      if (!right.value.writes) return fail({ code: 'not-allowed' });
      const { memberId, unitId } = right.value.initiative;
      const usual = await unitName(store, unitId);
      const facts = {
        birthDay: textOf(answers['birthDay']),
        jobTitle: textOf(answers['jobTitle']),
        qualification: textOf(answers['qualification']),
        workplace: unlessUsual(answers['paperPlace'], usual),
      };
      if (memberId !== null) await store.papers.keepFacts({ memberId, ...facts, updatedAt });
      await store.papers.keepApplication({
        initiativeId,
        conditions: textOf(answers['conditions']),
        secretParts: textOf(answers['secretParts']),
        investor: unlessUsual(answers['investor'], usual),
        helpers: textOf(answers['firstHelpers']),
        updatedAt,
      });
      await keepOthers(store, initiativeId, answers);
      return ok(null);
    });
}
