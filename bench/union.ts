import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addUnit } from '../src/actions/add-unit.ts';
import { beginInitiative } from '../src/actions/begin-initiative.ts';
import { createProgramme } from '../src/actions/create-programme.ts';
import { createRoot } from '../src/actions/create-root.ts';
import type { Deps } from '../src/actions/deps.ts';
import { finishRegistration } from '../src/actions/finish-registration.ts';
import { giveConsent } from '../src/actions/give-consent.ts';
import type { Answers, AnswerValue } from '../src/domain/answers.ts';
import { createCalendar } from '../src/domain/calendar.ts';
import type { Actor } from '../src/domain/permissions.ts';
import type { Result } from '../src/domain/result.ts';
import { openStore } from '../src/store/open.ts';
import type { Member, Store } from '../src/store/store.ts';
import { chatId, officerId, sentence } from './people.ts';

const groups = 10;
const unitsPerGroup = 30;
/** Where each member of the union works: they go round. */
export const leafUnits = groups * unitsPerGroup;

/** On the disk of the project: a folder of temporary files may be memory, where nothing is durable. */
const data = new URL('../data/', import.meta.url);

/** What every draft of a full union says. */
export const fullAnswers = {
  title: sentence(0),
  before: sentence(1),
  solution: sentence(2),
  result: 'Còn hai người một ca, không lệch mép',
  applied: { year: 2026, month: 3, day: 15, precision: 'day' },
  benefit: { amount: 1_500_000_000, period: 'year', approximate: false },
  field: 'production',
} as const satisfies Readonly<Record<string, AnswerValue>>;

export type Draft = { chatId: number; memberId: number; initiativeId: number; unit: number };

export type Union = {
  drafts: readonly Draft[];
  /** A fresh copy of the database: its path. */
  copy(): Promise<string>;
  drop(): Promise<void>;
};

export function depsOver(store: Store, now: () => number): Deps {
  const calendar = createCalendar();
  return {
    store,
    now,
    calendar,
    token: () => '',
    ownerIds: new Set([1]),
    botUsername: 'sangkien_bench_bot',
  };
}

function must<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(`the union could not be made: ${result.error.code}`);
  return result.value;
}

function day(year: number, month: number, dayOfMonth: number): AnswerValue {
  return { year, month, day: dayOfMonth, precision: 'day' };
}

async function makeUnits(deps: Deps): Promise<number[]> {
  const actor: Actor = { memberId: null, owner: true, grants: [] };
  const add = async (answers: Answers): Promise<number> => must(await addUnit(deps)({ actor, answers })).id;
  const root = must(
    await createRoot(deps)({ actor, answers: { unitName: 'LĐLĐ tỉnh Thử Nghiệm', unitCode: 'GOC' } }),
  );
  const programme = { firstDay: day(2026, 1, 1), lastDay: day(2027, 12, 31), target: 70 };
  must(
    await createProgramme(deps)({ actor, answers: { programmeName: 'Một triệu sáng kiến', ...programme } }),
  );
  const leaves: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const above = { unitName: `Công đoàn khu ${group}`, unitCode: `KHU${group}`, block: 'other' };
    const parent = await add({ ...above, parent: root.id });
    for (let index = 0; index < unitsPerGroup; index += 1) {
      const name = `Công ty Thử ${group}-${index}`;
      const unit = { unitName: `CĐCS ${name}`, unitCode: `TH${group}X${index}`, workplace: name };
      leaves.push(await add({ ...unit, parent, block: 'enterprise' }));
    }
  }
  return leaves;
}

async function register(deps: Deps, telegramId: number, unit: number): Promise<Member> {
  const { store } = deps;
  await giveConsent(deps)({ telegramId, chatId: telegramId, messageId: 1, language: 'vi' });
  const find = async (): Promise<Member> => {
    const member = await store.members.byTelegramId(telegramId);
    if (member === undefined) throw new Error('nobody was registered');
    return member;
  };
  const answers = { unit, fullName: 'Trần Thị Thử', authorGroup: 'worker' };
  must(await finishRegistration(deps)({ member: await find(), answers }));
  return find();
}

async function appoint(deps: Deps, unit: number, telegramId: number): Promise<void> {
  const { id } = await register(deps, telegramId, unit);
  await deps.store.grants.add({
    memberId: id,
    role: 'officer',
    unitId: unit,
    grantedBy: id,
    now: deps.now() - 1,
  });
}

type Wanted = {
  drafts: number;
  /** With all answers, or standing at the first question. */
  answered: boolean;
  /** Epoch ms at which all of it was made. */
  at: number;
};

/** Registers somebody with a draft, which stands at its first question or is answered. */
export async function draft(
  deps: Deps,
  wanted: { chatId: number; unit: number; answered: boolean },
): Promise<Draft> {
  const { chatId: chat, unit, answered } = wanted;
  const member = await register(deps, chat, unit);
  const form = await beginInitiative(deps)({ member, chatId: chat });
  if (form === undefined) throw new Error('no draft was begun');
  for (const [key, value] of answered ? Object.entries(fullAnswers) : []) {
    await deps.store.answers.put({
      initiativeId: form.subject,
      key,
      value,
      raw: typeof value === 'string' ? value : null,
      now: deps.now(),
    });
  }
  return { chatId: chat, memberId: member.id, initiativeId: form.subject, unit };
}

async function fill(path: string, { drafts, answered, at }: Wanted): Promise<Draft[]> {
  const store = await openStore(`file:${path}`);
  const within = <T>(work: (deps: Deps) => Promise<T>): Promise<T> =>
    store.transaction((store) => work(depsOver(store, () => at)));
  try {
    const leaves = await within(makeUnits);
    const unitOf = (index: number): number => leaves[index % leaves.length] ?? 0;
    await within(async (deps) => {
      for (const [index, unit] of leaves.entries()) await appoint(deps, unit, officerId(index));
    });
    const made: Draft[] = [];
    for (let index = 0; index < drafts; index += 500) {
      const some = Array.from({ length: Math.min(500, drafts - index) }, (_, offset) => index + offset);
      made.push(
        ...(await Promise.all(
          some.map((one) =>
            within((deps) => draft(deps, { chatId: chatId(one), unit: unitOf(one), answered })),
          ),
        )),
      );
    }
    return made;
  } finally {
    await store.close();
  }
}

/**
 * A union with units, an officer in each, and members with a draft that stands at its first question, or has all of
 * its answers: made through the store, once, and copied for every run.
 */
export async function makeUnion(wanted: Wanted): Promise<Union> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(fileURLToPath(new URL('bench-', data)));
  const path = `${folder}/union.sqlite`;
  const drafts = await fill(path, wanted);
  let copies = 0;
  return {
    drafts,
    copy: async () => {
      copies += 1;
      const copy = `${folder}/run-${copies}.sqlite`;
      await copyFile(path, copy);
      return copy;
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}
