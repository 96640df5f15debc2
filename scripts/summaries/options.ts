import { type Arguments, textFlag, UsageError } from '../usage.ts';
import type { Endpoint } from './endpoint.ts';
import type { EnglishItem } from './list.ts';

const LONGEST_TIMEOUT = 3600;
const MOST_PARALLEL = 32;

/** The endpoint that is named; undefined where none is, and then nothing is sent. */
export function readEndpoint(given: Arguments): (Endpoint & { readonly parallel: number }) | undefined {
  const name = textFlag(given, 'endpoint');
  const model = textFlag(given, 'model');
  if (name === undefined) return undefined;
  if (model === undefined || model.trim() === '') throw new UsageError('--endpoint needs --model NAME');
  if (!URL.canParse(name)) throw new UsageError(`--endpoint takes an address such as https://host/v1, not “${name}”`);
  const url = new URL(name);
  const key = process.env['DUIZHAO_API_KEY'];
  if (url.username !== '' || url.password !== '')
    throw new UsageError('--endpoint has a password in it; put the key into DUIZHAO_API_KEY');
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (isLocal || key === undefined)))
    throw new UsageError(`--endpoint ${name} would send the key in the clear; use https`);
  return {
    url,
    model,
    key: key === '' ? undefined : key,
    timeout: readNumber(given, 'timeout', LONGEST_TIMEOUT) * 1000,
    parallel: readNumber(given, 'parallel', MOST_PARALLEL),
  };
}

function readNumber(given: Arguments, flag: string, most: number): number {
  const value = textFlag(given, flag) ?? '';
  if (!/^[1-9]\d*$/u.test(value) || Number(value) > most)
    throw new UsageError(`--${flag} takes a number from 1 to ${most}, not “${value}”`);
  return Number(value);
}

/** `p4,p7-p9,guidance,title`, or `all` for all there is. */
export function readSelection(names: string, items: readonly EnglishItem[]): EnglishItem[] {
  if (names === 'all') return items.filter(({ status }) => status !== 'missing' && status !== 'current');
  const position = (id: string): number => {
    const found = items.findIndex((item) => item.id === id);
    if (found === -1) throw new UsageError(`--sign: the report has no “${id}”`);
    return found;
  };
  return names.split(',').flatMap((name) => {
    const [, from, to] = /^(p\d+)-(p\d+)$/u.exec(name.trim()) ?? [];
    if (from === undefined || to === undefined) return items.slice(position(name.trim()), position(name.trim()) + 1);
    return items.slice(position(from), position(to) + 1);
  });
}
