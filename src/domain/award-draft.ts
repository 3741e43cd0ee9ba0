import type { Answers } from './answers.ts';
import type { AwardDraft } from './award-messages.ts';
import { type AwardPaper, paperForm } from './awards.ts';
import { formatDate } from './dates.ts';
import { fingerprint } from './fingerprint.ts';
import { fold } from './fold.ts';

/** How a unit is named among those to be commended. */
export function unitKey(unitId: number): string {
  return `u${unitId}`;
}

function dayOf(value: Answers[string] | undefined): string | null {
  return typeof value === 'object' && value !== null && 'precision' in value ? formatDate(value) : null;
}

/** What the answers of a form of commendation ask for. */
export function awardDraft({ awardTo, awardForm, awardNumber, awardDay, programme }: Answers): AwardDraft {
  const to =
    typeof awardTo === 'number' ? [unitKey(awardTo)] : Array.isArray(awardTo) ? (awardTo as string[]) : [];
  const paper: AwardPaper | null =
    typeof awardForm === 'string'
      ? {
          ...paperForm(awardForm),
          number: typeof awardNumber === 'string' ? awardNumber : null,
          day: dayOf(awardDay),
        }
      : null;
  return { to, paper, programmeId: typeof programme === 'number' ? programme : null };
}

/** Tells a card from one that shows something else. */
export function awardMark(answers: Answers): string {
  return fingerprint(awardDraft(answers));
}

/** Whom, by which paper: two with the same mark are the same commendation. Without a number the programme tells them apart. */
export function sameAward(about: string, paper: AwardPaper, programmeId: number | null): string {
  const { form, formName, number, day } = paper;
  const paperKey = number === null ? `p${programmeId ?? 0}` : fold(number);
  return [about, form, fold(formName ?? ''), paperKey, day ?? ''].join('|');
}
