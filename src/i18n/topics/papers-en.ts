import type { Qualification } from '../../domain/application-forms.ts';
import type { PaperAbout, PaperMessages, PaperRefusal, ToldFacts } from '../../domain/paper-messages.ts';
import type { DossierList } from '../../domain/papers.ts';
import { cut, type Html, html, lines } from '../html.ts';
import { wordFor } from '../lookup.ts';
import type { RefusalTextsOf, Speech, TextsOf } from './speech.ts';

export const qualificationsEn: Record<Qualification, string> = {
  highschool: 'High school',
  vocational: 'Vocational school',
  college: 'College',
  university: 'University',
  postgraduate: 'Postgraduate',
};

export const applicationWordsEn = {
  title: 'Application for recognition',
  labels: {
    birthDay: 'Date of birth',
    jobTitle: 'Job title',
    qualification: 'Qualification',
    otherAuthors: 'Co-authors’ details',
    conditions: 'Conditions of use',
    secretParts: 'Parts to be kept secret',
    paperPlace: 'Workplace',
    investor: 'Investor',
    firstHelpers: 'Helpers of the first use',
  },
  asks: {
    birthDay: html`Date of birth, as it stands on the application? Date of birth, job title and qualification are used for applications only: they are kept for the next ones, reviewers and co-authors see them on the paper, and /mydata shows and deletes them at any time. If you would rather not, press <b>Skip</b>: the place stays empty, to be filled in by hand.
Example: <i>15/3/1985</i>`,
    jobTitle: html`Your job, in Vietnamese, since the paper is?
Example: <i>Tho van hanh may can</i>`,
    qualification: html`Qualification? Choose a button, or type it in Vietnamese.
Example: <i>Trung cap co khi</i>`,
    otherAuthors: html`Date of birth, job title and qualification of the co-authors? A line for each; what you do not know, <b>Skip</b>: the place stays empty, to be filled in by hand.
Example: <i>Le Van Nhap, 15/3/1985, tho han, trung cap</i>`,
    conditions: html`What is needed to use the initiative (machines, material, people)? In Vietnamese, since the paper is.
Example: <i>May han, thep tam 5 mm, mot tho han</i>`,
    secretParts: html`Which part is to be kept secret? The application names just that.
Example: <i>Ty le pha dung dich o buoc 2</i>`,
    paperPlace: html`Workplace, as it stands on the application?
Example: <i>Phan xuong 2, Cong ty May Song Ma</i>`,
    investor: html`Who paid for making the initiative (the investor)? Usually the workplace.
Example: <i>Cong ty May Song Ma</i>`,
    firstHelpers: html`Who helped to use it first? A line for each: the name, what was done.
Example: <i>Vu Thi Nhap, do thu va ghi so lieu</i>`,
  },
  extras: {
    paperPlace: 'Change the workplace',
    investor: 'Change the investor',
    firstHelpers: 'Helpers of the first use',
  },
  hints: {
    'not-a-birthday':
      'There is no such day, or nobody of that age works. Type day/month/year, for example: 15/3/1985; if you know the year only: 1985.',
    'not-facts':
      'A line for each, beginning with the name as it stands on the initiative, for example: Le Van Nhap, 15/3/1985, tho han, trung cap.',
  },
};

/** Behind the question about others: who they are. */
export function othersEn(names: readonly string[]): Html {
  return html`\n\nCo-authors: ${names.map((name) => cut(name, 40)).join(', ')}`;
}

const lists: Record<DossierList, string> = {
  waiting: 'submitted in this time and still waiting',
  recognised: 'recognised in this time',
};

export function createPapersEn({ count, day, states, options }: Speech) {
  const spanText = ({ from, to }: { from: number; to: number }): string => `${day(from)} to ${day(to - 1)}`;

  const buttons = {
    make: 'Application (Word)',
    edit: 'Change what it says',
    forget: 'Delete details for applications',
    waiting: 'Waiting',
    recognised: 'Recognised',
    month: 'This month',
    quarter: 'This quarter',
    year: 'This year',
  };

  const messages: TextsOf<PaperMessages> = {
    'application.made': ({ code, blanks, own }) =>
      lines(
        html`The application to recognise <b>${code}</b> follows as a Word file. It is a form of Vietnamese law, so it is in Vietnamese only.`,
        blanks === 0
          ? undefined
          : html`${count(blanks)} ${blanks === 1 ? 'place is' : 'places are'} left empty: fill ${blanks === 1 ? 'it' : 'them'} in by hand${own ? html`, or press <b>${buttons.edit}</b>` : ''}.`,
        html`Check it, print it, let the authors sign it and hand it to the workplace.`,
      ),
    'dossier.ask': ({ unit, nothing, ...span }) =>
      lines(
        nothing === undefined
          ? undefined
          : html`No initiatives were ${lists[nothing]}. Choose another time or list.\n`,
        html`List to go with a submission to the council – <b>${cut(unit, 120)}</b>, ${spanText(span)}. Which initiatives? The paper itself is in Vietnamese.`,
        html`\nFor another unit or time type, for example: <code>/dossier MAYSM 11/2026</code>`,
      ),
  };

  const refusals: RefusalTextsOf<PaperRefusal> = {
    'no-application': ({ state }) =>
      html`This initiative is “${wordFor(states, String(state))}”, so there is no application for it. It can be made from the submission on, until after the recognition.`,
  };

  return {
    messages,
    refusals,
    buttons,
    commands: { totrinh: 'list of initiatives for a submission (Word)' },
    usages: { totrinh: '/dossier MAYSM 11/2026' },
    /** Under a paper. */
    about: (about: PaperAbout): Html =>
      about.code === 'application'
        ? html`Application to recognise initiative ${about.initiative}, after Annex I of Circular 18/2013/TT-BKHCN.`
        : html`${cut(about.unit, 120)}: ${count(about.rows)} ${about.rows === 1 ? 'initiative' : 'initiatives'} ${lists[about.list]}, ${spanText(about)}.${about.more ? html` There are more: this file has the first ${count(about.rows)}. For the others choose a shorter time or single units, for example: <code>/dossier MAYSM 11/2026</code>` : ''}`,
    /** In what is kept about a person. */
    facts: ({ birthDay, jobTitle, qualification, workplace }: ToldFacts): Html => {
      const learned = qualification === null ? null : wordFor(options, qualification);
      const known = [birthDay, jobTitle, learned, workplace].filter((fact) => fact !== null);
      return html`For applications: ${known.length === 0 ? 'nothing' : known.map((fact) => cut(fact, 100)).join(' · ')}`;
    },
  };
}
