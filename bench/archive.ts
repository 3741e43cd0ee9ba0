import Database from 'better-sqlite3';
import { indexWords } from '../src/domain/search-words.ts';
import { openStore } from '../src/store/open.ts';
import { stretchWord } from '../src/store/search-stretches.ts';
import type { Store } from '../src/store/store.ts';

/** Rows of initiatives as they lie in a database after years, made without the program; the same every time. */
export type Archived = {
  readonly id: number;
  readonly unitId: number;
  readonly state: 'submitted' | 'recognised' | 'declined';
  readonly benefit: number | null;
  readonly at: number;
  readonly title: string;
  readonly words: string;
};

export const firstMoment = Date.UTC(2021, 8, 1);
export const departments = 60;
/** Some units have very many, most have few. */
export const units = 3_655;

const onsets = 'b,c,ch,d,đ,g,gi,h,kh,l,m,n,ng,nh,ph,qu,r,s,t,th,tr,v,x'.split(',');
const rimes =
  'a,ác,ai,àm,an,áng,ao,ạt,âu,âm,ân,ập,e,ẻm,én,ẽo,êm,ên,ị,im,ín,ìu,o,ọc,ói,õm,ong,ô,ốc,ồi,ôm,ổn,ơ,ới,ờm,ợn,u,úc,ùi,ụm,ung,ừ,ức,ừng,ươm,ướp,yên,ỷ'.split(
    ',',
  );

/** About a thousand syllables, the usual ones first. */
export const syllables = rimes.flatMap((rime) => onsets.map((onset) => `${onset}${rime}`));

/** Whole numbers below `below`, the small ones far more often. */
function createChance(seed: number): (below: number, skew?: number) => number {
  let state = seed;
  return (below, skew = 1) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(below * (state / 2 ** 32) ** skew);
  };
}

const usual = 3;
const lengths = { title: 10, before: 25, solution: 45, result: 15 };

const indexedAs = new Map<string, readonly string[]>();

/** As `indexWords` has them; what a syllable is indexed by is asked once. */
function wordsIn(texts: readonly string[]): string[] {
  return texts
    .join(' ')
    .split(' ')
    .flatMap((word) => {
      let known = indexedAs.get(word);
      if (known === undefined) indexedAs.set(word, (known = indexWords([word], 0).split(' ').slice(1)));
      return known;
    });
}

function* archive(count: number): Generator<Archived> {
  const chance = createChance(20_22);
  const phrase = (length: number): string =>
    Array.from({ length }, () => syllables[chance(syllables.length, usual)]).join(' ');
  for (let id = 1; id <= count; id += 1) {
    const unitId = departments + 2 + chance(units - departments - 1, 2);
    const title = phrase(lengths.title);
    const texts = [title, phrase(lengths.before), phrase(lengths.solution), phrase(lengths.result)];
    const kind = chance(10);
    yield {
      id,
      unitId,
      state: kind < 6 ? 'recognised' : kind < 8 ? 'declined' : 'submitted',
      benefit: chance(4) === 0 ? 1_000_000 * (1 + chance(500, usual)) : null,
      at: firstMoment + id * 60_000,
      title,
      words: [...new Set([stretchWord(id), `u${unitId}`, ...wordsIn([...texts, `Người ${phrase(2)}`])])].join(
        ' ',
      ),
    };
  }
}

/** A root, departments below it and units below these; ids count from 1, the root. */
async function plantTree(store: Store): Promise<void> {
  await store.members.add({ telegramId: 1, language: 'vi', now: 0 });
  for (let id = 1; id <= units; id += 1) {
    const below = id <= departments + 1 ? 1 : 2 + (id % departments);
    const parentId = id === 1 ? null : below;
    await store.units.add({ code: `DV${id}`, name: `Đơn vị ${id}`, parentId, block: 'enterprise', now: 0 });
  }
}

/** Makes a database of the program that holds so many. */
export async function makeArchive(path: string, count: number): Promise<void> {
  const store = await openStore(`file:${path}`);
  await store.transaction(plantTree);
  await store.close();
  const database = new Database(path);
  database.pragma('synchronous = off');
  // Nothing is lost if it breaks off: it is made anew.
  database.pragma('journal_mode = off');
  database.pragma('cache_size = -1000000');
  const initiative = database.prepare(
    `insert into initiatives
        (id, code_year, code_number, member_id, unit_id, state, benefit, submitted_at, created_at, updated_at)
      values (?, 2022, ?, 1, ?, ?, ?, ?, ?, ?)`,
  );
  const title = database.prepare(
    `insert into answers (initiative_id, key, value, at) values (?, 'title', ?, 0)`,
  );
  const words = database.prepare('insert into search_index (rowid, words) values (?, ?)');
  database.transaction(() => {
    for (const one of archive(count)) {
      initiative.run(one.id, one.id, one.unitId, one.state, one.benefit, one.at, one.at, one.at);
      title.run(one.id, JSON.stringify(one.title));
      words.run(one.id, one.words);
    }
  })();
  database.close();
}
