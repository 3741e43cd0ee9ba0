import type { EarlierOne } from '../../domain/alike.ts';
import { move } from '../../domain/initiative.ts';
import type { DecisionView, Message } from '../../domain/messages.ts';
import type { Store } from '../../store/store.ts';
import { viewOf } from '../decision.ts';
import { findEarlier } from '../find-earlier.ts';
import type { FormState } from './state.ts';

/** What recognising several at once would do to each. */
export async function previewDecisions(store: Store, { answers }: FormState): Promise<Message> {
  const items: (DecisionView & { earlier?: EarlierOne })[] = [];
  const refused: { code: string; why: string }[] = [];
  for (const id of Array.isArray(answers['ids']) ? answers['ids'] : []) {
    const initiative = await store.initiatives.find(Number(id));
    if (initiative === undefined) continue;
    const view = await viewOf(store, initiative);
    const isOpen = move('recognise', initiative.state).ok;
    const earlier = isOpen ? await findEarlier(store, initiative) : undefined;
    if (isOpen) items.push({ ...view, ...(earlier !== undefined && { earlier }) });
    else refused.push({ code: view.code, why: initiative.state });
  }
  const { number, day } = answers;
  const paper = {
    number: typeof number === 'string' ? number : null,
    day: typeof day === 'string' ? day : null,
  };
  return { kind: 'decision.preview', values: { items, refused, ...paper } };
}
