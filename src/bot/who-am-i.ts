import type { UserFromGetMe } from 'telegraf/types';
import type { Api } from './api/call.ts';

/** Telegram could not be asked who the bot is: the reason, in words that say what to do. */
export class NotConnected extends Error {
  /** Trying again would not help. */
  readonly isFinal: boolean;

  constructor(words: string, isFinal: boolean) {
    super(words);
    this.isFinal = isFinal;
  }
}

/** Asks Telegram who the bot is; throws NotConnected. */
export async function whoAmI(api: Api): Promise<UserFromGetMe> {
  const answer = await api('getMe');
  if (answer.kind === 'ok') return answer.result as UserFromGetMe;
  if (answer.kind === 'refused') {
    const wrong = answer.status === 401 || answer.status === 404;
    if (wrong)
      throw new NotConnected('Telegram does not know this BOT_TOKEN: copy it again from @BotFather.', true);
    throw new NotConnected(`Telegram refuses to say who the bot is: ${answer.description}`, false);
  }
  throw new NotConnected(
    `Telegram cannot be reached (${answer.reason}): check the network, HTTPS_PROXY and TELEGRAM_API_ROOT.`,
    false,
  );
}
