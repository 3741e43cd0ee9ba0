type Joined<T extends readonly object[]> = T extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Joined<Rest>
  : unknown;

/** The words of several topics as one: two topics that use a name for different things do not start. */
export function joinWords<const T extends readonly object[]>(...topics: T): Joined<T> {
  const joined: Record<string, unknown> = {};
  for (const [name, words] of topics.flatMap((topic) => Object.entries(topic))) {
    if (name in joined) throw new Error(`Two topics of the catalogue use the name “${name}”.`);
    joined[name] = words;
  }
  return joined as Joined<T>;
}
