import { readReference } from './html-references.ts';

/** A start tag as read: `argument` is the one attribute that counts for this tag, if it was given. */
type StartTag = { name: string; argument: string; end: number };

export type Fail = (reason: string, at: number) => never;

export const TAGS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

/** Tag and attribute to what of the value counts. */
const ARGUMENTS: Record<string, (value: string) => string> = {
  'a href': (value) => value,
  'code class': (value) => (value.startsWith('language-') ? value.slice(9) : ''),
  'span class': (value) => (value.startsWith('tg-') ? value.slice(3) : ''),
  'tg-emoji emoji-id': (value) => value,
  'blockquote expandable': () => '1',
};

/** The end of the text counts as a space, as does the zero byte that ends it in Telegram's parser. */
function isSpace(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n\v\0]/.test(character);
}

function skipSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && isSpace(source[at])) at += 1;
  return at;
}

function readName(source: string, from: number): { name: string; end: number } {
  let end = from;
  while (!isSpace(source[end]) && source[end] !== '>') end += 1;
  return { name: source.slice(from, end).toLowerCase(), end };
}

function readQuoted(source: string, from: number): { value: string; end: number } {
  const quote = source[from];
  let value = '';
  let at = from + 1;
  while (at < source.length && source[at] !== quote) {
    const reference = source[at] === '&' ? readReference(source, at) : undefined;
    value += reference?.text ?? source[at];
    at = reference?.end ?? at + 1;
  }
  return { value, end: at + (at < source.length ? 1 : 0) };
}

function readValue(source: string, from: number, fail: Fail): { value: string; end: number } {
  if (source[from] === '"' || source[from] === "'") return readQuoted(source, from);
  const value = /[A-Za-z0-9.-]*/y;
  value.lastIndex = from;
  const token = value.exec(source)?.[0] ?? '';
  const end = from + token.length;
  if (!isSpace(source[end]) && source[end] !== '>')
    fail('Unexpected end of name token at byte offset ', from);
  return { value: token.toLowerCase(), end };
}

/** Reads the tag that begins with '<' at `begin`. */
export function readStartTag(source: string, begin: number, fail: Fail): StartTag {
  const { name, end } = readName(source, begin + 1);
  if (end >= source.length) fail('Unclosed start tag at byte offset ', begin);
  if (!Object.hasOwn(TAGS, name)) fail(`Unsupported start tag "${name}" at byte offset `, begin);
  let argument = '';
  let at = skipSpaces(source, end);
  while (source[at] !== '>') {
    const nameBegin = at;
    while (!isSpace(source[at]) && !`=>/"'`.includes(source[at] ?? ' ')) at += 1;
    const attribute = source.slice(nameBegin, at);
    if (attribute === '') fail(`Empty attribute name in the tag "${name}" at byte offset `, begin);
    at = skipSpaces(source, at);
    let value = '';
    if (at >= source.length) fail(`Unclosed start tag "${name}" at byte offset `, begin);
    if (source[at] === '=') {
      at = skipSpaces(source, at + 1);
      if (at >= source.length) fail(`Unclosed start tag "${name}" at byte offset `, begin);
      ({ value, end: at } = readValue(source, at, fail));
    }
    if (at >= source.length) fail('Unclosed start tag at byte offset ', begin);
    argument = ARGUMENTS[`${name} ${attribute}`]?.(value) ?? argument;
    at = skipSpaces(source, at);
  }
  if (name === 'span' && argument !== 'spoiler') {
    fail('Tag "span" must have class "tg-spoiler" at byte offset ', begin);
  }
  return { name, argument, end: at + 1 };
}

/** Reads the end tag that begins with '</' at `begin`; `expected` is the tag to be closed. */
export function readEndTag(source: string, begin: number, fail: Fail): { name: string; end: number } {
  const { name, end } = readName(source, begin + 2);
  const at = skipSpaces(source, end);
  if (source[at] !== '>') fail('Unclosed end tag at byte offset ', begin);
  return { name, end: at + 1 };
}
