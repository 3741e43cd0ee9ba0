export { afterQuietHours } from '../domain/quiet-hours.ts';
