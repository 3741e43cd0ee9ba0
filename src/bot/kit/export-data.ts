import { type ExportChoice, exportFormats, exportKinds } from '../../domain/export.ts';
import { fields } from '../../domain/form.ts';
import { readId } from '../../domain/ids.ts';
import { periodKinds } from '../../domain/tally.ts';

const minute = 60_000;
const none = '-';

/** A choice as a button carries it: places in lists and minutes, which fit beside a family and an action. */
export function packChoice({ unitId, period, which, field, format }: ExportChoice): (string | number)[] {
  const { kind, from, to, phaseId } = period;
  const span = [from, to].map((ms) => Math.floor(ms / minute).toString(36));
  return [
    unitId,
    [periodKinds.indexOf(kind), ...span, ...(phaseId === undefined ? [] : [phaseId])].join('.'),
    exportKinds.indexOf(which),
    field === null ? none : fields.indexOf(field),
    exportFormats.indexOf(format),
  ];
}

function at<T>(list: readonly T[], index: string | undefined): T | undefined {
  return index !== undefined && /^\d{1,2}$/.test(index) ? list[Number(index)] : undefined;
}

function momentOf(text: string | undefined): number {
  return text !== undefined && /^[0-9a-z]{1,8}$/.test(text) ? Number.parseInt(text, 36) * minute : Number.NaN;
}

/** What a button carried, user input like any other; undefined for what none of ours does. */
export function unpackChoice(args: readonly string[]): ExportChoice | undefined {
  const [unit, span = '', kind, of, as] = args;
  const [place, first, last, phase] = span.split('.');
  const unitId = readId(unit);
  const period = { kind: at(periodKinds, place), from: momentOf(first), to: momentOf(last) };
  const [which, format] = [at(exportKinds, kind), at(exportFormats, as)];
  const field = of === none ? null : at(fields, of);
  if (unitId === 0 || period.kind === undefined || !(period.from < period.to)) return undefined;
  if ((period.kind === 'phase') !== readId(phase) > 0) return undefined;
  if (which === undefined || format === undefined || field === undefined) return undefined;
  const phased = phase === undefined ? {} : { phaseId: readId(phase) };
  return { unitId, period: { ...period, kind: period.kind, ...phased }, which, field, format };
}
