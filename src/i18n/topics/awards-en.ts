import type {
  AwardFault,
  AwardHole,
  AwardItem,
  AwardMessages,
  AwardRefusal,
} from '../../domain/award-messages.ts';
import type { AwardCellFault } from '../../domain/award-rows.ts';
import type { AwardPaper } from '../../domain/awards.ts';
import { mostAwards } from '../../domain/awards.ts';
import type { ListFault } from '../../domain/list-fault.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { awardWordsVi, createAwardsVi } from './awards-vi.ts';
import { fileFaultsEn } from './list-faults-en.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

/** What the forms of commendations say. */
export const awardWordsEn: typeof awardWordsVi = {
  options: {
    'creative-labour': 'Creative Labour Certificate',
    confederation: 'Certificate of the Confederation',
    province: 'Provincial certificate',
    merit: 'Certificate of merit',
  },
  labels: {
    awardTo: 'Who is commended',
    awardForm: 'Form of commendation',
    awardNumber: 'Decision number',
    awardDay: 'Day of the decision',
    removalReason: 'Why it is taken back',
  },
  asks: {
    awardTo: html`Which initiative or unit is commended? Type codes of initiatives (several at once, too), or the name of a unit. A long list comes as an Excel or CSV file with the columns <b>Code</b> (or <b>Unit</b>), <b>Form</b>, <b>Number</b>, <b>Date</b>.
Examples: <i>123 125-140</i>, <i>song ma garment</i>`,
    awardForm: html`Which form? Choose a button, or type another one.
Example: <i>Nguyen Duc Canh Prize</i>`,
    awardNumber: html`Number of the decision? Its day may be typed along; without one, press <b>Skip</b>.
Example: <i>no. 45/QD-LDLD on 20/11/2026</i>`,
    awardDay: html`On which day was the decision signed?
Example: <i>20/11/2026</i>`,
    removalReason: html`Why is this commendation taken back? Whoever was commended reads the reason.
Example: <i>Entered for the wrong code</i>`,
  },
  titles: {
    awardFile: 'List of commendations',
    award: 'Commendation',
    awardRemoval: 'Take a commendation back',
  },
  goOn: { awardFile: '/award', award: '/award', awardRemoval: '/award' },
  buttons: {
    addAward: 'Enter a commendation',
    recordAwards: 'Enter',
    awardList: 'List',
    removeAward: 'Take it back',
    otherProgramme: 'Another programme',
    editPaper: 'Edit…',
    openInitiative: 'Open the initiative',
    toAwards: 'Commendations',
    candidates: 'Creative Labour candidates',
    commend: 'Commend',
    toFirst: '« First page',
  },
};

/** “Provincial certificate”, or another form as it was typed. */
function awardNameEn({ form, formName }: Pick<AwardPaper, 'form' | 'formName'>): string {
  return form === 'other' ? cut(formName ?? 'Another form', 100) : awardWordsEn.options[form];
}

/** “no. 45/QD of 20/11/2026”; empty where neither is known. */
function paperText({ number, day }: AwardPaper): string {
  return [number === null ? '' : `no. ${cut(number, 60)}`, day === null ? '' : `of ${day}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** “Provincial certificate, no. 45/QD of 20/11/2026” */
function awardTextEn(paper: AwardPaper): string {
  return [awardNameEn(paper), paperText(paper)].filter((part) => part !== '').join(', ');
}

const faults: Record<AwardFault, string> = {
  unknown: 'No such code',
  'unknown-unit': 'No such unit',
  'not-allowed': 'Outside your units',
  'not-recognised': 'Not recognised',
  'own-work': 'Your own initiative, which the union above enters',
  'own-unit': 'Your own unit, which the union above enters',
  same: 'Entered already',
};

const cellFaults: Record<AwardCellFault, string> = {
  'missing-who': 'No code and no unit',
  'missing-form': 'No form of commendation',
  'which-form': 'Given by whom? Write “Certificate of the Confederation” or “Provincial certificate”',
  'not-a-code': 'Not a code; for example: SK-26-000123',
  'not-a-day': 'Not a day; for example: 20/11/2026',
  'not-yet-signed': 'The day of the decision is still to come',
  broken: 'The formula in a cell has an error. Write its result',
  'too-long': 'At most 100 characters for the form, 60 for the number',
  repeated: 'The same as a row above. Delete one of them',
};

const fileFaults: Record<ListFault, string> = {
  ...fileFaultsEn,
  empty: 'There is no row in the file.',
  columns: 'Some names of columns were not found.',
  'too-many': `The file has more than ${mostAwards} rows. Please split it.`,
};

const shownAwards = 4;
const shownItems = 12;
const shownHoles = 20;
export const awardUsageEn = '/award 123 125-140 provincial certificate no. 45/QD on 20/11';

export function createAwardsEn({
  count,
  moment,
  states,
  work,
  passOn,
  amount,
}: Speech): ReturnType<typeof createAwardsVi> {
  const who = ({ about, title, author }: AwardItem): Html =>
    title === null
      ? html`<b>${cut(about, 80)}</b>`
      : html`<b>${about}</b> “${cut(title, 50)}”${author === undefined ? '' : ` – ${cut(author ?? 'anonymised', 40)}`}`;

  const counted = (many: number, noun: string): string => `${count(many)} ${noun}${many === 1 ? '' : 's'}`;

  /** “16 initiatives, 1 unit” */
  function sizeOf(items: readonly AwardItem[]): string {
    const units = items.filter(({ title }) => title === null).length;
    const parts = [
      units === items.length ? '' : counted(items.length - units, 'initiative'),
      units === 0 ? '' : counted(units, 'unit'),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  const itemLines = (items: readonly AwardItem[]): Html[] => [
    ...items.slice(0, shownItems).map((item) => html`• ${who(item)}`),
    ...(items.length > shownItems ? [html`• … and ${count(items.length - shownItems)} more`] : []),
  ];

  /** Those with the same reason in one line. */
  function holeLines(holes: readonly AwardHole[]): Html[] {
    const reasons = new Map<AwardFault, AwardHole[]>();
    for (const hole of holes) reasons.set(hole.why, [...(reasons.get(hole.why) ?? []), hole]);
    const said = ({ about, state }: AwardHole) =>
      `${cut(about, 60)}${state === undefined ? '' : ` (${states[state]})`}`;
    return [...reasons].map(([why, same]) => {
      const rest = same.length > shownHoles ? ` … and ${count(same.length - shownHoles)} more` : '';
      return html`• ${faults[why]}: ${cut(same.slice(0, shownHoles).map(said).join(', '), 300)}${rest}`;
    });
  }

  const holesText = (holes: readonly AwardHole[]): Html[] =>
    holes.length === 0 ? [] : [html`\n<b>Cannot be entered: ${count(holes.length)}</b>`, ...holeLines(holes)];

  const messages: TextsOf<AwardMessages> = {
    'award.preview': ({ draft: { paper }, menu, judged }) => {
      const { items = [], holes = [], programme = null } = judged ?? {};
      return lines(
        menu
          ? html`<b>What would you like to change?</b>`
          : html`<b>Commendation: please look it over before it is entered</b>`,
        paper === null ? undefined : html`Form: <b>${awardNameEn(paper)}</b>`,
        paper === null
          ? undefined
          : html`Decision: ${paperText(paper) === '' ? 'no number and day yet' : html`<b>${paperText(paper)}</b>`}`,
        programme === null ? undefined : html`Programme: ${cut(programme, 100)}`,
        items.length === 0 ? undefined : html`\n<b>For ${sizeOf(items)}</b>`,
        ...itemLines(items),
        ...holesText(holes),
      );
    },
    'award.file': ({ papers, programme }) =>
      lines(
        html`<b>List of commendations: ${counted(
          papers.reduce((sum, one) => sum + one.count, 0),
          'row',
        )}, all of which can be entered</b>`,
        programme === null ? undefined : html`Programme: ${cut(programme, 100)}`,
        ...papers
          .slice(0, shownItems)
          .map((one) => html`• ${awardTextEn(one.paper)}: <b>${count(one.count)}</b>`),
        papers.length > shownItems
          ? html`• … and ${count(papers.length - shownItems)} more decisions`
          : undefined,
        html`\nNothing is entered yet. <b>Enter</b> takes all of them at once; whoever is commended is told in a minute.`,
      ),
    'award.programmes': () => html`Which programme does it belong to? Choose a button below.`,
    'award.done': ({ paper, items, holes }) =>
      lines(
        items.length === 0
          ? html`No commendation was entered.`
          : html`✓ Entered ${paper === null ? 'commendations' : html`<b>${awardTextEn(paper)}</b>`} for ${sizeOf(items)}. Whoever is commended is told in a minute.`,
        ...itemLines(items),
        ...holesText(holes),
      ),
    'award.undone': ({ count: undone }) =>
      html`${counted(undone, 'commendation')} taken off again; nobody was told.`,
    'award.head': ({ programme, counts }) =>
      lines(
        html`<b>Commendations</b>${programme === null ? '' : ` · ${cut(programme.name, 100)}`}`,
        ...(counts.length === 0
          ? [html`No commendation has been entered yet.`]
          : counts.map(
              ({ form, count: many }) =>
                html`• ${awardNameEn({ form, formName: null })}: <b>${count(many)}</b>`,
            )),
        html`\nMany codes in one message: <code>${awardUsageEn}</code>`,
      ),
    'award.list': ({ programme, form, lines: rows, isFirst }) =>
      lines(
        html`<b>List of commendations</b>${programme === null ? '' : ` · ${cut(programme, 100)}`}${form === null ? '' : ` · ${awardNameEn({ form, formName: null })}`}${isFirst ? '' : ' (continued)'}`,
        ...(rows.length === 0
          ? [html`No commendation has been entered yet.`]
          : rows.map((row, index) => html`${index + 1}. ${who(row)}\n   ${awardTextEn(row)}`)),
      ),
    'award.one': ({ programme, by, at, ...row }) =>
      lines(
        who(row),
        html`Commendation: <b>${awardTextEn(row)}</b>`,
        programme === null ? undefined : html`Programme: ${cut(programme, 100)}`,
        html`Entered at ${moment(at)}${by === null ? '' : ` – ${cut(by, 40)}`}`,
      ),
    'award.removed': (row) => html`Taken back: <b>${awardTextEn(row)}</b> of ${who(row)}.`,
    'award.candidates': ({ lines: found, least, isFirst }) =>
      lines(
        html`<b>Candidates for the Creative Labour Certificate</b>${isFirst ? '' : ' (continued)'}`,
        html`Recognised, with a benefit a year of at least ${count(least.worker)} million đồng (workers), ${count(least.civil)} million đồng (officials, civil servants), ${count(least['union-officer'])} million đồng (union officers). Please compare degree and post yourself; an admin of the top unit sets the limits in /settings.`,
        ...(found.length === 0
          ? [html`\nNo initiative in your units reaches these limits.`]
          : [
              html`\nPress a number to enter a commendation; <code>/show code</code> shows one.`,
              ...found.map(
                (line, index) =>
                  html`${index + 1}. ${who(line)}\n   ${cut(line.unit, 60)} – <b>${amount(line.benefit)}</b>`,
              ),
            ]),
      ),
    'notice.awarded': ({ code, title, onBehalfOf, ...paper }) =>
      html`${passOn(onBehalfOf)}Congratulations! For ${work({ code, title })} you are awarded the <b>${awardNameEn(paper)}</b>${paperText(paper) === '' ? '' : ` (decision ${paperText(paper)})`}. See it in /mine.`,
    'notice.award-removed': ({ code, title, onBehalfOf, reason, ...paper }) =>
      html`${passOn(onBehalfOf)}<b>${awardTextEn(paper)}</b>, which you were told of for ${work({ code, title })}, has been taken back. Reason: ${cut(reason, 500)}. If this is a mistake, please ask your union.`,
    'notice.unit-awarded': ({ unit, ...paper }) =>
      html`Congratulations: <b>${cut(unit, 120)}</b> is awarded the <b>${awardNameEn(paper)}</b>${paperText(paper) === '' ? '' : ` (decision ${paperText(paper)})`}. Please pass the good news on to everybody there.`,
    'notice.unit-award-removed': ({ unit, reason, ...paper }) =>
      html`<b>${awardTextEn(paper)}</b>, which ${cut(unit, 120)} was told of, has been taken back. Reason: ${cut(reason, 500)}.`,
  };

  const refusals: RefusalTextsOf<AwardRefusal> = {
    'too-many-awards': ({ most }) =>
      html`At most ${count(Number(most))} codes are entered at once. Please send them in several messages.`,
    'award-gone': () => html`This commendation was taken back before. Press /award to see the list.`,
    'bad-award-file': ({ why }) =>
      html`${fileFaults[why as ListFault]} A list of commendations needs the columns <code>Code</code> (or <code>Unit</code>), <code>Form</code>, <code>Number</code>, <code>Date</code>`,
    'own-award': ({ about }) =>
      html`${cut(String(about), 80)} is your own work or your own unit: the union above enters and takes back its commendations.`,
  };
  /** On a card, and under a line of one's own list. */
  const awardsText = (given: readonly AwardPaper[] = [], most = 300): Html | undefined =>
    given.length === 0
      ? undefined
      : html`Commended: <b>${cut(given.slice(0, shownAwards).map(awardTextEn).join(' · '), most)}</b>`;
  const awardsBelow = (given: readonly AwardPaper[] = []): Html =>
    given.length === 0 ? html`` : html`\n   ${awardsText(given, 120) ?? ''}`;

  /** What is said before data are erased: the paper is kept elsewhere. */
  const eraseText = (commended: number): string =>
    commended === 0
      ? ''
      : ` Of these, commended: ${count(commended)}. The paper decision goes on naming you as the law asks; here only code, form and number are kept.`;

  /** Why a row of a list is not taken. */
  const faultText = (why: AwardFault | AwardCellFault): string => ({ ...faults, ...cellFaults })[why];

  return {
    messages,
    refusals,
    faultText,
    eraseText,
    awardText: awardTextEn,
    awardsText,
    awardsBelow,
    commands: { khenthuong: 'commend initiatives and units: enter, list' },
    usages: { khenthuong: awardUsageEn },
  };
}
