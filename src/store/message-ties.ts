import { statement } from './statement.ts';
import type { Db } from './tables.ts';

type Of = { readonly initiativeId: number };

const ofAnswers = statement((db, { initiativeId }: Of) =>
  db.updateTable('answers').set({ message_id: null }).where('initiative_id', '=', initiativeId),
);

const ofParts = statement((db, { initiativeId }: Of) =>
  db.deleteFrom('answer_parts').where('initiative_id', '=', initiativeId),
);

const ofFiles = statement((db, { initiativeId }: Of) =>
  db.updateTable('attachments').set({ message_id: null }).where('initiative_id', '=', initiativeId),
);

/** Forgets in which messages an initiative was typed: they are numbered in a chat that is not the writer's any more. */
export async function cutMessageTies(db: Db, initiativeId: number): Promise<void> {
  await ofAnswers(db, { initiativeId });
  await ofParts(db, { initiativeId });
  await ofFiles(db, { initiativeId });
}
