import { mapEditions } from '../../vocabulary/by-edition.ts';
import { fromBoth, fromSimplified, fromTraditional, type InScriptsOptions } from '../convert/in-scripts.ts';
import { ownScript } from '../document.ts';
import type { InEditions, InScripts, Supplied } from '../published.ts';
import type { Bilingual, PartlyNamed, ReportInput } from '../report.ts';

/** Puts brackets around a text that an editor supplied: ［研究部门］, [Research department]. */
export function bracketed(text: InEditions, supplied: boolean): InEditions {
  return supplied ? mapEditions(text, (each, key) => (key === 'en' ? `[${each}]` : `［${each}］`)) : text;
}

export function supplied(reason: Bilingual | undefined, input: ReportInput): Supplied {
  return reason ? { supplied: true, reason: translate(reason, input) } : { supplied: false };
}

export function translate({ zh, en }: Bilingual, options: InScriptsOptions): InEditions {
  return { ...fromSimplified(zh, options), en };
}

/** A name, which may be given in the script of the text as well; without English its Chinese stands for it. */
export function translateName({ zh, original, en = zh }: PartlyNamed, options: InScriptsOptions): InEditions {
  return {
    ...(original === undefined ? fromSimplified(zh, options) : fromBoth({ hans: zh, hant: original }, options)),
    en,
  };
}

/** A text in the script that the report was written in, and converted to the others. */
export function inScripts(text: string, input: ReportInput): InScripts {
  return FROM[ownScript(input.record.source.script)](text, input);
}

const FROM = { hans: fromSimplified, hant: fromTraditional } as const;
