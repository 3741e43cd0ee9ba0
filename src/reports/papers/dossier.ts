import { AlignmentType, Paragraph } from 'docx';
import type { Calendar } from '../../domain/calendar.ts';
import { isMoney } from '../../domain/money.ts';
import type { DossierPaper, DossierRow } from '../../domain/papers.ts';
import { applicationForm, dossierForm as form, signing } from '../../i18n/paper-words.ts';
import type { Words } from '../../i18n/words.ts';
import { appliedText } from './application.ts';
import { bordered, type Cell, sideBySide } from './grid.ts';
import { centred, ruled, run, sizes, stateHeading, widths, writeDocument } from './page.ts';

const width = widths.landscape;
const columns = [10, 28, 54, 43, 35, 22, 39, 26];
/** Of a result that is told in words a list has the beginning. */
const longestEffect = 120;

type Facts = { readonly words: Words; readonly calendar: Calendar };

function paperDay(ms: number, calendar: Calendar): string {
  const { year, month, day } = calendar.civil(ms);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

function effectOf(words: Words, { benefit, result }: DossierRow['answers']): string {
  if (isMoney(benefit)) return words.answerTo('benefit', benefit);
  const text = typeof result === 'string' ? result : '';
  const beginning = [...text].slice(0, longestEffect).join('');
  return beginning === text ? text : `${beginning.replace(/\s+\S*$/u, '')}…`;
}

function decisionOf({ decision }: DossierRow): string {
  if (decision === null) return '';
  const { number, day } = decision;
  return [number, ...(day === null ? [] : [form.date(day)])].filter((part) => part !== null).join('\n');
}

function rowOf({ words }: Facts, row: DossierRow, at: number): Cell[] {
  const { authors, unit, answers } = row;
  const named = authors?.map(({ name, share }) => `${name ?? applicationForm.erased} (${share}%)`);
  return [
    { text: String(at + 1), centre: true },
    { text: row.code, centre: true },
    { text: row.title },
    { text: named?.join('\n') ?? form.secret },
    { text: unit ?? form.secret },
    {
      text: authors === null ? form.secret : (appliedText(answers['applied'], form.notApplied) ?? ''),
      centre: true,
    },
    { text: effectOf(words, answers) },
    { text: decisionOf(row), centre: true },
  ];
}

/** The list that goes with a unit's submission, as a Word file on pages on their side. */
export function writeDossier(facts: Facts, paper: DossierPaper): Promise<Uint8Array> {
  const { list, unit, above, rows, more, from, to, year } = paper;
  const { words, calendar } = facts;
  const [left, right] = [width * 0.45, width * 0.55];
  const total = (more ? form.first : form.total)(words.count(rows.length));
  const time = `${form.times[list]} từ ${paperDay(from, calendar)} đến ${paperDay(to - 1, calendar)}. ${total}`;
  const unitHead = [
    ...(above === null ? [] : [centred(above.toLocaleUpperCase('vi'))]),
    ...ruled(unit.toLocaleUpperCase('vi'), { bold: true, line: 30, within: left }),
  ];
  const content = [
    sideBySide([[unitHead, stateHeading(right)]], [left, right]),
    centred(form.titles[list], { bold: true, size: sizes.large, before: 240 }),
    centred(form.with(unit, year), { italics: true }),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run(time)] }),
    bordered(
      form.columns,
      rows.map((row, at) => rowOf(facts, row, at)),
      { widths: columns },
    ),
    // Tables that touch become one.
    new Paragraph({ children: [] }),
    sideBySide(
      [
        [
          [
            centred('', {}),
            centred(form.maker, { bold: true, before: 120 }),
            centred(signing.sign, { italics: true }),
          ],
          [
            centred(signing.place(year), { italics: true, before: 120 }),
            centred(form.head, { bold: true }),
            centred(signing.seal, { italics: true }),
          ],
        ],
      ],
      [width / 2, width / 2],
    ),
  ];
  return writeDocument(content, { title: form.titles[list], landscape: true });
}
