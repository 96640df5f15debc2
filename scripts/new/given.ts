import type { ReportType } from '../../src/pipeline/report-type.ts';

/** What a publisher says of a text, in a command or a manifest: it stands before all that is found. */
export interface Given {
  /** Where it was said, in `report.yaml`. */
  readonly where: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly publisher?: { readonly zh: string; readonly en?: string | undefined } | undefined;
  readonly type?: ReportType | undefined;
  readonly rights?: { readonly zh: string; readonly en?: string | undefined } | undefined;
}
