import { type ExportFormat, type ExportKind, isWhole, momentOf } from '../../domain/export.ts';
import type { ExportFileAbout, ExportMessages, ExportView, Timed } from '../../domain/export-messages.ts';
import { cut, type Html, html, lines } from '../html.ts';
import type { ExportWords, LentToExport } from './export-words.ts';
import type { TextsOf } from './speech.ts';

const kinds: Record<ExportKind, string> = {
  all: 'All',
  waiting: 'Awaiting review',
  returned: 'To be completed',
  recognised: 'Recognised',
  valid: 'Valid',
  declined: 'Not recognised',
  withdrawn: 'Withdrawn',
  revoked: 'Recognition revoked',
};
const formats: Record<ExportFormat, string> = { xlsx: 'Excel (.xlsx)', csv: 'CSV' };

/** What is said before and with a file of initiatives, and what stands in it. */
export function createExportEn({ count, options, period, award }: LentToExport) {
  /** The time, and what of it. */
  function periodText({ period: span, which, phase }: Timed): string {
    const named = period(span, phase);
    if (span.kind === 'programme' || span.kind === 'phase') return named;
    return `${named}, by date of ${momentOf(which) === 'decided' ? 'decision' : 'submission'}`;
  }

  const pastNote =
    'what was submitted and decided is of that past time; what waits, the sums of the programme and the targets are as of now, so they may differ from the digest of that time';

  const asked = (view: ExportView): Html =>
    html`${cut(view.unit, 80)} · ${kinds[view.which]}${view.field === null ? '' : ` · ${options[view.field]}`} · ${periodText(view)}`;

  const messages: TextsOf<ExportMessages> = {
    'export.card': (view) =>
      lines(
        html`<b>Export a list of initiatives</b>`,
        html`Unit: <b>${cut(view.unit, 80)}</b>`,
        html`Time: <b>${periodText(view)}</b>`,
        html`Which: <b>${kinds[view.which]}</b>`,
        html`Field: <b>${view.field === null ? 'every field' : options[view.field]}</b>`,
        html`File: <b>${formats[view.format]}</b>`,
        html``,
        view.choosing === true
          ? html`Which field?`
          : html`Press to change, then <b>Make the file</b>. For another unit or time type, for example: <code>/export MAYSM 9/2026 recognised</code>`,
      ),
    'export.making': ({ rows, ...view }) =>
      html`Making the file: ${asked(view)}${rows === 0 ? '…' : html` – initiatives written: ${count(rows)}…`}`,
    'export.done': ({ rows, files, isPast, ...view }) =>
      lines(
        html`Initiatives listed: ${count(rows)}, in the ${files === 1 ? 'file' : `${count(files)} files`} below: ${asked(view)}.`,
        isPast === true ? html`In the <b>totals</b>, ${pastNote}.` : undefined,
      ),
    'export.nothing': (view) =>
      lines(
        html`There are no initiatives: ${asked(view)}.`,
        isWhole(view) ? undefined : html`Try a wider choice, for example: <code>/export programme all</code>`,
      ),
    'export.stopped': (view) => html`Stopped; no file was sent: ${asked(view)}. Again: /export`,
    'export.failed': (view) =>
      html`The file could not be made: ${asked(view)}. Nothing is lost; please press /export and try again.`,
  };

  const words: ExportWords = {
    kinds,
    buttons: {
      periods: {
        week: 'This week',
        month: 'This month',
        quarter: 'This quarter',
        year: 'This year',
        programme: 'Whole programme',
      },
      kinds: {
        all: 'All',
        waiting: 'Awaiting review',
        recognised: 'Recognised',
        valid: 'Valid',
        declined: 'Not recognised',
      },
      fields: 'Field…',
      everyField: 'Every field',
      formats,
      make: 'Make the file',
    },
    file: { head: 'Initiatives', part: 'part', totals: 'Totals', programme: 'whole programme' },
    sheet: 'List',
    columns: {
      code: 'Code',
      title: 'Title',
      authors: 'Authors (shares)',
      unitCode: 'Unit code',
      unit: 'Unit',
      unitPath: 'Units above',
      block: 'Block',
      authorGroup: 'Author group',
      field: 'Field',
      submittedAt: 'Submitted',
      state: 'State',
      decisionNumber: 'Decision number',
      decisionDay: 'Decision day',
      applied: 'Applied since',
      precision: 'Precise to',
      benefit: 'Benefit (đồng a year)',
      valid: 'Valid',
      duplicateOf: 'Same as',
      awards: 'Commendations',
      confidential: 'Know-how kept secret',
    },
    precisions: { day: 'day', month: 'month', quarter: 'quarter', year: 'year' },
    notYet: 'not applied yet',
    yes: 'yes',
    no: 'no',
    erased: 'anonymous',
    invited: 'not confirmed',
    award,
    totals: {
      columns: ['Figure', 'Value'],
      pastNote: `${pastNote.slice(0, 1).toUpperCase()}${pastNote.slice(1)}`,
      labels: {
        unit: 'Unit (with all below it)',
        period: 'Time',
        note: 'Note',
        cutOff: 'As of',
        listed: 'This list',
        rows: 'Initiatives in the list',
        submitted: 'Submitted in this time',
        recognised: 'Recognised in this time',
        declined: 'Not recognised in this time',
        revoked: 'Recognitions taken back in this time (corrections)',
        withdrawn: 'Withdrawn in this time (corrections)',
        waiting: 'Awaiting review now',
        returned: 'To be completed now',
        programme: 'Programme',
        allSubmitted: 'Submitted, whole programme',
        allRecognised: 'Recognised, whole programme',
        allValid: 'Valid, whole programme',
        target: 'Target',
        reached: '% of the target reached',
        phase: 'Phase',
        phaseSubmitted: 'Submitted, this phase',
        phaseRecognised: 'Recognised, this phase',
        phaseValid: 'Valid, this phase',
        phaseTarget: 'Target of the phase',
        phaseReached: '% of the target of the phase reached',
        taking: 'Units taking part',
        units: 'Grassroots units in all',
        authors: 'Authors',
        headcount: 'Members and workers',
        confirmed: 'Benefit, recognised (đồng a year)',
        declared: 'Benefit, declared (đồng a year)',
        unpriced: 'Recognised without money',
        lateAnswers: 'Overdue for an answer',
        lateDecisions: 'Overdue for a decision',
      },
      noTarget: 'no target set',
    },
    listed: ({ which, field, ...view }) =>
      [kinds[which], field === null ? '' : options[field], periodText({ ...view, which })]
        .filter((part) => part !== '')
        .join(' · '),
    period: (span) => period(span),
  };

  return {
    messages,
    words,
    refusals: {
      'export-busy': () =>
        html`Another file is being made for you. Wait until it is there, or press <b>Stop</b> under that message and try again.`,
      'export-unread': ({ typed }: Readonly<Record<string, unknown>>) =>
        html`“${cut(String(typed), 60)}” is not understood. Type a time, which ones, a field, the code of a unit, for example: <code>/export this quarter recognised csv</code>`,
      'export-link-unknown': () => html`This link leads to no digest. Press /export and choose.`,
    },
    /** Under a file that the bot made. */
    about: (about: ExportFileAbout): Html =>
      about.code === 'export-totals'
        ? html`Totals: ${asked(about)}.`
        : html`${asked(about)}. Initiatives: ${count(about.rows)}${about.part === null ? '' : ` (part ${about.part})`}.`,
    commands: { xuat: 'export a list of initiatives to Excel or CSV' },
    usages: { xuat: '/export this quarter recognised csv' },
  };
}
