import { formatCode } from '../domain/codes.ts';
import type { DecisionView } from '../domain/messages.ts';
import type { Initiative, Store } from '../store/store.ts';
import type { SentFile } from './sent-file.ts';

export type Decision =
  | { kind: 'accept' }
  /**
   * `despite`: the id of an earlier one that it is known to be the same as. `claimed`: the author told of the paper;
   * it says nothing of the next one.
   */
  | {
      kind: 'recognise';
      number: string | null;
      day: string | null;
      despite?: number;
      claimed?: true;
      /** The decision itself, as it was sent. */
      files?: readonly SentFile[];
    }
  | { kind: 'decline'; note: string }
  | { kind: 'revoke'; note: string }
  | { kind: 'return'; note: string; keys: readonly string[] };

/** «SK-26-000123»; empty for a draft. */
export function codeOf({ codeYear, codeNumber }: Pick<Initiative, 'codeYear' | 'codeNumber'>): string {
  return codeYear === null || codeNumber === null ? '' : formatCode(codeYear, codeNumber);
}

/** How a decision names its initiative. */
export async function viewOf(store: Store, initiative: Initiative): Promise<DecisionView> {
  const { title } = await store.answers.of(initiative.id);
  return { code: codeOf(initiative), title: typeof title?.value === 'string' ? title.value : '' };
}
