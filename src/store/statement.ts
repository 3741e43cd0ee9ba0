import { type Compilable, type CompiledQuery, type QueryResult, type RawBuilder, sql } from 'kysely';
import type { Db } from './tables.ts';

type Placeholder = { readonly leaf: number };
type Plan = {
  readonly query: CompiledQuery;
  readonly parameters: readonly (Placeholder | { constant: unknown })[];
};

/** Lists of very many lengths must not fill the memory with plans. */
const mostPlans = 200;

/** Lists the plain values of an input in `leaves`; what it returns is the same for inputs of the same shape. */
function flatten(input: unknown, leaves: unknown[]): string {
  if (typeof input !== 'object' || input === null) {
    leaves.push(input);
    return '';
  }
  let shape = '{';
  for (const [key, value] of Object.entries(input)) {
    if (value !== undefined) shape += `${key}${flatten(value, leaves)},`;
  }
  return `${shape}}`;
}

/** The same input with a placeholder for each plain value; `marks` lists them in order. */
function mark(input: unknown, marks: Set<unknown>): unknown {
  if (typeof input !== 'object' || input === null) {
    const placeholder: Placeholder = { leaf: marks.size };
    marks.add(placeholder);
    return placeholder;
  }
  if (Array.isArray(input)) return input.map((value) => mark(value, marks));
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, mark(value, marks)]));
}

function compile<Input>(input: Input, build: (marked: Input) => Compilable): Plan {
  const marks = new Set<unknown>();
  const query = build(mark(input, marks) as Input).compile();
  const parameters = query.parameters.map((value) =>
    marks.has(value) ? (value as Placeholder) : { constant: value },
  );
  return { query, parameters };
}

/**
 * A query that is compiled once for each shape of its input (keys given, lengths of lists): compiling costs several
 * times what SQLite needs to run it. `build` sees placeholders: it may look at which keys there are and how long a
 * list is, never at a value.
 */
export function statement<Input, Output>(build: (db: Db, input: Input) => Compilable<Output>) {
  const plans = new WeakMap<object, Map<string, Plan>>();
  return (db: Db, input: Input): Promise<QueryResult<Output>> => {
    const executor = db.getExecutor();
    let known = plans.get(executor.adapter);
    if (known === undefined) plans.set(executor.adapter, (known = new Map()));
    const leaves: unknown[] = [];
    const shape = flatten(input, leaves);
    let plan = known.get(shape);
    if (plan === undefined) {
      if (known.size >= mostPlans) known.clear();
      known.set(shape, (plan = compile(input, (marked) => build(db, marked))));
    }
    const parameters = plan.parameters.map((one) => ('leaf' in one ? leaves[one.leaf] : one.constant));
    return executor.executeQuery<Output>({ ...plan.query, parameters });
  };
}

/** A value that stands in the SQL itself: SQLite takes a partial index for such only. */
export function literal<const Value extends string | number | null>(value: Value): RawBuilder<Value> {
  return sql.lit<Value>(value);
}
