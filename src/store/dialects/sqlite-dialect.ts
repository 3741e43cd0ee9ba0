import { type Dialect, type SqliteDatabase, SqliteDialect, SqliteQueryCompiler } from 'kysely';

/**
 * `+?` instead of `?`: the same value, at which the planner of SQLite cannot look. Where it looks, as with an `=`
 * beside an `order by`, every new value makes it compile the prepared statement anew, at ten times what running costs.
 */
class QueryCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

export function createDialect(database: SqliteDatabase): Dialect {
  const dialect = new SqliteDialect({ database });
  dialect.createQueryCompiler = () => new QueryCompiler();
  return dialect;
}
