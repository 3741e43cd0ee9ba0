import { readBirthDay } from './birth-day.ts';
import { fold, nfc } from './fold.ts';
import { fail, ok, type Result } from './result.ts';

/** What the paper form asks of an author beside the name; null: to be filled in by hand. */
export type AuthorFacts = {
  readonly birthDay: string | null;
  readonly jobTitle: string | null;
  readonly qualification: string | null;
};
export type NamedFacts = AuthorFacts & { readonly name: string };

const longest = 100;

/** Words by which a text alone is a qualification and no job. */
const learned =
  /(?:^|\s)(?:dai hoc|cao dang|trung cap|so cap|thac si|tien si|cu nhan|thpt|thcs|pho thong|12\/12|lop \d+|tot nghiep|university|college|high school|bachelor|master)/;

/** Whether a word names the author: all of the name, or the given name where only one has it. */
function namedBy(text: string, names: readonly string[]): string | undefined {
  const said = fold(text);
  const whole = names.find((name) => fold(name) === said);
  const given = names.filter((name) => fold(name).endsWith(` ${said}`));
  return whole ?? (given.length === 1 ? given[0] : undefined);
}

function factsIn(parts: readonly string[], today: { year: number }): AuthorFacts | undefined {
  const born = parts.map((part) => readBirthDay(part, today));
  const birthDay = born.find((day) => day !== undefined) ?? null;
  const rest = parts.filter((_, at) => born[at] === undefined);
  // A day that is none is no job.
  if (rest.some((part) => part.length > longest || !/\p{L}/u.test(part))) return undefined;
  const [first = null, ...others] = rest;
  const isLearned = first !== null && others.length === 0 && learned.test(fold(first));
  return {
    birthDay,
    jobTitle: isLearned ? null : first,
    qualification: isLearned ? first : others.length === 0 ? null : others.join(', '),
  };
}

/**
 * Reads «Lê Văn Nháp, 15/3/1985, thợ hàn, trung cấp», a line for each; of a single author the name may be left out.
 * Fails with the first line that cannot be read.
 */
export function readAuthorFacts(
  typed: string,
  names: readonly string[],
  today: { year: number },
): Result<NamedFacts[], string> {
  const found: NamedFacts[] = [];
  for (const line of nfc(typed).split(/\n|;/u)) {
    const parts = line
      .split(/,|:/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const [first] = parts;
    if (first === undefined) continue;
    const named = namedBy(first, names);
    const name = named ?? (names.length === 1 ? names[0] : undefined);
    const facts = factsIn(named === undefined ? parts : parts.slice(1), today);
    if (name === undefined || facts === undefined) return fail(line.trim());
    found.push({ name, ...facts });
  }
  return ok(found);
}

/** As it is typed: one line for each author of whom something is known. */
export function writeAuthorFacts(all: readonly NamedFacts[]): string {
  return all
    .map(({ name, birthDay, jobTitle, qualification }) =>
      [name, birthDay, jobTitle, qualification].filter((part) => part !== null),
    )
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.join(', '))
    .join('\n');
}
