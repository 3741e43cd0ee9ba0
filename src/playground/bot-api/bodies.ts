import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isObject } from './fields.ts';
import { createParameters, type Parameters, type Upload } from './parameters.ts';
import { badRequest } from './refusals.ts';

const MAX_FILE = 50 * 1024 * 1024;
/** Parameters and files together. */
export const MAX_BODY = 64 * 1024 * 1024;

function readJson(body: string): Record<string, unknown> {
  if (body.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return badRequest("can't parse JSON object");
  }
  return isObject(value) ? value : badRequest('JSON object expected');
}

function readForm(body: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(body));
}

/** The three kinds of bodies Telegram reads; others are passed over. */
export function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: unknown) => readJson(String(body)),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: unknown) => readForm(String(body)),
  );
  app.register(multipart, { limits: { fileSize: MAX_FILE, fieldSize: MAX_FILE, fields: 1000, files: 100 } });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async () => ({}));
}

async function readParts(request: FastifyRequest): Promise<[Record<string, unknown>, Map<string, Upload>]> {
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      values[part.fieldname] = part.value;
      continue;
    }
    const bytes = await part.toBuffer();
    uploads.set(part.fieldname, { bytes, fileName: part.filename, mimeType: part.mimetype });
  }
  return [values, uploads];
}

/** Parameters from the query string and the body, whichever way they came. */
export async function readParameters(request: FastifyRequest): Promise<Parameters> {
  const query = isObject(request.query) ? request.query : {};
  if (request.isMultipart()) {
    const [values, uploads] = await readParts(request);
    return createParameters({ ...query, ...values }, uploads);
  }
  const body = isObject(request.body) ? request.body : {};
  return createParameters({ ...query, ...body }, new Map());
}
