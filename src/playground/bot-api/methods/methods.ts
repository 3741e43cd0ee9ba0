import type { Method } from '../call.ts';
import { ANSWERING } from './answering.ts';
import { CHATS } from './chats.ts';
import { EDITING } from './editing.ts';
import { MENUS } from './menus.ts';
import { RECEIVING } from './receiving.ts';
import { SENDING } from './sending.ts';

const ALL = { ...RECEIVING, ...SENDING, ...EDITING, ...ANSWERING, ...CHATS, ...MENUS };

const BY_LOWER_NAME = new Map(
  Object.entries(ALL).map(([name, method]): [string, { name: string; method: Method }] => [
    name.toLowerCase(),
    { name, method },
  ]),
);

/** Method names are read without regard to case. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  return BY_LOWER_NAME.get(name.toLowerCase());
}
