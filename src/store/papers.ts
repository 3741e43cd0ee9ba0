import { columnsOf, named, type RecordOf } from './record.ts';
import { first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type PaperFacts = RecordOf<'paper_facts'>;
export type Application = RecordOf<'applications'>;

/** What the paper form asks beside the initiative: of an author, and of one initiative. */
export type Papers = {
  factsOf(memberId: number): Promise<PaperFacts | undefined>;
  keepFacts(facts: PaperFacts): Promise<void>;
  eraseFactsOf(memberId: number): Promise<void>;
  /** Deletes what is left of persons who were forgotten. */
  forgetErased(): Promise<void>;
  applicationOf(initiativeId: number): Promise<Application | undefined>;
  keepApplication(application: Application): Promise<void>;
  eraseApplication(initiativeId: number): Promise<void>;
};

const factColumns = named('member_id', 'birth_day', 'job_title', 'qualification', 'workplace', 'updated_at');
const applicationColumns = named(
  'initiative_id',
  'conditions',
  'secret_parts',
  'investor',
  'helpers',
  'updated_at',
);

type OfMember = { readonly memberId: number };
type OfInitiative = { readonly initiativeId: number };

const facts = statement((db, { memberId }: OfMember) =>
  db.selectFrom('paper_facts').select(factColumns).where('member_id', '=', memberId),
);

const upsertFacts = statement((db, { memberId, ...rest }: PaperFacts) =>
  db
    .insertInto('paper_facts')
    .values({ member_id: memberId, ...columnsOf(rest) })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(columnsOf(rest))),
);

const removeFacts = statement((db, { memberId }: OfMember) =>
  db.deleteFrom('paper_facts').where('member_id', '=', memberId),
);

const removeErased = statement((db, _: object) =>
  db
    .deleteFrom('paper_facts')
    .where('member_id', 'in', (row) =>
      row
        .selectFrom('paper_facts as of')
        .innerJoin('members', 'members.id', 'of.member_id')
        .select('of.member_id')
        .where('erased_at', 'is not', null),
    ),
);

const application = statement((db, { initiativeId }: OfInitiative) =>
  db.selectFrom('applications').select(applicationColumns).where('initiative_id', '=', initiativeId),
);

const upsertApplication = statement((db, { initiativeId, ...rest }: Application) =>
  db
    .insertInto('applications')
    .values({ initiative_id: initiativeId, ...columnsOf(rest) })
    .onConflict((conflict) => conflict.column('initiative_id').doUpdateSet(columnsOf(rest))),
);

const removeApplication = statement((db, { initiativeId }: OfInitiative) =>
  db.deleteFrom('applications').where('initiative_id', '=', initiativeId),
);

export function createPapers(db: Db): Papers {
  return {
    factsOf: (memberId) => first(facts(db, { memberId })),
    keepFacts: async (row) => {
      await upsertFacts(db, row);
    },
    eraseFactsOf: async (memberId) => {
      await removeFacts(db, { memberId });
    },
    forgetErased: async () => {
      await removeErased(db, {});
    },
    applicationOf: (initiativeId) => first(application(db, { initiativeId })),
    keepApplication: async (row) => {
      await upsertApplication(db, row);
    },
    eraseApplication: async (initiativeId) => {
      await removeApplication(db, { initiativeId });
    },
  };
}
