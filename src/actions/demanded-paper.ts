import type { Answers } from '../domain/answers.ts';
import { settingOf } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

const paperKeys = ['decisionNumber', 'decisionDay'] as const;

/** What the form of a recognition has to know by a rule of the programme: then its questions cannot be skipped. */
export async function demandedPaper(store: Store): Promise<{ demanded?: readonly string[] }> {
  return (await settingOf(store, 'decisionRequired')) ? { demanded: paperKeys } : {};
}

/** The first question of the paper that is demanded and has no answer: number, then day. */
export async function lackingPaper(
  store: Store,
  answers: Answers,
): Promise<(typeof paperKeys)[number] | undefined> {
  const lacking = paperKeys.find((key) => answers[key] == null);
  return lacking !== undefined && (await settingOf(store, 'decisionRequired')) ? lacking : undefined;
}
