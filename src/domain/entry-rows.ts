import { type Answers, type AnswerValue, questionOf, readAnswer } from './answers.ts';
import { bareAmount, cellText, isBroken, isSurelyDong, isTooFewDong, type SheetCell } from './entry-cells.ts';
import type { EntryColumn } from './entry-columns.ts';
import { fold } from './fold.ts';
import { type AuthorGroup, authorGroups, forms, type Question } from './form.ts';

/** What one row asks for: an initiative of an author in a unit. `line` is the number a spreadsheet shows. */
export type EntryRow = {
  readonly line: number;
  readonly unitId: number;
  readonly fullName: string;
  readonly authorGroup: AuthorGroup;
  readonly answers: Answers;
};

/** Why a cell is not taken; `options` are what it could mean, `choices` the words that would work. */
export type CellProblem = {
  readonly column: EntryColumn;
  readonly code: string;
  readonly typed: string;
  readonly limit?: number;
  readonly length?: number;
  readonly options?: readonly AnswerValue[];
  readonly choices?: readonly string[];
};

export type EntryUnit = { readonly id: number; readonly code: string; readonly name: string };

export type EntryFacts = {
  /** The units the typist may enter for. */
  readonly units: readonly EntryUnit[];
  readonly today: { year: number; month: number; day: number };
  /** What the options of a choice are called, in every language; the typist's comes first. */
  readonly wordsOf: (option: string) => readonly string[];
};

export type EntryCells = Readonly<Partial<Record<EntryColumn, SheetCell>>>;
/** What was read from a bare number that could have been meant otherwise: shown before it is confirmed. */
export type BareNumber = {
  readonly column: EntryColumn;
  readonly typed: string;
  readonly value: AnswerValue;
};
/** `renamed`: the name is written otherwise than it stands in the file. */
export type ReadRow =
  | { row: EntryRow; renamed: boolean; bare: readonly BareNumber[] }
  | { problems: readonly CellProblem[] };

/** The row that the template shows how to fill in: left in, it is passed over. */
const examplePrefix = /^\(?(vi du|example)\b/;

export function isExampleRow(cells: EntryCells): boolean {
  return examplePrefix.test(fold(cellText(cells.fullName ?? null, 'name')));
}

export function isEmptyRow(cells: EntryCells): boolean {
  return Object.values(cells).every((cell) => !isBroken(cell) && cellText(cell, 'text') === '');
}

function questionFor(column: EntryColumn): Question | undefined {
  return (
    questionOf(column === 'unit' ? forms.unit : forms.initiative, column) ??
    questionOf(forms.registration, column)
  );
}

/** What was typed where a number stands alone and has to be checked by the eye: a day, an amount under a million. */
function bareNumber(cell: SheetCell, { type }: Question): string | undefined {
  if (type === 'date' && typeof cell === 'object' && cell !== null && 'serial' in cell)
    return cellText(cell.serial ?? null, 'text');
  const amount = type === 'money' ? bareAmount(cell) : undefined;
  return amount === undefined || isSurelyDong(amount) ? undefined : cellText(cell, 'text');
}

type Spelled = { readonly option: string; readonly words: readonly string[] };

/** An option by one of its words. */
function sameOption(key: string, spelled: readonly Spelled[]): string | undefined {
  return spelled.find(({ words }) => words.includes(key))?.option;
}

/** An option by one of its words, or by what only one of them begins with. */
function chosenOption(key: string, spelled: readonly Spelled[]): string | undefined {
  const same = sameOption(key, spelled);
  if (same !== undefined) return same;
  const begun = spelled.filter(({ words }) => key.length >= 4 && words.some((word) => word.startsWith(key)));
  return begun.length === 1 ? begun[0]?.option : undefined;
}

/** Reads rows by the questions of the conversation: what it would confirm is taken, what it would ask is a problem. */
export function createEntryReader({
  units,
  today,
  wordsOf,
}: EntryFacts): (line: number, cells: EntryCells) => ReadRow {
  const unitOf = new Map(units.map((unit) => [unit.code.toUpperCase(), unit]));
  const onlyUnit = units.length === 1 ? units[0] : undefined;

  function spelledOut(options: readonly string[] = []): Spelled[] {
    return options.map((option) => ({ option, words: [option, ...wordsOf(option)].map(fold) }));
  }

  function readUnit(cell: SheetCell): EntryUnit | Omit<CellProblem, 'column'> {
    const typed = cellText(cell, 'text');
    if (typed === '') return onlyUnit ?? { code: 'missing', typed };
    // The list offers «MAYTHU – Công ty May Thử»: the code comes first.
    const [code = ''] = typed.split(/[\s–—-]/u);
    return unitOf.get(code.toUpperCase()) ?? { code: 'unknown-unit', typed };
  }

  function readChoice(typed: string, options: readonly string[]): AnswerValue | Omit<CellProblem, 'column'> {
    const option = chosenOption(fold(typed), spelledOut(options));
    const choices = options.map((one) => wordsOf(one)[0] ?? one);
    return option ?? { code: 'choose-from-list', typed, choices };
  }

  return (line, cells) => {
    const problems: CellProblem[] = [];
    const bare: BareNumber[] = [];
    let renamed = false;
    const report = (column: EntryColumn, problem: Omit<CellProblem, 'column'>): undefined => {
      problems.push({ column, ...problem });
    };

    function read(column: EntryColumn): AnswerValue | undefined {
      const cell = cells[column] ?? null;
      const question = questionFor(column);
      if (question === undefined) return undefined;
      if (isBroken(cell)) return report(column, { code: `formula-${cell.broken}`, typed: '' });
      const typed = cellText(cell, question.type);
      if (typed === '') return question.required ? report(column, { code: 'missing', typed }) : null;
      if (question.type === 'choice') {
        const value = readChoice(typed, question.options ?? []);
        return typeof value === 'object' && value !== null && 'typed' in value
          ? report(column, value)
          : value;
      }
      const said = sameOption(fold(typed), spelledOut(question.options));
      if (said !== undefined) return said;
      const number = bareNumber(cell, question);
      const amount = number === undefined ? undefined : bareAmount(cell);
      if (number !== undefined && amount !== undefined && isTooFewDong(amount)) {
        const meant = { amount: Math.round(amount * 1e6), period: 'unknown', approximate: false } as const;
        return report(column, { code: 'few-dong', typed: number, options: [meant] });
      }
      const answer = readAnswer(question, typed, today);
      switch (answer.kind) {
        case 'value':
        case 'confirm':
          if (number !== undefined) bare.push({ column, typed: number, value: answer.value });
          return answer.value;
        case 'choose':
          // A name is never refused for being unusual: it is written as names are, and the preview says so.
          if (answer.code === 'name-unusual' && answer.options[0] !== undefined) {
            renamed = answer.options[0] !== typed;
            return answer.options[0];
          }
          return report(column, { code: answer.code, typed, options: answer.options });
        case 'refused': {
          const { kind: _, ...why } = answer;
          return report(column, { ...why, typed });
        }
        case 'search':
          return report(column, { code: 'unreadable', typed });
      }
    }

    const fullName = read('fullName');
    const unit = readUnit(cells.unit ?? null);
    if ('typed' in unit) report('unit', unit);
    const group = authorGroups.find((one) => one === read('authorGroup'));
    const answers: Record<string, AnswerValue> = {};
    for (const { key } of forms.initiative.questions) {
      const value = read(key as EntryColumn);
      if (value !== undefined) answers[key] = value;
    }
    if (problems.length > 0 || 'typed' in unit || group === undefined || typeof fullName !== 'string')
      return { problems };
    return { row: { line, unitId: unit.id, fullName, authorGroup: group, answers }, renamed, bare };
  };
}
