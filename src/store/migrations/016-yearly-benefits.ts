import type { Migration } from './migration.ts';

/** Benefits by the month are counted for a year; the triggers of the totals follow. */
export const yearlyBenefits: Migration = {
  name: '016-yearly-benefits',
  up: () => [
    `update initiatives set benefit = benefit * 12 where benefit_period = 'month' and benefit is not null`,
  ],
};
