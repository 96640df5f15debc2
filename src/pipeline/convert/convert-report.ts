import type { OwnScript } from '../../vocabulary/edition.ts';
import { ownScript } from '../document.ts';
import type { InScripts } from '../published.ts';
import type { ReportInput } from '../report.ts';
import { decide, join, toQuotes } from './convert.ts';
import { fromBoth, withVarieties } from './in-scripts.ts';
import type { Decided } from './resolve.ts';

/** A report's text in the scripts of the site, and what decided each stretch of what was converted. */
export interface Converted {
  readonly texts: InScripts;
  /** The script of the original: the paragraphs' hashes and ids hang on it. */
  readonly original: OwnScript;
  /** By the script that it was converted to; none where that is the script of the received text. */
  readonly decided: { readonly [Key in OwnScript]?: readonly Decided[] };
}

/** Converts a normalized text to the scripts that it is not in; where simplified is the original, traditional is made from that. */
export function convertReport(text: string, input: ReportInput): Converted {
  const { script } = input.record.source;
  const original = ownScript(script);
  const convert = (from: string, to: OwnScript): { readonly decided: readonly Decided[]; readonly text: string } => {
    const decided = decide(from, to, input.rules);
    return { decided, text: toQuotes(join(decided, to, input.rules.version), to, input.rules) };
  };
  if (script === 'hant') {
    const hans = convert(text, 'hans');
    return { texts: fromBoth({ hans: hans.text, hant: text }, input), original, decided: { hans: hans.decided } };
  }
  const hans = script === 'hans' ? undefined : convert(text, 'hans');
  const hant = convert(hans?.text ?? text, 'hant');
  return {
    texts: withVarieties({ hans: hans?.text ?? text, hant: hant.text }, input),
    original,
    decided: { ...(hans ? { hans: hans.decided } : {}), hant: hant.decided },
  };
}
