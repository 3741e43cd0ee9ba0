import { move } from '../../domain/initiative.ts';
import type { DecisionView, Message } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import type { FormState } from './state.ts';

/** What recognising several at once would do to each. */
export async function previewDecisions(store: Store, { answers }: FormState): Promise<Message> {
  const items: DecisionView[] = [];
  const refused: { code: string; why: string }[] = [];
  for (const id of Array.isArray(answers['ids']) ? answers['ids'] : []) {
    const initiative = await store.initiatives.find(Number(id));
    if (initiative === undefined) continue;
    const view = await viewOf(store, initiative);
    if (move('recognise', initiative.state).ok) items.push(view);
    else refused.push({ code: view.code, why: initiative.state });
  }
  const { number, day } = answers;
  const paper = {
    number: typeof number === 'string' ? number : null,
    day: typeof day === 'string' ? day : null,
  };
  return { kind: 'decision.preview', values: { items, refused, ...paper } };
}
