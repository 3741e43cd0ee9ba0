import type { Calendar } from './calendar.ts';
import type { ExportFormat, ExportKind, ExportWish } from './export.ts';
import { readField } from './field.ts';
import { fold, nfc } from './fold.ts';
import { readPeriod } from './periods.ts';
import type { Refusal } from './refusals.ts';
import { fail, ok, type Result } from './result.ts';

/** How people name them, folded. */
const kindNames: Readonly<Record<string, ExportKind>> = {
  'tat ca': 'all',
  'toan bo': 'all',
  all: 'all',
  everything: 'all',
  cho: 'waiting',
  'cho xet': 'waiting',
  'cho duyet': 'waiting',
  'dang cho': 'waiting',
  'dang cho xet': 'waiting',
  'chua xet': 'waiting',
  'chua duyet': 'waiting',
  'cho tiep nhan': 'waiting',
  'dang xem xet': 'waiting',
  waiting: 'waiting',
  pending: 'waiting',
  'in review': 'waiting',
  'bo sung': 'returned',
  'can bo sung': 'returned',
  'cho bo sung': 'returned',
  returned: 'returned',
  'to be completed': 'returned',
  'cong nhan': 'recognised',
  'da cong nhan': 'recognised',
  'duoc cong nhan': 'recognised',
  'da duoc cong nhan': 'recognised',
  'da duyet': 'recognised',
  recognised: 'recognised',
  recognized: 'recognised',
  approved: 'recognised',
  'hop le': 'valid',
  valid: 'valid',
  'khong cong nhan': 'declined',
  'khong duoc cong nhan': 'declined',
  'tu choi': 'declined',
  'bi tu choi': 'declined',
  declined: 'declined',
  'not recognised': 'declined',
  'da rut': 'withdrawn',
  'rut lai': 'withdrawn',
  withdrawn: 'withdrawn',
  'huy cong nhan': 'revoked',
  'da huy cong nhan': 'revoked',
  revoked: 'revoked',
};

const formatNames: Readonly<Record<string, ExportFormat>> = {
  excel: 'xlsx',
  xlsx: 'xlsx',
  xls: 'xlsx',
  'tep excel': 'xlsx',
  'file excel': 'xlsx',
  csv: 'csv',
  'tep csv': 'csv',
  'file csv': 'csv',
};

/** Words that say nothing of their own. */
const fillers: ReadonlySet<string> = new Set(
  'xuat ra tep file danh sach sang kien cac nhung cua trong theo va khoang ky giup cho toi em minh voi a nhe export list of the in as for to initiatives initiative and please'.split(
    ' ',
  ),
);

/** By figures alone a unit is named with «đơn vị» before them: they are more likely a mistake in a time. */
const unitCode = /^(?=\d*[a-z])[a-z0-9]{2,20}$/iu;
const namedUnit = /^(?:don vi|dv|unit) ([a-z0-9]{2,20})$/u;
const namedField = /^(?:linh vuc|field) (.+)$/u;
/** Left over from a time that was not understood. */
const timeWords: ReadonlySet<string> = new Set(['tu', 'den', 'toi', 'from', 'since', 'until']);
const longestPhrase = 8;

type Facts = {
  readonly now: number;
  readonly calendar: Calendar;
  readonly programme: Parameters<typeof readPeriod>[1]['programme'];
};

/** What some words side by side mean; a period that there is none of refuses the whole. */
function readPhrase(phrase: string, facts: Facts): ExportWish | Refusal | undefined {
  const which = kindNames[phrase];
  if (which !== undefined) return { which };
  const format = formatNames[phrase];
  if (format !== undefined) return { format };
  const unit = namedUnit.exec(phrase)?.[1];
  if (unit !== undefined) return { unit: unit.toUpperCase() };
  const period = readPeriod(phrase, facts);
  if (period.ok) return { period: period.value };
  const { error } = period;
  if (error.code === 'no-phase' || error.code === 'period-backwards') return { ...error, within: 'xuat' };
  if (error.code === 'no-such-period') return { ...error, within: 'xuat' };
  if (error.code !== 'bad-period') return error;
  const field = readField(namedField.exec(phrase)?.[1] ?? phrase);
  return field && { field };
}

/**
 * Reads «MAYTHU quý này công nhận môi trường csv» in any order, with marks or without. One word that is nothing else may
 * be the code of a unit; anything more is not understood, and said.
 */
export function readExport(typed: string, facts: Facts): Result<ExportWish, Refusal> {
  const tokens = nfc(typed)
    .split(/[\s,;]+/u)
    .filter((token) => token !== '');
  const unread: string[] = [];
  let wish: ExportWish = {};
  /** The words taken last, where they mean a time: with «13» behind it «tháng» is no longer this month. */
  let time = '';
  /** Where the time begins; a second one contradicts it. */
  let timeAt: number | undefined;
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
      const phrase = fold(tokens.slice(at, at + length).join(' '));
      const meant = phrase === '' ? undefined : readPhrase(phrase, facts);
      if (meant === undefined) continue;
      if ('code' in meant) {
        const rest = tokens.toSpliced(at, length).join(' ');
        const said = tokens.slice(at, at + length).join(' ');
        if (meant.code === 'no-such-period') return fail({ ...meant, typed: said });
        return fail(meant.code === 'period-backwards' ? { ...meant, rest } : meant);
      }
      if ('period' in meant && timeAt !== undefined)
        return fail({ code: 'export-unread', typed: tokens.slice(timeAt, at + length).join(' ') });
      if ('period' in meant) timeAt = at;
      wish = { ...wish, ...meant };
      time = 'period' in meant ? tokens.slice(at, at + length).join(' ') : '';
      taken = length;
      break;
    }
    const token = tokens[at] ?? '';
    if (taken === 0 && !fillers.has(fold(token)))
      unread.push(time !== '' && /^\d/.test(token) ? `${time} ${token}` : token);
    if (taken === 0) time = '';
    at += Math.max(1, taken);
  }
  const [first, ...more] = unread;
  if (first === undefined) return ok(wish);
  if (more.length > 0 || wish.unit !== undefined || !unitCode.test(first) || timeWords.has(fold(first)))
    return fail({ code: 'export-unread', typed: unread.join(' ') });
  return ok({ ...wish, unit: first.toUpperCase() });
}
