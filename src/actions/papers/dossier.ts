import type { Answers, AnswerValue } from '../../domain/answers.ts';
import type { PaperMessages } from '../../domain/paper-messages.ts';
import {
  type DossierChoice,
  type DossierList,
  type DossierPaper,
  type DossierRow,
  mostDossierRows,
} from '../../domain/papers.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Found, Store, Unit } from '../../store/store.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { scopeOf } from '../scope-of.ts';
import { unitName } from '../unit-name.ts';
import { otherAuthors } from './application.ts';

/** Units that are offered beside the one that is chosen. */
const mostUnits = 5;
/** Rows that are made in one unit of work: others come in between. */
const rowsAtOnce = 50;

export type DossierAsking = {
  readonly actor: Actor;
  /** Of whoever asks, the first one where none is named. */
  readonly unitId?: number;
  readonly from: number;
  readonly to: number;
  readonly nothing?: DossierList;
};

async function readableUnit(
  store: Store,
  actor: Actor,
  unitId: number | undefined,
): Promise<Result<Unit, Refusal>> {
  if (unitId === undefined) return fail({ code: 'not-allowed' });
  const unit = await store.units.find(unitId);
  if (unit === undefined) return fail({ code: 'old-button' });
  return can(actor, 'tally', await store.units.path(unitId)) ? ok(unit) : fail({ code: 'not-allowed' });
}

/** Which list of which unit and time: for whoever reads its figures. */
export function askDossier({ store }: Deps) {
  return async ({
    actor,
    unitId,
    ...asked
  }: DossierAsking): Promise<Result<PaperMessages['dossier.ask'], Refusal>> => {
    const scope = await scopeOf(store, actor, 'tally');
    const chosen = unitId ?? scope[0];
    const unit = await readableUnit(store, actor, chosen);
    if (!unit.ok) return unit;
    const others = await Promise.all(
      scope
        .filter((id) => id !== chosen)
        .slice(0, mostUnits)
        .map(async (id) => ({ id, name: await unitName(store, id) })),
    );
    const { id, name, workplace } = unit.value;
    return ok({ ...asked, unitId: id, unit: workplace ?? name, others });
  };
}

type Choice = DossierChoice & { readonly unitId: number };
type Asked = { readonly actor: Actor; readonly choice: Choice };
type Query = Omit<Choice, 'list' | 'unitId'> & {
  readonly unitIds: readonly number[];
  readonly limit: number;
};

/** Oldest first, each list by what it is about: when it was submitted, or recognised. */
const found: Readonly<Record<DossierList, (store: Store, query: Query) => Promise<readonly Found[]>>> = {
  waiting: async (store, { from, to, ...query }) => {
    const after = { submittedAt: from - 1, id: Number.MAX_SAFE_INTEGER };
    const states = ['submitted', 'in_review'] as const;
    const rows = await store.initiatives.queue({ ...query, states, after });
    return rows.filter(({ submittedAt }) => submittedAt !== null && submittedAt < to);
  },
  recognised: (store, query) => store.dossiers.recognised(query),
};

export function dossierRows({ store }: Pick<Deps, 'store'>) {
  return async ({
    actor,
    choice: { list, unitId, from, to },
    limit,
  }: Asked & { limit: number }): Promise<Result<readonly Found[], Refusal>> => {
    const unit = await readableUnit(store, actor, unitId);
    if (!unit.ok) return unit;
    return ok(await found[list](store, { from, to, limit, unitIds: [unitId] }));
  };
}

/** What a row shows of the answers: of a secret no more than its effect. */
const shown = { open: ['applied', 'benefit', 'result'], secret: ['benefit', 'result'] } as const;

async function rowsOf(store: Store, initiatives: readonly Found[]): Promise<DossierRow[]> {
  const ids = initiatives.map(({ id }) => id);
  const values = new Map<string, Map<number, unknown>>();
  for (const key of ['title', 'confidential', ...shown.open])
    values.set(key, await store.answers.valuesOf(key, ids));
  const rows: DossierRow[] = [];
  for (const initiative of initiatives) {
    const { id, memberId, unitId, state, decisionNumber: number, decisionDay: day } = initiative;
    const of = (key: string): unknown => values.get(key)?.get(id);
    const isSecret = of('confidential') === 'secret';
    const keys = shown[isSecret ? 'secret' : 'open'].filter((key) => of(key) !== undefined);
    const answers: Answers = Object.fromEntries(keys.map((key) => [key, of(key) as AnswerValue]));
    const title = of('title');
    const others = isSecret ? [] : await otherAuthors(store, id);
    const main = isSecret || memberId === null ? undefined : await store.members.find(memberId);
    const share = 100 - others.reduce((sum, other) => sum + other.share, 0);
    const authors = [
      { name: main?.fullName ?? null, share },
      ...others.map((other) => ({ name: other.fullName, share: other.share })),
    ];
    rows.push({
      code: codeOf(initiative),
      title: typeof title === 'string' ? title : '',
      authors: isSecret ? null : authors,
      unit: isSecret ? null : await unitName(store, unitId),
      answers,
      decision: state === 'recognised' ? { number, day } : null,
    });
  }
  return rows;
}

/** The list with a bounded number of rows, and the unit's code. */
export function dossierPaper({ store, now, calendar }: Deps) {
  return async ({ actor, choice }: Asked): Promise<Result<DossierPaper & { code: string }, Refusal>> => {
    const { unitId, ...chosen } = choice;
    const initiatives = await dossierRows({ store })({ actor, choice, limit: mostDossierRows + 1 });
    const unit = await store.units.find(unitId);
    if (!initiatives.ok) return initiatives;
    if (unit === undefined) return fail({ code: 'not-allowed' });
    const kept = initiatives.value.slice(0, mostDossierRows);
    const rows: DossierRow[] = [];
    for (let at = 0; at < kept.length; at += rowsAtOnce)
      rows.push(...(await store.transaction((store) => rowsOf(store, kept.slice(at, at + rowsAtOnce)))));
    const above = unit.parentId === null ? null : ((await store.units.find(unit.parentId))?.name ?? null);
    const more = initiatives.value.length > mostDossierRows;
    const { year } = calendar.civil(now());
    return ok({ ...chosen, code: unit.code, unit: unit.name, above, rows, more, year });
  };
}
