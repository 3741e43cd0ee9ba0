import { move } from 'piscina';
import { createCalendar } from '../../domain/calendar.ts';
import type { LogFileLine } from '../../domain/log-export.ts';
import { createWords, languages, type Words } from '../../i18n/words.ts';
import { yieldToPeople } from '../priority.ts';
import { checkEntries } from './check-entries.ts';
import { addExample, bytesOf, createEntryBook } from './entry-book.ts';
import { readAwards } from './read-awards.ts';
import { readTargets } from './read-targets.ts';
import type {
  ApplicationTask,
  AwardProblemsTask,
  AwardsTask,
  BookTask,
  Checked,
  CheckTask,
  DossierTask,
  LogTask,
  ReceiptTask,
  TargetsTask,
  TargetTemplateTask,
  TemplateTask,
} from './tasks.ts';
import { writeAwardProblems } from './write-award-problems.ts';
import { createLogFile } from './write-log.ts';
import { writeReceipt } from './write-receipt.ts';
import { writeTargetTemplate } from './write-target-template.ts';

/** What runs in a thread of its own: reading and writing workbooks takes seconds. */

yieldToPeople();

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

/** Takes what comes until nothing more does. */
async function takeLines(port: MessagePort, take: (lines: readonly LogFileLine[]) => void): Promise<void> {
  let fault: unknown;
  await new Promise<void>((resolve) => {
    port.addEventListener('message', ({ data }) => {
      if (data === null) return resolve();
      try {
        take(data as readonly LogFileLine[]);
        port.postMessage('more');
      } catch (error) {
        fault = error;
        resolve();
      }
    });
    port.start();
  });
  if (fault !== undefined) throw new Error('lines could not be written', { cause: fault });
}

export async function log({ port, format, ...task }: LogTask): Promise<Uint8Array> {
  const file = createLogFile(format, { ...wordsIn(task), calendar: createCalendar(task.zone) });
  try {
    await takeLines(port, (lines) => file.add(lines));
    return handedOver(await file.end());
  } finally {
    port.close();
  }
}

export function awards(task: AwardsTask): ReturnType<typeof readAwards> {
  return readAwards(task);
}

export function targets(task: TargetsTask): ReturnType<typeof readTargets> {
  return readTargets(task);
}

export async function targetTemplate({ book }: TargetTemplateTask): Promise<Uint8Array> {
  return handedOver(await writeTargetTemplate(book));
}

export async function awardProblems({ problems, ...task }: AwardProblemsTask): Promise<Uint8Array> {
  return handedOver(await writeAwardProblems(wordsIn(task).words, problems));
}

/** The writer of Word files is loaded by whoever needs it: it is larger than all else here. */
export async function application(task: ApplicationTask): Promise<Uint8Array> {
  const { writeApplication } = await import('../papers/application.ts');
  return handedOver(await writeApplication(wordsIn(task).words, task.paper));
}

export async function dossier(task: DossierTask): Promise<Uint8Array> {
  const { writeDossier } = await import('../papers/dossier.ts');
  const { words } = wordsIn(task);
  return handedOver(await writeDossier({ words, calendar: createCalendar(task.zone) }, task.paper));
}
