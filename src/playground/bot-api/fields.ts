import { badRequest } from './refusals.ts';

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Field = { in: Json; name: string; within: string };

/** Reads the fields of a JSON parameter with Telegram's leniency: numbers pass for strings and digits for numbers. */
export function stringField({ in: object, name, within }: Field): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return badRequest(`${within}Field "${name}" must be of type String`);
}

export function requiredString(field: Field): string {
  return stringField(field) ?? badRequest(`${field.within}Can't find field "${field.name}"`);
}

function integerField({ in: object, name, within }: Field): number | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
  return badRequest(`${within}Field "${name}" must be of type Number`);
}

export function requiredInteger(field: Field): number {
  return integerField(field) ?? badRequest(`${field.within}Can't find field "${field.name}"`);
}

export function booleanField({ in: object, name, within }: Field): boolean {
  const value = object[name];
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  return badRequest(`${within}Field "${name}" must be of type Boolean`);
}
