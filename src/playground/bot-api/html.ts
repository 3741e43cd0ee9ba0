import { sorted } from '../world/entities.ts';
import type { Entity, User } from '../world/telegram.ts';
import { readReference } from './html-references.ts';
import { type Fail, readEndTag, readStartTag, TAGS } from './html-tags.ts';
import { readLink } from './links.ts';
import { badRequest } from './refusals.ts';

export type Formatted = { text: string; entities: Entity[] };

type Open = { name: string; argument: string; offset: number };

function linkEntity(span: Span, address: string, findUser: FindUser): Entity[] {
  const link = readLink(address);
  if ('url' in link) return [{ type: 'text_link', ...span, url: link.url }];
  const user = 'user' in link ? findUser(link.user) : undefined;
  // A link that Telegram does not like stays as plain text.
  return user === undefined ? [] : [{ type: 'text_mention', ...span, user }];
}

type Span = { offset: number; length: number };
type FindUser = (id: number) => User | undefined;

function codeWithLanguage(outer: string, argument: string, inner: Entity | undefined): string | undefined {
  if (outer === 'pre' && inner?.type === 'code') return inner.language;
  if (outer === 'code' && inner?.type === 'pre' && argument !== '') return argument;
  return undefined;
}

/** The entities after closing `open` at the end of `text`. */
function close(done: Formatted, open: Open, findUser: FindUser): Entity[] {
  const { entities, text } = done;
  const span = { offset: open.offset, length: text.length - open.offset };
  if (span.length === 0) return entities;
  const type = TAGS[open.name] ?? open.name;
  if (type === 'text_link') {
    return [...entities, ...linkEntity(span, open.argument || text.slice(open.offset), findUser)];
  }
  if (type === 'custom_emoji') {
    if (!/^[1-9]\d*$/.test(open.argument))
      badRequest("can't parse entities: Invalid custom emoji identifier specified");
    return [...entities, { type, ...span, custom_emoji_id: open.argument }];
  }
  if (type === 'blockquote' && open.argument !== '')
    return [...entities, { type: 'expandable_blockquote', ...span }];
  const last = entities.at(-1);
  const inner = last?.offset === span.offset && last.length === span.length ? last : undefined;
  const language = codeWithLanguage(type, open.argument, inner);
  if (language !== undefined) return [...entities.slice(0, -1), { type: 'pre', ...span, language }];
  // The language of a lone <code> is only kept until it is known whether a <pre> is around it.
  return [
    ...entities,
    { type, ...span, ...(type === 'code' && open.argument !== '' ? { language: open.argument } : {}) },
  ];
}

function withoutLanguage({ language: _unused, ...entity }: Entity): Entity {
  return entity;
}

/**
 * Telegram's HTML (https://core.telegram.org/bots/api#html-style): text and entities, or its own refusal with the byte
 * offset of the fault.
 */
export function parseHtml(source: string, findUser: FindUser): Formatted {
  const fail: Fail = (reason, at) =>
    badRequest(`can't parse entities: ${reason}${Buffer.byteLength(source.slice(0, at))}`);
  const open: Open[] = [];
  const done: Formatted = { text: '', entities: [] };
  let at = 0;
  while (at < source.length) {
    const reference = source[at] === '&' ? readReference(source, at) : undefined;
    if (reference !== undefined) {
      done.text += reference.text;
      at = reference.end;
    } else if (source[at] !== '<') {
      const next = /[<&]/g;
      next.lastIndex = at + 1;
      const end = next.exec(source)?.index ?? source.length;
      done.text += source.slice(at, end);
      at = end;
    } else if (source[at + 1] === '/') {
      const expected = open.pop();
      if (expected === undefined) return fail('Unexpected end tag at byte offset ', at);
      const tag = readEndTag(source, at, fail);
      if (tag.name !== '' && tag.name !== expected.name)
        return failUnmatched(source, at, [expected.name, tag.name]);
      done.entities = close(done, expected, findUser);
      at = tag.end;
    } else {
      const tag = readStartTag(source, at, fail);
      open.push({ name: tag.name, argument: tag.argument, offset: done.text.length });
      at = tag.end;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) {
    badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${left.name}"`);
  }
  const entities = done.entities.map((entity) => (entity.type === 'code' ? withoutLanguage(entity) : entity));
  return { text: done.text, entities: sorted(entities) };
}

function failUnmatched(source: string, at: number, [expected, found]: [string, string]): never {
  const offset = Buffer.byteLength(source.slice(0, at));
  return badRequest(
    `can't parse entities: Unmatched end tag at byte offset ${offset}, expected "</${expected}>", found "</${found}>"`,
  );
}
