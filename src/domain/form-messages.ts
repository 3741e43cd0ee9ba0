import type { SimilarLine } from './alike.ts';
import type { Answers, AnswerValue } from './answers.ts';
import type { AuthorsView } from './authors.ts';
import type { Difference } from './difference.ts';
import type { FileRefusal } from './files.ts';
import type { FormId } from './form.ts';
import type { OnBehalfIn } from './on-behalf-messages.ts';
import type { NotTaken } from './unread.ts';

/** Which form, about what (an initiative's id; 0 where there is none), for which author where another one types. */
export type FormRef = OnBehalfIn & { form: FormId; subject: number };
type Asked = FormRef & { key: string };

/** A line under which a question stands: what was just recorded, or why it is asked again. */
export type QuestionLead =
  | { code: 'recorded'; form: FormId; key: string; value: AnswerValue; unitName?: string }
  /** Messages were corrected in Telegram, and these answers with them. */
  | { code: 'corrected'; keys: readonly string[] }
  /** One message gave these answers; `rest` stood under none of their labels and went on with the story. */
  | { code: 'filled'; keys: readonly string[]; rest?: string; unread?: readonly UnreadText[] }
  /** What became of a file, which question the words under it answered, and what else is to be said. */
  | {
      code: 'with-file';
      file: 'file-kept' | FileRefusal;
      told?: string;
      after?: QuestionLead;
    }
  /** Words for the author were typed before anything was ticked. */
  | { code: 'note-kept'; note: string }
  /** What the member's unit asks for. */
  | { code: 'themes'; themes: readonly string[] }
  | PlainLead;

/** A text under a label that could not be taken, and what happens now: a button is asked, or the question comes later. */
export type UnreadText = { key: string; typed: string; next: 'choose' | 'later' | 'kept' };

export type PlainLead = {
  code:
    | 'stale'
    | 'resumed'
    | 'story-kept'
    | 'rewrite'
    | 'choose-button'
    | 'choose-one'
    | 'paper-kept'
    | 'lacks-number'
    | 'lacks-day'
    | 'send-file'
    | 'file-kept'
    | 'file-type'
    | 'file-large'
    | 'files-full'
    | 'press-button'
    | 'card-changed'
    | 'consented';
};

/** A file as it is listed: its own name, or none for a picture. */
export type FileLine = { id: number; kind: 'photo' | 'document' | 'video'; name: string | null };

type Asking =
  | { kind: 'form.question'; values: FormMessages['form.question'] }
  | { kind: 'form.story'; values: FormMessages['form.story'] };

/** What a form says and asks. */
export type FormMessages = {
  'form.question': Asked & {
    step: number;
    total: number;
    required: boolean;
    back: boolean;
    editing: boolean;
    lead?: QuestionLead;
    current?: AnswerValue;
    /** The next message replaces the story. */
    rewriting?: boolean;
    selected?: readonly string[];
    /** Of what was sent back: the officer's note, and whether the old answer may be kept by a button. */
    note?: string;
    keep?: boolean;
    options?: readonly string[];
    /** Whom it is about, where it is about several. */
    names?: readonly string[];
    /** What was sent so far, where the question is for files. */
    files?: readonly FileLine[];
    /** What a decision is about: the code of one, or how many. */
    about?: string | number;
    type: string;
  };
  'form.confirm': Asked & { value: AnswerValue; turn: number; large?: boolean; lead?: QuestionLead };
  'form.choose': Asked & {
    code: string;
    typed: string;
    turn: number;
    options: readonly AnswerValue[];
    lead?: QuestionLead;
  };
  'form.units': Asked & {
    query: string;
    found: readonly { id: number; name: string; path: string }[];
    missing: boolean;
  };
  'form.story': Asked & { parts: number; lead?: QuestionLead };
  /** `kept`: an earlier answer was to be corrected and stays as it is. */
  'form.refused': Asked & {
    code: string;
    typed: string;
    limit?: number;
    length?: number;
    kept?: boolean;
    /** The question that waits for another answer, whose buttons stand under the refusal as well. */
    question?: Asking;
    lead?: QuestionLead;
  };
  /** Something that cannot be an answer; the question stays where it stands. */
  'form.unread': Asked & { what: NotTaken };
  'answer.corrected': { keys: readonly string[]; code: string | null; title: string };
  'form.card': FormRef & {
    /** Of what an initiative's card shows: its button submits nothing else. */
    mark?: string;
    answers: Answers;
    unitNames: Readonly<Record<number, string>>;
    files: number;
    /** The words under them. */
    captions?: readonly string[];
    authors?: AuthorsView;
    /** Questions that can be edited, in order. */
    keys: readonly string[];
    /** What can be added, as keys of the form's extras. */
    extras: readonly string[];
    menu: boolean;
    missing: readonly string[];
    /** For which programme a draft will count; `until`: it has closed, and takes what was begun before until then. */
    programme?: { name: string | null; until: number | null };
    /** Of a programme, a phase or a date: how many submitted ones saving it counts anew. */
    recounted?: number;
    note?: string;
    difference?: Difference;
    /** What the officer named and is as it was. */
    unchanged?: readonly string[];
    lead?: QuestionLead;
    /** Submitted ones with a title like this. */
    similar?: readonly SimilarLine[];
  };
  'form.later': FormRef;
};
