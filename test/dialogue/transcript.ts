import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../src/playground/world/world.ts';

let written = 0;

/**
 * Writes what was said in every private chat of a conversation, to be read through, into the folder that TRANSCRIPTS
 * names; without it nothing. A message stands as it was at the end, its buttons in brackets.
 */
export function keepTranscript(world: World, people: readonly number[]): void {
  const folder = process.env['TRANSCRIPTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const person of people) {
    const lines = world.messages(person).map(({ from, text, caption, reply_markup }) => {
      const isBot = from?.id === world.bot.id;
      const rows = reply_markup?.inline_keyboard ?? [];
      const keys = rows.map((row) => row.map((key) => `[${key.text}]`).join(' ')).join('\n');
      const said = text ?? caption ?? '(tệp)';
      return isBot ? `${said}${keys === '' ? '' : `\n${keys}`}` : `> ${said.replaceAll('\n', '\n> ')}`;
    });
    if (lines.length === 0) continue;
    written += 1;
    writeFileSync(
      join(folder, `${String(written).padStart(4, '0')}-${person}.txt`),
      `${lines.join('\n\n')}\n`,
    );
  }
}
