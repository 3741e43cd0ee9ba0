import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../src/playground/world/telegram.ts';
import type { World } from '../../src/playground/world/world.ts';

const longestWait = 60_000;

/** A seeded choice of numbers below `limit`. */
export type Choose = (limit: number) => number;

/** Mulberry32: small, and the same everywhere. */
export function chooseFrom(seed: number): Choose {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** What a member wrote and chose for one initiative, and the code it was received under. */
type Told = {
  subject: number;
  title: string;
  before: string;
  parts: string[];
  result: string;
  applied: 'not-yet' | { year: number; month: number; day: number };
  /** Triệu đồng a month. */
  benefit: number;
  field: 'production' | 'safety' | 'union';
  code: number;
};

export type Decided = { code: number; kind: 'recognise' | 'decline' | 'return'; words: string };

type Crew = {
  world: World;
  choose: Choose;
  /** Hears of everything a person does. */
  acts: EventEmitter<{ act: [] }>;
  /** Calls everybody off. */
  signal: AbortSignal;
};

const fieldKeys = ['production', 'safety', 'union'] as const;

/** Somebody at a phone: acts only on what is there to be seen, however long it takes to come. */
function createHands({ world, acts, signal }: Crew, id: number) {
  const chat = id;

  async function sees<T>(what: string, find: (message: Message) => T | undefined): Promise<T> {
    for (const end = Date.now() + longestWait; Date.now() < end; ) {
      signal.throwIfAborted();
      for (const message of world.messages(chat).toReversed()) {
        const found = message.from?.id === world.bot.id ? find(message) : undefined;
        if (found !== undefined) return found;
      }
      await delay(15);
    }
    const last = world
      .messages(chat)
      .slice(-6)
      .map(({ text }) => text);
    throw new Error(`${id} does not see ${what}; the last messages are ${JSON.stringify(last, null, 1)}`);
  }

  return {
    sees,
    seesButton: (data: RegExp) =>
      sees(String(data), ({ message_id: message, reply_markup }) => {
        const button = reply_markup?.inline_keyboard
          ?.flat()
          .find((one) => data.test(one.callback_data ?? ''));
        return button?.callback_data === undefined ? undefined : { message, data: button.callback_data };
      }),
    says: (text: string) => {
      world.say({ from: id, text });
      acts.emit('act');
    },
    presses: (button: { message: number; data: string }) => {
      world.press({ from: id, ...button });
      acts.emit('act');
    },
  };
}

export type Member = { id: number; told: Told[]; write(): Promise<void> };

/** A member who tells one initiative after the other; everything said is kept in `told`. */
export function createMember(crew: Crew, id: number): Member {
  const { choose } = crew;
  const { sees, seesButton, says, presses } = createHands(crew, id);
  const told: Told[] = [];

  async function begin(): Promise<number> {
    says('/nop');
    return sees('the first question', ({ reply_markup }) => {
      const data = reply_markup?.inline_keyboard?.[0]?.at(-1)?.callback_data ?? '';
      const subject = Number(/^f:initiative:(\d+):title:later$/.exec(data)?.[1]);
      return Number.isNaN(subject) || told.some((one) => one.subject === subject) ? undefined : subject;
    });
  }

  async function tellStory(form: string, parts: readonly string[]): Promise<void> {
    for (const [index, part] of parts.entries()) {
      says(part);
      const receipt = index === 0 ? /^Đã ghi vào/ : new RegExp(`^Đã ghi ${index + 1} tin vào`);
      await sees(`part ${index + 1}`, ({ text, reply_markup }) => {
        const data = reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data;
        return data === `${form}:solution:done` && receipt.test(text ?? '') ? true : undefined;
      });
    }
    presses(await seesButton(new RegExp(`^${form}:solution:done$`)));
  }

  async function write(): Promise<void> {
    const subject = await begin();
    const name = `${id}-${told.length + 1}`;
    const one: Told = {
      subject,
      title: `Tên ${name}: máy cán dầm xưởng thử`,
      before: `Trước ${name}: cán tay, hay lệch mép`,
      parts: Array.from({ length: 1 + choose(3) }, (_, index) => `Đoạn ${name}-${index + 1}: gắn con lăn`),
      result: `Kết quả ${name}: không lệch mép`,
      applied: choose(2) === 0 ? 'not-yet' : { year: 2024, month: 1 + choose(12), day: 1 + choose(28) },
      benefit: 1 + choose(900),
      field: fieldKeys[choose(fieldKeys.length)] ?? 'production',
      code: 0,
    };
    told.push(one);
    const form = `f:initiative:${subject}`;
    const asked = (key: string, action: string) => seesButton(new RegExp(`^${form}:${key}:${action}$`));
    says(one.title);
    await asked('before', 'later');
    says(one.before);
    await asked('solution', 'later');
    await tellStory(form, one.parts);
    await asked('result', 'later');
    says(one.result);
    const notYet = await asked('applied', 'option:not-yet');
    if (one.applied === 'not-yet') {
      presses(notYet);
    } else {
      const { day, month, year } = one.applied;
      says(`${day}/${month}/${year}`);
      presses(await asked('applied', 'pick:0:\\d+'));
    }
    await asked('benefit', 'skip');
    says(`${one.benefit} triệu/tháng`);
    presses(await asked('benefit', 'pick:0:\\d+'));
    presses(await asked('field', `option:${one.field}`));
    presses(await asked('card', 'send:\\w+'));
    one.code = await sees('the receipt', ({ text = '' }) => {
      const code = Number(/^Đã nhận sáng kiến SK-\d\d-(\d+)/.exec(text)?.[1]);
      return Number.isNaN(code) || told.some((other) => other.code === code) ? undefined : code;
    });
  }

  return { id, told, write };
}

export type Officer = {
  id: number;
  decided: Decided[];
  decide(code: number): Promise<void>;
  hands: ReturnType<typeof createHands>;
};

const commands = { recognise: 'congnhan', decline: 'tuchoi', return: 'bosung' } as const;
const kinds = ['recognise', 'decline', 'return'] as const;

/** An officer who decides by command. */
export function createOfficer(crew: Crew, id: number): Officer {
  const hands = createHands(crew, id);
  const decided: Decided[] = [];
  return {
    id,
    decided,
    hands,
    decide: async (code) => {
      const kind = kinds[crew.choose(kinds.length)] ?? 'recognise';
      const words = kind === 'recognise' ? `${code}/QĐ` : `Lý do của ${code}: xưởng thử đã dùng`;
      decided.push({ code, kind, words });
      hands.says(`/${commands[kind]} ${code} ${kind === 'recognise' ? `số ${words}` : words}`);
      await hands.sees(`the decision on ${code}`, ({ text = '' }) =>
        text.startsWith('Đã ghi: ') && Number(/SK-\d\d-(\d+)/.exec(text)?.[1]) === code ? true : undefined,
      );
    },
  };
}
