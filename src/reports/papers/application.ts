import { AlignmentType, Paragraph, type Table } from 'docx';
import type { AnswerValue } from '../../domain/answers.ts';
import { type DateValue, formatDate } from '../../domain/dates.ts';
import { readFirstHelpers } from '../../domain/first-helpers.ts';
import { isMoney } from '../../domain/money.ts';
import { moneyInWords } from '../../domain/money-words.ts';
import type { ApplicationPaper, PaperAuthor } from '../../domain/papers.ts';
import { wordFor } from '../../i18n/lookup.ts';
import { applicationForm as form, signing } from '../../i18n/paper-words.ts';
import type { Words } from '../../i18n/words.ts';
import { bordered, type Cell, sideBySide } from './grid.ts';
import {
  centred,
  dotted,
  type Look,
  run,
  sizes,
  stateHeading,
  twips,
  widths,
  writeDocument,
} from './page.ts';

const width = widths.portrait;
const columns = [10, 34, 23, 33, 22, 21, 22];
const helperColumns = [11, 36, 24, 30, 22, 18, 24];
const spacing = { before: 60, after: 60, line: 276 };
/** Room for a signature, in lines. */
const signature = 4;

/** Whole, in the lines that it was typed in. */
function paragraphs(text: string): Paragraph[] {
  return text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(10) },
          spacing,
          children: [run(line)],
        }),
    );
}

function label(text: string, look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing,
    keepNext: true,
    children: [run(text, look)],
  });
}

/** A label and what stands behind it; dots where there is nothing yet. */
function item(name: string, text: string | null, lines = 2): Paragraph[] {
  if (text === null) return dotted([run(name, { bold: true })], lines, width);
  const [first = '', ...rest] = text.split(/\n+/u);
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing,
      children: [run(name, { bold: true }), run(first)],
    }),
    ...paragraphs(rest.join('\n')),
  ];
}

/** Two digits for day and month, as papers have it; of what is less precise, what is known. */
function paperDate(value: DateValue): string {
  const { precision, day = 1, month = 1, year } = value;
  const padded = [day, month].map((part) => String(part).padStart(2, '0'));
  return precision === 'day' ? `${padded.join('/')}/${year}` : formatDate(value);
}

export function appliedText(value: AnswerValue | undefined, notApplied: string): string | null {
  if (value === 'not-yet') return notApplied;
  return typeof value === 'object' && value !== null && 'precision' in value ? paperDate(value) : null;
}

function authorRow(
  words: Words,
  { name, birthDay, workplace, jobTitle, qualification, share }: PaperAuthor,
  at: number,
): Cell[] {
  return [
    { text: String(at + 1), centre: true },
    { text: name ?? form.erased },
    { text: birthDay ?? '', centre: true },
    { text: workplace ?? '' },
    { text: jobTitle ?? '' },
    { text: qualification === null ? '' : wordFor(words.options, qualification) },
    { text: `${share}%`, centre: true },
  ];
}

function helpersTable(helpers: string | null, year: number): Table {
  const read = helpers === null ? [] : readFirstHelpers(helpers, { year });
  const rows = read.map(({ name, birthDay, jobTitle, work }, at) => [
    { text: String(at + 1), centre: true },
    { text: name },
    { text: birthDay ?? '', centre: true },
    { text: '' },
    { text: jobTitle ?? '' },
    { text: '' },
    { text: work ?? '' },
  ]);
  const empty = form.helperColumns.map(() => ({ text: '' }));
  return bordered(form.helperColumns, rows.length === 0 ? [empty, empty] : rows, { widths: helperColumns });
}

function textOf(value: AnswerValue | undefined): string | null {
  return typeof value === 'string' && value !== 'none' ? value : null;
}

function benefitOf(words: Words, value: AnswerValue | undefined): Paragraph[] {
  if (!isMoney(value)) return [];
  const amount = `${words.answerTo('benefit', value)}; ${form.inWords}${moneyInWords(value.amount)}.`;
  return paragraphs(`${form.money}${amount}`);
}

function signatures(authors: readonly PaperAuthor[], year: number): Table {
  const half = width / 2;
  const room = Array.from({ length: signature }, () => new Paragraph({ children: [] }));
  const names = authors.map(({ name }) => [...room, centred(name ?? '', { bold: true })]);
  const [first = [], ...others] = names;
  const rows: Paragraph[][][] = [
    [
      [],
      [
        centred(signing.place(year), { italics: true }),
        centred(form.applicant, { bold: true }),
        centred(signing.sign, { italics: true }),
        ...(others.length === 0 ? first : []),
      ],
    ],
  ];
  // Of several each has a place of the own, two in a row.
  for (let at = 0; others.length > 0 && at < names.length; at += 2)
    rows.push([names[at] ?? [], names[at + 1] ?? []]);
  return sideBySide(rows, [half, half]);
}

/** «Đơn yêu cầu công nhận sáng kiến» as a Word file, after Thông tư 18/2013/TT-BKHCN, Phụ lục I. */
export function writeApplication(words: Words, paper: ApplicationPaper): Promise<Uint8Array> {
  const { answers, authors, year } = paper;
  const field = textOf(answers['field']);
  const content = [
    ...stateHeading(width),
    centred(form.title, { bold: true, size: sizes.large, before: 240 }),
    centred(`${form.to}${paper.addressee}`, { before: 120 }),
    label(form.we),
    bordered(
      form.authors,
      authors.map((author, at) => authorRow(words, author, at)),
      { widths: columns },
    ),
    ...item(form.ask, textOf(answers['title'])),
    ...item(form.investor, paper.investor),
    ...item(form.field, field === null ? null : wordFor(words.options, field)),
    ...item(form.applied, appliedText(answers['applied'], form.notApplied), 1),
    label(form.nature, { bold: true }),
    label(form.before, { italics: true }),
    ...paragraphs(textOf(answers['before']) ?? ''),
    label(form.solution, { italics: true }),
    ...paragraphs(textOf(answers['solution']) ?? ''),
    ...item(form.secrets, paper.confidential ? (paper.secretParts ?? form.allSecret) : form.noSecrets),
    ...item(form.conditions, paper.conditions),
    label(form.benefit, { bold: true }),
    ...paragraphs(textOf(answers['result']) ?? ''),
    ...benefitOf(words, answers['benefit']),
    label(form.users, { bold: true }),
    ...dotted([], 2, width),
    label(form.helpers, { bold: true }),
    helpersTable(paper.helpers, year),
    ...paragraphs(form.pledge),
    signatures(authors, year),
    new Paragraph({
      spacing: { before: 120 },
      children: [run(`${form.code}${paper.code}`, { italics: true, size: sizes.small })],
    }),
  ];
  return writeDocument(content, { title: `${form.title} ${paper.code}` });
}
