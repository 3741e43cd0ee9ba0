/** What is wrong with a row of a file, in words, and how many other rows have the same. */
export type RowProblem = { readonly line: number; readonly others: number; readonly text: string };

const mostNamed = 5;

/** The first rows that are wrong, each kind once: a slip that runs through a list hides no other one. */
export function nameProblems(
  wrong: readonly { readonly line: number; readonly text: string }[],
): RowProblem[] {
  const kinds = new Map<string, RowProblem>();
  for (const { line, text } of wrong) {
    const known = kinds.get(text);
    kinds.set(text, known === undefined ? { line, others: 0, text } : { ...known, others: known.others + 1 });
  }
  return [...kinds.values()].slice(0, mostNamed);
}

/** How many rows are wrong beside those that are named. */
export function unnamed(bad: number, named: readonly RowProblem[]): number {
  return named.reduce((left, { others }) => left - 1 - others, bad);
}
