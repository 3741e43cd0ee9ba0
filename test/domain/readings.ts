import { type DateValue, formatDate } from '../../src/domain/dates.ts';
import type { Money } from '../../src/domain/money.ts';
import type { Reading } from '../../src/domain/reading.ts';

/**
 * A reading in one line, so that many can stand in a table: the value itself, «none», «? code: option | option» for
 * what is asked, «! code» for what is refused.
 */
export function said<T>(reading: Reading<T>, show: (value: T) => string): string {
  switch (reading.kind) {
    case 'value':
      return show(reading.value);
    case 'none':
      return 'none';
    case 'ask':
      return [`? ${reading.code}`, reading.options.map(show).join(' | ')].filter(Boolean).join(': ');
    case 'refused':
      return `! ${reading.code}`;
  }
}

/** «about 15.000.000 a month» */
export function showMoney({ amount, period, approximate }: Money): string {
  const digits = String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const rhythm = { once: ' once', month: ' a month', year: ' a year', unknown: '' }[period];
  return `${approximate ? 'about ' : ''}${digits}${rhythm}`;
}

export function showDate(value: DateValue): string {
  return formatDate(value);
}

export function showShare(share: number): string {
  return `${share}%`;
}

export function showName(name: string): string {
  return name;
}
