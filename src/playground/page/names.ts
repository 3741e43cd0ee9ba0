import type { User } from '../world/telegram.ts';

export function nameOf(user: User | undefined): string {
  return [user?.first_name, user?.last_name].filter(Boolean).join(' ');
}
