import { named } from './record.ts';

export const memberColumns = named(
  'id',
  'telegram_id',
  'full_name',
  'author_group',
  'unit_id',
  'language',
  'registered_at',
  'created_at',
  'erased_at',
  'entered_by',
  'entered_at',
  'blocked_at',
  'suspended_until',
);
