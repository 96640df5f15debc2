import type { Edition } from '../vocabulary/edition.ts';
import { ui } from './ui.ts';

/** A date as it is shown: in brackets where an editor supplied it; a text without one is undated. */
export function showDate(
  edition: Edition,
  date: { readonly value: string; readonly supplied: boolean } | undefined,
): string {
  if (!date) return ui(edition, 'cover.dateUnknown');
  const plain = formatDate(edition, date.value);
  return date.supplied ? ui(edition, 'marks.supplied', { t: plain }) : plain;
}

/** `2023-12` → 2023年12月, December 2023; a year alone or a full date likewise. */
export function formatDate(edition: Edition, value: string): string {
  const [year = '', month, day] = value.split('-');
  if (edition !== 'en') {
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  }
  const date = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  const shown = day === undefined ? (month === undefined ? 'year' : 'month') : 'day';
  return (FORMATS[shown] ??= makeFormat(shown)).format(date);
}

type Precision = 'year' | 'month' | 'day';

/** Made when they are first asked for, and once: to make one takes longer than to format a hundred dates. */
const FORMATS: Partial<Record<Precision, Intl.DateTimeFormat>> = {};

function makeFormat(shown: Precision): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(shown === 'year' ? {} : { month: 'long' }),
    ...(shown === 'day' ? { day: 'numeric' } : {}),
  });
}
