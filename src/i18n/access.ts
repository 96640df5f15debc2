import type { Edition } from '../vocabulary/edition.ts';
import { EXTENDS } from './extends.ts';
import { fill } from './fill.ts';
import type { Gaps } from './gaps.ts';

/** A string of the interface with its gaps filled: `ui('en', 'paragraph.name', { n: 4 })` is "Paragraph 4". */
export type Ui<S> = <Key extends KeyOf<S>>(edition: Edition, key: Key, ...values: Values<Key>) => string;

/** Strings as they lie in a language's file: under their subject, those of a kind in a group. */
export interface Tree {
  readonly [name: string]: string | Tree;
}

/**
 * The way to all strings, or to those of one subject.
 * @param bases the language in whose words one says what its own file lacks
 * @throws for a string that is not there, and for a gap without a value: both are type errors before
 */
export function access<S>(strings: Readonly<Partial<Record<Edition, Tree>>>, bases: Bases = EXTENDS): Ui<S> {
  return (edition, key, ...[values = {}]) => {
    const text = find(strings[edition], key) ?? find(strings[bases[edition] ?? edition], key);
    if (text === undefined) throw new Error(`Cannot say "${key}" in ${edition}: there is no such string`);
    return fill(text, values);
  };
}

type Bases = Readonly<Partial<Record<Edition, Edition>>>;

/** The names of strings: subject, group and name with dots between them. */
type KeyOf<S> = {
  readonly [Name in keyof S & string]: S[Name] extends string ? Name : `${Name}.${KeyOf<S[Name]>}`;
}[keyof S & string];

/** A string without gaps takes no values; one with gaps takes a value for each. */
type Values<Key> = [GapsOf<Key>] extends [never] ? [] : [values: Readonly<Record<GapsOf<Key>, string | number>>];
type GapsOf<Key> = Key extends keyof Gaps ? Gaps[Key] : never;

function find(strings: Tree | undefined, key: string): string | undefined {
  let found: string | Tree | undefined = strings;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
