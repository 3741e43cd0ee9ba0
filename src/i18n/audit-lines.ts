import { type AuditKind, auditValues, type LogSubject } from '../domain/audit.ts';
import type { AuditLine, AuditMessages } from '../domain/audit-messages.ts';
import type { DossierList } from '../domain/papers.ts';
import type { PauseReason } from '../domain/pause.ts';
import { type SettingKey, type SettingValue, settingKeyOf } from '../domain/settings.ts';
import { endOf } from '../domain/suspension.ts';
import { clock } from './figures.ts';
import { cut, type Html, html, lines } from './html.ts';
import { wordFor } from './lookup.ts';

type Table = Readonly<Record<string, string>>;

type LogCell = 'who' | 'role' | 'what' | 'about' | 'from' | 'to' | 'why';
export type LogColumn = LogCell | 'at' | 'unit';

/** The words of the log in one language. */
export type AuditTexts = {
  readonly kinds: Readonly<
    Record<AuditKind | 'marked' | 'unmarked' | 'counted' | 'uncounted' | 'by-rules', string>
  >;
  readonly subjects: Readonly<Record<LogSubject, string>>;
  readonly head: string;
  readonly page: string;
  readonly latest: string;
  readonly choose: string;
  readonly nothing: string;
  readonly erased: string;
  /** The head of each column in a file. */
  readonly columns: Readonly<Record<LogColumn, string>>;
  readonly papers: Readonly<Record<'application' | DossierList, string>>;
  readonly pauses: Readonly<Record<PauseReason, string>>;
  /** Before a last day, and where there is none. */
  readonly until: string;
  readonly noEnd: string;
};

/** What the log takes from the rest of the catalogue. */
type Rest = {
  readonly moment: (ms: number) => string;
  readonly day: (ms: number) => string;
  readonly weekdays: readonly string[];
  readonly roles: Table;
  readonly states: Table;
  readonly moves: Table;
  readonly labels: Table;
  readonly awards: Table;
  readonly settings: Readonly<Record<SettingKey, { readonly name: string }>>;
  readonly settingValue: (key: SettingKey, value: SettingValue) => string;
  readonly exports: Table;
  readonly reason: (note: string) => string;
};

/** A value as the record keeps it: «true», «2». */
function settingIn(code: string): SettingValue {
  return code === 'true' || code === 'false' ? code === 'true' : Number(code);
}

const fieldLabels: Table = { name: 'unitName' };

export function createAuditWords(texts: AuditTexts, rest: Rest) {
  /** A file of initiatives: which, of what time, as what, and how many. */
  function listText([
    which = '',
    field = '',
    from = '',
    to = '',
    format = '',
    total = '',
  ]: readonly string[]): string {
    const time = `${rest.day(Number(from))}–${rest.day(Number(to) - 1)}`;
    const kinds = [wordFor(rest.exports, which), ...(field === '' ? [] : [wordFor(rest.awards, field)])];
    return `${kinds.join(', ')}, ${time}, ${format}: ${total}`;
  }

  /** A code of the record in words: a state, a role, a day; others as they are. */
  function value({ kind, about }: Pick<AuditLine, 'kind' | 'about'>, code: string | null): string {
    if (code === null) return '';
    switch (auditValues[kind as AuditKind] ?? 'code') {
      case 'day':
        return rest.day(Number(code));
      case 'moment':
        return rest.moment(Number(code));
      case 'window':
        return windowText(code);
      case 'end': {
        const end = endOf(Number(code));
        return end === null ? texts.noEnd : `${texts.until} ${rest.day(end - 1)}`;
      }
      case 'schedule': {
        const [weekday = 1, minute = 0] = code.split('/').map(Number);
        return `${rest.weekdays[weekday - 1] ?? ''} ${clock(minute)}`;
      }
      case 'setting': {
        const key = settingKeyOf(about);
        return key === undefined ? code : rest.settingValue(key, settingIn(code));
      }
      case 'award':
        return wordFor(rest.awards, code);
      case 'fields':
        return code
          .split(',')
          .map((field) => wordFor(rest.labels, fieldLabels[field] ?? field))
          .join(', ');
      case 'export': {
        const [of, ...facts] = code.split('/');
        if (of === 'list') return listText(facts);
        const [subject = '', format = '', total = ''] = facts;
        return of === 'log'
          ? `${texts.head}, ${wordFor(texts.subjects, subject)}, ${format}: ${total}`
          : code;
      }
      case 'paper': {
        const [paper = '', total] = code.split('/');
        return [wordFor(texts.papers, paper), ...(total === undefined ? [] : [total])].join(': ');
      }
      case 'pause':
        return wordFor(texts.pauses, code);
      case 'percent':
        return `${code} %`;
      case 'member':
        return code;
      case 'code':
        return wordFor({ ...rest.states, ...rest.roles }, code);
    }
  }

  /** From a day to a day; a closing within one has its hour. */
  function windowText(code: string): string {
    const [from = 0, to = 0] = code.split('/').map(Number);
    const end = rest.moment(to);
    return `${rest.day(from)} – ${end.startsWith('00:00') ? rest.day(to - 1) : end}`;
  }

  /** What a line is about: a setting by its name, all else as the record calls it. */
  function aboutOf({ kind, about }: Pick<AuditLine, 'kind' | 'about'>): string {
    const key = auditValues[kind as AuditKind] === 'setting' ? settingKeyOf(about) : undefined;
    return key === undefined ? about : rest.settings[key].name;
  }

  const what = (kind: string): string => wordFor({ ...rest.moves, ...texts.kinds }, kind);

  /** A line in words, each in a cell of its own. */
  function cells(line: AuditLine): Readonly<Record<LogCell, string>> {
    const { by, role, kind, from, to, note } = line;
    return {
      who: by ?? texts.erased,
      role: role === null ? '' : wordFor(rest.roles, role),
      what: what(kind),
      about: aboutOf(line),
      from: value(line, from),
      to: value(line, to),
      why: note === null ? '' : rest.reason(note),
    };
  }

  function lineText(line: AuditLine, isNamed: boolean): Html {
    const { at, by, role, kind, from, to, note } = line;
    const [before, after] = [cut(value(line, from), 60), cut(value(line, to), 60)];
    const change = before === '' ? after : `${before} → ${after === '' ? '—' : after}`;
    const named = by === '' ? [] : [by ?? texts.erased];
    const who = cut([...named, ...(role === null ? [] : [wordFor(rest.roles, role)])].join(', '), 80);
    const why = note === null ? '' : html` – “${cut(rest.reason(note), 100)}”`;
    return html`• ${rest.moment(at)}: ${what(kind)}${isNamed ? html` <b>${cut(aboutOf(line), 60)}</b>` : ''}${change === '' ? '' : ` (${change})`}${who === '' ? '' : ` – ${who}`}${why}`;
  }

  const messages = {
    'audit.of': ({ code, lines: happened, page, pages }) =>
      lines(
        html`<b>${texts.head} ${code}</b>${pages > 1 ? ` · ${texts.page} ${page + 1}/${pages}` : ''}`,
        ...happened.map((line) => lineText(line, false)),
      ),
    'audit.log': ({ subject, lines: done, choosing }) =>
      lines(
        html`<b>${texts.head}</b> · ${texts.subjects[subject]}${choosing ? '' : ` ${texts.latest}`}`,
        ...(choosing
          ? [html`${texts.choose}`]
          : done.length === 0
            ? [html`${texts.nothing}`]
            : done.map((line) => lineText(line, true))),
      ),
  } satisfies { [K in keyof AuditMessages]: (values: AuditMessages[K]) => Html };

  return {
    messages,
    subjects: texts.subjects,
    head: texts.head,
    columns: texts.columns,
    cells,
  };
}
