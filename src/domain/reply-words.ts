import type { NearCommand } from './deciding-messages.ts';
import { readDecision } from './decision.ts';
import { fold, nfc } from './fold.ts';

type Deciding = Exclude<NearCommand, 'xem' | 'nhatky'>;

/** How people begin a reply to a card, without marks; the longer ones first. */
const beginnings: readonly (readonly [string, Deciding])[] = [
  ['khong cong nhan', 'tuchoi'],
  ['chua cong nhan', 'tuchoi'],
  ['huy cong nhan', 'huycongnhan'],
  ['de nghi bo sung', 'bosung'],
  ['yeu cau bo sung', 'bosung'],
  ['can bo sung', 'bosung'],
  ['tra lai bo sung', 'bosung'],
  ['bo sung', 'bosung'],
  ['tra lai', 'bosung'],
  ['khong duyet', 'tuchoi'],
  ['chua duyet', 'tuchoi'],
  ['tu choi', 'tuchoi'],
  ['dong y cong nhan', 'congnhan'],
  ['cong nhan', 'congnhan'],
  ['phe duyet', 'congnhan'],
  ['duyet', 'congnhan'],
  ['not recognised', 'tuchoi'],
  ['decline', 'tuchoi'],
  ['send back', 'bosung'],
  ['return', 'bosung'],
  ['revoke', 'huycongnhan'],
  ['recognise', 'congnhan'],
  ['recognize', 'congnhan'],
  ['approve', 'congnhan'],
];

const connectors = /^[\s:;,.–-]*(?:(?:vì|do|với lý do|lý do|because)(?=[\s:])[\s:]*)?/iu;
const numbered = /(?:^|\s)((?:số|so|qđ|no\.?)(?=[\s:.]|\d)[\s:.]*\S*\d.*)$/iu;
const courtesy = /[\s,]*(?:ạ|nhé|nha|giúp|please|thanks)?[\s.!]*$/iu;

type Today = { year: number; month: number; day: number };
export type ReplyWords = { readonly command: Deciding; readonly words: string };

/** What follows so many words of a text. */
function behind(text: string, words: number): string {
  return text.replace(new RegExp(`^\\s*(?:\\S+\\s*){${words}}`, 'u'), '');
}

/** The paper that is told of somewhere in a text: «gửi chị QĐ số 45/QĐ ngày 20/11 ạ»; '' where none is. */
export function paperWords(typed: string, today: Today): string {
  const text = nfc(typed).replaceAll('\n', ' ').replace(courtesy, '');
  for (const one of [text, numbered.exec(text)?.[1] ?? '']) {
    const paper = readDecision(one, today);
    if (paper.ok ? paper.value.number !== null : paper.error.code !== 'unreadable') return one;
  }
  return '';
}

/**
 * What a reply to a card decides, as the command would be typed: «không công nhận vì …», «trả lại: …», «công nhận số 45/QĐ
 * ngày 20/11», «số 45/QĐ 20/11». Undefined where the words decide nothing.
 */
export function readReply(typed: string, today: Today): ReplyWords | undefined {
  const text = nfc(typed);
  const folded = fold(text.replace(/[:;,.!–-]+/gu, ' '));
  const begun = beginnings.find(([words]) => folded === words || folded.startsWith(`${words} `));
  if (begun === undefined) {
    const paper = paperWords(text, today);
    const isAll = paper !== '' && /^(?:số|so|qđ|quyết định|theo|no)/iu.test(text);
    return isAll ? { command: 'congnhan', words: paper } : undefined;
  }
  const [phrase, command] = begun;
  const rest = behind(text, phrase.split(' ').length).replace(connectors, '');
  if (command !== 'congnhan') return { command, words: rest };
  const said = rest.replace(courtesy, '');
  const paper = paperWords(said, today);
  return said === '' || paper !== '' ? { command, words: paper } : undefined;
}
