import type { ListFault } from '../../domain/list-fault.ts';
import type {
  ProblemKind,
  TargetFileMessages,
  TargetFileRefusal,
  TargetTemplateAbout,
} from '../../domain/target-file-messages.ts';
import type { TargetRowFault } from '../../domain/target-rows.ts';
import type { TargetCounts } from '../../domain/target-summary.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { fileFaultsEn } from './list-faults-en.ts';
import type { Speech, TextsOf } from './speech.ts';
import type { createTargetsFileVi, targetFileWordsVi } from './targets-file-vi.ts';

type Refused<Code extends TargetFileRefusal['code']> = Extract<TargetFileRefusal, { code: Code }>;

export const targetFileWordsEn: typeof targetFileWordsVi = {
  buttons: { targetsByFile: 'Give by a file' },
  template: {
    file: 'Targets',
    code: 'Unit code',
    unit: 'Unit name',
    target: 'Target',
    whole: 'Target whole programme',
  },
};

const fileFaults: Record<ListFault, string> = {
  ...fileFaultsEn,
  empty: 'The file has no target of any unit yet.',
  columns: 'No column of units and targets was found.',
  'too-many': 'The file has more than 20,000 rows. Please split it.',
};

const example = html`<code>unit code,target</code>\n<code>MAYSM,300</code>`;

type Say = (value: string, phases: string) => Html;

const rowFaults: Record<TargetRowFault, Say> = {
  'no-unit': () => html`no code or name of a unit`,
  'unknown-unit': (value) => html`there is no unit “${value}”; find its code by <code>/units name</code>`,
  'two-units': (value) => html`several units have this name (${value}); put the code into a column Unit code`,
  'code-and-name': (value) => html`code and name are of different units (${value})`,
  'unit-closed': (value) => html`the unit “${value}” is closed`,
  outside: (value) => html`the unit “${value}” is not among yours`,
  'from-above': (value) => html`the target of “${value}” was given from above, where alone it is changed`,
  'no-phase': (value, phases) =>
    html`there is no phase “${value}”; ${phases === '' ? 'this programme has none: leave that column out' : `there are: ${phases}`}`,
  zero: () => html`a target is 1 or more; leave the cell empty to give none`,
  negative: (value) => html`“${value}” is below zero; a target is 1 or more`,
  fraction: (value) => html`“${value}” is no whole number; write all digits, as in 1500`,
  unread: (value) => html`“${value}” is no number; write digits, as in 300`,
  'too-large': (value) => html`“${value}” is too large; at most 100,000,000`,
  broken: () => html`a formula without a result; write the number itself`,
  split: (value) => html`“${value}” is cut into two cells by its comma; write it without`,
  extra: (value) => html`there is a cell “${value}” beyond the columns`,
  repeated: (value) => html`the unit “${value}” stands in a row above; leave one of them`,
  'repeated-column': (value) => html`two columns are the same (“${value}”); take one out`,
};

const shownKinds = 12;
const shownLines = 12;

export function createTargetsFileEn({ count }: Pick<Speech, 'count'>): Omit<
  ReturnType<typeof createTargetsFileVi>,
  'refusals'
> & {
  refusals: { [Code in TargetFileRefusal['code']]: (facts: Refused<Code>) => Html };
} {
  const units = (many: number): string => `${count(many)} ${many === 1 ? 'unit' : 'units'}`;
  const lineList = (numbers: readonly number[]): string =>
    `${numbers.length === 1 ? 'row' : 'rows'} ${numbers.slice(0, shownLines).join(', ')}${numbers.length > shownLines ? `… (${count(numbers.length)} rows)` : ''}`;

  const phaseList = (phases: readonly string[]): string =>
    phases
      .slice(0, 6)
      .map((name) => cut(name, 40))
      .join(', ');

  function kindText({ code, value, lines: numbers }: ProblemKind, phases: readonly string[]): Html {
    const shown = `${cut(value, 60)}${numbers.length > 1 && value !== '' ? '…' : ''}`;
    const rows = lineList(numbers);
    return html`• ${rows.replace('r', 'R')}: ${rowFaults[code](shown, phaseList(phases))}`;
  }

  const countsText = ({ added, up, down, same }: TargetCounts): string =>
    `New ${count(added)} · higher ${count(up)} · lower ${count(down)} · unchanged ${count(same)}`;

  function ownText({ ownKept, ownDropped }: TargetFileMessages['targets.preview']): Html | undefined {
    const said = [
      ownKept > 0 ? `${count(ownKept)} kept` : '',
      ownDropped > 0 ? `${count(ownDropped)} dropped, as what is given is no lower` : '',
    ].filter(Boolean);
    return said.length === 0 ? undefined : html`Own goals of units: ${said.join(', ')}.`;
  }

  function overText({ over }: TargetFileMessages['targets.preview']): Html | undefined {
    if (over.total === 0) return undefined;
    const named = over.first.map(
      ({ unit, phase, given, target }) =>
        `${cut(unit, 60)}${phase === null ? '' : ` (${cut(phase, 40)})`} ${count(given)}/${count(target)}`,
    );
    const more = over.total > over.first.length ? ` and ${units(over.total - over.first.length)} more` : '';
    return html`More given on than was given: ${named.join('; ')}${more}.`;
  }

  const messages: TextsOf<TargetFileMessages> = {
    'targets.preview': (values) => {
      const { token, programme, parts, blank, unused } = values;
      return lines(
        html`<b>Preview of the file of targets</b>`,
        html`${cut(programme, 120)}`,
        ...parts
          .slice(0, 12)
          .map(
            ({ name, units: many, sum }) =>
              html`• ${cut(name ?? 'Whole programme', 60)}: ${units(many)}, <b>${count(sum)}</b> in all`,
          ),
        html`${countsText(values)}`,
        ownText(values),
        overText(values),
        blank.length === 0 ? undefined : html`No target there, left as it is: ${lineList(blank)}`,
        unused.length === 0 ? undefined : html`Columns not used: ${cut(unused.slice(0, 10).join(', '), 120)}`,
        token === null
          ? html`\nThe file says what stands already: there is nothing to change.`
          : html`\nNothing is saved yet. Give these targets?`,
      );
    },
    'targets.problems': ({ rows, kinds, phases }) =>
      lines(
        html`<b>Something is to be corrected in the file of targets${rows === 0 ? '' : ` (${count(rows)} ${rows === 1 ? 'row' : 'rows'})`}; no target was given:</b>`,
        ...kinds.slice(0, shownKinds).map((kind) => kindText(kind, phases)),
        html`\nRows are those of the file you sent. Please correct it and send the whole file again.`,
      ),
    'targets.imported': (values) =>
      lines(
        html`✓ The targets of the file are given (${cut(values.programme, 80)}).`,
        html`${countsText(values)}`,
        html`To see them: /target`,
      ),
    'targets.dropped': () => html`Dropped; no target was given.`,
  };

  const about = ({ unit, units: many, phases, example: code }: TargetTemplateAbout): Html =>
    lines(
      html`<b>Targets by a file</b>: ${units(many)} of ${cut(unit, 80)} with the targets they have. Fill in the column of targets and send the file back here. An empty cell leaves a target as it is. You see it first; it is saved when you agree.`,
      html`\nA file of your own (Excel or CSV, at most 20,000 rows) does, too, for example:`,
      phases.length === 0
        ? html`<code>unit code,target</code>\n<code>${code},300</code>`
        : html`<code>unit code,target,phase</code>\n<code>${code},300,</code>\n<code>${code},120,1</code>`,
      phases.length === 0
        ? undefined
        : html`Phases: ${phaseList(phases)}; an empty cell means the whole programme.`,
    );

  return {
    about,
    messages,
    refusals: {
      'bad-target-file': ({ why }) =>
        html`${fileFaults[why]}${why === 'columns' || why === 'empty' ? html` It needs a column <b>Unit code</b> (or <b>Unit name</b>) and a column <b>Target</b>, for example:\n${example}` : ''}`,
      'targets-changed': () =>
        html`Targets or units have changed since the preview, so no target was given. Please send the file again for a new preview.`,
    },
    ...targetFileWordsEn,
  };
}
