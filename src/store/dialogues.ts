import { first } from './rows.ts';
import { statement } from './statement.ts';
import type { Db } from './tables.ts';

export type Dialogue = { readonly scene: string; readonly state: unknown };

export type Dialogues = {
  get(chatId: number): Promise<Dialogue | undefined>;
  put(chatId: number, dialogue: Dialogue, now: number): Promise<void>;
  remove(chatId: number): Promise<void>;
};

const byChat = statement((db, { chatId }: { chatId: number }) =>
  db.selectFrom('dialogues').select(['scene', 'state']).where('chat_id', '=', chatId),
);

const upsert = statement(
  (db, { chatId, scene, state, now }: { chatId: number; scene: string; state: string; now: number }) =>
    db
      .insertInto('dialogues')
      .values({ chat_id: chatId, scene, state, updated_at: now })
      .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ scene, state, updated_at: now })),
);

const remove = statement((db, { chatId }: { chatId: number }) =>
  db.deleteFrom('dialogues').where('chat_id', '=', chatId),
);

export function createDialogues(db: Db): Dialogues {
  return {
    get: async (chatId) => {
      const row = await first(byChat(db, { chatId }));
      return row && { scene: row.scene, state: JSON.parse(row.state) as unknown };
    },
    put: async (chatId, { scene, state }, now) => {
      await upsert(db, { chatId, scene, state: JSON.stringify(state), now });
    },
    remove: async (chatId) => {
      await remove(db, { chatId });
    },
  };
}
