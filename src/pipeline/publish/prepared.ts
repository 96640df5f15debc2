import type { Converted } from '../convert/convert-report.ts';
import type { Document } from '../document.ts';
import type { Occurrences } from '../glossary.ts';
import type { Identification } from '../identify/identify.ts';
import type { Pages } from '../outline/pages.ts';
import type { Apparatus } from '../published.ts';
import type { ReportInput } from '../report.ts';
import type { Trace } from '../trace.ts';

/** A report after every stage, ready to be put together. */
export interface Prepared {
  /** With the English that still rests on sentences of the text. */
  readonly input: ReportInput;
  readonly trace: Trace;
  readonly document: Document;
  readonly conversion: Converted;
  readonly identity: Identification;
  readonly pages: Pages;
  readonly glossary: Occurrences;
  readonly apparatus: Apparatus;
}
