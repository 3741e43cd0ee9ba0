import type { NamedAward } from './awards.ts';
import { type Code, readCodes } from './codes.ts';
import type { CivilDate, DateValue } from './dates.ts';
import { type DecisionRefusal, readDecision } from './decision.ts';
import { fold } from './fold.ts';
import { fail, ok, type Result } from './result.ts';

/** The paper as far as it was typed. */
export type AwardPaperRead = {
  readonly form: AwardWords | null;
  readonly number: string | null;
  readonly date: DateValue | null;
};

/** What stands in a line about a commendation; parts that are not there are empty or null. */
export type AwardLine = AwardPaperRead & {
  readonly codes: readonly Code[];
  /** Names or codes of units, as they were typed, where there are no codes of initiatives. */
  readonly units: readonly string[];
};

/** The forms that words may mean: none is another one, called as it was typed; several have to be asked. */
export type AwardWords = { readonly typed: string; readonly named: readonly NamedAward[] };

const issuer = String.raw`(?: cua)?(?: bch| ban chap hanh| btv| ban thuong vu| doan chu tich)?`;

/** How forms are called, folded; the first that fits is meant. A place may follow the body that gives it. */
const phrases: readonly (readonly [RegExp, readonly NamedAward[], number])[] = [
  [/^(?:bang )?(?:lao dong sang tao|ldst)(?= |$)/u, ['creative-labour'], 0],
  [/^creative labour(?: certificate| award)?(?= |$)/u, ['creative-labour'], 0],
  [
    new RegExp(
      `^(?:bang khen|bk)${issuer} (?:tong (?:lien doan|ldld)(?: lao dong)?(?: viet nam| vn)?|tong ldldvn|tldldvn|tldld|tld)(?= |$)`,
      'u',
    ),
    ['confederation'],
    0,
  ],
  [/^(?:confederation certificate|certificate of the confederation)(?= |$)/u, ['confederation'], 0],
  [
    new RegExp(
      `^(?:bang khen|bk)${issuer} (?:(?:lien doan lao dong|ldld)(?: tinh| thanh pho| tp)?|tinh|thanh pho|tp)(?= |$)`,
      'u',
    ),
    ['province'],
    3,
  ],
  [/^(?:provincial certificate|certificate of the province)(?= |$)/u, ['province'], 0],
  [/^(?:giay khen|gk|certificate of merit|merit certificate)(?= |$)/u, ['merit'], 0],
  [/^(?:bang khen|bk|certificate)(?= |$)/u, ['confederation', 'province'], 0],
];

/** «số 45», «QĐ 45», «ngày 20/11», «decision no. 45 of 20/11»: where the paper begins, folded and without the colon. */
const paperWord = /^(?:so|no\.?|number|qd|quyet|decision|theo|by|ky|signed|ngay|on|of|dated)$/u;
const bareDay = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;
const paperNumber = /^\d+\/\S+$/u;

function folded(token: string): string {
  return fold(token).replace(/[:,;]+$/u, '');
}

/** Whether the paper begins with a word: «số» stands in names, too («Trường số 1»), where no day follows. */
function beginsPaper(tokens: readonly string[], at: number): boolean {
  const [word = '', next = ''] = [tokens[at], tokens[at + 1]];
  if (bareDay.test(word) || paperNumber.test(word)) return true;
  return paperWord.test(word) && (/\d/u.test(next) || paperWord.test(next) || next === 'dinh');
}

/** The forms that words mean as a whole. */
export function readAwardForm(typed: string): AwardWords {
  const words = fold(typed).replace(/[.,;:!]+$/u, '');
  for (const [phrase, named, place] of phrases) {
    const [whole] = phrase.exec(words) ?? [];
    if (whole === undefined) continue;
    const rest = words
      .slice(whole.length)
      .split(' ')
      .filter((word) => word !== '');
    // «Bằng khen của UBND tỉnh» is neither of ours.
    if (rest.length <= place) return { typed, named };
  }
  return { typed, named: [] };
}

function beginsForm(tokens: readonly string[], at: number): boolean {
  const from = tokens.slice(at).join(' ');
  return phrases.some(([phrase]) => phrase.test(from));
}

/** Where the paper begins at the earliest from a place on; behind the last word where there is none. */
function paperFrom(tokens: readonly string[], from: number): number {
  const found = tokens.findIndex((_, at) => at >= from && beginsPaper(tokens, at));
  return found === -1 ? tokens.length : found;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Reads «bằng khen tỉnh số 45/QĐ ngày 20/11»: what stands before the paper is the form, whatever it is called. */
export function readAwardPaper(typed: string, today: CivilDate): Result<AwardPaperRead, DecisionRefusal> {
  const words = wordsOf(typed);
  const at = paperFrom(words.map(folded), 0);
  const paper = readDecision(words.slice(at).join(' '), today);
  if (!paper.ok) return fail(paper.error);
  const form = words
    .slice(0, at)
    .join(' ')
    .replace(/[,;:]+$/u, '');
  const { number, date } = paper.value;
  return ok({ form: form === '' ? null : readAwardForm(form), number, date });
}

/**
 * Reads «123 125-140 bằng khen tỉnh số 45/QĐ ngày 20/11», or the same about units, whose names end where a form of ours
 * or the paper begins.
 */
export function readAwardLine(typed: string, today: CivilDate): Result<AwardLine, DecisionRefusal> {
  const { codes, rest } = readCodes(typed, today.year);
  const words = wordsOf(rest);
  const tokens = words.map(folded);
  const formAt = codes.length > 0 ? 0 : tokens.findIndex((_, at) => beginsForm(tokens, at));
  const begin = formAt === -1 ? paperFrom(tokens, 0) : formAt;
  const paper = readAwardPaper(words.slice(begin).join(' '), today);
  if (!paper.ok) return paper;
  const units = words
    .slice(0, begin)
    .join(' ')
    .split(/[,;]/u)
    .map((name) => name.replace(/^\s*(?:tập thể|đơn vị|unit)\s+/iu, '').trim());
  return ok({ codes, units: units.filter((name) => name !== ''), ...paper.value });
}
