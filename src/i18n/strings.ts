import type { Edition } from '../vocabulary/edition.ts';
import en from './en.json' with { type: 'json' };
import hans from './zh-hans.json' with { type: 'json' };
import hant from './zh-hant.json' with { type: 'json' };
import hongKong from './zh-hant-hk.json' with { type: 'json' };
import type { EXTENDS } from './extends.ts';

/** The strings of a language: a string that one language has and another lacks is a type error below. */
export type Strings = typeof en & typeof hans & typeof hant;

type Extending = keyof typeof EXTENDS;

/** Every language's file. One that extends another holds only what it says otherwise. */
export const STRINGS = { 'zh-hans': hans, 'zh-hant': hant, 'zh-hant-hk': hongKong, en } satisfies Readonly<
  Record<Exclude<Edition, Extending>, Strings> & Record<Extending, PartOf<Strings>>
>;

/** Every subject, and of its strings as many as one likes. */
type PartOf<S> = { readonly [Subject in keyof S]: SomeOf<S[Subject]> };
type SomeOf<S> = { readonly [Name in keyof S]?: S[Name] extends string ? string : SomeOf<S[Name]> };
