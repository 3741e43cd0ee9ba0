/** A way to read some tokens: what they mean and where the next token stands. */
type Match<T> = { readonly value: T; readonly next: number };

/**
 * Reads tokens from a place on, in every way it can: none when they do not fit, several when they are ambiguous.
 * So an ambiguity is a fact to be asked about, not a guess hidden in an order of attempts.
 */
export type Parser<T> = (tokens: readonly string[], at: number) => readonly Match<T>[];

/** One token for which `make` has a meaning. */
export function token<T>(make: (token: string) => T | undefined): Parser<T> {
  return (tokens, at) => {
    const found = tokens[at];
    const value = found === undefined ? undefined : make(found);
    return value === undefined ? [] : [{ value, next: at + 1 }];
  };
}

/** A token of digits of this shape, as a number. */
export function digits(shape: RegExp): Parser<number> {
  return token((found) => (shape.test(found) ? Number(found) : undefined));
}

/** One of the words or phrases of a table; a key may list several, with «, » between them. */
export function words<T>(table: Readonly<Record<string, T>>): Parser<T> {
  const phrases = Object.entries(table).flatMap(([key, value]) =>
    key.split(', ').map((phrase) => ({ phrase: phrase.split(' '), value })),
  );
  const byFirst = Map.groupBy(phrases, ({ phrase }) => phrase[0]);
  return (tokens, at) =>
    (byFirst.get(tokens[at]) ?? [])
      .filter(({ phrase }) => phrase.every((part, index) => tokens[at + index] === part))
      .map(({ phrase, value }) => ({ value, next: at + phrase.length }));
}

/** One of these words, phrases or lists of them, each once however often it is listed. */
export function word(...lists: readonly string[]): Parser<string> {
  const phrases = lists.flatMap((list) => list.split(', '));
  return words(Object.fromEntries(phrases.map((phrase) => [phrase, phrase])));
}

/** Reads nothing and means each of these. */
export function just<T>(...values: readonly T[]): Parser<T> {
  return (_tokens, at) => values.map((value) => ({ value, next: at }));
}

/** What follows depends on what was read before. */
export function chain<A, B>(parser: Parser<A>, follow: (value: A) => Parser<B>): Parser<B> {
  return (tokens, at) => parser(tokens, at).flatMap(({ value, next }) => follow(value)(tokens, next));
}

/** The meaning made into another; undefined where it makes no sense. */
export function map<A, B>(parser: Parser<A>, make: (value: A) => B | undefined): Parser<B> {
  return (tokens, at) =>
    parser(tokens, at).flatMap(({ value, next }) => {
      const made = make(value);
      return made === undefined ? [] : [{ value: made, next }];
    });
}

/** All of them, one after the other. */
export function seq<T extends readonly unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return (tokens, at) => {
    let matches: readonly Match<readonly unknown[]>[] = [{ value: [], next: at }];
    for (const parser of parsers as readonly Parser<unknown>[])
      matches = matches.flatMap((match) =>
        parser(tokens, match.next).map(({ value, next }) => ({ value: [...match.value, value], next })),
      );
    return matches as readonly Match<T>[];
  };
}

/** Any of them: all the ways that fit, in this order. */
export function either<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (tokens, at) => parsers.flatMap((parser) => parser(tokens, at));
}

/** It, or nothing. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return either<T | undefined>(parser, just(undefined));
}

/** It any number of times. */
export function many<T>(parser: Parser<T>): Parser<readonly T[]> {
  return (tokens, at) => [
    ...chain(parser, (first) => map(many(parser), (more) => [first, ...more]))(tokens, at),
    { value: [], next: at },
  ];
}

/** Reads the same place of the same tokens once only: for parsers that several others begin with. */
export function remembered<T>(parser: Parser<T>): Parser<T> {
  const readings = new WeakMap<readonly string[], Map<number, readonly Match<T>[]>>();
  return (tokens, at) => {
    const known = readings.get(tokens) ?? new Map<number, readonly Match<T>[]>();
    const matches = known.get(at) ?? parser(tokens, at);
    readings.set(tokens, known.set(at, matches));
    return matches;
  };
}

/** Every way to read all the tokens. */
export function readAll<T>(parser: Parser<T>, tokens: readonly string[]): readonly T[] {
  return parser(tokens, 0)
    .filter(({ next }) => next === tokens.length)
    .map(({ value }) => value);
}
