import { baseOf, type EditionKey, EDITIONS, type OwnScript, type Script, scriptsOf } from './edition.ts';

/** Something for each script: for those that reports are written in always, for a variety where its edition is offered. */
export type ByScript<T = string> = Readonly<Record<OwnScript, T>> & Readonly<Partial<Record<Script, T>>>;

/** Something for each script, and for English. */
export type ByEdition<T = string> = ByScript<T> & { readonly en: T };

/** What there is for a script; where its edition is not offered, what there is for the one that it is a variety of. */
export function inScript<T>(values: ByScript<T>, script: Script): T {
  return values[script] ?? values[baseOf(script)];
}

/** What there is for an edition's key; see `inScript`. */
export function inEdition<T>(values: ByEdition<T>, key: EditionKey): T {
  return key === 'en' ? values.en : inScript(values, key);
}

/** Something for each script that there is something for. */
export function mapScripts<T, Made>(values: ByScript<T>, make: (value: T, script: Script) => Made): ByScript<Made> {
  const made: Record<OwnScript, Made> & Partial<Record<Script, Made>> = {
    hans: make(values.hans, 'hans'),
    hant: make(values.hant, 'hant'),
  };
  for (const script of VARIETIES) {
    const value = values[script];
    if (value !== undefined) made[script] = make(value, script);
  }
  return made;
}

/** The texts of sentences that follow each other, as one. */
export function joinScripts(sentences: readonly ByScript[]): ByScript {
  const [first = { hans: '', hant: '' }] = sentences;
  return mapScripts(first, (_, script) => sentences.map((sentence) => inScript(sentence, script)).join(''));
}

/** Something for each script and for English, without what else the values have. */
export function mapEditions<T, Made>(values: ByEdition<T>, make: (value: T, key: EditionKey) => Made): ByEdition<Made> {
  return { ...mapScripts(values, make), en: make(values.en, 'en') };
}

/** A name in each script, each form once. */
export function formsOf(name: ByScript): readonly (readonly [script: Script, form: string])[] {
  const forms = new Map<string, Script>();
  mapScripts(name, (form, script) => forms.has(form) || forms.set(form, script));
  return [...forms].map(([form, script]) => [script, form]);
}

const VARIETIES: readonly Script[] = scriptsOf(EDITIONS).filter((script) => script !== baseOf(script));
