import { isLogSubject } from '../../domain/audit.ts';
import { readId } from '../../domain/ids.ts';
import { showAuditOf, showLog } from '../commands/nhatky.ts';
import { askLogSpan, chooseLogSpan, makeLogFile, stopLogFile } from '../kit/log-export.ts';
import { refuse } from '../kit/refuse.ts';
import type { Family } from './family.ts';

/** The log turns its pages, filters and opens in place; what may be seen is asked anew with each press. */
export const audit: Family = async (ctx, [action = '', what = '', ...rest]) => {
  if (ctx.chat?.type !== 'private') return refuse(ctx, { code: 'private-only' });
  const [first = '', second = '', third = ''] = rest;
  if (action === 'of')
    return showAuditOf(ctx, readId(what), { page: Math.min(readId(first), 10_000), edit: true });
  if (action === 'stop') return stopLogFile(ctx, readId(what));
  if (!isLogSubject(what)) return refuse(ctx, { code: 'old-button' });
  if (action === 'save') return askLogSpan(ctx, what);
  if (action === 'span') return chooseLogSpan(ctx, what, first);
  if (action === 'make') return makeLogFile(ctx, { subject: what, format: first, from: second, to: third });
  if (action === 'choose') return showLog(ctx, { subject: what, choosing: true, edit: true });
  if (action !== 'log') return refuse(ctx, { code: 'old-button' });
  const from = first === '' ? null : { move: readId(first), entry: readId(second) };
  await showLog(ctx, { subject: what, from, edit: true });
};
