import { createHmac } from 'node:crypto';

/** By what a Telegram account is known again without its number: only who has the bot's token can make it. */
export type AccountMark = (telegramId: number) => string;

export function createAccountMark(token: string): AccountMark {
  return (telegramId) => createHmac('sha256', token).update(`account ${telegramId}`).digest('base64url');
}
