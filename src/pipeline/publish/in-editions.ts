import { convert } from '../convert/convert.ts';
import type { InEditions, InScripts, Supplied } from '../published.ts';
import type { Bilingual, ReportInput } from '../report.ts';

/** What an editor supplied stands in brackets wherever it is shown. */
export function bracketed(text: InEditions, supplied: boolean): InEditions {
  return supplied ? { hans: `［${text.hans}］`, hant: `［${text.hant}］`, en: `[${text.en}]` } : text;
}

export function supplied(reason: Bilingual | undefined, input: ReportInput): Supplied {
  return reason ? { supplied: true, reason: translate(reason, input) } : { supplied: false };
}

export function translate({ zh, en }: Bilingual, { rules }: ReportInput): InEditions {
  return { hans: zh, hant: convert(zh, 'hant', rules), en };
}

/** A text in the script that the report was written in, and converted to the other one. */
export function inScripts(text: string, { record, rules }: ReportInput): InScripts {
  return record.source.script === 'hant'
    ? { hans: convert(text, 'hans', rules), hant: text }
    : { hans: text, hant: convert(text, 'hant', rules) };
}
