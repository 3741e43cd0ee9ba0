import type { AlikeView, EarlierOne, MarkedRef, SimilarLine, Standing } from '../domain/alike.ts';
import type { Answers, AnswerValue } from '../domain/answers.ts';
import type { AuthorLine, AuthorsView } from '../domain/authors.ts';
import type { Calendar } from '../domain/calendar.ts';
import { isComplete } from '../domain/card.ts';
import { type Claim, claimIn, withoutClaim } from '../domain/claim.ts';
import { formatDate } from '../domain/dates.ts';
import { type Difference, isSame, type ShareChange } from '../domain/difference.ts';
import type { DraftLine } from '../domain/draft-messages.ts';
import type { EntrySummary } from '../domain/entry-batch.ts';
import type { EntryColumn } from '../domain/entry-columns.ts';
import type { CellProblem } from '../domain/entry-rows.ts';
import { type FileRefusal, mostFiles } from '../domain/files.ts';
import type { ExtraKey, FormId, OptionKey, QuestionKey } from '../domain/form.ts';
import type { MoveKind, State } from '../domain/initiative.ts';
import { shownLetters } from '../domain/long-answers.ts';
import type { FileLine, MessageValues, PlainLead, QuestionLead, UnreadText } from '../domain/messages.ts';
import { formatMoney, formatMoneyShort, isMoney, needsOfficerCheck, type Period } from '../domain/money.ts';
import { givenName } from '../domain/names.ts';
import type { Role } from '../domain/permissions.ts';
import type { AskCode, RefusedCode } from '../domain/reading.ts';
import type { Refusal, RefusalCode, WorkbookFault } from '../domain/refusals.ts';
import type { HolderLine, RoleTerm } from '../domain/role-dates.ts';
import { unnamed } from '../domain/row-problems.ts';
import type { SettingLine } from '../domain/setting-messages.ts';
import { type SettingKey, type SettingValue, settings as settingTable } from '../domain/settings.ts';
import { type CountColumn, leastCounts, type UnitProblemCode } from '../domain/unit-import.ts';
import type { UnreadKind } from '../domain/unread.ts';
import { auditEn } from './audit-en.ts';
import { createAuditWords } from './audit-lines.ts';
import { cutApart } from './cut-apart.ts';
import { clock, grouped } from './figures.ts';
import { cut, type Html, html, lines, plainText } from './html.ts';
import { joinWords } from './join.ts';
import { createAnswerTo, wordFor } from './lookup.ts';
import { settingsEn, settingUnitsEn } from './settings-en.ts';
import { afterRoleEn } from './topics/after-role-en.ts';
import { awardWordsEn, createAwardsEn } from './topics/awards-en.ts';
import { createBulkEn } from './topics/bulk-en.ts';
import { createDecidingEn } from './topics/deciding-en.ts';
import { createExportEn } from './topics/export-en.ts';
import { createFiguresEn } from './topics/figures-en.ts';
import { createHoldersEn } from './topics/holders-en.ts';
import { createLibraryEn, libraryWordsEn } from './topics/library-en.ts';
import { createLoadEn } from './topics/load-en.ts';
import { createLogExportEn } from './topics/log-export-en.ts';
import { applicationWordsEn, createPapersEn, othersEn, qualificationsEn } from './topics/papers-en.ts';
import { periodRefusalsEn } from './topics/periods-en.ts';
import { createPictureEn } from './topics/picture-en.ts';
import { audiences, createPostingEn } from './topics/posting-en.ts';
import { createProgrammesEn, programmeWordsEn } from './topics/programmes-en.ts';
import { createQueueEn } from './topics/queue-en.ts';
import { createSearchEn } from './topics/search-en.ts';
import type { Speech } from './topics/speech.ts';
import { createSummaryEn } from './topics/summary-en.ts';
import {
  createSuspensionsEn,
  suspensionAsksEn,
  suspensionButtonsEn,
  suspensionLabelsEn,
  suspensionOptionsEn,
} from './topics/suspensions-en.ts';
import { createTargetsEn, targetWordsEn } from './topics/targets-en.ts';
import { createTargetsFileEn, targetFileWordsEn } from './topics/targets-file-en.ts';
import { createUndeliveredEn } from './topics/undelivered-en.ts';
import { validityRefusalsEn, validityTextEn, validityWordsEn } from './topics/validity-en.ts';
import type { PlainButtons, Words } from './vi.ts';
import { cellHintsEn, workbookEn } from './workbook-en.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** «170,324» */
function count(value: number): string {
  return grouped(value, ',');
}

/** «1 initiative», «1,250 initiatives» */
function counted(value: number, one: string, several = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : several}`;
}

const inEnglish: Readonly<Record<string, string>> = {
  '.': ',',
  ',': '.',
  tỷ: 'billion',
  triệu: 'million',
  nghìn: 'thousand',
};

/** A figure as the domain writes it, in English: «1,5 tỷ đồng» is «1.5 billion đồng». */
function anglicised(figure: string): string {
  return figure.replaceAll(/[.,]|tỷ|triệu|nghìn/gu, (found) => inEnglish[found] ?? found);
}

const options: Record<OptionKey, string> = {
  ...awardWordsEn.options,
  ...suspensionOptionsEn,
  ...qualificationsEn,
  production: 'Production, engineering',
  saving: 'Saving costs, materials, energy',
  safety: 'Safety and health at work',
  environment: 'Environment',
  digital: 'Administrative reform, digital',
  management: 'Management',
  education: 'Education, training',
  health: 'Health care',
  union: 'Union and community work',
  worker: 'Worker in an enterprise',
  civil: 'Civil or public servant',
  'union-officer': 'Union officer',
  commune: 'Commune, ward',
  school: 'School',
  enterprise: 'Enterprise',
  other: 'Other',
  'no-end': 'No end',
  'one-year': 'One year',
  'pick-days': 'Choose the days',
  'from-now': 'From now on',
  'not-new': 'Not new in the unit',
  'not-applied': 'Not yet applied or tried out',
  'no-benefit': 'The benefit is not shown',
  'public-order': 'Against public order or morals',
  protected: 'Protected as intellectual property',
  duplicate: 'Same as one already submitted',
  'outside-dates': 'Applied outside the programme’s dates',
  'too-late': 'Over 1 year since first applied',
  'not-recognised-at-work': 'Not yet recognised at the workplace',
  'not-enough': 'Still incomplete after being returned',
  'other-unit': 'Belongs to another unit',
  title: 'Title',
  before: 'Before',
  solution: 'Solution',
  result: 'Result',
  applied: 'Applied since',
  benefit: 'Benefit',
  field: 'Field',
  files: 'Pictures, files',
  secret: 'Yes, keep it secret',
  open: 'No need',
  equal: 'Equal shares',
  'not-yet': 'Not applied yet',
  none: 'Cannot be put in money',
  missing: 'My unit is not listed',
  agreed: 'The author knows and agrees',
};

const labels: Record<QuestionKey, string> = {
  ...awardWordsEn.labels,
  ...programmeWordsEn.labels,
  ...libraryWordsEn.labels,
  ...validityWordsEn.labels,
  ...suspensionLabelsEn,
  ...applicationWordsEn.labels,
  unit: 'Unit',
  fullName: 'Full name',
  authorGroup: 'Author group',
  authorName: 'Author’s name',
  authorUnit: 'Author’s unit',
  authorKind: 'Author’s group',
  authorAgreed: 'Author’s agreement',
  title: 'Title',
  before: 'Before',
  solution: 'Solution',
  result: 'Result',
  applied: 'Applied since',
  benefit: 'Benefit',
  field: 'Field',
  files: 'Pictures, files',
  confidential: 'Know-how kept secret',
  coName: 'Co-author’s full name',
  coShare: 'Share',
  toFix: 'Answers to complete',
  note: 'What is missing',
  reason: 'Reason',
  revokeReason: 'Reason of revoking',
  earlier: 'Earlier initiative',
  decisionNumber: 'Decision number',
  decisionDay: 'Decision date',
  settingValue: 'New value',
  settingBasis: 'Basis',
  unitName: 'Union name',
  unitCode: 'Unit code',
  workplace: 'Workplace',
  parent: 'Unit above',
  block: 'Block',
  headcount: 'Members',
  target: 'Target',
  queueUnit: 'Unit',
  queueSum: 'Benefit from',
  appointTerm: 'Term',
  appointFrom: 'First day of the role',
  appointUntil: 'Last day of the role',
};

const asks: Record<QuestionKey, Html> = {
  ...awardWordsEn.asks,
  ...programmeWordsEn.asks,
  ...libraryWordsEn.asks,
  ...validityWordsEn.asks,
  ...suspensionAsksEn,
  ...applicationWordsEn.asks,
  unit: html`Where do you work? Type a few letters of the name (accents are not needed).
Example: <i>may song ma</i>`,
  fullName: html`What is your full name, with its accents, as on your papers?
Example: <i>Mai Lan Anh</i>`,
  authorGroup: html`Which group are you in? Choose a button below.`,
  authorName: html`Whose initiative is it? Type the author’s full name, with its accents.
Example: <i>Mai Lan Anh</i>`,
  authorUnit: html`Where does the author work? Type a few letters of the name (accents are not needed).
Example: <i>may song ma</i>`,
  authorKind: html`Which group is the author in? Choose a button below.`,
  authorAgreed: html`Have you asked the author? The union keeps name, unit, group and the initiative, to review, count and reward it, so type it only if the author <b>knows and agrees</b>.`,
  title: html`What is your initiative called? Best say <i>what it does and where</i>.
Example: <i>A beam rolling machine for workshop 2</i>`,
  before: html`How was it done before, and what was awkward or costly about it?
Example: <i>Rolled by hand, four people a shift, often out of line</i>`,
  solution: html`What did you change or make new? Tell it your own way, in as many messages as you like.
Example: <i>I added rollers, so the beam runs straight by itself</i>`,
  result: html`What came of it (faster, fewer faults, safer, cheaper…)?
Example: <i>Two people a shift, and nothing out of line any more</i>`,
  applied: html`Is it applied, or being tried out? Since when? The day comes first.
Examples: <i>15 March 2026</i>, <i>March 2026</i>, <i>yesterday</i>`,
  benefit: html`If it can be put in money, about how much does it bring?
Examples: <i>15 million a month</i>, <i>1.5 billion a year</i>`,
  field: html`Which field does it belong to? Choose a button below.`,
  files: html`Send pictures, a video or files here (${mostFiles} at most), then press <b>Done</b>. <b>Please send no picture of an ID card.</b>`,
  confidential: html`Is there know-how to keep secret? If so, apart from the reviewing officers everybody sees only title, effect and award.`,
  coName: html`What is the full name of the person who made it with you, with its accents, as on their papers?
Example: <i>Mai Lan Anh</i>`,
  coShare: html`How many percent did this person contribute? What remains is yours; <b>Equal shares</b> gives all authors the same.
Example: <i>40%</i>`,
  toFix: html`Which answers should the author complete? Press to choose or unchoose, then press <b>Done</b>.`,
  note: html`What is missing? Put it so that the author understands.
Example: <i>Please say how much is saved each month</i>`,
  revokeReason: html`Why is the recognition taken back? The authors will read this reason.
Example: <i>The solution had been protected before</i>`,
  earlier: html`Which earlier initiative is this one the same as? Type its code.
Example: <i>SK-26-000123</i>`,
  reason: html`Why is it not recognised? Choose a reason, or type another.
Example: <i>Workshop 1 has used this since last year</i>`,
  decisionNumber: html`What is the number of the decision? You may type the day along.
Example: <i>45/QD-CDCS on 20/11/2026</i>`,
  decisionDay: html`On which day was the decision signed?
Example: <i>20/11/2026</i>`,
  settingValue: html`What is the new value?
Examples: <i>2</i> (a number), <i>on</i> (a switch)`,
  settingBasis: html`Which paper says so? If there is none, press <b>Skip</b>.
Example: <i>Plan 12/KH of 5/1/2026</i>`,
  unitName: html`What is the union’s full name?
Example: <i>Song Ma Garment grassroots union</i>`,
  unitCode: html`What is the unit’s code (2–20 letters without accents, or digits)?
Example: <i>MAYSM</i>`,
  workplace: html`What do people there call the workplace?
Example: <i>Song Ma Garment</i>`,
  parent: html`Which union is directly above? Type a few letters of its name or code.
Example: <i>khu cong nghiep</i>`,
  block: html`Which block does the unit belong to? Choose a button below.`,
  headcount: html`How many members does the unit have?
Example: <i>1,250</i>`,
  target: html`How many initiatives is the programme’s target?
Example: <i>300</i>`,
  queueUnit: html`Which unit’s initiatives? Type a few letters of its name.
Example: <i>song ma</i>`,
  queueSum: html`From which yearly benefit on?
Examples: <i>200 million</i>, <i>1.5 billion</i>`,
  appointTerm: html`Until which day is the role given? Press a button, or type the day.
Example: <i>until 31/12/2026</i>`,
  appointFrom: html`On which day does the role begin?
Example: <i>1/1/2027</i>`,
  appointUntil: html`And its last day?
Example: <i>31/12/2027</i>`,
};

const fileKinds: Record<FileLine['kind'], string> = {
  photo: 'picture',
  document: 'file',
  video: 'video',
};

const extras: Record<ExtraKey, string> = {
  ...applicationWordsEn.extras,
  ...programmeWordsEn.extras,
  files: 'Add pictures, files',
  secret: 'Keep know-how secret',
  decided: 'Recognised already',
  coauthor: 'Add a co-author',
};

const formTitles: Record<FormId, string> = {
  ...awardWordsEn.titles,
  application: applicationWordsEn.title,
  ...programmeWordsEn.titles,
  ...libraryWordsEn.titles,
  ...validityWordsEn.titles,
  registration: 'Registration',
  who: 'For somebody else',
  author: 'For somebody else',
  initiative: 'Initiative',
  coauthor: 'Co-author',
  coshare: 'Change a share',
  appoint: 'Roles',
  suspendWho: 'Block',
  suspend: 'Block',
  appointDays: 'Roles',
  return: 'Return for completion',
  decline: 'Decline',
  revoke: 'Take back',
  duplicate: 'Suspected duplicate',
  recognise: 'Recognise',
  paper: 'Recognise',
  root: 'Top unit',
  unit: 'New unit',
  setting: 'Settings',
  queueUnit: 'Filter the queue',
  queueSum: 'Filter the queue',
};

const states: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Awaiting review',
  in_review: 'In review',
  returned: 'To be completed',
  recognised: 'Recognised',
  declined: 'Not recognised',
  withdrawn: 'Withdrawn',
  revoked: 'Recognition revoked',
};

const roles: Record<Role, string> = {
  member: 'member',
  helper: 'helper',
  leader: 'leader',
  officer: 'officer',
  admin: 'admin',
  owner: 'owner',
};

/** Of the history of an initiative. */
const shownSteps = 6;

const moveNames: Record<MoveKind | 'undo' | 'resubmit', string> = {
  submit: 'Submitted',
  resubmit: 'Submitted again',
  accept: 'Accepted for review',
  recognise: 'Recognised',
  decline: 'Not recognised',
  return: 'Returned for completion',
  withdraw: 'Withdrawn',
  revoke: 'Recognition taken back',
  undo: 'Decision undone',
};

const periods: Record<Period, string> = { once: 'once', month: 'a month', year: 'a year', unknown: '' };

/** «1.2 billion đồng a year · 300 million đồng once»: amounts of different periods are not added up. */
function benefitsByPeriod(benefit: EntrySummary['benefit']): string {
  return (['month', 'year', 'once', 'unknown'] as const)
    .filter((period) => benefit[period] > 0)
    .map(
      (period) =>
        `${anglicised(formatMoneyShort(benefit[period]))} ${periods[period] || '(no period given)'}`,
    )
    .join(' · ');
}

/** An answer as it is printed: «1,500,000,000 đồng (1.5 billion đồng) a year», «March 2026», «Environment». */
function answer(value: AnswerValue, unitNames: Readonly<Record<number, string>> = {}): string {
  if (value === null) return '(skipped)';
  if (typeof value === 'number') return unitNames[value] ?? count(value);
  if (typeof value === 'string') return wordFor(options, value);
  if ('amount' in value) {
    const [full, short] = [formatMoney(value.amount), formatMoneyShort(value.amount)].map(anglicised);
    const figure = full === short ? full : `${full} (${short})`;
    return [value.approximate ? 'about' : '', figure, periods[value.period]].filter(Boolean).join(' ');
  }
  if ('precision' in value) return formatDate(value, 'en');
  return value.map((key) => wordFor(options, key)).join(', ');
}

/** «200 thousand đồng, 200 million đồng or 200 billion đồng» */
function eitherAmount(values: readonly AnswerValue[]): string {
  const amounts = values.filter(isMoney).map(({ amount }) => anglicised(formatMoneyShort(amount)));
  return [amounts.slice(0, -1).join(', '), ...amounts.slice(-1)].filter(Boolean).join(' or ');
}

/** What an officer has to look at before it counts. */
function checkText(benefit: AnswerValue | undefined): Html | undefined {
  return isMoney(benefit) && needsOfficerCheck(benefit.amount)
    ? html`⚠ A benefit above 1,000 billion đồng: please check it with the author before recognising it.`
    : undefined;
}

const answerTo = createAnswerTo(answer);

/** «Mai Lan Anh 40% (not confirmed yet)» */
function authorLine({ name, share, state }: AuthorLine): string {
  if (state === 'declined')
    return name === null ? `Somebody who declined (${share}%)` : `${cut(name, 40)} (declined) ${share}%`;
  return `${cut(name ?? 'anonymised', 40)} ${share}%${state === 'invited' ? ' (not confirmed yet)' : ''}`;
}

/** «Mai Lan Anh 40% → 50%», «added Vu Thi Nhap 10%», «removed Do Van Mau (5%)» */
function shareChange({ name, before, after }: ShareChange): string {
  const who = cut(name ?? 'somebody', 40);
  if (before === undefined) return `added ${who} ${after ?? 0}%`;
  return after === undefined ? `removed ${who} (${before}%)` : `${who} ${before}% → ${after}%`;
}

function authorsText({ lines: authors }: AuthorsView): string {
  return authors.map(authorLine).join(' · ');
}

function openShare(total: number): string {
  return `The shares add up to ${total}%, ${100 - total}% is missing.`;
}

/** How an initiative is named; a draft has no code, an erased one no title. */
function work({ code, title }: { code: string; title: string }): Html {
  if (code === '' && title === '') return html`an initiative`;
  return html`the initiative${code === '' ? '' : html` <b>${code}</b>`}${title === '' ? '' : html` “${cut(title, 200)}”`}`;
}

/** The note beside a decision: one of the usual reasons, or the officer's own words. */
function reason(note: string): string {
  return wordFor(options, note);
}

function label(key: string): string {
  return wordFor(labels, key);
}

/** What became of another initiative, said within a sentence; a decision has its day. */
const standings: Record<State, string> = {
  draft: 'still a draft',
  submitted: 'waiting to be accepted',
  in_review: 'under review',
  returned: 'waiting for its author to complete it',
  recognised: 'recognised',
  declined: 'not recognised',
  withdrawn: 'withdrawn',
  revoked: 'no longer recognised',
};

const pleaseType = 'Please type it like the example.';

/** Of the unit above all others. */
const rootAsks: Partial<Record<QuestionKey, Html>> = {
  unitName: html`What is the union’s full name?
Example: <i>LDLD tinh Thanh Hoa</i>`,
  unitCode: html`What is the unit’s code (2–20 letters without accents, or digits)?
Example: <i>LDTH</i>`,
};

/** How what was put aside goes on. */
const goOn: Partial<Record<FormId, string>> = {
  ...awardWordsEn.goOn,
  application: '/mine',
  ...programmeWordsEn.goOn,
  ...libraryWordsEn.goOn,
  queueUnit: '/pending',
  queueSum: '/pending',
  root: '/start',
  unit: '/units',
  suspendWho: '/block',
  suspend: '/block',
};

/** «2 months», «On» */
function settingValue(key: SettingKey, value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  const setting = settingTable[key];
  return setting.type === 'count' ? counted(value, ...settingUnitsEn[setting.unit]) : count(value);
}

function settingLine({ key, value }: SettingLine): Html {
  return html`• ${settingsEn[key].name}: <b>${settingValue(key, value)}</b>`;
}

/** What would be taken: «a number from 1 to 12 (months)», «on or off». */
function settingLimits(key: SettingKey): string {
  const setting = settingTable[key];
  return setting.type === 'switch'
    ? 'on or off'
    : `a number from ${count(setting.min)} to ${count(setting.max)} (${settingUnitsEn[setting.unit][1]})`;
}

const typoHints: Record<
  | RefusedCode
  | 'empty'
  | 'not-a-number'
  | 'not-a-unit-code'
  | 'day-over'
  | 'need-day'
  | 'need-number'
  | 'dates-crossed'
  | 'not-yet-signed'
  | 'to-come',
  string
> = {
  ...applicationWordsEn.hints,
  unreadable: pleaseType,
  empty: 'There is no text in this message. Please type your answer.',
  'legacy-encoding':
    'This was typed in an old font (VNI, TCVN3) and came out garbled. Please type it again on your phone.',
  'not-a-number': 'Please type a number, for example: 1,250.',
  'not-a-unit-code': 'A code has 2–20 letters without accents, or digits, for example: MAYSM.',
  'day-over': 'This day is over. Please type today or a later day, for example: 31/12/2026.',
  'need-number':
    'This is a day only, the number is missing. Please type both, for example: 45/QD on 15/3/2026.',
  'need-day': 'The day, month and year are all needed, for example: 01/01/2026.',
  'foreign-currency': 'Please give it in Vietnamese đồng, for example: 120 million.',
  negative: 'A benefit cannot be below zero. For example: 15 million a month.',
  'too-large': 'This number is too large. Please type it again, for example: 1.5 billion a year.',
  'need-month-or-year': 'Please work it out by the month or the year, for example: 15 million a month.',
  'dates-crossed':
    'The last day cannot come before the first. Please type it again, for example: 31/12/2026.',
  'not-yet-signed': 'This day is still to come. Please type the day it was signed, for example: 15/3/2026.',
  lunar: 'This is a date of the lunar calendar. Please give the solar date, for example: 15/3/2026.',
  future:
    'This day has not come yet. If it is not applied yet, press or type “Not applied yet”; if it was a slip, type it again, for example: 15/3/2026.',
  'to-come': 'This day has not come yet. Please type the day it began, for example: 15/3/2026.',
  'too-old': 'This day is too long ago (before 1990). Please type it again, for example: 15/3/2026.',
  'not-a-clock':
    'There is no such hour. Please type one from 0:00 to 24:00, for example: 17:00 on 31/12/2026.',
  'not-a-date':
    'There is no such day in the calendar. Please type the day first, then the month, for example: 13/5/2026.',
  'not-a-name': 'Please type the full name in letters, for example: Mai Lan Anh.',
  'not-a-share': 'Please type a share from 1% to 99%, for example: 60%.',
};

/** What would work, where something else was typed. */
const examples: Partial<Record<QuestionKey, string>> = {
  applied:
    'Please type it like this: 15 March 2026, 15/3/2026 (day first), March 2026, or the year alone: 2025.',
  benefit: 'Please type it like this: 15 million a month, 1.5 billion a year.',
  decisionDay: 'Please type it like this, day first: 20/11/2026.',
  awardDay: 'Please type it like this, day first: 20/11/2026.',
  firstDay: 'Please type it like this, day first: 01/01/2026.',
  lastDay: 'Please type it like this, day first: 31/12/2026.',
  phaseFirst: 'Please type it like this, day first: 01/01/2026.',
  phaseLast: 'Please type it like this, day first: 31/5/2026, or 17:00 31/5/2026.',
  dateLast: 'Please type it like this, day first: 15/6/2026, or 17:00 15/6/2026.',
  appliedFirst: 'Please type it like this, day first: 01/01/2026.',
  appliedLast: 'Please type it like this, day first: 31/12/2026.',
  target: 'A target is a number from 1, for example: 3,000. If there is none yet, press Skip.',
  phaseTarget: 'A target is a number from 1, for example: 3,000. If there is none yet, press Skip.',
  appointTerm: 'Please type it like this, day first: until 31/12/2026.',
  appointFrom: 'Please type it like this, day first: 1/1/2027.',
  appointUntil: 'Please type it like this, day first: 31/12/2027.',
};

const chooseHints: Record<AskCode, string> = {
  'money-unit': '– how much money is that?',
  'money-range': 'is a range. Which figure shall it be?',
  'money-period': '– by the month or by the year?',
  'money-zero': 'means that it brings no money, is that right?',
  'money-which': 'can be read in several ways. Which figure do you mean?',
  'date-day': '– on which day? Please type the whole date, for example: 15/3/2026.',
  'date-which': 'can be read in several ways. Which day do you mean?',
  'date-solar': '– lunar or solar? Please type the solar date, for example: 15/3/2026.',
  'name-unusual': '– which way of writing it is right?',
  'share-which': 'can be read in several ways. Which share do you mean?',
  'award-which': 'is given by whom?',
};

/** What cannot be an answer, and what would work. */
const unreadLines: Record<UnreadKind, string> = {
  voice: 'The bot cannot listen to voice messages yet, please type.',
  audio: 'The bot cannot listen to sound files yet, please type.',
  'video-note': 'The bot cannot watch round videos yet, please type or send a usual video.',
  sticker: 'The bot does not understand stickers, please type.',
  contact: 'The bot takes no contacts, please type.',
  location: 'The bot cannot read places on a map, please type the name of the place.',
  poll: 'The bot cannot read polls, please type.',
  dice: 'The bot does not understand this symbol, please type.',
  other: 'The bot cannot read this kind of message, please type.',
};

const sentHints: Record<'file-kept' | FileRefusal, string> = {
  'file-kept': '✓ The file is saved',
  'file-type': 'This type of file cannot be taken, only pictures, videos, PDF, Word, Excel or PowerPoint',
  'file-large': 'This file is too large and was not saved (20 MB at most, videos 50 MB)',
  'files-full': `There are ${mostFiles} files already, so this one was not saved`,
};

const unreadHints: Record<UnreadText['next'], string> = {
  choose: ': please choose a button below.',
  later: ' and will be asked again.',
  kept: ', so the earlier answer stays.',
};

const leads: Record<PlainLead['code'], Html> = {
  stale: html`That button belongs to an earlier question. The one waiting for you is:`,
  resumed: html`Let’s go on from here. Everything you have answered is still there.`,
  rewrite: html`Please write it anew; what is there stays until your next message.`,
  'lacks-number': html`A recognition needs number and day of the decision here. The number is missing:`,
  'lacks-day': html`A recognition needs number and day of the decision here. The day is missing:`,
  'paper-kept': html`The file is kept with this decision.`,
  'choose-one': html`Please choose one answer at least, then press <b>Done</b>:`,
  'choose-button': html`For this one, please choose a button:`,
  'send-file': html`Please send a picture, a video or a file; when all are there, press Done.`,
  'story-kept': html`Your story is noted under “Solution”. Now the title:`,
  'file-kept': html`The file is saved. Still to answer:`,
  'file-type': html`This type of file cannot be taken. Please send a picture, a video, PDF, Word, Excel or PowerPoint. Still to answer:`,
  'file-large': html`This file is too large (20 MB at most, videos 50 MB). Please send a smaller one. Still to answer:`,
  'files-full': html`There are ${mostFiles} files already, so this one was not saved. To change them, remove some under “Add pictures, files”. Still to answer:`,
  consented: html`You agreed before; nothing has changed. Still to answer:`,
  'card-changed': html`<b>Not submitted yet</b>: something has changed since the card that you pressed was shown. Here is the latest version; please look it over and submit once more.`,
  'press-button': html`<b>What you just sent went into no answer.</b> To put it into one, press “Edit…”, choose the answer and type it again; if not, look it over and press a button below.`,
};

const problemNames: Record<UnitProblemCode, string> = {
  'missing-column': 'a column is missing',
  'unknown-column': 'no such column',
  'duplicate-column': 'the column is there twice',
  'bad-code': 'the code must have 2–20 letters without accents, or digits',
  'empty-name': 'the unit’s name is missing',
  'too-long': 'the text is too long',
  'legacy-encoding': 'the text is in an old font (VNI, TCVN3)',
  'duplicate-code': 'the code is in the file twice',
  'unknown-parent': 'there is no such unit above',
  'no-parent': 'the unit above is missing',
  'too-many-roots': 'there can be only one top unit',
  cycle: 'the units above go round in a circle',
  'bad-block': 'the block must be: commune, school, enterprise or other',
  'bad-number': 'a number is needed',
  'outside-scope': 'outside your units',
};

const columnNames: Record<CountColumn, string> = { headcount: 'headcount', target: 'target' };

/** What a refusal of a code carries. */
type Facts<Code extends RefusalCode, Any = Refusal> = Any extends { code: infer Codes }
  ? Code extends Codes
    ? Any
    : never
  : never;

/** The English catalogue. */
export function createEn(calendar: Calendar): Words {
  const day = (ms: number): string => calendar.formatDay(calendar.civil(ms));
  const moment = (ms: number): string => `${calendar.formatTime(ms)} on ${day(ms)}`;

  function filledText({ keys, rest, unread = [] }: Extract<QuestionLead, { code: 'filled' }>): Html {
    return lines(
      keys.length === 0
        ? undefined
        : html`✓ Noted: ${keys.map(label).join(', ')}. Please check that the day and the amount are right.`,
      rest === undefined
        ? undefined
        : html`“${cut(rest, 80)}” answers no question, so it was added to “${labels.solution}”.`,
      ...unread.map(
        ({ key, typed, next }) =>
          html`${label(key)} “${cut(typed, 60)}” could not be read${unreadHints[next]}`,
      ),
    );
  }

  function standingText({ state, at }: Standing): string {
    const isPast = state !== 'submitted' && state !== 'in_review' && state !== 'returned';
    return `${standings[state]}${isPast && at !== null ? ` on ${day(at)}` : ''}`;
  }

  function similarLines(similar: readonly SimilarLine[]): Html {
    return lines(
      ...similar.map(
        ({ code, title, unit, standing }) =>
          html`• <b>${code}</b> “${cut(title, 90)}”${unit === '' ? '' : ` – ${cut(unit, 50)}`}${standing === undefined ? '' : ` (${standingText(standing)})`}`,
      ),
    );
  }

  function marksText({ duplicateOf, duplicates }: AlikeView): Html | undefined {
    if (duplicateOf === null && duplicates.length === 0) return undefined;
    const stands = ({ standing }: MarkedRef) => (standing === null ? '' : `, ${standingText(standing)}`);
    return lines(
      duplicateOf === null
        ? undefined
        : html`<b>May be the same as ${duplicateOf.code}</b> (submitted earlier)${stands(duplicateOf)}`,
      ...duplicates.map((one) => html`<b>${one.code}</b>: submitted later, may be the same${stands(one)}`),
    );
  }

  function sameText({ code, standing, marked }: EarlierOne): Html {
    return html`${marked ? 'is the same as' : 'has a title like'} <b>${code}</b>, submitted earlier (${standingText(standing)})`;
  }

  function withFileText({ file, told, after }: Extract<QuestionLead, { code: 'with-file' }>): Html {
    const where = told === undefined ? '' : `; the words with it went to “${label(told)}”`;
    return lines(
      html`${sentHints[file]}${where}.`,
      after === undefined ? undefined : { html: leadText(after).html.trimEnd() },
    );
  }

  function leadText(lead: QuestionLead): Html {
    const text =
      lead.code === 'recorded'
        ? html`✓ ${label(lead.key)}: ${cut(lead.unitName ?? answerTo(lead.key, lead.value), 200)}`
        : lead.code === 'filled'
          ? filledText(lead)
          : lead.code === 'with-file'
            ? withFileText(lead)
            : lead.code === 'corrected'
              ? html`✓ Corrected as you edited it: ${lead.keys.map(label).join(', ')}.`
              : lead.code === 'note-kept'
                ? deciding.noteKept(lead.note)
                : lead.code === 'themes'
                  ? library.themesText(lead.themes)
                  : leads[lead.code];
    return html`${text}\n\n`;
  }

  /** What was just recorded is seen on the card itself. */
  function leadOf(lead: QuestionLead | undefined): Html {
    return lead === undefined || lead.code === 'recorded' ? html`` : leadText(lead);
  }

  function inUnit(unit: string | undefined): string {
    return unit === undefined || unit === '' ? '' : ` – ${cut(unit, 80)}`;
  }

  function forWhom(author: string | undefined, unit: string | undefined): Html {
    return author === undefined
      ? html``
      : html`For <b>${cut(author, 60)}</b>${inUnit(unit)}. Please put it the way the author tells it.\n\n`;
  }

  /** Above a notice to whoever types for an author without an account. */
  function passOn(author: string | undefined): Html {
    return author === undefined
      ? html``
      : html`You typed this for <b>${cut(author, 60)}</b>, please pass it on:\n`;
  }

  function draftName({ title, onBehalfOf }: Pick<DraftLine, 'title' | 'onBehalfOf'>): Html {
    const named =
      title === null ? html`Your draft without a title` : html`Your draft “<b>${cut(title, 120)}</b>”`;
    return html`${named}${onBehalfOf === undefined ? '' : ` for ${cut(onBehalfOf, 60)}`}`;
  }

  function answered({ step, total }: Pick<DraftLine, 'step' | 'total'>): string {
    return step < total ? `${step}/${total} answered` : `all ${total} answered, only Submit is left to press`;
  }

  function progress(draft: DraftLine): string {
    return `${answered(draft)}, last written on ${day(draft.touchedAt)}`;
  }

  function programmeText({ name, until }: { name: string | null; until: number | null }): Html {
    if (name === null) return html`No programme is open now; your initiative is still received and reviewed.`;
    return until === null
      ? html`This initiative will count for <b>${cut(name, 120)}</b>.`
      : html`<b>${cut(name, 120)}</b> has closed. You began before, so it still counts if you submit it before ${moment(until)}.`;
  }

  type Shown = { answers: Answers; unitNames?: Readonly<Record<number, string>>; most: number };

  function answersText({ answers, unitNames = {}, most }: Shown): Html {
    return lines(
      ...Object.entries(answers).map(
        ([key, value]) => html`<b>${label(key)}</b>: ${cut(answerTo(key, value, unitNames), most)}`,
      ),
    );
  }

  /** Each changed answer as it was and as it is, cut around the place where they part. */
  function changesText({ changes, authors, files }: Difference, most: number): Html {
    return lines(
      ...changes.map(({ key, before, after }) => {
        const print = (value: AnswerValue | undefined) => answerTo(key, value ?? null);
        const [earlier, later] = cutApart(print(before), print(after), most);
        return html`<b>${label(key)}</b>\n   Before: ${earlier}\n   Now: ${later}`;
      }),
      authors.length === 0 ? undefined : html`<b>Shares</b>: ${authors.map(shareChange).join(' · ')}`,
      files === 0 ? undefined : html`<b>Pictures, files</b>: ${counted(files, 'file')} added`,
    );
  }

  /** What the author sees of the own corrections before they are submitted. */
  function correctedText(difference: Difference, unchanged: readonly string[]): Html {
    return lines(
      isSame(difference)
        ? html`You have not changed anything yet.`
        : html`<b>What you changed</b>\n${changesText(difference, 200)}`,
      unchanged.length === 0 ? undefined : html`As it was: ${unchanged.map(label).join(', ')}.`,
    );
  }

  /** What an officer sees first of what came again. */
  function differenceText(difference: Difference): Html {
    return isSame(difference)
      ? html`Submitted again without any change.`
      : html`<b>What the author changed</b>\n${changesText(difference, 200)}`;
  }

  function claimText(claim: Claim | undefined): Html | undefined {
    return claim === undefined
      ? undefined
      : html`The author says: recognised${decisionPaper({ ...claim, number: claim.number === null ? null : cut(claim.number, 60) })}`;
  }

  function reasonText({
    state,
    reason: why,
    toFix,
  }: MessageValues['initiative.card']['view']): Html | undefined {
    if (why === null) return undefined;
    if (state !== 'returned') return html`Reason: ${cut(reason(why), 300)}`;
    return html`The union asks you to complete: “${cut(why, 300)}”${toFix.length === 0 ? '' : html`\nAnswers to complete: ${toFix.map(label).join(', ')}`}`;
  }

  function unchangedOf(answers: Answers, difference: Difference | null | undefined): Answers {
    const changed = new Set(difference?.changes.map(({ key }) => key));
    return Object.fromEntries(Object.entries(answers).filter(([key]) => !changed.has(key)));
  }

  /** What waits for the author, and until when. */
  function nextStep({ state, toFix, until }: MessageValues['initiative.mine']['lines'][number]): Html {
    if (state === 'draft') return html`\n   → go on, then submit it`;
    if (state !== 'returned') return html``;
    const what = toFix.length === 0 ? 'as the union asks' : toFix.map(label).join(', ');
    return html`\n   → complete ${what}${until === null ? '' : `, by ${day(until)}`}`;
  }

  /** “, from 1/1/2027 until the end of 31/12/2027”; nothing for a role that begins at once and has no end. */
  const termText = ({ from, to }: RoleTerm): string => {
    const parts = [
      from === null ? '' : `from ${day(from)}`,
      to === null ? '' : `until the end of ${day(to - 1)}`,
    ];
    const said = parts.filter((part) => part !== '').join(' ');
    return said === '' ? '' : `, ${said}`;
  };

  const speech: Speech = {
    ...{ count, moment, day, states, roles, options, label, reason, work, passOn },
    same: sameText,
    amount: (dong) => anglicised(formatMoneyShort(dong)),
  };
  const programmes = createProgrammesEn(speech);
  const targeting = createTargetsEn(speech);
  const targetFiles = createTargetsFileEn(speech);
  const awards = createAwardsEn(speech);
  const { awardsText, awardsBelow } = awards;
  const deciding = createDecidingEn(speech);
  const holders = createHoldersEn(speech, datesText);
  const suspensions = createSuspensionsEn(speech);
  const posting = createPostingEn(speech, { weekdays, digest: (values) => messages.digest(values) });
  const picture = createPictureEn({ count, moment }, calendar);
  const queue = createQueueEn(speech);
  const papers = createPapersEn(speech);
  const library = createLibraryEn(speech, { answerTo, awardsText });
  const logExport = createLogExportEn({ count, day }, auditEn.subjects);
  const exporting = createExportEn({
    ...{ count, options },
    period: (span, phase) => figures.period(span, phase),
    award: awards.awardText,
  });
  const bulk = createBulkEn(speech, queue.filterText);
  const figures = createFiguresEn(speech, calendar);

  const refusals: { [Code in RefusalCode]: (facts: Facts<Code>) => Html } = {
    ...bulk.refusals,
    ...figures.refusals,
    'not-allowed': () =>
      html`This needs a role in that unit. Please ask an officer of the union above; press /help to see what you can do.`,
    'right-gone': ({ about }) =>
      html`You may not decide on ${about ?? 'these initiatives'} any more, so this stops here; nothing was decided. Press /help to see what you can do.`,
    'role-needed': ({ role }) =>
      html`This command is for this role: ${roles[role]}; press /help to see what you can use.`,
    'group-taken': ({ unit }) =>
      html`This group is linked to ${cut(unit, 80)}. Only an officer of that unit, or of one above it, can change that.`,
    'not-asked': () => html`This waits for whoever typed /link.`,
    'not-registered': () => html`Please register first: press /start.`,
    'private-only': () => html`This command works in your private chat with the bot.`,
    'group-only': () => html`This command works in a group of union officers.`,
    'unknown-code': ({ typed }) =>
      html`There is no initiative “${cut(typed, 40)}”. Codes look like <i>SK-26-000123</i>; <i>123</i> will do.`,
    usage: ({ command }) =>
      Object.hasOwn(usages, command)
        ? html`Type it like this: <code>${wordFor(usages, command)}</code>`
        : html`This command was not understood. Press /help to see what you can do.`,
    'wrong-state': ({ initiative, state, by, at }) =>
      html`${initiative}: <b>${wordFor(states, state)}</b>${at === null ? '' : ` since ${moment(at)}`}${by === null ? '' : ` (${by})`}. In this state that is not possible.`,
    'own-work': ({ initiative }) =>
      html`${initiative} is your own initiative. The union above will decide on it.`,
    locked: ({ initiative, state }) => html`${initiative} ${lockedHints[state]}`,
    'submitted-anew': ({ initiative }) =>
      html`You have submitted this one again already, as ${initiative}. Press /mine to see it.`,
    'not-earlier': ({ initiative, other }) =>
      html`${other} was not submitted before ${initiative}. Only the later one can be marked: choose an earlier code, or open the later one.`,
    'marked-same': ({ initiative, earlier }) =>
      html`${initiative} ${sameText(earlier)}. To recognise it all the same, open it with /show in your private chat with the bot and press “Recognise”.`,
    stale: () => html`Somebody has just changed this initiative. Open it again with /show and try once more.`,
    incomplete: ({ keys }) =>
      html`Still missing: ${keys.map(label).join(', ')}. Press “Edit…” to fill it in.`,
    'edit-too-late': ({ initiative }) =>
      html`${initiative} has been submitted, so editing the message no longer changes it. If something must change, ask the officer to return it to you, or withdraw it (open it in /mine) and submit it again.`,
    'labels-gone': () =>
      html`The edited message no longer names its parts (“Title: …”, “Solution: …”), so all answers stay as they are. Please name them again in the message, or correct each answer from /mine.`,
    'written-anew': ({ key }) =>
      html`“${label(key)}” was written anew in a later message, so editing this one changes nothing. What is noted now is in /mine.`,
    'draft-dropped': () =>
      html`The draft of this message was deleted, so editing it changes nothing. To begin anew, press /submit.`,
    registered: () =>
      html`Your registration is finished, so editing this message changes nothing. What is kept is in /mydata.`,
    'draft-gone': () => html`This draft is erased for good. To write it again, press /submit.`,
    'undo-too-late': ({ revoke }) =>
      html`A minute has passed, or the initiative has moved on, so this cannot be undone any more.${revoke === undefined ? '' : html` To take the recognition back, type it with a reason, for example: <code>/revoke ${revoke} Wrong decision number</code>`}`,
    'unknown-unit': ({ typed, within = 'donvi' }) =>
      html`There is no unit “${cut(typed, 40)}”. Type its code${within === 'timkiem' || within === 'xuat' ? '' : ' or a few letters of its name'}, for example: <code>${wordFor(unitUsages, within)}</code>`,
    'unit-code-taken': ({ typed }) =>
      html`Another unit has the code ${typed}. Please choose a different one.`,
    'unit-exists': () => html`There is a top unit already. Press /units to add others.`,
    'dates-crossed': () => html`The last day must come after the first. Please correct it.`,
    'link-used': () => html`This link has been used. Please ask the union above for a new one.`,
    'link-expired': () => html`This link has expired. Please ask the union above for a new one.`,
    'link-own': () =>
      html`This link is for the person who is to hold the role. You made it, so you cannot take it.`,
    'link-closed': ({ unit }) =>
      html`${cut(unit, 80)} is closed, so this link no longer works. Please ask the union above.`,
    'link-unknown': () => html`This link is not right. Please ask the union above to send it again.`,
    'too-many-authors': ({ most }) =>
      html`An initiative has ${most} authors at most. To add one, first remove another under “Co-authors…”.`,
    'share-too-large': ({ most }) =>
      most < 1
        ? html`The other authors hold all there is. Press <b>Equal shares</b>, or make somebody else’s share smaller first.`
        : html`This share is too large: ${most}% at most, since the main author keeps 1% at least. Please type it again, for example: ${most}%.`,
    'shares-open': ({ total }) =>
      html`${openShare(total)} Press “Co-authors…” to share it out again, then submit.`,
    'invite-unknown': () =>
      html`This invitation is not right, or was taken back. Please ask the main author to send it again.`,
    'invite-declined': () =>
      html`This invitation was answered with no. If that was a mistake, please ask the main author for a new one.`,
    'invite-used': () =>
      html`This invitation has been answered. If need be, ask the main author for a new one.`,
    'invite-expired': () => html`This invitation has expired. Please ask the main author for a new one.`,
    'invite-own': () =>
      html`This is your own initiative. Please send the invitation to the person who made it with you.`,
    'invite-twice': () => html`You are a co-author of this initiative already. Press /mine to see it.`,
    'invite-decided': () =>
      html`You have decided on this initiative, so you cannot be one of its authors. Please ask the union above for help.`,
    'group-not-linked': () =>
      html`This group is not linked to a unit yet. An officer types: <code>/link UNIT_CODE</code>`,
    'bad-schedule': ({ typed }) =>
      html`“${cut(typed, 30)}” could not be read as a day and hour. For example: <code>/schedule mon 08:00</code>`,
    'decision-needed': ({ lacks }) =>
      html`Here a recognition needs number and day of the decision${lacks === undefined ? '' : `; the ${lacks} is missing`}. Please type both, for example: <code>/approve 123 no. 45/QD on 20/11/2026</code>`,
    'bad-setting': ({ key, typed }) =>
      html`“${cut(typed, 40)}” cannot be set. This takes ${settingLimits(key)}.`,
    ...periodRefusalsEn,
    'targets-without-programme': () =>
      html`The file has targets, but there is no programme yet. Leave the target column empty or out and send it again, or start a programme first with /programme.`,
    'no-programme': () => html`No programme is open. An admin can start one with /programme.`,
    'no-root': () =>
      html`The bot is not set up yet. Please come back later, or ask the person who runs it to press /start.`,
    'bad-workbook': ({ why, missing = [], repeated = [], runsUnits, mayAward }) => {
      const orAwards =
        mayAward === true ? ' If it is a list of awards, send it again with the caption: award.' : '';
      const names = (keys: readonly EntryColumn[]) =>
        keys.map((key) => `“${workbookEn.columns[key]}”`).join(', ');
      if (repeated.length > 0)
        return html`Two columns have the same name: ${names(repeated)}. Please remove one of them and send the file again.`;
      if (missing.length > 0)
        return html`Columns are missing: ${names(missing)}. Press /template to get the template.${orAwards}`;
      const units = why === 'columns' && runsUnits === true;
      return html`${workbookHints[why]}${units ? ' If it is a list of units, save it as “CSV UTF-8” and send it again.' : ''}${why === 'columns' ? orAwards : ''}`;
    },
    'bad-file': ({ why }) =>
      html`${fileHints[why]} The CSV file needs these columns: <code>code,name,workplace,parent,block,headcount,target</code>`,
    faceless: () =>
      html`You are writing anonymously, so you hold no role here. Please turn that off and type it again.`,
    'reason-too-short': ({ command }) =>
      html`The reason needs at least 5 characters, so that the author understands. For example: <code>${wordFor(usages, command)}</code>`,
    'already-holds': () => html`You already hold this role.`,
    'own-typing': () => html`This is your own initiative: please send it with /submit.`,
    claim: ({ why }) => html`${claimHints[why]}`,
    'unit-link-unknown': () => html`This code leads to no unit. Please ask where you got it.`,
    'unit-link-other': ({ unit, own }) =>
      html`This code is that of ${cut(unit, 80)}. You are registered in ${cut(own, 80)}, and your unit stays as it is.`,
    ...suspensions.refusals,
    consented: () =>
      html`You agreed before; nothing has changed. Press /start to begin; to see or erase your data: /mydata.`,
    ...awards.refusals,
    ...exporting.refusals,
    ...logExport.refusals,
    ...papers.refusals,
    'old-button': ({ reviews }) =>
      html`This button no longer works. Press ${reviews === true ? '/pending to see what waits for you, ' : ''}/mine to see your initiatives, /help to see the commands.`,
    ...deciding.refusals,
    ...posting.refusals,
    ...queue.refusals,
    ...programmes.refusals,
    ...targeting.refusals,
    ...targetFiles.refusals,
    ...library.refusals,
    ...validityRefusalsEn,
  };

  const search = createSearchEn(speech);
  const summary = createSummaryEn(speech);
  const load = createLoadEn(speech);
  const undelivered = createUndeliveredEn(speech);
  const usages: Record<string, string> = {
    ...plainUsages,
    ...awards.usages,
    ...search.usages,
    ...posting.usages,
    ...figures.usages,
    ...papers.usages,
    ...programmeWordsEn.usages,
    ...exporting.usages,
    ...targetWordsEn.usages,
  };

  const audit = createAuditWords(auditEn, {
    moment,
    day,
    weekdays,
    roles,
    states,
    moves: moveNames,
    labels,
    awards: options,
    settings: settingsEn,
    settingValue,
    exports: exporting.words.kinds,
    reason,
  });

  const messages: { [K in keyof MessageValues]: (values: MessageValues[K]) => Html } = {
    consent: ({ root, more }) =>
      more === true
        ? html`<b>Your data</b>
• What is kept: your name, unit, author group, Telegram account, and the texts and files you send.
• What for: receiving, reviewing, counting and rewarding initiatives. Publishing your name is a separate choice, off by default.
• Who sees it: officers of your unit’s union and of the unions above.
• Where: on the union’s server; messages pass through Telegram’s servers abroad.
• Your rights: see, publish your name or not, and erase at any time with /mydata.

Do you agree?`
        : html`Welcome! This is where the initiatives of union members and workers${root === null ? '' : html` of <b>${root}</b>`} are received. Sending one takes about 5 minutes; you can stop and go on at any time.

To receive initiatives the union needs to keep: your name, unit, Telegram account and what you send, only for reviewing, counting and rewarding initiatives. The data pass through Telegram’s servers abroad. You can see or erase them at any time with /mydata.`,
    ...suspensions.messages,
    'consent.refused': () =>
      html`All right, nothing has been kept. Whenever you want to send an initiative, press /start.`,
    home: ({ name, unit, abilities }) =>
      lines(
        name === ''
          ? html`Hello – ${unit}. To send initiatives yourself, press <b>${buttons.register}</b>.`
          : html`Hello <b>${givenName(name)}</b> – ${unit}.`,
        html``,
        html`/submit – send a new initiative`,
        html`/mine – your initiatives and drafts`,
        abilities.includes('onBehalf') ? html`/onbehalf – type for somebody else` : undefined,
        abilities.includes('seeQueue') ? html`/pending – initiatives waiting for your review` : undefined,
        abilities.includes('tally') ? html`/tally – the figures of the unit` : undefined,
        abilities.includes('units') ? html`/units, /appoint, /programme – administration` : undefined,
        html`/help – everything you can do`,
      ),
    help: ({ commands: offered, group, tips }) =>
      lines(
        html`<b>${group ? 'In this group you can use' : 'You can use'}:</b>`,
        ...offered.map(({ name, text }) => html`/${name} – ${text}`),
        ...(tips
          ? [
              html`\n<b>While you write an initiative</b>`,
              html`• All in one message works too: <i>Title: … Before: … Solution: … Result: …</i>`,
              html`• To correct something, edit that message of yours, or reply to the old question.`,
              html`• Send pictures and files at any time.`,
              html`• Instead of pressing a button, you may type its name: <i>done</i>, <i>skip</i>, <i>submit</i>.`,
            ]
          : []),
      ),
    'unknown.command': ({ typed, nearest }) =>
      html`There is no command /${cut(typed, 30)}. ${nearest === null ? 'Press /help to see the commands.' : `Did you mean /${nearest}?`}`,
    'nothing.open': ({ reviews, completes }) =>
      html`${completes === true ? html`<b>The union waits for you to complete an initiative</b>: press /complete and answer there.\n\n` : ''}To send an initiative, press /submit; to see yours, press /mine${reviews ? '; to see those to review, press /pending' : ''}. For help, press /help.`,
    'nothing.kept': ({ what }) => {
      if (what === 'file')
        return html`This file was not kept, as no initiative is open. Press /submit to begin one, or open a draft in /mine, and send it again.`;
      if (what === 'file-type')
        return html`${sentHints['file-type']}. Press /submit to begin, or open a draft in /mine, and send such a file.`;
      return html`${unreadLines[what]} To send an initiative, press /submit; to go on with a draft, /mine.`;
    },
    'form.unread': ({ key, what }) => {
      const line =
        what === 'file' || what === 'file-type'
          ? 'This question takes no files, so it was not kept; please type or press a button.'
          : unreadLines[what];
      return key === 'card'
        ? html`${line} All your answers are still there above.`
        : html`${line} Still to answer: “${label(key)}”.`;
    },
    'form.question': ({
      form,
      key,
      step,
      total,
      lead,
      current,
      editing,
      type,
      note,
      onBehalfOf,
      forUnit,
      about,
      names,
    }) => {
      const head =
        total > 1 && step > 0 ? html`<b>Step ${step}/${total}</b>${editing ? ' · editing' : ''}\n` : '';
      // A unit's number alone says nothing.
      const isShown =
        current !== undefined && type !== 'several' && !(type === 'unit' && typeof current === 'number');
      const now = isShown ? html`\nNow: <i>${cut(answerTo(key, current), 300)}</i>` : '';
      const what =
        form === 'initiative' || form === 'registration'
          ? ''
          : html`<b>${formTitles[form]}</b>${about === undefined ? '' : html` <b>${typeof about === 'string' ? about : `${count(about)} ${about === 1 ? 'initiative' : 'initiatives'}`}</b>`}${form === 'author' && onBehalfOf !== undefined ? html` for <b>${cut(onBehalfOf, 60)}</b>` : ''} · `;
      const asked = note === undefined ? '' : html`The union’s note: “${cut(note, 300)}”\n`;
      return html`${lead === undefined ? '' : leadText(lead)}${form === 'author' ? '' : forWhom(onBehalfOf, forUnit)}${what}${head}${asked}${(form === 'root' ? rootAsks[key as QuestionKey] : undefined) ?? asks[key as QuestionKey]}${names === undefined ? '' : othersEn(names)}${now}`;
    },
    'form.confirm': ({ key, value, large, lead }) =>
      html`${leadOf(lead)}Noted: <b>${answerTo(key, value)}</b>. Is that right?${large === true ? '\nThis is a large figure, please check it.' : ''}`,
    'form.choose': ({ code, typed, options: meant, lead }) => {
      const offered = code === 'money-unit' ? eitherAmount(meant) : '';
      const hint = Object.hasOwn(chooseHints, code) ? wordFor(chooseHints, code) : '– what does it mean?';
      return html`${leadOf(lead)}“${cut(typed, 60)}” ${offered === '' ? hint : `– ${offered}?`}`;
    },
    'form.units': ({ query, found }) =>
      found.length === 0
        ? html`No unit “${cut(query, 60)}” was found. Try other letters of its name; accents are not needed. Example: <i>may song ma</i>`
        : lines(
            html`Is it one of these? If not, type again.`,
            ...found.map(
              ({ name, path }, index) =>
                html`${index + 1}. <b>${name}</b>${path === '' ? '' : html`\n   ${cut(path, 120)}`}`,
            ),
          ),
    'form.story': ({ key, parts, lead }) =>
      html`${leadOf(lead)}Noted under “${label(key)}”${parts > 1 ? ` (${counted(parts, 'message')})` : ''}. Go on, or press <b>Done</b>.`,
    'form.refused': ({ lead, kept, ...values }) => {
      if (lead !== undefined)
        return html`${leadText(lead)}<b>${label(values.key)}</b> is still open: ${messages['form.refused'](values)}`;
      const { key, code, typed, limit = 0, length = 0 } = values;
      if (kept === true) return html`“${label(key)}” stays as it was. ${messages['form.refused'](values)}`;
      if (code === 'too-short')
        return html`This needs at least ${counted(limit, 'character')}. Please say a little more.`;
      if (code === 'too-long')
        return html`This can have ${counted(limit, 'character')} at most (it has ${count(length)}). Please make it shorter; what was kept is still there.`;
      if (code === 'share-too-large') return refusals[code]({ code, most: limit });
      if (code === 'unknown-code') return refusals[code]({ code, typed });
      if (code === 'too-many-awards') return refusals[code]({ code, most: limit ?? 0 });
      const hint = wordFor({ ...typoHints, unreadable: examples[key as QuestionKey] ?? pleaseType }, code);
      if (code === 'empty') return html`${hint}`;
      const isUnread = code === 'unreadable' || hint === code;
      return html`“${cut(typed, 60)}” ${isUnread ? 'could not be read' : 'cannot be taken as it is'}. ${hint === code ? pleaseType : hint}`;
    },
    'answer.corrected': ({ keys, code, title }) =>
      html`✓ Corrected as you edited it: ${keys.map(label).join(', ')} – ${code ?? 'draft'} “${cut(title, 120)}”.`,
    'form.card': ({
      form,
      answers,
      unitNames,
      files,
      captions = [],
      authors,
      menu,
      missing,
      programme,
      recounted,
      note,
      lead,
      difference,
      unchanged = [],
      similar,
      onBehalfOf,
      forUnit,
    }) =>
      lines(
        menu
          ? html`${leadOf(lead)}<b>What would you like to edit?</b>`
          : html`${leadOf(lead)}<b>${formTitles[form]}: please look it over before you ${form === 'initiative' ? 'submit' : form === 'application' ? 'make' : 'save'} it</b>`,
        onBehalfOf === undefined ? undefined : html`For <b>${cut(onBehalfOf, 60)}</b>${inUnit(forUnit)}`,
        note === undefined ? undefined : html`The union asks you to complete: “${cut(note, 500)}”`,
        difference === undefined ? undefined : html`\n${correctedText(difference, unchanged)}`,
        html``,
        answersText({
          answers: unchangedOf(answers, difference),
          unitNames,
          most: form === 'initiative' ? 420 : 200,
        }),
        authors === undefined ? undefined : html`<b>Authors</b>: ${authorsText(authors)}`,
        files === 0
          ? undefined
          : html`<b>Files</b>: ${files}${
              captions.length === 0
                ? ''
                : ` – ${captions
                    .slice(0, 3)
                    .map((one) => `“${cut(one, 60)}”`)
                    .join(', ')}`
            }`,
        authors === undefined || authors.total === 100
          ? undefined
          : html`\n${openShare(authors.total)} Press “Co-authors…” to share it out again.`,
        missing.length === 0 ? undefined : html`\nStill missing: ${missing.map(label).join(', ')}.`,
        similar === undefined
          ? undefined
          : html`\nLike what was submitted already:\n${similarLines(similar)}\nIf yours is something else, just submit it.`,
        menu || programme === undefined ? undefined : html`\n${programmeText(programme)}`,
        menu || recounted === undefined ? undefined : html`\n${programmes.foreseenText(recounted)}`,
        form === 'initiative' && !menu && isComplete({ missing, authors })
          ? html`\nBy pressing <b>Submit</b> you declare that the above is ${onBehalfOf === undefined ? 'true' : 'what the author told you'}.`
          : undefined,
      ),
    'form.later': ({ form }) =>
      form === 'initiative'
        ? html`Your draft is kept, every word of it. When you have time, press /mine to go on.`
        : form === 'registration'
          ? html`All right, press /start to go on whenever you have time.`
          : html`Stopped; nothing has changed.${goOn[form] === undefined ? '' : ` To do it again: ${goOn[form]}`}`,
    'draft.open': ({ draft: { title, step, total, onBehalfOf }, others, unkept }) =>
      html`${unkept === true ? 'The file was not kept: please choose, then send it again.\n\n' : ''}You are in the middle of ${title === null ? 'an initiative' : html`“<b>${cut(title, 120)}</b>”`}${onBehalfOf === undefined ? '' : ` for ${cut(onBehalfOf, 60)}`} (${answered({ step, total })})${others === 0 ? '' : ` and have ${counted(others, 'other draft')}`}. Go on, or start a new one?`,
    'draft.list': ({ lines: drafts }) =>
      drafts.length === 0
        ? html`You have no drafts left. Press /submit to send a new initiative.`
        : lines(
            html`<b>Your drafts</b> (press a number to open one)`,
            ...drafts.map(
              (draft, index) =>
                html`${index + 1}. ${cut(draft.title ?? 'No title yet', 80)} – ${progress(draft)}`,
            ),
          ),
    'draft.remind': ({ draft, others, keptUntil }) =>
      lines(
        keptUntil === null
          ? html`${draftName(draft)} is not finished: ${progress(draft)}. All that you wrote is still there; you can go on whenever you like.`
          : html`${draftName(draft)} has not been written on for long (${progress(draft)}). It is kept until <b>${day(keptUntil)}</b> and then erased. To keep it, press <b>Go on</b>.`,
        others === 0 ? undefined : html`You have ${counted(others, 'other draft')}: press /mine to see.`,
      ),
    'draft.muted': () =>
      html`All right, no more reminders of these drafts. You find them with /mine. A draft is erased only after 90 days without a word, and you will be warned once before.`,
    'draft.dropped': ({ draft }) =>
      html`${draftName(draft)} is deleted. If that was a slip, you can take it back for a minute.`,
    'draft.back': ({ draft }) => html`${draftName(draft)} is back, every word of it (${answered(draft)}).`,
    'draft.erased': ({ title, others }) =>
      html`${draftName({ title })}${others === 0 ? '' : ` and ${counted(others, 'other draft')}`} had not been written on for 90 days and ${others === 0 ? 'has' : 'have'} been erased. To write again, press /submit.`,
    'initiative.submitted': ({ code, at, unit, dueAt, again, onBehalfOf, told }) =>
      html`${again ? 'Your additions to' : onBehalfOf === undefined ? 'Your initiative' : 'The initiative'} <b>${code}</b>${onBehalfOf === undefined ? '' : ` for ${cut(onBehalfOf, 60)}`} ${again ? 'were' : 'was'} received at ${moment(at)}. ${unit} will answer before <b>${day(dueAt)}</b>; ${told === true ? 'the author is told and follows it from here.' : 'you will be told right here.'}`,
    'initiative.mine': ({ lines: mine, page, more }) =>
      mine.length === 0
        ? html`You have no initiatives yet. Press /submit to send your first.`
        : lines(
            html`<b>Your initiatives</b>${page > 0 || more ? ` · page ${page + 1}` : ''} (press a number to open one)`,
            ...mine.map(
              (mineLine, index) =>
                html`${index + 1}. ${mineLine.code === null ? '' : `${mineLine.code} · `}${cut(mineLine.title, 80)}${mineLine.onBehalfOf === undefined ? '' : ` (for ${cut(mineLine.onBehalfOf, 40)})`} – <b>${states[mineLine.state]}</b>${mineLine.shared === true ? ' (co-author)' : html`${mineLine.draft === undefined ? '' : `, ${progress(mineLine.draft)}`}${nextStep(mineLine)}`}${awardsBelow(mineLine.awards)}`,
            ),
          ),
    'initiative.card': ({ view, group, alike }) =>
      group
        ? html`<b>${view.code ?? ''}</b> – ${cut(view.title, 200)}\n${view.unit}\nState: <b>${states[view.state]}</b>`
        : lines(
            html`<b>${view.code ?? 'Draft'}</b>${view.code === null && view.state === 'draft' ? '' : html` – <b>${states[view.state]}</b>`}${view.draft === undefined ? '' : ` – ${progress(view.draft)}`}`,
            view.authors !== undefined
              ? html`Authors: ${authorsText(view.authors)} – ${view.unit}`
              : view.author === null
                ? undefined
                : html`Author: ${view.author} – ${view.unit}`,
            queue.reviewText(view.review),
            view.earlier === null ? undefined : html`Submitted again after ${view.earlier}`,
            view.typist == null ? undefined : html`Typed by: ${view.typist}`,
            view.submittedAt === null
              ? undefined
              : html`Submitted at ${moment(view.submittedAt)}${view.dueAt === null ? '' : ` · ${dueWords[view.state] ?? 'answer due before'} ${day(view.dueAt)}`}`,
            view.late === true ? html`<b>Not completed in time</b>` : undefined,
            view.inGrace === true ? html`Submitted in the time of grace` : undefined,
            view.validity === undefined ? undefined : validityTextEn(view.validity),
            view.holder === null ? undefined : html`Now with: ${view.holder}`,
            reasonText(view),
            view.decision === null || (view.decision.number === null && view.decision.day === null)
              ? undefined
              : html`Decision no. ${view.decision.number ?? '—'}${view.decision.day === null ? '' : ` of ${view.decision.day}`}`,
            awardsText(view.awards),
            library.spreadLine(view.spread ?? 0),
            queue.notesText(view.review),
            view.difference === null ? undefined : html`\n${differenceText(view.difference)}`,
            alike === undefined ? undefined : marksText(alike),
            html``,
            answersText({
              answers: withoutClaim(unchangedOf(view.answers, view.difference)),
              most: shownLetters,
            }),
            claimText(claimIn(view.answers)),
            checkText(view.answers['benefit']),
            view.files === 0 ? undefined : html`<b>Files</b>: ${view.files}`,
            view.history.length === 0 ? undefined : html`\n<b>History</b>`,
            view.history.length <= shownSteps
              ? undefined
              : html`• … and ${counted(view.history.length - shownSteps, 'step')} before`,
            ...view.history
              .slice(-shownSteps)
              .map(
                ({ kind, at, by, note }) =>
                  html`• ${moment(at)}: ${wordFor(moveNames, kind)}${by === null ? '' : ` – ${by}`}${note === null ? '' : ` – “${cut(reason(note), 120)}”`}`,
              ),
            alike === undefined || alike.similar.length === 0
              ? undefined
              : html`\n<b>Much alike</b>\n${similarLines(alike.similar)}`,
            alike?.burst === undefined ? undefined : suspensions.burstText(alike.burst),
          ),
    'duplicate.choose': ({ code, title, similar }) =>
      html`Which earlier initiative is <b>${code}</b> “${cut(title, 120)}” the same as?${similar.length === 0 ? '' : html`\n${similarLines(similar)}`}\n${similar.length === 0 ? 'Type' : 'Press a code, or type'} the code of that one. Example: <i>SK-26-000123</i>`,
    'initiative.returned': ({ lines: mine }) =>
      mine.length === 0
        ? html`None of your initiatives needs completing.`
        : lines(
            html`<b>Please complete these</b> (press a number to do it)`,
            ...mine.map(
              ({ code, title, note }, index) =>
                html`${index + 1}. ${code ?? ''} · ${cut(title, 60)}\n   “${cut(note, 100)}”`,
            ),
          ),
    'coauthor.invite': ({ title, name, share, url, until, again }) =>
      html`${again ? html`Here is a new invitation for <b>${name}</b>; the one before no longer works.` : html`<b>${name}</b> (${share}%) has been added.`} Please send this invitation to that person and nobody else, so that they can confirm it themselves:

${name}, please confirm that you are a co-author (${share}%) of the initiative “${cut(title, 200)}”:
${url}

It works once, until ${moment(until)}.`,
    'coauthor.carried': ({ lines: carried, until, left }) =>
      lines(
        ...(carried.length === 0
          ? []
          : [
              html`The co-authors are named again with their shares, but since this is a new initiative each has to <b>confirm again</b>. Please send everyone their own invitation:`,
              ...carried.map(({ name, share, url }) => html`• ${cut(name, 60)} (${share}%): ${url}`),
              until === null ? undefined : html`Each opens once, until ${moment(until)}.`,
            ]),
        left.length === 0
          ? undefined
          : html`Not named again: ${left.map(authorLine).join(' · ')}. That part is the main author’s now; to name somebody, press “Add a co-author”.`,
      ),
    'coauthor.list': ({ authors }) =>
      lines(
        html`<b>Authors</b>`,
        ...authors.lines.map(
          (line, index) =>
            html`${index + 1}. ${authorLine(line)}${line.state === 'main' ? ' – main author' : ''}`,
        ),
        html`\n${authors.total === 100 ? 'Shares in all: 100%.' : openShare(authors.total)} Press a co-author’s name to change the share, get a new invitation or remove them; what remains is the main author’s.`,
      ),
    'coauthor.one': (line) => html`<b>${authorLine(line)}</b>\nWhat would you like to do?`,
    'coauthor.ask': ({ code, title, author, invited, share }) =>
      html`<b>${author ?? 'An author'}</b> names you as a co-author, with a share of <b>${share}%</b>, of ${work({ code, title })}. ${invited === null ? 'Is that right?' : html`The invitation is for <b>${cut(invited, 60)}</b>: is that you?`}

If you agree, the union keeps your name, unit and share with the initiative. If it is not you, your name is taken out at once.`,
    'coauthor.joined': ({ share, ...about }) =>
      html`Noted: you are a co-author (${share}%) of ${work(about)}. See it again with /mine.`,
    'coauthor.refused': ({ until }) =>
      html`All right, your name has been taken out of this initiative and the main author is told. If you pressed it by mistake, press the button below before ${moment(until)} to answer again.`,
    'coauthor.agreed': ({ name, share, unit, invited, open, ...about }) =>
      html`<b>${name}</b> has confirmed to be a co-author (${share}%) of ${work(about)}.${unit === null ? '' : html` As this person is the officer who reviews it, <b>${unit}</b> will decide instead.`}${invited === undefined ? '' : html`\n\nThe invitation was for <b>${cut(invited, 60)}</b>. If this is the wrong person, ${open === true ? 'press /mine, open the initiative, press “Co-authors…”, choose the name, then “Remove this person”.' : 'ask the union officer to return the initiative, so that you can remove them.'}`}`,
    'coauthor.declined': ({ name, share, open, ...about }) =>
      html`<b>${name}</b> does not confirm to be a co-author (${share}%) of ${work(about)}; the name has been taken out. ${open ? 'Please share it out again before you submit: press /mine, open the initiative, then “Co-authors…”.' : 'The reviewing officer sees this part as “not confirmed”; if it is a mistake, ask the officer to return the initiative so that you can share it out again.'}`,
    'coauthor.share': ({ share, ...about }) =>
      html`The main author has changed your share to <b>${share}%</b> in ${work(about)}. If that is not right, please talk to the main author; see it again with /mine.`,
    'coauthor.removed': (about) =>
      html`You are no longer a co-author of ${work(about)}. If that is a mistake, please talk to the main author.`,
    'coauthor.returned': ({ note, ...about }) =>
      html`The union asks for more about ${work(about)}:\n“${note}”\nThe main author has been told and will complete it.`,
    'coauthor.rejected': ({ reason: why, ...about }) =>
      html`The union has not recognised ${work(about)}, of which you are a co-author. Reason: ${reason(why)}\nThe main author can improve it and submit it again.`,
    'coauthor.withdrawn': (about) =>
      html`The main author has withdrawn ${work(about)}, of which you are a co-author.`,
    'initiative.withdraw': ({ code, title }) =>
      html`Withdraw <b>${code}</b> “${cut(title, 200)}”? The union will stop reviewing it. Your words and files stay, and you can submit them as a new initiative later.`,
    'initiative.withdrawn': ({ code, title }) =>
      html`<b>${code}</b> “${cut(title, 200)}” has been withdrawn. Your words and files are still in /mine; to submit them again, press the button below.`,
    'notice.accepted': ({ code, title, dueAt, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}The union has accepted <b>${code}</b> “${cut(title, 200)}” for review and will decide before <b>${day(dueAt)}</b>. There is nothing more for you to do; you will be told right here.`,
    'notice.recognised': ({ code, title, number, day: decisionDay, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Congratulations! Your initiative <b>${code}</b> “${cut(title, 200)}” has been recognised${decisionPaper({ number, day: decisionDay })}. Thank you for thinking of it and sharing it.`,
    'notice.declined': ({ code, title, reason: why, earlier, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Your initiative <b>${code}</b> “${cut(title, 200)}” has not been recognised. Reason: ${reason(why)}${earlier === undefined ? '' : html` (<b>${earlier}</b>)`}\nYou can improve it and submit it as a new one: press the button below, your words and files are all there.`,
    'notice.revoked': ({ code, title, reason: why, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}Your initiative <b>${code}</b> “${cut(title, 200)}” is no longer recognised. Reason: ${why}\nIf you think that is wrong, please talk to the union officer of your unit.`,
    'notice.same-later': ({ code, title, other, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}The reviewing officer finds that <b>${code}</b> “${cut(title, 200)}” may be the same as <b>${other}</b>, submitted earlier. The initiative and its authors stay as they are; there is nothing for you to do. If the two are different things, please tell your union officer.`,
    'notice.same-earlier': ({ code, title, other, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}<b>${other}</b>, submitted later, may be the same as your <b>${code}</b> “${cut(title, 200)}”. Yours still counts as submitted first and its authors stay as they are; there is nothing for you to do.`,
    'notice.returned': ({ code, title, note, keys, until, onBehalfOf }) =>
      html`${passOn(onBehalfOf)}The union asks you to complete <b>${code}</b> “${cut(title, 200)}”:\n“${note}”${keys.length === 0 ? '\nPlease look it over and change what needs changing.' : html`\nAnswers to complete: <b>${keys.map(label).join(', ')}</b>. The others stay as they are.`}\nPlease do so by <b>${day(until)}</b>.`,
    'notice.complete': ({ code, title, until, others, onBehalfOf }) =>
      lines(
        html`${passOn(onBehalfOf)}<b>${code}</b> “${cut(title, 200)}” still waits for you to complete it, by <b>${day(until)}</b>.`,
        others === 0
          ? undefined
          : html`${counted(others, 'other initiative')} to complete: press /complete to see.`,
      ),
    'notice.queue': ({ unit, waiting }) =>
      html`${unit} has ${counted(waiting, 'new initiative')} to review. Press /pending to see ${waiting === 1 ? 'it' : 'them'}.`,
    'notice.resubmitted': ({ lines: again }) =>
      lines(
        again.length === 1
          ? html`The author has completed it; please look at what changed:`
          : html`${counted(again.length, 'initiative')} have been completed (press a number to open one):`,
        ...again.map(
          ({ code, title }, index) =>
            html`${again.length === 1 ? '' : `${index + 1}. `}<b>${code}</b> “${cut(title, 120)}”`,
        ),
      ),
    'notice.withdrawn': ({ code, title }) =>
      html`The author has withdrawn <b>${code}</b> “${cut(title, 200)}”. You need not review it any more.`,
    'notice.role': ({ role, unit, from, to }) =>
      html`You have taken the role of <b>${roles[role]}</b> in ${unit}${termText({ from, to })}. Press /help to see what you can do.`,
    'notice.role-stage': ({ stage, role, unit, name, to }) => {
      const held = html`the role of <b>${roles[role]}</b> in ${unit}`;
      const lastDay = to === null ? '' : day(to - 1);
      switch (stage) {
        case 'began':
          return html`From today you hold ${held}${termText({ from: null, to })}. Press /help to see what you can do.`;
        case 'ending':
          return name === null
            ? html`You hold ${held} until the end of ${lastDay}. To go on, please ask whoever appointed you for a new link.`
            : html`<b>${cut(name, 60)}</b> holds ${held} until the end of ${lastDay}. To give it again: /appoint`;
        case 'ended':
          return name === null
            ? html`You no longer hold ${held}: it ended on ${lastDay}. Thank you for helping the union.`
            : html`<b>${cut(name, 60)}</b> no longer holds ${held}: it ended on ${lastDay}. To give it again: /appoint`;
        case 'dismissed':
          return html`You no longer hold ${held}, from now on. Thank you for helping the union.`;
      }
    },
    'notice.unit-missing': ({ name, typed }) =>
      html`${name} registered, but did not find the right unit${typed === '' ? '' : ` (typed “${cut(typed, 80)}”)`}. Please add it with /units, then ask this person to press /start.`,
    'onbehalf.choose': ({ name, found }) =>
      lines(
        found.length === 1
          ? html`Somebody is registered as <b>${name}</b>. Is it this person?`
          : html`${count(found.length)} people are registered as <b>${name}</b>. Which one is it?`,
        ...found.map(
          ({ name: known, unit }, index) => html`${index + 1}. <b>${known}</b> – ${cut(unit, 120)}`,
        ),
        html`\nIf the name is mistyped, type it again.`,
      ),
    'onbehalf.pass': ({ code, title, author, url, until }) =>
      html`To <b>${author}</b>: the initiative <b>${code}</b> “${cut(title, 200)}” was submitted for you. Press this link to take it over into your own account, to follow it and change it when needed:
${url}

(Please pass this message on to the author and nobody else. It works once, until ${day(until)}.)`,
    'notice.entered': ({ code, title, typist, unit, dueAt }) =>
      html`<b>${typist ?? 'A helper'}</b> submitted the initiative <b>${code}</b> “${cut(title, 200)}” for you. ${unit} will answer before <b>${day(dueAt)}</b>. See it with /mine; if it is not yours, please tell your union.`,
    'claim.ask': ({ code, title, typist, typed, unit, state, differs, count: all }) =>
      lines(
        html`<b>${typist ?? 'A helper'}</b> submitted for <b>${typed}</b> (${cut(unit, 120)}) the initiative <b>${code}</b>:\n“${cut(title, 200)}”${state === 'submitted' ? '' : html` – <b>${states[state]}</b>`}`,
        all > 1 ? html`And ${count(all - 1)} more for the same person.` : undefined,
        differs
          ? html`\nThe name as it was typed is not quite yours; if it is you all the same, just take it over.`
          : undefined,
        html`\nIs it yours?`,
      ),
    'claim.done': ({ lines: mine, total }) =>
      lines(
        html`From now on ${total === 1 ? 'this initiative is' : `these ${count(total)} initiatives are`} yours, and all news of ${total === 1 ? 'it' : 'them'} comes to you. Press a number to open it, or see ${total === 1 ? 'it' : 'them'} with /mine.`,
        ...mine.map(
          ({ code, title, state }, index) =>
            html`${index + 1}. ${code} · ${cut(title, 80)} – <b>${states[state]}</b>`,
        ),
      ),
    'claim.refused': ({ until }) =>
      html`Thank you, the person who typed it has been told. If you pressed it by mistake, press the button below before ${moment(until)} to answer again.`,
    'notice.claimed': ({ author, by, total, until }) =>
      html`<b>${by}</b> has taken over ${total === 1 ? 'the initiative' : `${count(total)} initiatives`} that you typed for ${author}. From now on the author follows ${total === 1 ? 'it' : 'them'}.${until === undefined ? '' : ` The name is not the one that you typed: if it is not this person, press the button below before ${moment(until)} to take it back.`}`,
    'claim.taken-back': ({ author, by, total }) =>
      html`You have taken back ${total === 1 ? 'the initiative' : `${count(total)} initiatives`} typed for <b>${author}</b>; ${by} has been told. The new link is below: please send it to the author.`,
    'notice.taken-back': ({ code, title, typist, total }) =>
      html`<b>${typist ?? 'The person who typed it'}</b> says that <b>${code}</b> “${cut(title, 200)}”${total === 1 ? '' : ` and ${count(total - 1)} more`} ${total === 1 ? 'is' : 'are'} not yours, and has taken ${total === 1 ? 'it' : 'them'} back; what you had added was taken out. If it is yours, please ask that person for a new link.`,
    'notice.not-mine': ({ code, title, author }) =>
      html`Whoever opened the link of <b>${code}</b> “${cut(title, 120)}” says that it is not theirs. Please check that ${author} got it. The old link no longer works.`,
    'decision.claimed': ({ code, title, last, ...paper }) =>
      last === undefined
        ? html`${claimText(paper) ?? ''}\nRecognise <b>${code}</b> “${cut(title, 120)}” by this decision?`
        : html`${claimText(paper) ?? ''}\nLast time you recognised${decisionPaper({ ...last, number: cut(last.number, 60) })}\nBy which decision is <b>${code}</b> “${cut(title, 120)}” recognised?`,
    'decision.last': ({ code, title, last }) =>
      html`Recognise <b>${code}</b> “${cut(title, 120)}”${decisionPaper({ ...last, number: cut(last.number, 60) })}, as last time?`,
    'decision.same': ({ code, title, earlier }) =>
      html`<b>${code}</b> “${cut(title, 120)}” ${sameText(earlier)}. Recognise it anyway?`,
    'decision.done': ({ code, title, kind, undo, number = null, day: signed = null, ...told }) =>
      lines(
        html`Noted: ${code} “${cut(title, 120)}” – <b>${wordFor(moveNames, kind)}</b>${decisionPaper({ number, day: signed })}.${kind === 'recognise' && number === null ? ' No decision number is recorded.' : ''}`,
        ...deciding.toldText(told),
        html`${undo ? 'The author is told in a minute; until then you can undo it.' : 'The author has been told.'}`,
      ),
    'decision.undone': ({ code, title }) =>
      html`Undone: ${code} “${cut(title, 120)}”. The author has not been told anything.`,
    'settings.list': ({ lines: all }) =>
      lines(
        html`<b>Settings of the programme</b>`,
        ...all.map(settingLine),
        html`\nPress one to see its basis or to change it.`,
      ),
    'settings.one': ({ key, value, changed, initial, basis, at, saved }) =>
      lines(
        saved === true ? html`✓ Saved.` : undefined,
        html`<b>${settingsEn[key].name}: ${settingValue(key, value)}</b>`,
        html`${settingsEn[key].about}`,
        html`Basis: ${cut(basis ?? settingsEn[key].basis, 200)}.`,
        changed && at !== null
          ? html`At first: ${settingValue(key, initial)}. Changed at ${moment(at)}.`
          : undefined,
      ),
    'queue.empty': ({ unit }) => html`${unit}: nothing is waiting for review.`,
    refusal: (values) => {
      if (!Object.hasOwn(refusals, values.code)) return html`This cannot be done (${values.code}).`;
      const refusal = values as unknown as Refusal;
      return (refusals[refusal.code] as (facts: Refusal) => Html)(refusal);
    },
    apology: ({ code }) =>
      html`Sorry, something went wrong (code <code>${code}</code>). What you have answered is still there; please try again, or give this code to the person who runs the bot.`,
    'language.ask': () => html`Choose a language`,
    'language.set': () => html`From now on it’s English.`,
    'data.view': ({ name, unit, authorGroup, consents, initiatives, drafts, shared, publish, paper }) =>
      lines(
        html`<b>Your data</b>`,
        html`Name: ${name ?? '—'}`,
        html`Unit: ${unit ?? '—'}`,
        html`Author group: ${authorGroup === null ? '—' : wordFor(options, authorGroup)}`,
        html`Initiatives: ${count(initiatives)} · drafts: ${count(drafts)}${shared === 0 ? '' : ` · as a co-author: ${count(shared)}`}`,
        html`Publish my name with awards and in the library: <b>${publish ? 'on' : 'off'}</b>`,
        paper === undefined ? undefined : papers.facts(paper),
        ...consents
          .slice(-4)
          .map(
            ({ purpose, given, at, version, through }) =>
              html`• ${moment(at)}: ${given ? 'agreed to' : 'did not agree to'} ${purpose === 'review' ? 'receiving and reviewing initiatives' : 'publishing my name'} (${through === true ? 'passed on by a helper, ' : ''}version ${version})`,
          ),
      ),
    'data.ask': ({ recognised, commended = 0, suspendedUntil }) =>
      html`Erasing is for good: drafts, initiatives that are not recognised, your name and your account.${keptText(recognised)}${awards.eraseText(commended)}${suspendedUntil === undefined ? '' : ` Erasing does not end the block: to the end of ${day(suspendedUntil - 1)} a mark of your account is kept, neither your name nor your number, and then forgotten.`} Are you sure?`,
    'data.erased': ({ kept }) =>
      html`Your data have been erased.${keptText(kept)} To use the bot again, press /start.`,
    'setup.welcome': () =>
      html`Welcome! You run this bot, and its database is empty. Three steps and it works:\n1. The top unit (for example: the provincial federation)\n2. The programme and its dates\n3. The units: one by one, or all in a CSV file\n\nLet’s begin with the top unit:`,
    'setup.programme': ({ root }) =>
      html`The top unit is <b>${root}</b>. Step 2: the programme and its dates.`,
    'setup.units': ({ programme }) =>
      html`The programme <b>${programme}</b> is open. Step 3: the units below. Send a CSV file here, or add them one by one. The file’s columns: <code>code,name,workplace,parent,block,headcount,target</code>

Once there are units:
• /appoint – give officers their roles with one-time links
• add the bot to the officers’ group, then type /link UNIT_CODE there
To send an initiative yourself, press /submit.`,
    'units.found': ({ query, lines: found, total }) =>
      lines(
        query === ''
          ? html`<b>${counted(total, 'unit')}</b>. To search, type <code>/units name</code>.`
          : html`<b>Search “${cut(query, 40)}”</b>:${found.length === 0 ? ' no unit found.' : ''}`,
        ...found.map(
          ({ code, name, path, block, headcount, target }) =>
            html`• <code>${code}</code> ${name} – ${options[block]}${headcount === null ? '' : `, ${counted(headcount, 'member')}`}${target === null ? '' : `, target ${count(target)}`}${path === '' ? '' : `\n   ${cut(path, 100)}`}`,
        ),
        query !== '' || total <= found.length ? undefined : html`… and ${count(total - found.length)} more`,
      ),
    'units.added': ({ code, name }) => html`Added the unit <code>${code}</code> ${name}.`,
    'units.preview': ({ added, changed, targets, headcount, sample }) =>
      lines(
        html`<b>Before the import</b>`,
        html`New units: ${count(added)} · changed: ${count(changed)} · targets: ${count(targets)} · members: ${count(headcount)}`,
        ...sample.map((name) => html`• ${cut(name, 100)}`),
        html`\nNothing is saved yet. Import it?`,
      ),
    'units.problems': ({ problems, total }) =>
      lines(
        html`<b>${counted(total, 'problem')} in the file; nothing was imported:</b>`,
        ...problems.map(({ line, code, value, column }) =>
          column === undefined
            ? html`• Line ${line}: ${problemNames[code]}${value === '' ? '' : ` “${cut(value, 40)}”`}`
            : html`• Line ${line}, column ${columnNames[column]}: “${cut(value, 40)}” must be a number from ${leastCounts[column]} up`,
        ),
        html`\nPlease correct the file and send it again.`,
      ),
    'units.imported': ({ added, changed, targets }) =>
      html`Imported: ${counted(added, 'new unit')}, ${counted(changed, 'change')}, ${counted(targets, 'target')}.`,
    'units.dropped': () => html`Dropped; nothing was imported.`,
    document: ({ about }) => {
      switch (about.code) {
        case 'entry-template':
          return html`The template for entering many initiatives at once. Fill in one row for each (see the sheet “Guide”) and send the file here. It is checked first; nothing is stored until you confirm.`;
        case 'entry-problems':
          return html`${counted(about.bad, 'row')} of the file to fix: see the column “To fix” (filter what is not blank). Then send this whole file again.`;
        case 'entry-receipt':
          return html`The codes of ${counted(about.entered, 'initiative')} just entered, and the link by which each author takes it over. Give each link only to the person named in its row.`;
        case 'target-template':
          return targetFiles.about(about);
        case 'log':
          return logExport.about(about);
        case 'application':
        case 'dossier':
          return papers.about(about);
        case 'export':
        case 'export-totals':
          return exporting.about(about);
      }
    },
    'import.reading': ({ done, total }) =>
      total === null
        ? html`Reading the file…`
        : html`Reading… ${count(done)} of ${counted(total, 'row')}. Nothing is stored yet.`,
    'import.problems': ({ good, bad, first }) =>
      lines(
        html`<b>${counted(good, 'row')} read, ${counted(bad, 'row')} to fix. Nothing was entered.</b>`,
        ...first.map(
          ({ line, others, text }) =>
            html`• Row ${line}${others === 0 ? '' : ` and ${counted(others, 'other row', 'other rows')}`}: ${cut(text, 200)}`,
        ),
        unnamed(bad, first) > 0
          ? html`… and ${counted(unnamed(bad, first), 'more row', 'more rows')}`
          : undefined,
        html`\nRows are numbered as in the file you sent. The file below has a column “To fix”; please fix the rows there and send the whole file again.`,
      ),
    'import.preview': ({ rows, units, authors, benefit, withBenefit, sample, renamed, alike, ...facts }) =>
      lines(
        html`<b>Please look it over before it is entered</b>`,
        html`Initiatives: <b>${count(rows)}</b> · authors: ${count(authors)} · units: ${count(units)}`,
        withBenefit === 0
          ? html`Benefit: no row gives an amount`
          : html`Benefit (given in ${counted(withBenefit, 'row')}): ${benefitsByPeriod(benefit)}`,
        ...sample.map(({ name, title }) => html`• ${cut(name, 60)}: ${cut(title, 100)}`),
        rows > sample.length
          ? html`… and ${counted(rows - sample.length, 'more initiative', 'more initiatives')}`
          : undefined,
        renamed === 0
          ? undefined
          : html`\n${counted(renamed, 'name')} all in capitals or small letters will be written like “Mai Lan Anh”.`,
        alike.length === 0
          ? undefined
          : html`\nThe title stands in an earlier row of the same unit: row ${alike.join(', ')}. If it is one initiative of several authors, keep one row only.`,
        facts.unknownColumns.length === 0
          ? undefined
          : html`\nColumns not used: ${facts.unknownColumns.map((name) => `“${cut(name, 30)}”`).join(', ')}.`,
        facts.bare.count === 0
          ? undefined
          : lines(
              html`\nNumbers without words – please check that they were read as meant:`,
              ...facts.bare.first.map(
                ({ line, column, typed, value }) =>
                  html`• Row ${line}, ${workbookEn.columns[column]}: ${cut(typed, 30)} is ${answer(value)}`,
              ),
              facts.bare.count > facts.bare.first.length
                ? html`… and ${counted(facts.bare.count - facts.bare.first.length, 'more cell', 'more cells')}`
                : undefined,
            ),
        facts.enteredAt === null
          ? undefined
          : html`\n<b>These rows were entered once already at ${moment(facts.enteredAt)}.</b> Entering them again makes two of each.`,
        html`\nNothing is stored yet. By pressing <b>Enter all</b> you confirm that the authors know and agree.`,
      ),
    'import.entering': ({ done, total }) =>
      html`Entering… ${count(done)} of ${counted(total, 'initiative')}. You may go on with other things; a file with the codes follows.`,
    'import.done': ({ entered, refused }) =>
      html`<b>${counted(entered, 'initiative')}</b> entered.${refused === 0 ? '' : ` ${counted(refused, 'row')} could not be entered, since units or your rights have just changed; see the file.`} The codes and the links are in the file below.`,
    'import.dropped': () =>
      html`Stopped; nothing was entered. Your file is still above and can be sent again any time.`,
    'appoint.link': ({ role, unit, url, until, from, to }) =>
      html`Send this link only to the person who is to be <b>${roles[role]}</b> in <b>${unit}</b>${termText({ from, to })}:\n${url}\n\nIt works once, until ${moment(until)}.`,
    ...holders.messages,
    'appoint.sure': ({ role, unit, name, from, to, begun, after }) =>
      html`End the role of <b>${cut(name ?? '—', 60)}</b> as <b>${roles[role]}</b> in ${cut(unit, 120)}${datesText({ from, to, begun })}?${afterRoleEn(unit, after)}\n\nIt ends at once when you press <b>End it</b>.`,
    'appoint.ended': ({ role, unit, name, after }) =>
      html`${name ?? '—'} is no longer <b>${roles[role]}</b> in ${unit}.${afterRoleEn(unit, after)}`,
    ...audit.messages,
    ...awards.messages,
    ...search.messages,
    ...posting.messages,
    ...programmes.messages,
    ...targeting.messages,
    ...targetFiles.messages,
    ...library.messages,
    ...queue.messages,
    ...summary.messages,
    ...figures.messages,
    ...load.messages,
    ...bulk.messages,
    ...deciding.messages,
    ...undelivered.messages,
    ...exporting.messages,
    ...logExport.messages,
    ...papers.messages,
    'group.welcome': () =>
      html`Hello everyone! To get the weekly digest of initiatives in this group, a union officer types: <code>/link UNIT_CODE</code>`,
    'group.audience': ({ unit, from, now }) =>
      now !== null
        ? html`This group is linked to <b>${unit}</b> already, as ${audiences[now]}. Whose group should it be?`
        : from === null
          ? html`Link this group to <b>${unit}</b>. Whose group is it?`
          : html`This group is linked to <b>${from}</b>. Change it to <b>${unit}</b>? If so, choose whose group it is.`,
    'group.kept': ({ unit }) =>
      unit === null
        ? html`This group is not linked to a unit.`
        : html`This group stays linked to <b>${unit}</b>.`,
    'group.moved': ({ title, from, to }) =>
      html`The group “${cut(title, 60)}” was linked to ${from} and is linked to <b>${to}</b> now. The digests there are those of ${to} from now on.`,
    'group.linked': ({ unit, audience, ...schedule }) =>
      html`This group is now linked to <b>${unit}</b>, as ${audiences[audience]}. Its weekly digest comes ${scheduleText(schedule)}`,
    'digest.uncertain': ({ title, unit, week }) =>
      html`The connection broke while the digest of week ${week} of ${unit} was being sent to the group “${cut(title, 60)}”. Please look: has it arrived there?`,
    'digest.settled': ({ seen, unlinked }) => {
      if (unlinked !== undefined)
        return html`The group “${cut(unlinked, 60)}” is no longer linked as it was, so the digest is not sent there again. To see whose digests the group gets now, type <code>/link</code> in the group.`;
      return seen
        ? html`Noted: the group has the digest.`
        : html`The digest is being sent to the group again.`;
    },
    'delivery.incident': ({ posts }) =>
      html`The connection broke: it is not known whether ${counted(posts, 'digest')} reached ${posts === 1 ? 'its group' : 'their groups'}. Send ${posts === 1 ? 'it' : 'them all'} again?`,
    album: ({ code, files }) => html`${code === '' ? '' : `${code}: `}${counted(files.length, 'file')}`,
    file: ({ code, caption }) =>
      caption === undefined ? html`${code}` : html`${code === '' ? '' : `${code} – `}${caption}`,
    'files.lost': ({ code, lost }) =>
      html`${code === '' ? '' : `${code}: `}${counted(lost, 'file')} can no longer be fetched. Please ask the author to send ${lost === 1 ? 'it' : 'them'} again.`,
    status: ({ waiting, oldest, planned, uncertain, failed, units }) =>
      lines(
        html`<b>System status</b>`,
        html`Units: ${count(units)}`,
        html`Initiatives to review: ${count(waiting)}${oldest === null ? '' : ` · the oldest since ${moment(oldest)}`}`,
        html`Messages to send: ${count(planned)} · uncertain digests: ${count(uncertain)}`,
        html`Incoming messages that failed and are kept: ${count(failed)}`,
      ),
    'status.retried': ({ again }) =>
      html`${counted(again, 'message is', 'messages are')} being handled again.`,
  };

  function decisionPaper({ number, day: signed }: { number: string | null; day: string | null }): string {
    if (number === null) return signed === null ? '' : ` by the decision of ${signed}`;
    return ` by Decision no. ${number}${signed === null ? '' : ` of ${signed}`}`;
  }

  function keptText(recognised: number): string {
    if (recognised === 0) return '';
    const [are, author] = recognised === 1 ? ['is', 'its author'] : ['are', 'their author'];
    return ` ${counted(recognised, 'recognised initiative')} ${are} kept, with ${author} shown as “anonymous”.`;
  }

  /** “, from 1 January 2027 (still to begin)”: of a role that is held, or will be. */
  function datesText({ from, to, begun }: Pick<HolderLine, 'from' | 'to' | 'begun'>): string {
    return `${termText({ from, to })}${begun ? '' : ' (still to begin)'}`;
  }

  function scheduleText({
    weekday,
    minute,
    nextAt,
  }: {
    weekday: number;
    minute: number;
    nextAt: number;
  }): Html {
    return html`every ${weekdays[weekday - 1] ?? 'week'} at ${clock(minute)}, next at ${moment(nextAt)}. To change it: <code>${plainUsages.lich}</code>`;
  }

  function cellProblem(problem: CellProblem): string {
    const { column, code, typed, limit = 0, options: meant, choices = [] } = problem;
    const name = workbookEn.columns[column];
    if (code === 'repeated')
      return `${name}: the same as row ${limit} of the file sent (same author, same title). Delete one of the two.`;
    const said = typed === '' ? '' : `“${cut(typed, 60)}” – `;
    const [million] = meant ?? [];
    if (code === 'few-dong' && isMoney(million))
      return `${name}: ${said}a bare number is đồng, and this is too little. Write all of it (${million.amount}) or “${formatMoneyShort(million.amount)}”.`;
    if (code === 'choose-from-list')
      return `${name}: ${said}not in the list. Write one of: ${choices.join('; ')}.`;
    const hint = Object.hasOwn(cellHintsEn, code) ? cellHintsEn[code] : undefined;
    if (hint !== undefined) return `${name}: ${said}${hint}`;
    const asked = { form: 'initiative', subject: 0, key: column, code, typed } as const;
    if (meant === undefined)
      return `${name}: ${plainText(messages['form.refused']({ ...problem, ...asked }))}`;
    const ways = meant.map((one) => answer(one)).join(' / ');
    return `${name}: ${plainText(messages['form.choose']({ ...asked, turn: 0, options: meant }))}${ways === '' ? '' : ` Write: ${ways}`}`;
  }

  return {
    language: 'en',
    options,
    labels,
    asks,
    extras,
    fileKinds,
    states,
    roles,
    messages,
    buttons: joinWords(
      buttons,
      awardWordsEn.buttons,
      programmeWordsEn.buttons,
      validityWordsEn.buttons,
      targetWordsEn.buttons,
      targetFileWordsEn.buttons,
      libraryWordsEn.buttons,
      summary.buttons,
      figures.buttons,
      load.buttons,
      posting.buttons,
      bulk.buttons,
      undelivered.buttons,
      suspensionButtonsEn,
    ),
    commands: joinWords(
      commands,
      awards.commands,
      suspensions.commands,
      search.commands,
      figures.commands,
      posting.commands,
      papers.commands,
      programmeWordsEn.commands,
      exporting.commands,
      targetWordsEn.commands,
      library.commands,
    ),
    answer,
    answerTo,
    authorLine,
    count,
    audit,
    exports: exporting.words,
    logExport,
    papers: { buttons: papers.buttons },
    picture,
    targetTemplate: targetFiles.template,
    workbook: workbookEn,
    cellProblem,
    awardFault: awards.faultText,
    settings: settingsEn,
    settingValue,
    queue: queue.words,
  };
}

const workbookHints: Record<WorkbookFault, string> = {
  type: 'This is not an Excel workbook (.xlsx). Press /template to get the template.',
  xls: 'Old .xls files cannot be read. Please open it in Excel, save it as .xlsx and send it again.',
  password: 'The file has a password and cannot be read. Please take the password off and send it again.',
  broken: 'The file is damaged and cannot be opened. Please open it in Excel, save it and send it again.',
  size: 'The file is too large. Please take pictures out of it, or split it into files below 20 MB.',
  empty: 'There is no initiative in the file. Please fill it in from the second row on and send it again.',
  columns:
    'The row with the columns’ names was not found. Press /template to get the template and copy your rows into it.',
  rows: 'The sheet has too many empty rows with borders. Please copy the rows with text into the template (/template).',
  'too-many': 'The file has more than 10,000 rows. Please split it and send one part after the other.',
  gone: 'The file could not be fetched from Telegram. Please send it again.',
  units: 'Units or your rights have just changed. Please send the file again to have it checked.',
};

const fileHints: Record<Extract<Refusal, { code: 'bad-file' }>['why'], string> = {
  type: 'This file is not a CSV.',
  size: 'The file is over 5 MB.',
  encoding: 'The file is not UTF-8: please save it as “CSV UTF-8”.',
  columns: 'The first line of the file lacks names of columns.',
  empty: 'The file has no lines.',
  gone: 'The file could not be fetched, please send it again.',
};

const claimHints: Record<Extract<Refusal, { code: 'claim' }>['why'], string> = {
  unknown: 'This link is not right. Please ask the person who typed for you to send it again.',
  used: 'This link has been used. Please ask the person who typed for you for a new one.',
  expired: 'This link has expired. Please ask the person who typed for you for a new one.',
  refused:
    'You have answered that you are not the author. If that was a mistake, ask the person who typed it for a new link.',
  'refused-before':
    'Whoever opened this link before answered that they are not the author. If it is yours, ask the person who typed it for a new link.',
  'taken-back': 'Whoever typed it has taken it back. If it is yours, please ask that person for a new link.',
  'submitted-since':
    'It has been submitted again since, so it cannot be taken back. Please tell your union officer.',
  yours: 'You have taken it over already. See it with /mine.',
  typist: 'You typed it yourself. This link is for the author.',
  decided:
    'You have decided on this initiative, so you cannot be its author. Please tell the union above yours.',
};

/** How a unit is named to a command. */
const unitUsages = {
  donvi: '/units may song ma',
  lienket: '/link may song ma',
  khenthuong: '/award may song ma certificate of merit no. 45/QD on 20/11',
  timkiem: '/search may can unit MAYSM',
  bantin: '/digest MAYSM 12',
  chitieu: '/target may song ma 300',
  xuat: '/export MAYSM this quarter recognised csv',
  totrinh: '/dossier MAYSM 11/2026',
} as const;

/** By the Vietnamese name of the command. */
const plainUsages = {
  xem: '/show SK-26-000123',
  congnhan: '/approve 123 125-140 no. 45/QD on 20/11/2026',
  tuchoi: '/decline 123 Workshop 1 uses this already',
  huycongnhan: '/revoke 123 The solution had been protected before',
  bosung: '/complete 123 Please say how much is saved each month',
  lienket: '/link MAYSM',
  phanquyen: '/appoint MAYSM',
  lich: '/schedule mon 08:00',
} as const satisfies Partial<Record<keyof Words['commands'], string>>;

/** By when a card says that somebody has to do what. */
const dueWords: Partial<Record<State, string>> = {
  in_review: 'decision due before',
  returned: 'to be completed by',
};

const underReview =
  'is submitted and under review, so it cannot be changed. Ask the officer to return it to you, or withdraw it (open it in /mine) and submit it again.';
const writable = 'can still be changed. Open it in /mine.';

/** Why an answer of an initiative cannot be changed any more, and what can be done. */
const lockedHints: Record<State, string> = {
  draft: writable,
  returned: writable,
  submitted: underReview,
  in_review: underReview,
  recognised: 'is recognised, so it cannot be changed. If something is not right, please tell an officer.',
  declined: 'has been decided, so it cannot be changed. Open it in /mine and press “Submit as a new one”.',
  withdrawn: 'is withdrawn, so it cannot be changed. Open it in /mine and press “Submit as a new one”.',
  revoked: 'is not recognised any more, so it cannot be changed. Please ask an officer.',
};

const buttons: PlainButtons = {
  agree: 'I agree',
  refuse: 'I do not agree',
  readMore: 'Read more',
  back: 'Back',
  skip: 'Skip',
  later: 'Later',
  yes: 'Yes',
  retype: 'Type again',
  rewrite: 'Write it anew',
  done: 'Done',
  submit: 'Submit',
  save: 'Save',
  edit: 'Edit…',
  toCard: 'Look it over',
  coAuthors: 'Co-authors…',
  changeShare: 'Change the share',
  inviteAgain: 'Get a new invitation',
  removeAuthor: 'Remove this person',
  sendInvite: 'Send the invitation',
  notMe: 'Not me',
  byMistake: 'I pressed it by mistake',
  notThisPerson: 'Not this person',
  continueDraft: 'Go on',
  startNew: 'Start a new one',
  otherDrafts: 'See other drafts',
  dropDraft: 'Delete draft',
  muteDrafts: 'No more reminders',
  accept: 'Accept for review',
  recognise: 'Recognise',
  recogniseAnyway: 'Recognise it anyway',
  return: 'Return to author',
  decline: 'Decline',
  revoke: 'Take recognition back',
  next: 'Next initiative',
  markDuplicate: 'Same as…',
  clearDuplicate: 'Not the same',
  files: 'See the files',
  undo: 'Undo',
  asClaimed: 'By Decision no.',
  byLast: 'By Decision',
  signedOn: 'of',
  otherDecision: 'Another decision',
  register: 'Register',
  completeNow: 'Complete it now',
  openPrivate: 'Open in private chat',
  keep: 'Keep as it is',
  withdraw: 'Withdraw',
  withdrawSure: 'Yes, withdraw',
  submitAnew: 'Submit as a new one',
  openCard: 'See the initiative',
  seeChanges: 'See what changed',
  pageBefore: '‹ Page before',
  pageAfter: 'Next page ›',
  newest: '« Newest',
  filter: 'Filter…',
  toList: '‹ Back to the list',
  confirm: 'Yes, do it',
  cancel: 'No, leave it',
  publishOn: 'Publish my name',
  publishOff: 'Do not publish my name',
  eraseAll: 'Erase my data',
  eraseSure: 'Erase for good',
  endRole: 'End it',
  addUnit: 'Add a unit',
  appointHelper: 'Helper',
  appointLeader: 'Leader (reads only)',
  appointOfficer: 'Officer',
  appointAdmin: 'Admin',
  newAuthor: 'Somebody new, without an account',
  claimMine: 'It is mine',
  claimNotMine: 'It is not mine',
  claimLink: 'Link for the author',
  passOn: 'Send it to the author',
  open: 'Open it',
  officersGroup: 'Officers’ group',
  generalGroup: 'General group',
  seen: 'It has arrived',
  again: 'Send again',
  againAll: 'Send all again',
  retry: 'Try again',
  stop: 'Stop',
  enterAll: 'Enter all',
  otherValue: 'Type another, with basis',
  resetValue: 'Back to the first value',
};

const commands = {
  start: 'begin, register',
  nop: 'send a new initiative',
  cuatoi: 'my initiatives and drafts',
  bosung: 'initiatives to complete; officers: return one',
  xem: 'show an initiative by its code',
  dulieu: 'my data: see, erase',
  ngonngu: 'change the language',
  huy: 'stop what is open, the draft stays',
  trogiup: 'what I can do here',
  nhapho: 'type an initiative for somebody in the unit',
  mau: 'Excel template for entering many initiatives',
  choduyet: 'initiatives to review: counts, filter, one by one',
  congnhan: 'recognise by code',
  tuchoi: 'decline, with a reason',
  huycongnhan: 'take a recognition back, with a reason',
  lienket: 'link this group to a unit',
  lich: 'day and hour of the digest',
  thongke: 'figures: today, week, month, quarter, programme',
  donvi: 'units: search, add, import CSV',
  phanquyen: 'give a role with a one-time link',
  thuquyen: 'end a role',
  nhatky: 'audit: who did what, and when',
  caidat: 'settings: deadlines, decision number',
  tinhtrang: 'system status',
};
