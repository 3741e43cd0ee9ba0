import {
  type ApplicationExtraKey,
  type ApplicationExtraQuestion,
  applicationForms,
  type Qualification,
} from './application-forms.ts';
import { type AppointOption, appointForms } from './appoint-forms.ts';
import { type AuthorGroup, authorGroups } from './author-groups.ts';
import { awardQuestionForms } from './award-forms.ts';
import type { NamedAward } from './awards.ts';
import { type Block, blocks, type declineReasons, type Field, fields } from './choices.ts';
import { decisionForms } from './decision-forms.ts';
import { libraryForms } from './library-forms.ts';
import { onBehalfForms } from './on-behalf-forms.ts';
import { programmeExtras, programmeForms } from './programme-forms.ts';
import { queueForms } from './queue-forms.ts';
import { type SuspensionOption, suspensionForms } from './suspension-forms.ts';

export { type AuthorGroup, authorGroups, type Block, blocks, type Field, fields };

import { coAuthorForms } from './co-author-forms.ts';

/** A form as data: what is asked, in which order, by which rules. Asking, checking, storing, card and edit walk it. */
export type QuestionType =
  | 'text'
  | 'story'
  | 'date'
  | 'day'
  /** When somebody was born: kept as papers print it, «15/03/1985». */
  | 'birth'
  /** A last day, with the hour at which something closes if one was said. */
  | 'closing'
  | 'money'
  | 'number'
  | 'choice'
  | 'several'
  | 'unit'
  | 'name'
  | 'share'
  | 'code'
  /** The number of a decision; its day may be typed along. */
  | 'decision'
  /** Whom to commend: codes of initiatives, or a unit. Its form; the paper may be typed along with both. */
  | 'award-to'
  | 'award'
  /** Sent, not typed: kept as attachments, never as an answer. */
  | 'files';

export type Question = {
  readonly key: string;
  readonly type: QuestionType;
  readonly required: boolean;
  /** Least and most characters of the whole answer (`text`, `story`). */
  readonly min?: number;
  readonly max?: number;
  /** Keys of the buttons; their words are in the catalogues. Beside `choice` they stand next to typing. */
  readonly options?: readonly string[];
  /** A `day` that has been, as that of a paper that was signed. */
  readonly past?: true;
  /** A `day` that is still to come, or today. */
  readonly coming?: true;
  /** Asked only where that question has an answer. */
  readonly needs?: string;
  /** Of a `decision`: the question of its day. */
  readonly along?: string;
};

/** What a card offers beside its answers: questions that nobody is asked on the way, or a form of its own. */
export type Extra =
  | { readonly key: string; readonly questions: readonly Question[] }
  | { readonly key: string; readonly form: string };

export type Form = {
  readonly id: string;
  /** Whether the answers are shown on a card, to be corrected, before the form is finished. */
  readonly card: boolean;
  /** Asked in this order. */
  readonly questions: readonly Question[];
  readonly extras?: readonly Extra[];
};

const initiativeQuestions = [
  { key: 'title', type: 'text', required: true, min: 10, max: 200 },
  { key: 'before', type: 'text', required: true, min: 5, max: 20_000 },
  { key: 'solution', type: 'story', required: true, min: 5, max: 20_000 },
  { key: 'result', type: 'text', required: true, min: 5, max: 20_000 },
  { key: 'applied', type: 'date', required: true, options: ['not-yet'] },
  { key: 'benefit', type: 'money', required: false, options: ['none'] },
  { key: 'field', type: 'choice', required: true, options: fields },
] as const satisfies readonly Question[];

const confidentiality = ['secret', 'open'] as const;

/** Buttons of an initiative's card. A recognition that went before (programme rule: recognised at work, then entered). */
const initiativeExtras = [
  { key: 'files', questions: [{ key: 'files', type: 'files', required: false }] },
  {
    key: 'secret',
    questions: [{ key: 'confidential', type: 'choice', required: false, options: confidentiality }],
  },
  {
    key: 'decided',
    questions: [
      { key: 'decisionNumber', type: 'decision', required: false, max: 60 },
      { key: 'decisionDay', type: 'day', required: false, past: true },
    ],
  },
  { key: 'coauthor', form: 'coauthor' },
] as const satisfies readonly Extra[];
export type ExtraKey =
  | (typeof initiativeExtras)[number]['key']
  | (typeof programmeExtras)[number]['key']
  | ApplicationExtraKey;

export type InitiativeKey = (typeof initiativeQuestions)[number]['key'];
export const initiativeKeys: readonly InitiativeKey[] = initiativeQuestions.map((question) => question.key);

const formTable = {
  registration: {
    id: 'registration',
    card: false,
    questions: [
      { key: 'unit', type: 'unit', required: true, options: ['missing'] },
      { key: 'fullName', type: 'name', required: true },
      { key: 'authorGroup', type: 'choice', required: true, options: authorGroups },
    ],
  },
  initiative: { id: 'initiative', card: true, questions: initiativeQuestions, extras: initiativeExtras },
  return: {
    id: 'return',
    card: false,
    questions: [
      { key: 'toFix', type: 'several', required: true, options: [...initiativeKeys, 'files'] },
      { key: 'note', type: 'text', required: true, min: 5, max: 1000 },
    ],
  },
  ...decisionForms,
  ...awardQuestionForms,
  ...onBehalfForms,
  ...coAuthorForms,
  ...appointForms,
  ...suspensionForms,
  ...queueForms,
  ...applicationForms,
  ...libraryForms,
  root: {
    id: 'root',
    card: true,
    questions: [
      { key: 'unitName', type: 'text', required: true, min: 3, max: 200 },
      { key: 'unitCode', type: 'code', required: true },
    ],
  },
  unit: {
    id: 'unit',
    card: true,
    questions: [
      { key: 'unitName', type: 'text', required: true, min: 3, max: 200 },
      { key: 'unitCode', type: 'code', required: true },
      { key: 'workplace', type: 'text', required: false, min: 2, max: 200 },
      { key: 'parent', type: 'unit', required: true },
      { key: 'block', type: 'choice', required: true, options: blocks },
      { key: 'headcount', type: 'number', required: false },
      { key: 'target', type: 'number', required: false, min: 1 },
    ],
  },
  ...programmeForms,
} as const satisfies Record<string, Form>;

export type FormId = keyof typeof formTable;
export const initiativeForm: Form = formTable.initiative;
export const forms: Readonly<Record<FormId, Form>> = formTable;
type ExtraQuestion =
  | Extract<(typeof initiativeExtras)[number], { questions: unknown }>['questions'][number]
  | (typeof programmeExtras)[number]['questions'][number];
export type QuestionKey =
  | (typeof formTable)[FormId]['questions'][number]['key']
  | ExtraQuestion['key']
  | ApplicationExtraQuestion['key'];
/** What the buttons of all questions stand for. */
export type OptionKey =
  | Field
  | (typeof authorGroups)[number]
  | 'agreed'
  | Block
  | (typeof declineReasons)[number]
  | AppointOption
  | Qualification
  | NamedAward
  | SuspensionOption
  | InitiativeKey
  | 'files'
  | (typeof confidentiality)[number]
  | 'equal'
  | 'not-yet'
  | 'none'
  | 'missing';
