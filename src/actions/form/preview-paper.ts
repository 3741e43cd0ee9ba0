import type { Answers } from '../../domain/answers.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Message } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import { findEarlier } from '../find-earlier.ts';
import type { SentFile } from '../sent-file.ts';
import type { FormState } from './state.ts';

/** Number and day of a decision as they were answered; either may be missing. */
export function paperIn({ decisionNumber, decisionDay }: Answers): {
  number: string | null;
  day: string | null;
} {
  const isDay = typeof decisionDay === 'object' && decisionDay !== null && 'precision' in decisionDay;
  return {
    number: typeof decisionNumber === 'string' && decisionNumber !== '' ? decisionNumber : null,
    day: isDay ? formatDate(decisionDay) : null,
  };
}

/** The files of a decision wait among the answers, each as JSON. */
export function filesIn({ files }: Answers): SentFile[] {
  return Array.isArray(files) ? files.map((file) => JSON.parse(file as string) as SentFile) : [];
}

/** What a paper that was sent would do: one press then does it. */
export async function previewPaper(store: Store, { subject, answers }: FormState): Promise<Message> {
  const initiative = await store.initiatives.find(subject);
  if (initiative === undefined) return { kind: 'refusal', values: { code: 'old-button' } };
  const earlier = answers['despite'] === undefined ? undefined : await findEarlier(store, initiative);
  const files = filesIn(answers).map(({ kind, name }) => ({ kind, name }));
  const values = { ...(await viewOf(store, initiative)), id: subject, ...paperIn(answers), files };
  return { kind: 'decision.paper', values: { ...values, ...(earlier !== undefined && { earlier }) } };
}
