/** Why a person is asked to choose: the text could mean each of the options (or none can be offered). */
export type AskCode =
  | 'money-unit'
  | 'money-range'
  | 'money-period'
  | 'money-zero'
  | 'money-which'
  | 'date-day'
  | 'date-which'
  | 'date-solar'
  | 'name-unusual'
  | 'share-which'
  | 'award-which';

/** Why a text is not taken, so that the person types again. */
export type RefusedCode =
  | 'unreadable'
  | 'foreign-currency'
  | 'negative'
  | 'too-large'
  | 'need-month-or-year'
  | 'lunar'
  | 'future'
  | 'too-old'
  | 'not-a-date'
  | 'not-a-clock'
  | 'not-a-name'
  | 'not-a-share'
  | 'legacy-encoding';

/** What a typed text means. `none`: the person says there is no such value. */
export type Reading<T> =
  | { kind: 'value'; value: T }
  | { kind: 'none' }
  | { kind: 'ask'; code: AskCode; options: readonly T[] }
  | { kind: 'refused'; code: RefusedCode };

export const none: Reading<never> = { kind: 'none' };

export function read<T>(value: T): Reading<T> {
  return { kind: 'value', value };
}

export function ask<T>(code: AskCode, options: readonly T[] = []): Reading<T> {
  return { kind: 'ask', code, options };
}

export function refuse(code: RefusedCode): Reading<never> {
  return { kind: 'refused', code };
}

/**
 * One answer out of all the ways a text can be read. The same meaning twice is one; what differs is asked, as
 * `mixed` where the reasons to ask differ. A reading that would be refused makes the others doubtful, not certain.
 */
export function settle<T>(readings: readonly Reading<T>[], mixed: AskCode): Reading<T> {
  const distinct = new Map<string, T>();
  const codes = new Set<string | undefined>();
  for (const reading of readings) {
    codes.add('code' in reading ? reading.code : undefined);
    for (const option of meanings(reading)) distinct.set(JSON.stringify(option), option);
  }
  const [first] = readings;
  const options = [...distinct.values()];
  if (first === undefined) return refuse('unreadable');
  if (readings.every((reading) => reading.kind === 'refused')) return first;
  if (codes.size > 1) return ask(mixed, options);
  if (first.kind === 'ask') return ask(first.code, options);
  return options.length > 1 ? ask(mixed, options) : first;
}

function meanings<T>(reading: Reading<T>): readonly T[] {
  if (reading.kind === 'value') return [reading.value];
  return reading.kind === 'ask' ? reading.options : [];
}
