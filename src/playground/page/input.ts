import { z } from 'zod';
import { clockMoves } from './wire.ts';

const id = z.int();
/** Telegram's own limit, UTF-16 units: longer texts come in several messages. */
const text = z.string().min(1).max(4096);
const placed = z.object({ as: id, chat: id });

/** What the page may send, one shape a route. */
export const inputs = {
  as: z.object({ as: z.coerce.number().int() }),
  chat: z.object({ chat: z.coerce.number().int() }),
  say: placed.extend({ text, replyTo: id.optional() }),
  edit: placed.extend({ message: id, text }),
  invent: placed.extend({ kind: z.enum(['sticker', 'voice']) }),
  forward: placed.extend({ message: id }),
  press: placed.extend({ message: id, data: z.string().min(1).max(64) }),
  read: placed.extend({ message: id }),
  addBot: placed,
  clock: z.object({ to: z.enum(clockMoves) }),
  upload: z.object({
    as: z.coerce.number().int(),
    chat: z.coerce.number().int(),
    kind: z.enum(['photo', 'document']),
    caption: z.string().max(1024).default(''),
    replyTo: z.coerce.number().int().optional(),
    /** Width and height of each photo, in the order of the files. */
    sizes: z
      .string()
      .transform((json, context) => {
        try {
          return JSON.parse(json) as unknown;
        } catch {
          context.addIssue('not JSON');
          return z.NEVER;
        }
      })
      .pipe(z.array(z.tuple([z.int().positive(), z.int().positive()])).max(10))
      .default([]),
  }),
};

/** A mistake of the one who asked: the page shows its words. */
export class BadRequest extends Error {
  readonly statusCode = 400;
}

export function read<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const found = shape.safeParse(value);
  if (found.success) return found.data;
  const issue = found.error.issues[0];
  throw new BadRequest(`${issue?.path.join('.') || 'yêu cầu'}: ${issue?.message ?? 'không hợp lệ'}`);
}

/** An act that cannot happen in Telegram (a stranger writing to a group) is the asker's mistake. */
export function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new BadRequest(
      `Telegram không cho làm việc này: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
