export type Engine = 'sqlite' | 'postgres';

/** Frozen once it was released: a later change is a later migration. */
export type Migration = { readonly name: string; readonly up: (engine: Engine) => readonly string[] };

/** A key that counts up and is never given twice, even when the last row goes. */
export function idColumn(engine: Engine): string {
  return engine === 'sqlite' ? 'id integer primary key autoincrement' : 'id bigserial primary key';
}

/** Text that is ordered by its bytes on both engines. */
export function plainText(engine: Engine): string {
  return engine === 'sqlite' ? 'text' : 'text collate "C"';
}
