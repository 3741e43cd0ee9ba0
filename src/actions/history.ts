import type { Move, Store } from '../store/store.ts';

/** The moves that stand: those that were undone are left out together with what undid them. */
export function standing(moves: readonly Move[]): Move[] {
  const undone = new Set(moves.map(({ undoes }) => undoes));
  return moves.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

/** What was written beside a move; null where nothing was, or where it was erased. */
export async function noteOf(store: Store, move: Move | undefined): Promise<string | null> {
  const note = move?.noteId == null ? undefined : await store.notes.find(move.noteId);
  return note === undefined || note.text === '' ? null : note.text;
}
