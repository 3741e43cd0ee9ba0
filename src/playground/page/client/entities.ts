import type { Entity } from '../../world/telegram.ts';

export type Piece = string | { entity: Entity; pieces: Piece[] };

/**
 * A text and its Bot API entities as a tree. Offsets count UTF-16 units, as JavaScript strings do. Wider
 * entities hold narrower ones; what reaches over the end of its holder is cut there, what makes no sense is left out.
 */
export function readPieces(text: string, entities: Entity[]): Piece[] {
  const sorted = entities
    .filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return readBetween(text, sorted, { start: 0, end: text.length });
}

function readBetween(
  text: string,
  sorted: Entity[],
  { start, end }: { start: number; end: number },
): Piece[] {
  const pieces: Piece[] = [];
  let position = start;
  for (let index = 0; index < sorted.length; ) {
    const entity = sorted[index] as Entity;
    const stop = Math.min(entity.offset + entity.length, end);
    let next = index + 1;
    while (next < sorted.length && (sorted[next] as Entity).offset < stop) next += 1;
    if (entity.offset >= position) {
      if (entity.offset > position) pieces.push(text.slice(position, entity.offset));
      const inner = sorted.slice(index + 1, next);
      pieces.push({ entity, pieces: readBetween(text, inner, { start: entity.offset, end: stop }) });
      position = stop;
    }
    index = next;
  }
  if (position < end) pieces.push(text.slice(position, end));
  return pieces;
}
