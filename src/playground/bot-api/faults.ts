/** What can go wrong between the bot and Telegram. */
export type Fault =
  /** Answers as usual, but late. */
  | { kind: 'delay'; ms: number }
  /** 429 with retry_after in seconds; nothing is done. */
  | { kind: 'too-many'; retryAfter: number }
  /** 500 as JSON, 502 and 504 as a page of HTML; with `accept` the call had its effect. */
  | { kind: 'error'; status: 500 | 502 | 504; accept?: boolean }
  /** Has its effect, then the answer breaks off in the middle. */
  | { kind: 'cut' }
  /** The connection is reset before anything is done. */
  | { kind: 'reset' }
  /** Has its effect, then the connection is reset. */
  | { kind: 'accept-reset' }
  /** Never answers; with `accept` the call had its effect. */
  | { kind: 'silence'; accept?: boolean }
  /** getUpdates: so many confirmed updates come once more before the new ones. */
  | { kind: 'repeat'; count: number }
  /** 409, as if another instance were polling. */
  | { kind: 'conflict' };

type FaultTarget = { method: string; chatId: number | undefined };

export type FaultRule = {
  fault: Fault;
  /** Without regard to case; every method when left out. */
  method?: string;
  chatId?: number;
  /** How many calls it strikes; default 1, Infinity for always. */
  times?: number;
  when?: (target: FaultTarget) => boolean;
};

export type Faults = ReturnType<typeof createFaults>;

function fits(rule: FaultRule, target: FaultTarget): boolean {
  if (rule.method !== undefined && rule.method.toLowerCase() !== target.method.toLowerCase()) return false;
  if (rule.chatId !== undefined && rule.chatId !== target.chatId) return false;
  return rule.when?.(target) ?? true;
}

/** Rules strike in the order in which they were added, one a call. */
export function createFaults() {
  const rules = new Set<{ rule: FaultRule; left: number }>();
  return {
    /** Returns the end of the rule. */
    add(rule: FaultRule): () => void {
      const entry = { rule, left: rule.times ?? 1 };
      rules.add(entry);
      return () => {
        rules.delete(entry);
      };
    },
    clear(): void {
      rules.clear();
    },
    take(target: FaultTarget): Fault | undefined {
      for (const entry of rules) {
        if (!fits(entry.rule, target)) continue;
        entry.left -= 1;
        if (entry.left <= 0) rules.delete(entry);
        return entry.rule.fault;
      }
      return undefined;
    },
  };
}
