import type { ByScript } from '../../vocabulary/by-edition.ts';
import { ALWAYS, baseOf, type Edition, type Script, scriptsOf } from '../../vocabulary/edition.ts';
import { type ConversionRules, convert } from './convert.ts';
import { inFormsOf } from './varieties.ts';

/** How texts are put into the scripts of a site. */
export interface InScriptsOptions {
  readonly rules: ConversionRules;
  /** Those that the site offers; left out, the ones that every site has. */
  readonly editions?: readonly Edition[] | undefined;
}

/** A simplified text in every script of the site. */
export function fromSimplified(hans: string, options: InScriptsOptions): ByScript {
  return withVarieties({ hans, hant: convert(hans, 'hant', options.rules) }, options);
}

/** A simplified text and its traditional form, in every script of the site: a variety is made from the simplified text. */
export function withVarieties({ hans, hant }: ByScript, options: InScriptsOptions): ByScript {
  return { hans, hant, ...varieties(options, (script) => convert(hans, script, options.rules)) };
}

/** A text that was written in traditional characters, in every script of the site. */
export function fromTraditional(hant: string, options: InScriptsOptions): ByScript {
  return fromBoth({ hans: convert(hant, 'hans', options.rules), hant }, options);
}

/** A text that people wrote in both scripts, in every script of the site: a variety has the words of the second. */
export function fromBoth({ hans, hant }: ByScript, options: InScriptsOptions): ByScript {
  const varietyOf = (script: Script): string => inFormsOf(script, hant, convert(hans, script, options.rules));
  return { hans, hant, ...varieties(options, varietyOf) };
}

/** @param make the text in a script that is a variety of another */
function varieties({ editions = ALWAYS }: InScriptsOptions, make: (script: Script) => string): Partial<ByScript> {
  return Object.fromEntries(
    scriptsOf(editions)
      .filter((script) => script !== baseOf(script))
      .map((script) => [script, make(script)]),
  );
}
