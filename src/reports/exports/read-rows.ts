import { setImmediate } from 'node:timers/promises';
import { type AuthorLine, authorsView } from '../../domain/authors.ts';
import type { AwardPaper } from '../../domain/awards.ts';
import { formatCode } from '../../domain/codes.ts';
import type { DateValue } from '../../domain/dates.ts';
import { type ExportChoice, type ExportKind, momentOf } from '../../domain/export.ts';
import type { State } from '../../domain/initiative.ts';
import type { ExportQuery, ListedAuthor, ListedInitiative, Store, Unit } from '../../store/store.ts';
import { programmeAt } from '../tally.ts';

/** Rows that are put together at a time: few enough to take little memory, enough that queries weigh little. */
const rowsAtOnce = 500;

const states: Partial<Readonly<Record<ExportKind, readonly State[]>>> = {
  waiting: ['submitted', 'in_review'],
  returned: ['returned'],
  recognised: ['recognised'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
  revoked: ['revoked'],
};

/** An initiative as plain data, before it is put into words; of a confidential one what everybody may see. */
export type ExportRow = {
  readonly initiative: ListedInitiative;
  readonly code: string;
  readonly title: string | null;
  readonly unit: Unit;
  readonly path: readonly string[];
  readonly authors: readonly AuthorLine[];
  readonly applied: DateValue | 'not-yet' | null;
  readonly duplicateOf: string | null;
  readonly awards: readonly AwardPaper[];
  readonly confidential: boolean;
  /** Title, effect and awards alone may be shown. */
  readonly veiled: boolean;
};

type Asked = {
  readonly choice: ExportChoice;
  readonly cutOff: number;
  readonly reviewedUnitIds: readonly number[];
};
type Place = { readonly unit: Unit; readonly path: readonly string[]; readonly reviewed: boolean };

async function conditionsOf(
  store: Store,
  { choice, cutOff }: Asked,
): Promise<Omit<ExportQuery, 'unitId' | 'after' | 'limit'>> {
  const { which, period, field } = choice;
  const among = states[which];
  const programme =
    period.kind === 'programme' ? await programmeAt(store, Math.min(cutOff, period.to - 1)) : undefined;
  const span = { from: period.from, to: period.to };
  return {
    ...(among !== undefined && { states: among }),
    ...(which === 'valid' && { valid: true as const }),
    ...(field !== null && { field }),
    ...(period.kind === 'phase' && { phaseId: period.phaseId ?? 0 }),
    ...(programme !== undefined && { programmeId: programme.id }),
    ...(programme === undefined && period.kind !== 'phase' && { [momentOf(which)]: span }),
  };
}

/** Every unit below, with the names of those above it, and whether whoever asked decides there. */
async function placesOf(store: Store, { choice, reviewedUnitIds }: Asked): Promise<Place[]> {
  const above = await store.units.path(choice.unitId);
  const namesAbove = (await store.units.pathNames(choice.unitId)).slice(1).toReversed();
  const known = new Map<number, Place>();
  const isReviewed = (ids: readonly number[]): boolean => ids.some((id) => reviewedUnitIds.includes(id));
  for (const unit of await store.units.all(choice.unitId)) {
    const parent = unit.parentId === null ? undefined : known.get(unit.parentId);
    const reviewed =
      parent === undefined ? isReviewed(above) : parent.reviewed || reviewedUnitIds.includes(unit.id);
    const path = parent === undefined ? namesAbove : [...parent.path, parent.unit.name];
    known.set(unit.id, { unit, path, reviewed });
  }
  return [...known.values()];
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

function lineOf({ name, share, erasedAt, declinedAt, consentedAt }: ListedAuthor): AuthorLine {
  if (erasedAt !== null) return { name, share, state: 'erased' };
  if (declinedAt !== null) return { name, share, state: 'declined' };
  return { name, share, state: consentedAt === null ? 'invited' : 'confirmed' };
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => number): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

type Found = { readonly initiative: ListedInitiative; readonly place: Place };

/** Puts what belongs to some initiatives beside them. */
async function complete(store: Store, found: readonly Found[]): Promise<ExportRow[]> {
  const ids = found.map(({ initiative }) => initiative.id);
  const others = grouped(await store.exportRows.authorsOf(ids), ({ initiativeId }) => initiativeId);
  const awards = grouped(await store.awards.ofInitiatives(ids), ({ initiativeId }) => initiativeId ?? 0);
  return found.map(({ initiative, place }) => {
    const { id, codeYear, codeNumber, earlierYear, earlierNumber, authorName } = initiative;
    const title = parsed(initiative.title);
    const applied = parsed(initiative.applied);
    const confidential = parsed(initiative.confidential) === 'secret';
    const coAuthors = (others.get(id) ?? []).map(lineOf);
    return {
      initiative,
      code: formatCode(codeYear ?? 0, codeNumber ?? 0),
      title: typeof title === 'string' ? title : null,
      unit: place.unit,
      path: place.path,
      authors: authorsView(authorName, coAuthors).lines,
      applied: applied === 'not-yet' ? applied : isDate(applied) ? applied : null,
      duplicateOf: earlierNumber === null ? null : formatCode(earlierYear ?? 0, earlierNumber),
      awards: awards.get(id) ?? [],
      confidential,
      veiled: confidential && !place.reviewed,
    };
  });
}

function isDate(value: unknown): value is DateValue {
  return typeof value === 'object' && value !== null && 'precision' in value;
}

/** What a choice fits, unit by unit and in each from the oldest on; some rows at a time. */
export async function* readRows(store: Store, asked: Asked): AsyncGenerator<readonly ExportRow[], undefined> {
  const conditions = await conditionsOf(store, asked);
  let found: Found[] = [];
  for (const place of await placesOf(store, asked)) {
    for (let after = 0; ; ) {
      const query = { ...conditions, unitId: place.unit.id, after, limit: rowsAtOnce };
      const page = await store.exportRows.ofUnit(query);
      found.push(...page.map((initiative) => ({ initiative, place })));
      while (found.length >= rowsAtOnce) {
        yield await complete(store, found.slice(0, rowsAtOnce));
        found = found.slice(rowsAtOnce);
      }
      after = page.at(-1)?.id ?? 0;
      if (page.length < rowsAtOnce) break;
      await setImmediate();
    }
  }
  if (found.length > 0) yield await complete(store, found);
}
