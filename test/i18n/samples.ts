import type { AnswerValue } from '../../src/domain/answers.ts';
import { type AuthorState, authorsView } from '../../src/domain/authors.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { noFlows } from '../../src/domain/counts.ts';
import type { Difference } from '../../src/domain/difference.ts';
import { blocks, type FormId, forms } from '../../src/domain/form.ts';
import type { MoveKind, State } from '../../src/domain/initiative.ts';
import type {
  InitiativeView,
  MessageKind,
  MessageValues,
  PlainLead,
  QuestionLead,
} from '../../src/domain/messages.ts';
import type { AskCode, RefusedCode } from '../../src/domain/reading.ts';
import type { Refusal, RefusalCode, WorkbookFault } from '../../src/domain/refusals.ts';
import { settingKeys, settings } from '../../src/domain/settings.ts';
import type { Tally } from '../../src/domain/tally.ts';
import type { UnitProblemCode } from '../../src/domain/unit-import.ts';
import { unreadKinds } from '../../src/domain/unread.ts';
import { auditSamples } from './audit-samples.ts';
import { awardRefusals, awardSamples, papersWith } from './award-samples.ts';
import { bulkSamples } from './bulk-samples.ts';
import { decidingSamples } from './deciding-samples.ts';
import { exportCaptions, exportSamples } from './export-samples.ts';
import { figuresRefusals, figuresSamples } from './figures-samples.ts';
import { holdersSamples } from './holders-samples.ts';
import { libraryRefusals, librarySamples } from './library-samples.ts';
import { loadSamples } from './load-samples.ts';
import { logExportSamples } from './log-export-samples.ts';
import { paperSamples } from './paper-samples.ts';
import { postingRefusals, postingSamples } from './posting-samples.ts';
import { programmeRefusalSamples, programmeSamples } from './programme-samples.ts';
import { queueSamples, reviewSamples } from './queue-samples.ts';
import { searchSamples } from './search-samples.ts';
import { summarySamples } from './summary-samples.ts';
import { suspensionRefusals, suspensionSamples } from './suspension-samples.ts';
import { targetFileRefusals, targetFileSamples, targetTemplates } from './target-file-samples.ts';
import { targetRefusalSamples, targetSamples } from './target-samples.ts';
import { undeliveredSamples } from './undelivered-samples.ts';

type Samples = { readonly [K in MessageKind]: readonly [MessageValues[K], ...MessageValues[K][]] };

export const calendar = createCalendar();
/** 10/5/2022, 14h00 in Vietnam. */
export const moment = calendar.at({ year: 2022, month: 5, day: 10, hour: 14, minute: 0 });
const week = { from: calendar.weekOf(moment).from, to: calendar.weekOf(moment).to };

const states = Object.keys({
  draft: true,
  submitted: true,
  in_review: true,
  returned: true,
  recognised: true,
  declined: true,
  withdrawn: true,
  revoked: true,
} satisfies Record<State, true>) as State[];

const moveKinds = Object.keys({
  submit: true,
  resubmit: true,
  accept: true,
  recognise: true,
  decline: true,
  return: true,
  withdraw: true,
  revoke: true,
  undo: true,
} satisfies Record<MoveKind | 'undo' | 'resubmit', true>);

const authorStates = Object.keys({
  invited: true,
  confirmed: true,
  declined: true,
  erased: true,
} satisfies Record<Exclude<AuthorState, 'main'>, true>) as Exclude<AuthorState, 'main'>[];

const declineReasons = forms.decline.questions[0]?.options ?? [];

const askCodes = Object.keys({
  'money-unit': true,
  'money-range': true,
  'money-period': true,
  'money-zero': true,
  'money-which': true,
  'date-day': true,
  'date-which': true,
  'date-solar': true,
  'name-unusual': true,
  'share-which': true,
  'award-which': true,
} satisfies Record<AskCode, true>);

const refusedCodes = Object.keys({
  unreadable: true,
  'foreign-currency': true,
  negative: true,
  'too-large': true,
  'need-month-or-year': true,
  lunar: true,
  future: true,
  'too-old': true,
  'not-a-clock': true,
  'not-a-date': true,
  'not-a-name': true,
  'not-a-share': true,
  'legacy-encoding': true,
  empty: true,
  'not-a-number': true,
  'not-a-unit-code': true,
  'need-day': true,
  'dates-crossed': true,
  'day-over': true,
  'not-yet-signed': true,
} satisfies Record<
  | RefusedCode
  | 'empty'
  | 'not-a-number'
  | 'not-a-unit-code'
  | 'need-day'
  | 'dates-crossed'
  | 'day-over'
  | 'not-yet-signed',
  true
>);

const problemCodes = Object.keys({
  'missing-column': true,
  'unknown-column': true,
  'duplicate-column': true,
  'bad-code': true,
  'empty-name': true,
  'too-long': true,
  'legacy-encoding': true,
  'duplicate-code': true,
  'unknown-parent': true,
  'no-parent': true,
  'too-many-roots': true,
  cycle: true,
  'bad-block': true,
  'bad-number': true,
  'outside-scope': true,
} satisfies Record<UnitProblemCode, true>) as UnitProblemCode[];

const workbookFaults = Object.keys({
  type: true,
  xls: true,
  password: true,
  broken: true,
  size: true,
  empty: true,
  columns: true,
  rows: true,
  'too-many': true,
  gone: true,
  units: true,
} satisfies Record<WorkbookFault, true>) as WorkbookFault[];

const leadCodes = Object.keys({
  stale: true,
  resumed: true,
  'story-kept': true,
  rewrite: true,
  'choose-button': true,
  'choose-one': true,
  'paper-kept': true,
  'lacks-number': true,
  'lacks-day': true,
  'send-file': true,
  'file-kept': true,
  'file-type': true,
  'file-large': true,
  'files-full': true,
  'press-button': true,
  'card-changed': true,
  consented: true,
} satisfies Record<PlainLead['code'], true>) as PlainLead['code'][];

const notTaken = [...unreadKinds, 'file', 'file-type'] as const;
const fileWords = ['file-kept', 'file-type', 'file-large', 'files-full'] as const;

/** Answers of every shape that is stored. */
const answerValues: readonly AnswerValue[] = [
  null,
  1250,
  'environment',
  'not-yet',
  ['title', 'benefit'],
  { year: 2026, month: 3, day: 15, precision: 'day' },
  { year: 2026, month: 3, precision: 'month' },
  { year: 2022, quarter: 2, precision: 'quarter' },
  { year: 2022, precision: 'year' },
  ...(['once', 'month', 'year', 'unknown'] as const).map((period) => ({
    amount: 15_500_000,
    period,
    approximate: period === 'year',
  })),
];

export function tallyOf(unit: string, changes: Partial<Tally> = {}): Tally {
  return {
    unit,
    programme: unit,
    period: { kind: 'week', ...week },
    cutOff: moment,
    programmeTo: moment,
    phase: {
      ordinal: 1,
      name: unit,
      fromAt: week.from,
      toAt: week.to,
      submitted: 1000,
      recognised: 900,
      valid: 800,
      target: 958,
    },
    flows: { submitted: 1260, recognised: 588, declined: 1, revoked: 2, withdrawn: 1 },
    before: { submitted: 1000, recognised: 588, declined: 12, revoked: 0, withdrawn: 0 },
    waiting: 672,
    returned: 3,
    totals: { submitted: 170_324, recognised: 2900, valid: 2769 },
    target: 3000,
    units: { taking: 8, all: 3655 },
    authors: 1062,
    headcount: 308_598,
    benefit: { confirmed: 162_000_000_000, declared: 584_000_000_000, none: 1 },
    overdue: { answer: 2, decision: 1 },
    shares: [
      { name: unit, code: 'A', valid: 141, target: 96 },
      { name: unit, code: 'B', valid: 5, target: null },
    ],
    others: { units: 10, valid: 1234 },
    sharesOf: 'programme',
    ...changes,
  };
}

const emptyTally: Partial<Tally> = {
  programme: null,
  programmeTo: null,
  phase: null,
  flows: noFlows,
  before: null,
  target: null,
  headcount: null,
  overdue: { answer: 0, decision: 0 },
  shares: [],
  others: { units: 0, valid: 0 },
  sharesOf: 'phase',
};

const roleTerms = [
  { from: null, to: null },
  { from: null, to: moment },
  { from: moment, to: null },
  { from: moment, to: moment },
];

const periodCommands = ['thongke', 'chitieu', 'xuat', 'totrinh', 'nhatky'] as const;

type Refusals = { [Code in RefusalCode]: readonly (Refusal & { code: Code })[] };

function refusalsWith(said: string): Refusals {
  return {
    ...awardRefusals(said),
    ...figuresRefusals(said),
    ...suspensionRefusals(said, moment),
    ...programmeRefusalSamples(said, moment),
    ...targetRefusalSamples(said, moment),
    ...targetFileRefusals,
    ...libraryRefusals(said),
    'not-counted': [{ code: 'not-counted', initiative: 'SK-26-000123' }],
    'not-allowed': [{ code: 'not-allowed' }],
    'no-application': [{ code: 'no-application', state: 'declined' }],
    'no-such-codes': [{ code: 'no-such-codes', codes: '127, 131–133' }],
    'nothing-ticked': [{ code: 'nothing-ticked' }],
    'too-many-codes': [{ code: 'too-many-codes', most: 1000 }],
    'range-backwards': [{ code: 'range-backwards', typed: '140-125', meant: '125-140' }],
    'bad-sum': [{ code: 'bad-sum', typed: said }],
    'right-gone': [
      { code: 'right-gone', about: 'SK-26-000123' },
      { code: 'right-gone', about: null },
    ],
    'role-needed': (['helper', 'leader', 'officer', 'admin', 'owner'] as const).map((role) => ({
      code: 'role-needed' as const,
      role,
    })),
    'group-taken': [{ code: 'group-taken', unit: said }],
    'not-asked': [{ code: 'not-asked' }],
    'not-registered': [{ code: 'not-registered' }],
    'private-only': [{ code: 'private-only' }],
    'group-only': [{ code: 'group-only' }],
    'unknown-code': [{ code: 'unknown-code', typed: said }],
    usage: ['xem', 'congnhan', 'tuchoi', 'bosung', 'lienket', 'phanquyen', 'chitieu', 'lich', 'start'].map(
      (command) => ({ code: 'usage' as const, command }),
    ),
    'wrong-state': states.flatMap((state) => [
      { code: 'wrong-state' as const, initiative: 'SK-26-000123', state, by: said, at: moment },
      { code: 'wrong-state' as const, initiative: 'SK-26-000123', state, by: null, at: null },
    ]),
    'own-work': [{ code: 'own-work', initiative: 'SK-26-000123' }],
    locked: states.map((state) => ({ code: 'locked' as const, initiative: 'SK-26-000123', state })),
    'submitted-anew': [{ code: 'submitted-anew', initiative: 'SK-26-000124' }],
    'not-earlier': [{ code: 'not-earlier', initiative: 'SK-26-000123', other: 'SK-26-000124' }],
    'marked-same': [
      {
        code: 'marked-same',
        initiative: 'SK-26-000123',
        earlier: { id: 1, code: 'SK-26-000001', standing: { state: 'recognised', at: moment }, marked: true },
      },
    ],
    stale: [{ code: 'stale' }],
    incomplete: [{ code: 'incomplete', keys: ['title', 'benefit'] }],
    'edit-too-late': [{ code: 'edit-too-late', initiative: 'SK-26-000123' }],
    'written-anew': [{ code: 'written-anew', key: 'before' }],
    'draft-dropped': [{ code: 'draft-dropped' }],
    registered: [{ code: 'registered' }],
    'labels-gone': [{ code: 'labels-gone' }],
    'draft-gone': [{ code: 'draft-gone' }],
    'undo-too-late': [{ code: 'undo-too-late' }, { code: 'undo-too-late', revoke: 'SK-26-000123' }],
    'unknown-unit': [
      { code: 'unknown-unit', typed: said },
      { code: 'unknown-unit', typed: said, within: 'lienket' },
      { code: 'unknown-unit', typed: said, within: 'khenthuong' },
      { code: 'unknown-unit', typed: said, within: 'timkiem' },
      { code: 'unknown-unit', typed: said, within: 'bantin' },
      { code: 'unknown-unit', typed: said, within: 'totrinh' },
      { code: 'unknown-unit', typed: said, within: 'xuat' },
    ],
    'unit-code-taken': [{ code: 'unit-code-taken', typed: said }],
    'unit-exists': [{ code: 'unit-exists' }],
    'dates-crossed': [{ code: 'dates-crossed' }],
    'link-used': [{ code: 'link-used' }],
    'link-expired': [{ code: 'link-expired' }],
    'link-unknown': [{ code: 'link-unknown' }],
    'too-many-authors': [{ code: 'too-many-authors', most: 10 }],
    'share-too-large': [39, 0].map((most) => ({ code: 'share-too-large' as const, most })),
    'shares-open': [{ code: 'shares-open', total: 90 }],
    'invite-unknown': [{ code: 'invite-unknown' }],
    'invite-used': [{ code: 'invite-used' }],
    'invite-declined': [{ code: 'invite-declined' }],
    'invite-expired': [{ code: 'invite-expired' }],
    'invite-own': [{ code: 'invite-own' }],
    'invite-twice': [{ code: 'invite-twice' }],
    'invite-decided': [{ code: 'invite-decided' }],
    'group-not-linked': [{ code: 'group-not-linked' }],
    ...postingRefusals(said),
    'bad-schedule': [{ code: 'bad-schedule', typed: said }],
    'decision-needed': [
      { code: 'decision-needed' },
      { code: 'decision-needed', lacks: 'number' },
      { code: 'decision-needed', lacks: 'day' },
    ],
    'one-revocation': [{ code: 'one-revocation' }],
    'reason-missing': [
      { code: 'reason-missing', command: 'tuchoi', initiative: 'SK-26-000123' },
      { code: 'reason-missing', command: 'bosung', initiative: 'SK-26-000123' },
    ],
    'outside-group': [{ code: 'outside-group', unit: said }],
    'not-asked-code': [{ code: 'not-asked-code' }],
    'paper-type': [{ code: 'paper-type' }],
    'paper-unread': [{ code: 'paper-unread' }],
    'reply-unread': [{ code: 'reply-unread', initiative: 'SK-26-000123' }],
    'decision-day': (['not-yet-signed', 'too-old', 'not-a-date', 'need-day'] as const).flatMap((why) => [
      { code: 'decision-day' as const, why },
      { code: 'decision-day' as const, why, award: true as const },
    ]),
    'bad-setting': settingKeys.map((key) => ({ code: 'bad-setting', key, typed: said })),
    'bad-period': [{ code: 'bad-period', typed: said }],
    'no-such-period': [
      { code: 'no-such-period', typed: said, reason: { why: 'ahead' } },
      ...(['months', 'quarters', 'days'] as const).map((has) => ({
        ...({ code: 'no-such-period', typed: said } as const),
        reason: { why: 'unreal', has } as const,
      })),
      ...periodCommands.map((within) => ({
        ...({ code: 'no-such-period', typed: said, within } as const),
        reason: { why: 'unreal', has: 'weeks', year: 2026, weeks: 53 } as const,
      })),
    ],
    'period-backwards': [undefined, ...periodCommands].map((within) => ({
      ...({ code: 'period-backwards', first: '1/11/2026', last: '5/11/2026' } as const),
      ...(within === 'xuat' && { rest: said }),
      ...(within !== undefined && { within }),
    })),
    'targets-without-programme': [{ code: 'targets-without-programme' }],
    'no-programme': [{ code: 'no-programme' }],
    'no-phase': [
      { code: 'no-phase', phases: [] },
      { code: 'no-phase', phases: [said, said] },
      ...periodCommands.flatMap((within) =>
        [[], [said]].map((phases) => ({ code: 'no-phase' as const, phases, within })),
      ),
    ],
    'no-root': [{ code: 'no-root' }],
    'bad-file': (['type', 'size', 'encoding', 'columns', 'empty', 'gone'] as const).map((why) => ({
      code: 'bad-file' as const,
      why,
    })),
    'bad-workbook': [
      ...workbookFaults.map((why) => ({ code: 'bad-workbook' as const, why })),
      { code: 'bad-workbook', why: 'columns', runsUnits: true, mayAward: true },
      { code: 'bad-workbook', why: 'columns', missing: ['title', 'unit'], repeated: [] },
      { code: 'bad-workbook', why: 'columns', missing: [], repeated: ['title'] },
    ],
    faceless: [{ code: 'faceless' }],
    'reason-too-short': [
      { code: 'reason-too-short', command: 'tuchoi' },
      { code: 'reason-too-short', command: 'huycongnhan' },
    ],
    'already-holds': [{ code: 'already-holds' }],
    'link-own': [{ code: 'link-own' }],
    'link-closed': [{ code: 'link-closed', unit: said }],
    'own-typing': [{ code: 'own-typing' }],
    claim: (
      [
        'unknown',
        'used',
        'expired',
        'yours',
        'typist',
        'decided',
        'refused',
        'refused-before',
        'taken-back',
        'submitted-since',
      ] as const
    ).map((why) => ({
      code: 'claim' as const,
      why,
    })),
    'unit-link-unknown': [{ code: 'unit-link-unknown' }],
    'unit-link-other': [{ code: 'unit-link-other', unit: said, own: said }],
    consented: [{ code: 'consented' }],
    'export-busy': [{ code: 'export-busy' }],
    'export-unread': [{ code: 'export-unread', typed: 'hom kia <xyz>' }],
    'export-link-unknown': [{ code: 'export-link-unknown' }],
    'log-export-busy': [{ code: 'log-export-busy' }],
    'old-button': [{ code: 'old-button' }, { code: 'old-button', reviews: true }],
  };
}

function moneyOf(amount: number): AnswerValue {
  return { amount, period: 'unknown', approximate: false };
}

function questionsWith(said: string): MessageValues['form.question'][] {
  const asked = { subject: 1, step: 2, total: 7, required: true, back: true, editing: false };
  const leads: QuestionLead[] = [
    { code: 'recorded', form: 'initiative', key: 'before', value: said },
    { code: 'recorded', form: 'registration', key: 'unit', value: 12, unitName: said },
    { code: 'corrected', keys: ['result', 'benefit'] },
    { code: 'themes', themes: [said.slice(0, 100), said.slice(0, 60)] },
    { code: 'filled', keys: ['title', 'before', 'benefit'] },
    {
      code: 'filled',
      keys: ['title'],
      rest: said,
      unread: (['choose', 'later', 'kept'] as const).map((next) => ({ key: 'field', typed: said, next })),
    },
    ...fileWords.map((file): QuestionLead => ({ code: 'with-file', file, told: 'before' })),
    { code: 'with-file', file: 'file-kept', after: { code: 'choose-button' } },
    { code: 'note-kept', note: said },
    { code: 'filled', keys: [], unread: [{ key: 'applied', typed: said, next: 'kept' }] },
    ...leadCodes.map((code) => ({ code })),
  ];
  const everyQuestion = Object.values(forms).flatMap(({ id, questions }) =>
    questions.map(({ key, type }) => ({ ...asked, form: id as FormId, key, type })),
  );
  return [
    ...everyQuestion,
    { ...asked, form: 'decline', key: 'reason', type: 'text', about: 'SK-26-000123' },
    { ...asked, form: 'return', key: 'toFix', type: 'several', about: 12 },
    ...everyQuestion.map((question) => ({
      ...question,
      editing: true,
      current: question.type === 'unit' ? 12 : said,
    })),
    { ...asked, form: 'initiative', key: 'result', type: 'text', current: said, note: said, keep: true },
    ...answerValues.map((current) => ({
      ...asked,
      form: 'initiative' as const,
      key: 'field',
      type: 'choice',
      current,
    })),
    ...leads.map((lead) => ({ ...asked, form: 'initiative' as const, key: 'title', type: 'text', lead })),
    { ...asked, form: 'initiative' as const, key: 'title', type: 'text', onBehalfOf: said },
  ];
}

/** Of a list that is known to have something in it. */
function some<T>(items: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('A kind of message has no sample.');
  return [first, ...rest];
}

function list<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** Values of every kind of message, as long as the bot makes its lists; `said` is what persons wrote. */
export function samplesWith(said: string): Samples {
  const view = { code: 'SK-26-000123', title: said };
  const named = { id: 1, ...view };
  const line = { ...named, state: 'submitted' as const, unit: said };
  const written = { title: said, before: said, solution: said, result: said };
  const summary = {
    rows: 5000,
    units: 12,
    authors: 4100,
    benefit: { month: 1_400_000_000, year: 162_000_000_000, once: 300_000_000, unknown: 15_000 },
    withBenefit: 3200,
    sample: list(3, () => ({ name: said, title: said })),
    renamed: 2,
    alike: list(20, (index) => 100 + index),
    unknownColumns: list(10, () => said),
    bare: {
      count: 40,
      first: list(5, (index) => ({
        line: 100 + index,
        column: 'applied' as const,
        typed: '46154',
        value: { year: 2026, month: 5, day: 12, precision: 'day' as const },
      })),
    },
  };
  const noBenefit = { month: 0, year: 0, once: 0, unknown: 0 };
  const noBare = { count: 0, first: [] };
  const paper = { number: said, day: '20/11/2026' };
  const noPaper = { number: null, day: null };
  const card: InitiativeView = {
    ...line,
    author: said,
    answers: { ...written, benefit: { amount: 15_500_000, period: 'month', approximate: true } },
    files: 2,
    submittedAt: moment,
    dueAt: moment,
    holder: said,
    reason: null,
    toFix: [],
    earlier: null,
    difference: null,
    decision: paper,
    history: moveKinds.map((kind) => ({
      kind,
      at: moment,
      role: 'officer',
      by: said,
      note: said,
    })),
  };
  const similar = list(3, (id) => ({ id, ...view, unit: id === 1 ? '' : said, opens: id === 0 }));
  const declined = { state: 'declined', at: moment } as const;
  const earlier = { id: 1, code: 'SK-26-000001', standing: declined, marked: true };
  const others = authorStates.map((state) => ({ name: said, share: 10, state }));
  const authors = authorsView(said, [...others, { name: null, share: 10, state: 'erased' }]);
  const holder = {
    ...{ grantId: 1, role: 'officer' as const, unit: said, name: said },
    ...{ from: moment, to: moment, begun: true, mayEnd: true },
  };
  const holders = list(10, (grantId) => ({
    ...holder,
    grantId,
    role: grantId % 2 === 0 ? ('officer' as const) : ('admin' as const),
    name: grantId === 3 ? null : said,
    to: grantId === 4 ? null : moment,
    begun: grantId !== 5,
    mayEnd: grantId !== 6,
  }));
  const formCard = {
    form: 'initiative' as const,
    subject: 1,
    unitNames: {},
    files: 0,
    keys: Object.keys(written),
    extras: ['files', 'secret', 'decided'],
    menu: false,
    missing: [],
  };
  const draft = { id: 1, title: said, step: 4, total: 7, touchedAt: moment };
  const untitled = { ...draft, title: null, step: 0 };
  const difference: Difference = {
    changes: [
      ...Object.keys(written).map((key) => ({ key, before: `${said} 1`, after: `${said} 2` })),
      { key: 'benefit', before: null, after: { amount: 15_500_000, period: 'month', approximate: true } },
      { key: 'confidential', after: 'secret' },
    ],
    authors: [
      { name: said, before: 40, after: 50 },
      { name: said, after: 10 },
      { name: null, before: 5 },
    ],
    files: 2,
  };
  const noForm = { subject: 0, key: 'title' };
  const schedule = { unit: said, weekday: 1, minute: 480, nextAt: moment };

  return {
    consent: [
      { root: said, after: null, language: 'vi' },
      { root: null, after: null, language: 'vi' },
      { root: said, after: null, language: 'vi', more: true },
    ],
    'consent.refused': [{ language: 'vi' }],
    home: [
      { name: said, unit: said, abilities: [] },
      { name: said, unit: said, abilities: ['seeQueue', 'tally', 'units', 'onBehalf'] },
    ],
    help: [
      { commands: [{ name: 'start', text: said }], group: false, tips: true },
      { commands: [{ name: 'start', text: said }], group: true, tips: false },
      { commands: [], group: true, tips: false },
    ],
    'unknown.command': [
      { typed: said, nearest: null },
      { typed: said, nearest: 'start' },
    ],
    'nothing.open': [{ reviews: false }, { reviews: true }, { reviews: false, completes: true }],
    'nothing.kept': some(notTaken.map((what) => ({ what }))),
    'form.unread': some(
      notTaken.flatMap((what) =>
        ['before', 'card'].map((key) => ({ form: 'initiative' as const, subject: 1, key, what })),
      ),
    ),
    'form.question': some(questionsWith(said)),
    'form.confirm': [
      { form: 'registration', ...noForm, key: 'fullName', value: said, turn: 1 },
      {
        form: 'initiative',
        ...noForm,
        key: 'benefit',
        value: { amount: 75_000_000_000, period: 'year', approximate: false },
        turn: 1,
        lead: { code: 'stale' },
        large: true,
      },
    ],
    'form.choose': some(
      askCodes.map((code) => ({
        form: 'initiative' as const,
        ...noForm,
        code,
        typed: said,
        turn: 1,
        options: code === 'money-unit' ? [moneyOf(200_000), moneyOf(200_000_000)] : [],
      })),
    ),
    'form.units': [
      { form: 'registration', ...noForm, query: said, found: [], missing: true },
      {
        form: 'registration',
        ...noForm,
        query: said,
        found: list(8, (id) => ({ id, name: said, path: id === 0 ? '' : said })),
        missing: true,
      },
    ],
    'form.story': [
      { form: 'initiative', ...noForm, parts: 1 },
      { form: 'initiative', ...noForm, parts: 3 },
    ],
    'answer.corrected': [
      { keys: ['result', 'files'], code: null, title: said },
      { keys: ['title'], code: 'SK-26-000123', title: said },
    ],
    'form.refused': [
      { form: 'initiative', ...noForm, code: 'too-short', typed: said, limit: 10, length: 2 },
      { form: 'initiative', ...noForm, code: 'too-short', typed: said, limit: 10, length: 2, kept: true },
      {
        form: 'initiative',
        ...noForm,
        code: 'future',
        typed: said,
        lead: { code: 'filled', keys: ['result'] },
      },
      { form: 'initiative', ...noForm, code: 'too-long', typed: said, limit: 4000, length: 4001 },
      { form: 'duplicate', ...noForm, key: 'earlier', code: 'unknown-code', typed: said },
      { form: 'coauthor', ...noForm, key: 'coShare', code: 'share-too-large', typed: '', limit: 40 },
      ...questionsWith(said).map((values) => {
        const { form, subject, key } = values;
        const question = { kind: 'form.question', values } as const;
        return { form, subject, key, code: 'unreadable', typed: said, question };
      }),
      {
        form: 'initiative',
        ...noForm,
        code: 'too-long',
        typed: said,
        limit: 20_000,
        length: 20_001,
        question: { kind: 'form.story', values: { form: 'initiative', ...noForm, parts: 2 } },
      },
      ...['title', 'applied', 'benefit', 'firstDay'].flatMap((key) =>
        refusedCodes.map((code) => ({ form: 'initiative' as const, subject: 0, key, code, typed: said })),
      ),
    ],
    'form.card': [
      { ...formCard, answers: written, files: 3, note: said, missing: ['field'] },
      ...answerValues.map((field) => ({ ...formCard, answers: { field } })),
      { ...formCard, answers: written, note: said, difference, unchanged: ['field'] },
      {
        ...formCard,
        answers: written,
        note: said,
        difference: { changes: [], authors: [], files: 0 },
        unchanged: [],
      },
      { ...formCard, answers: written, missing: [], authors },
      { ...formCard, answers: written, authors: authorsView(said, []) },
      { ...formCard, answers: written, menu: true },
      { ...formCard, answers: written, similar },
      { ...formCard, answers: written, onBehalfOf: said, note: said },
      { ...formCard, answers: written, programme: { name: null, until: null } },
      { ...formCard, answers: written, programme: { name: said, until: null } },
      { ...formCard, answers: written, programme: { name: said, until: moment } },
      ...leadCodes.map((code) => ({ ...formCard, answers: written, lead: { code } })),
      {
        ...formCard,
        form: 'unit',
        subject: 0,
        answers: { unitName: said, unitCode: 'MAYSM', parent: 12, headcount: 1250 },
        unitNames: { 12: said },
      },
    ],
    'form.later': [
      { form: 'initiative', subject: 1 },
      { form: 'registration', subject: 0 },
      { form: 'unit', subject: 0 },
    ],
    'draft.open': [
      { draft, others: 0 },
      { draft: { ...draft, onBehalfOf: said }, others: 1 },
      { draft: untitled, others: 2, unkept: true },
    ],
    'draft.list': [{ lines: [] }, { lines: [untitled, ...list(19, (id) => ({ ...draft, id }))] }],
    'draft.remind': [
      { draft: { ...draft, onBehalfOf: said }, others: 0, keptUntil: null },
      { draft, others: 0, keptUntil: null },
      { draft: untitled, others: 1, keptUntil: null },
      { draft, others: 12, keptUntil: moment },
      { draft: untitled, others: 0, keptUntil: moment },
    ],
    'draft.muted': [{ subject: 1 }],
    'draft.dropped': [{ draft }, { draft: untitled }],
    'draft.back': [{ draft }, { draft: untitled }],
    'draft.erased': [
      { title: said, others: 0 },
      { title: null, others: 1 },
      { title: said, others: 12 },
    ],
    'initiative.submitted': [
      { id: 1, code: 'SK-26-000123', at: moment, unit: said, dueAt: moment, again: false },
      { id: 1, code: 'SK-26-000123', at: moment, unit: said, dueAt: moment, again: true },
      ...[true, false].flatMap((again) =>
        [true, false].map((told) => ({
          ...{ id: 1, code: 'SK-26-000123', at: moment, unit: said, dueAt: moment },
          again,
          onBehalfOf: said,
          told,
        })),
      ),
    ],
    'initiative.mine': [
      { lines: [], page: 0, more: false },
      {
        lines: list(10, (id) => ({
          ...line,
          id,
          code: id === 0 ? null : line.code,
          state: states[id % states.length] ?? 'draft',
          ...(id === 0 && { draft }),
          toFix: id % 2 === 0 ? [] : ['result', 'benefit'],
          until: id === 3 ? moment : null,
          ...(id > 7 && { onBehalfOf: said }),
          ...(id > 3 && { awards: papersWith(said) }),
          shared: id === 1,
        })),
        page: 1,
        more: true,
      },
    ],
    'initiative.card': [
      { view: card, actions: [], group: false },
      { view: { ...card, awards: papersWith(said) }, actions: [], group: false },
      { view: card, actions: [], group: true },
      ...(['set', 'clear', null] as const).map((mark) => ({
        view: card,
        actions: [],
        group: false,
        alike: {
          similar: mark === null ? [] : similar,
          duplicateOf:
            mark === 'clear' ? { id: 1, code: 'SK-26-000001', opens: true, standing: declined } : null,
          duplicates: mark === 'set' ? [] : similar.map((one) => ({ ...one, standing: null })),
          mark,
          ...(mark === 'set' && {
            burst: Array.from({ length: 12 }, (_, index) => `SK-26-${100_000 + index}`),
          }),
        },
      })),
      { view: { ...card, authors }, actions: [], group: false },
      ...reviewSamples(said, moment).map((review) => ({
        view: { ...card, history: card.history.slice(0, 2), review },
        actions: [],
        group: false,
      })),
      { view: { ...card, author: null, authors: authorsView(null, others) }, actions: [], group: false },
      {
        view: { ...card, state: 'submitted', earlier: 'SK-26-000001', difference },
        actions: [],
        group: false,
        page: 1,
      },
      {
        view: { ...card, state: 'in_review', difference: { changes: [], authors: [], files: 0 } },
        actions: ['withdraw'],
        group: false,
      },
      {
        view: { ...card, state: 'returned', late: true, reason: said, toFix: ['result', 'benefit'] },
        actions: ['write', 'withdraw'],
        group: false,
      },
      { view: { ...card, state: 'declined', reason: said }, actions: ['anew'], group: false },
      { view: { ...card, typist: said }, actions: [], group: false },
      {
        view: {
          ...card,
          code: null,
          state: 'draft',
          draft,
          author: null,
          files: 0,
          submittedAt: null,
          dueAt: null,
          decision: null,
          history: [],
        },
        actions: [],
        group: false,
      },
      {
        view: {
          ...card,
          dueAt: null,
          validity: { valid: false, why: 'word', name: said, reason: said },
          inGrace: true,
          decision: noPaper,
          history: declineReasons.map((note) => ({
            kind: 'decline',
            at: moment,
            role: 'officer',
            by: null,
            note,
          })),
        },
        actions: [],
        group: false,
      },
    ],
    'duplicate.choose': [
      { ...view, id: 1, similar },
      { ...view, id: 1, similar: similar.map((one) => ({ ...one, standing: declined })) },
      { ...view, id: 1, similar: [] },
    ],
    'initiative.returned': [{ lines: [] }, { lines: list(20, (id) => ({ ...line, id, note: said })) }],
    'coauthor.invite': some(
      [true, false].map((again) => ({
        ...view,
        name: said,
        share: 40,
        url: 'https://t.me/a_bot?start=m_x',
        until: moment,
        again,
      })),
    ),
    'coauthor.carried': [
      {
        lines: list(9, () => ({ name: said, share: 10, url: 'https://t.me/a_bot?start=m_x' })),
        until: moment,
        left: [],
      },
      {
        lines: [{ name: said, share: 10, url: 'https://t.me/a_bot?start=m_x' }],
        until: moment,
        left: others,
      },
      { lines: [], until: null, left: others },
    ],
    'coauthor.list': [
      { initiativeId: 1, authors, ids: [1, 2, 3, 4, 5], full: false },
      { initiativeId: 1, authors: authorsView(said, []), ids: [], full: true },
    ],
    'coauthor.one': some(others.map((other) => ({ ...other, id: 1, initiativeId: 1 }))),
    'coauthor.ask': [
      { ...view, token: 'x', author: said, invited: said, share: 40 },
      { ...view, code: '', token: 'x', author: null, invited: null, share: 40 },
    ],
    'coauthor.joined': [{ ...view, share: 40 }],
    'coauthor.refused': [{ token: 'x', until: moment }],
    'coauthor.agreed': [
      { ...view, name: said, share: 40, unit: null },
      { ...view, name: said, share: 40, unit: said },
      { ...view, name: said, share: 40, unit: null, invited: said, open: true },
      { ...view, name: said, share: 40, unit: null, invited: said, open: false },
    ],
    'coauthor.declined': [
      { ...view, name: said, share: 40, open: true },
      { ...view, name: said, share: 40, open: false },
    ],
    'coauthor.share': [{ ...view, share: 40 }],
    'coauthor.removed': [view, { ...view, code: '' }, { code: '', title: '' }],
    'coauthor.returned': [{ ...view, note: said }],
    'coauthor.rejected': [{ ...view, reason: said }],
    'coauthor.withdrawn': [view],
    'initiative.withdraw': [named, { ...named, page: 1 }],
    'initiative.withdrawn': [named, { ...named, page: 1 }],
    'notice.resubmitted': [{ lines: [named] }, { lines: list(5, (id) => ({ ...named, id })) }],
    'notice.withdrawn': [view],
    'notice.accepted': [{ ...named, dueAt: moment }],
    'notice.recognised': [
      { ...named, ...paper },
      { ...named, ...noPaper },
    ],
    'notice.declined': [
      { ...named, reason: said },
      { ...named, reason: 'duplicate', earlier: 'SK-26-000001' },
      ...declineReasons.map((reason) => ({ ...named, reason })),
    ],
    'notice.revoked': [{ id: 1, code: 'SK-26-000123', title: said, reason: said }],
    'notice.same-later': [{ ...named, other: 'SK-26-000001' }],
    'notice.same-earlier': [{ ...named, other: 'SK-26-000125' }],
    'notice.returned': [
      { ...named, note: said, keys: ['title', 'benefit'], until: moment },
      { ...named, note: said, keys: [], until: moment },
    ],
    'notice.complete': [
      { ...view, id: 1, until: moment, others: 0, onBehalfOf: said },
      { ...view, id: 1, until: moment, others: 0 },
      { ...view, id: 1, until: moment, others: 2 },
    ],
    'notice.queue': [
      { unit: said, waiting: 1 },
      { unit: said, waiting: 1260 },
    ],
    'onbehalf.choose': some(
      [1, 8].map((length) => ({
        name: said,
        found: list(length, (id) => ({ id, name: said, unit: said })),
      })),
    ),
    'onbehalf.pass': [{ ...view, author: said, url: 'https://t.me/a_bot?start=c_x', until: moment }],
    'notice.entered': [
      { ...view, id: 1, typist: said, unit: said, dueAt: moment },
      { ...view, id: 1, typist: null, unit: said, dueAt: moment },
    ],
    'claim.ask': [
      {
        ...view,
        token: 'x',
        typist: said,
        typed: said,
        unit: said,
        state: 'withdrawn',
        differs: true,
        count: 3,
      },
      {
        ...view,
        token: 'x',
        typist: null,
        typed: said,
        unit: said,
        state: 'submitted',
        differs: false,
        count: 1,
      },
    ],
    'claim.done': [
      { lines: [{ ...view, id: 1, state: 'submitted' }], total: 1 },
      { lines: list(10, (id) => ({ ...view, id, state: 'returned' as const })), total: 12 },
    ],
    'claim.refused': [{ token: 'x', until: moment }],
    'notice.claimed': [
      { author: said, by: said, total: 1 },
      { author: said, by: said, total: 2 },
      { author: said, by: said, total: 1, personId: 1, until: moment },
    ],
    'claim.taken-back': [
      { author: said, by: said, total: 1 },
      { author: said, by: said, total: 2 },
    ],
    'notice.taken-back': [
      { ...view, typist: said, total: 1 },
      { ...view, typist: null, total: 3 },
    ],
    'notice.not-mine': [{ ...view, id: 1, author: said }],
    'notice.role': [
      { role: 'helper', unit: said, from: null, to: null },
      ...roleTerms.map((term) => ({ role: 'leader' as const, unit: said, ...term })),
      { role: 'officer', unit: said, from: null, to: null },
      { role: 'admin', unit: said, from: null, to: null },
    ],
    'notice.role-stage': [
      { stage: 'began', role: 'helper', unit: said, name: null, to: null },
      ...(['began', 'ending', 'ended', 'dismissed'] as const).flatMap((stage) =>
        [null, said].map((name) => ({ stage, role: 'officer' as const, unit: said, name, to: moment })),
      ),
    ],
    'notice.unit-missing': [
      { name: said, typed: said },
      { name: said, typed: '' },
    ],
    'decision.done': [
      { ...view, kind: 'recognise', moveId: 1, undo: true },
      { ...view, kind: 'accept', moveId: 1, undo: false },
      { ...view, kind: 'decline', moveId: 1, undo: true, note: 'not-new' },
      { ...view, kind: 'return', moveId: 1, undo: true, note: said, keys: ['result', 'benefit'] },
    ],
    'decision.claimed': [
      { ...named, number: said, day: null },
      { ...named, number: said, day: '20/11/2026' },
      {
        ...named,
        number: '7/TEST',
        day: '1/9/2026',
        despite: 2,
        last: { number: said, day: '20/11/2026', at: moment },
      },
    ],
    'decision.last': [
      { ...named, last: { number: '45/TEST', day: '20/11/2026', at: moment } },
      { ...named, last: { number: said, day: '20/11/2026', at: moment }, despite: 2 },
    ],
    'decision.same': [
      { ...named, earlier },
      { ...named, earlier: { ...earlier, marked: false, standing: { state: 'in_review', at: moment } } },
    ],
    'decision.undone': [named],
    'settings.list': [
      { lines: settingKeys.map((key) => ({ key, value: settings[key].default, changed: false })) },
    ],
    'settings.one': some(
      settingKeys.flatMap((key) => {
        const { default: value } = settings[key];
        const plain = { key, value, initial: value, changed: false, basis: null, at: null };
        return [plain, { ...plain, changed: true, basis: said, at: moment, saved: true }];
      }),
    ),
    'queue.empty': [{ unit: said }],
    refusal: some(Object.values(refusalsWith(said)).flat()),
    apology: [{ code: 'a1b2c3' }],
    'language.ask': [{}],
    'language.set': [{ language: 'vi' }],
    'data.view': [
      {
        name: said,
        unit: said,
        authorGroup: 'worker',
        consents: ['review', 'publish'].flatMap((purpose) =>
          [true, false].map((given) => ({ purpose, given, at: moment, version: '1', through: given })),
        ),
        initiatives: 3,
        drafts: 1,
        shared: 2,
        publish: true,
        paper: { birthDay: '15/03/1985', jobTitle: said, qualification: 'college', workplace: said },
      },
      {
        name: null,
        unit: null,
        authorGroup: null,
        consents: [],
        initiatives: 0,
        drafts: 0,
        shared: 0,
        publish: false,
      },
    ],
    'data.ask': [
      { recognised: 0 },
      { recognised: 1 },
      { recognised: 2 },
      { recognised: 2, commended: 1 },
      { recognised: 1, suspendedUntil: moment },
    ],
    'data.erased': [
      { kept: 0, language: 'vi' },
      { kept: 2, language: 'vi' },
    ],
    'setup.welcome': [{}],
    'setup.programme': [{ root: said }],
    'setup.units': [{ programme: said }],
    'units.found': [
      { query: '', lines: [], total: 0, hasProgramme: true },
      { query: said, lines: [], total: 3, hasProgramme: true },
      {
        query: said,
        lines: list(10, (index) => ({
          code: 'MAYSM',
          name: said,
          path: index === 0 ? '' : said,
          block: blocks[index % blocks.length] ?? 'other',
          headcount: index === 0 ? null : 1250,
          target: index === 0 ? null : 300,
        })),
        total: 3655,
        hasProgramme: true,
      },
    ],
    'units.added': [{ code: 'MAYSM', name: said }],
    'units.preview': [
      { token: 1, added: 3655, changed: 0, targets: 1, headcount: 308_598, sample: list(5, () => said) },
    ],
    'units.problems': [
      {
        problems: problemCodes.map((code, index) => ({
          line: index + 1,
          code,
          value: index === 0 ? '' : said,
        })),
        total: 1250,
      },
      { problems: [{ line: 6, code: 'bad-number', value: said, column: 'target' }], total: 1 },
    ],
    'units.imported': [{ added: 3655, changed: 1, targets: 0, hasProgramme: true }],
    'units.dropped': [{}],
    document: [
      { file: 1, about: { code: 'entry-template' } },
      { file: 1, about: { code: 'entry-problems', bad: 1250 } },
      { file: 1, about: { code: 'log', subject: 'all', from: 0, to: moment, lines: 12, part: null } },
      ...exportCaptions(moment),
      ...targetTemplates(said),
      {
        file: 1,
        about: { code: 'log', subject: 'roles', from: moment - 1, to: moment, lines: 50_000, part: 2 },
      },
      { file: 1, about: { code: 'entry-receipt', entered: 1 } },
      { file: 1, about: { code: 'application', initiative: 'SK-26-000123' } },
      ...([true, false] as const).map((more) => ({
        file: 1,
        about: {
          code: 'dossier' as const,
          list: 'waiting' as const,
          unit: said,
          from: moment,
          to: moment + 1,
          rows: 500,
          more,
        },
      })),
    ],
    'import.reading': [
      { token: 1, done: 0, total: null },
      { token: 1, done: 1200, total: 5000 },
    ],
    'import.problems': [
      { good: 4980, bad: 20, first: list(5, (index) => ({ line: index + 2, others: index, text: said })) },
      { good: 0, bad: 1, first: [{ line: 2, others: 0, text: said }] },
    ],
    'import.preview': [
      { ...summary, token: 1, enteredAt: null },
      {
        ...{ ...summary, token: 1, enteredAt: moment, benefit: noBenefit, withBenefit: 0 },
        ...{ rows: 1, units: 1, authors: 1 },
      },
      {
        ...summary,
        token: 1,
        enteredAt: null,
        sample: [],
        renamed: 0,
        alike: [],
        unknownColumns: [],
        bare: noBare,
      },
    ],
    'import.entering': [{ done: 1200, total: 5000 }],
    'import.done': [
      { entered: 5000, refused: 0 },
      { entered: 1, refused: 1 },
    ],
    'import.dropped': [{}],
    ...programmeSamples(said, moment),
    'appoint.link': [
      {
        role: 'officer',
        unit: said,
        url: 'https://t.me/a_bot?start=a_x',
        until: moment,
        from: null,
        to: null,
      },
      {
        role: 'leader',
        unit: said,
        url: 'https://t.me/a_bot?start=a_x',
        until: moment,
        from: moment,
        to: moment,
      },
    ],
    ...holdersSamples(said, holders),
    'appoint.sure': [
      { ...holder, page: 0, number: 0, after: { decides: { unit: said }, runs: { unit: said } } },
      { ...holder, name: null, to: null, begun: false, page: 1, number: 7, after: {} },
    ],
    'appoint.ended': [
      { role: 'officer', unit: said, name: said, after: { decides: { unit: null } } },
      { role: 'admin', unit: said, name: null, after: { decides: { unit: null }, runs: { unit: null } } },
    ],
    ...auditSamples(said, moment),
    ...awardSamples(said, moment),
    ...exportSamples(moment),
    ...logExportSamples(moment),
    ...paperSamples(said, moment),
    ...searchSamples(said, moment),
    ...postingSamples(said, moment, tallyOf(said)),
    ...librarySamples(said),
    ...queueSamples(said, moment),
    ...summarySamples(said, moment),
    ...loadSamples(said, moment),
    ...bulkSamples(said, moment),
    ...decidingSamples(said),
    ...undeliveredSamples(said),
    ...targetSamples(said),
    ...targetFileSamples(said),
    ...suspensionSamples(said, moment),
    'group.welcome': [{}],
    'group.audience': [
      { unitId: 1, unit: said, from: null, now: null, asker: 1 },
      { unitId: 1, unit: said, from: said, now: null, asker: 1 },
      { unitId: 1, unit: said, from: null, now: 'general', asker: 1 },
    ],
    'group.kept': [{ unit: said }, { unit: null }],
    'group.moved': [{ title: said, from: said, to: said }],
    'group.linked': [{ ...schedule, audience: 'officers' }],
    ...figuresSamples({ full: tallyOf(said), empty: tallyOf(said, emptyTally), week }),
    'digest.uncertain': [{ postId: 1, unit: said, title: said, week: 19 }],
    'digest.settled': [{ seen: true }, { seen: false }, { seen: false, unlinked: said }],
    'delivery.incident': [{ posts: 1 }, { posts: 1250 }],
    album: [
      {
        code: 'SK-26-000123',
        files: [
          { fileId: 'A', kind: 'photo', code: '', caption: said },
          { fileId: 'B', kind: 'video', code: '' },
        ],
      },
    ],
    file: [
      { fileId: 'x', kind: 'photo', code: 'SK-26-000123' },
      { fileId: 'x', kind: 'video', code: 'SK-26-000123', caption: said.slice(0, 1024) },
    ],
    'files.lost': [
      { code: 'SK-26-000123', lost: 1 },
      { code: '', lost: 20 },
    ],
    status: [
      { waiting: 672, oldest: moment, planned: 1, uncertain: 2, failed: 3, units: 3655 },
      { waiting: 0, oldest: null, planned: 0, uncertain: 0, failed: 0, units: 0 },
    ],
    'status.retried': [{ again: 1 }, { again: 3 }],
  };
}
