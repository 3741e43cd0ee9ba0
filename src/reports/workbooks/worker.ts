import { move } from 'piscina';
import { createCalendar } from '../../domain/calendar.ts';
import { createWords, languages, type Words } from '../../i18n/words.ts';
import { checkEntries } from './check-entries.ts';
import { addExample, bytesOf, createEntryBook } from './entry-book.ts';
import type { BookTask, Checked, CheckTask, ReceiptTask, TemplateTask } from './tasks.ts';
import { writeReceipt } from './write-receipt.ts';

/** What runs in a thread of its own: reading and writing workbooks takes seconds. */

function wordsIn({ language, zone }: BookTask): {
  words: Words;
  wordsOf: (option: string) => readonly string[];
} {
  const words = createWords(createCalendar(zone));
  const first = words(language);
  const wordsOf = (option: string) =>
    [first, ...languages.map((one) => words(one))].flatMap(
      ({ options }) => (options as Readonly<Record<string, string>>)[option] ?? [],
    );
  return { words: first, wordsOf };
}

function handedOver(bytes: Uint8Array): Uint8Array {
  return move(bytes) as unknown as Uint8Array;
}

export async function template(task: TemplateTask): Promise<Uint8Array> {
  const facts = { ...task, ...wordsIn(task) };
  const { workbook, sheet } = createEntryBook(facts);
  addExample(sheet, facts);
  return handedOver(await bytesOf(workbook));
}

export async function check({ port, ...task }: CheckTask): Promise<Checked> {
  const given = { ...task, ...wordsIn(task), onProgress: (progress: object) => port.postMessage(progress) };
  try {
    return await checkEntries(given);
  } finally {
    port.close();
  }
}

export async function receipt(task: ReceiptTask): Promise<Uint8Array> {
  return handedOver(await writeReceipt({ ...task, ...wordsIn(task) }, task));
}
