import type { Call, Method } from '../call.ts';
import { badRequest } from '../refusals.ts';

/** Telegram waits no longer than this, seconds. */
const MAX_TIMEOUT = 50;
const MAX_DOWNLOAD = 20 * 1024 * 1024;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Unreadable lists leave the setting as it was. */
function setAllowed({ parameters, world }: Call): void {
  const value = parameters.has('allowed_updates') ? parameters.text('allowed_updates') : '';
  try {
    const kinds: unknown = JSON.parse(value);
    if (!Array.isArray(kinds) || !kinds.every((kind) => typeof kind === 'string')) return;
    world.updates.allow(kinds.map((kind) => kind.toLowerCase()));
  } catch {
    // Not given, or no JSON: Telegram says nothing of it either.
  }
}

const getUpdates: Method = (call) => {
  const { parameters, polling, gone } = call;
  setAllowed(call);
  return polling.take({
    offset: parameters.integer('offset', 0),
    limit: clamp(parameters.integer('limit', 100), 1, 100),
    timeout: clamp(parameters.integer('timeout', 0), 0, MAX_TIMEOUT),
    gone,
  });
};

function dropPending({ parameters, world }: Call): void {
  if (parameters.boolean('drop_pending_updates')) world.updates.clear();
}

const deleteWebhook: Method = (call) => {
  dropPending(call);
  call.polling.setWebhook(undefined);
  return true;
};

/** Only remembers the address (nothing is delivered there), which is enough to close getUpdates. */
const setWebhook: Method = (call) => {
  const { parameters, polling } = call;
  const url = parameters.text('url');
  if (url === '') return deleteWebhook(call);
  if (!URL.canParse(url) || !url.startsWith('https://')) {
    badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  const secretToken = parameters.text('secret_token');
  if (secretToken.length > 256) badRequest('Secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secretToken)) badRequest('Secret token contains unallowed characters');
  setAllowed(call);
  dropPending(call);
  polling.setWebhook({
    url,
    secretToken,
    maxConnections: clamp(parameters.integer('max_connections', 40), 1, 100),
  });
  return true;
};

const getWebhookInfo: Method = ({ polling, world }) => {
  const webhook = polling.webhook();
  const kinds = world.updates.allowedKinds();
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.count(),
    ...(webhook === undefined ? {} : { max_connections: webhook.maxConnections }),
    ...(kinds === undefined ? {} : { allowed_updates: kinds }),
  };
};

const getMe: Method = ({ world }) => ({
  ...world.self,
  can_join_groups: true,
  can_read_all_group_messages: !world.privacy,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
});

const getFile: Method = ({ world, parameters }) => {
  const id = parameters.text('file_id');
  if (id === '') badRequest('file_id not specified');
  const file = world.files.get(id) ?? badRequest('invalid file_id');
  if (file.file_size > MAX_DOWNLOAD) badRequest('File is too big');
  if (world.files.bytes(id) === undefined) badRequest('Wrong file_id or the file is temporarily unavailable');
  const { file_id, file_unique_id, file_size, file_path } = file;
  return { file_id, file_unique_id, file_size, file_path };
};

export const RECEIVING: Record<string, Method> = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  getFile,
};
