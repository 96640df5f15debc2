import { createHash } from 'node:crypto';

/** One of several machines (or processes) that build the parts of a site between them: the third of sixteen. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** `3/16`: the third of sixteen; undefined for what is none. */
export function readShard(text: string): Shard | undefined {
  const [, number = '', of = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? [];
  return Number(number) >= 1 && Number(number) <= Number(of) ? { number: Number(number), of: Number(of) } : undefined;
}

/** True where a part is a shard's: each name is of the shard that draws the highest for it, so that another machine moves few. */
export function isInShard(name: string, { number, of }: Shard): boolean {
  let [best, highest] = [0, ''];
  for (let each = 1; each <= of; each += 1) {
    const drawn = createHash('sha256').update(`${each}\n${name}`).digest('hex');
    if (drawn > highest) [best, highest] = [each, drawn];
  }
  return best === number;
}
