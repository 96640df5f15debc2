import type { Edition } from '../vocabulary/edition.ts';
import type { ConversionRules } from './convert/convert.ts';
import type { Ledger } from './identify/ledger.ts';
import type { Place } from './issue.ts';
import type { Claim, ReceivedScript } from './document.ts';
import type { AuthorKind, ReportType, Status } from './report-type.ts';
import type { Lexicon } from './restore/lexicon.ts';
import type { Reading } from './restore/repair.ts';

/** A text by an editor in Chinese (simplified) and English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A name by an editor, and in the script of the text where that is another than the simplified one. */
interface Named extends Bilingual {
  readonly original?: string | undefined;
}

/** The same where nobody has given an English one yet: the Chinese stands for it. */
export interface PartlyNamed {
  readonly zh: string;
  readonly en?: string | undefined;
  readonly original?: string | undefined;
}

/** One page of the edition. */
export interface OutlineEntry {
  readonly slug: string;
  /** In simplified characters. */
  readonly heading: string;
  readonly supplied: boolean;
  readonly paragraphs: readonly string[];
  /** Paragraphs whose first sentence serves as their heading. */
  readonly lead: readonly string[];
}

/** The contents of report.yaml. */
export interface ReportRecord {
  readonly title: {
    readonly zh: string;
    /** As the text has it, in its own script: converted from `zh` it might come out otherwise. */
    readonly original?: string | undefined;
    readonly supplied?: Bilingual | undefined;
  };
  readonly author?: (Named & { readonly supplied?: Bilingual | undefined }) | undefined;
  /** In place of `author`, where there are several. */
  readonly authors?: readonly (PartlyNamed & { readonly kind: AuthorKind })[] | undefined;
  /** Bodies that issued the text. */
  readonly issuers?: readonly PartlyNamed[] | undefined;
  /** As the text has it: 国办发〔2018〕114号. */
  readonly number?: string | undefined;
  /** Left out: nothing is known of it. */
  readonly date?: { readonly value: string; readonly supplied?: Bilingual | undefined } | undefined;
  /** On which it was passed or signed, on which it was made public, and from which it is in force. */
  readonly adopted?: string | undefined;
  readonly published?: string | undefined;
  readonly effective?: string | undefined;
  readonly status?: Status | undefined;
  /** Where the text was published. */
  readonly address?: string | undefined;
  /** Classes of the publisher's choice. */
  readonly subjects?: readonly Bilingual[] | undefined;
  readonly publisher?: PartlyNamed | undefined;
  readonly type?: ReportType | undefined;
  readonly received: Bilingual;
  readonly rights: Bilingual;
  readonly source: {
    readonly file: string;
    readonly sha256: string;
    readonly encoding?: string | undefined;
    readonly script: ReceivedScript;
  };
  /** Left out: the pages follow the headings of the text. */
  readonly outline?: readonly OutlineEntry[] | undefined;
  /** Ids that the report had before: their addresses lead to this one. */
  readonly formerly?: readonly string[] | undefined;
  /** Set where the report is no longer published. */
  readonly withdrawn?: { readonly date: string; readonly reason: Bilingual } | undefined;
}

/** The text that a piece of English was written for, and who wrote it. */
export interface Provenance {
  /** The first 8 digits of the hash of the text that it was written for. */
  readonly for?: string | undefined;
  /** The machine that wrote it; a draft until a person signs it. */
  readonly draft?: { readonly model: string; readonly date: string } | undefined;
  readonly 'reviewed-by'?: string | undefined;
}

/** The contents of summaries.en.yaml. */
export interface Summaries {
  /** Left out where there is no English title yet. */
  readonly title?: string | undefined;
  readonly abstract: readonly Claim[];
  readonly 'title-draft'?: Provenance['draft'];
  readonly sections: Readonly<
    Record<string, Provenance & { readonly title?: string | undefined; readonly summary: readonly Claim[] }>
  >;
  readonly paragraphs: Readonly<
    Record<
      string,
      Provenance & { readonly gist: string; readonly lead?: string | undefined; readonly summary: readonly Claim[] }
    >
  >;
}

/** An entry of glossary.yaml. */
export interface GlossaryTerm {
  readonly id: string;
  readonly hans: string;
  readonly hant: string;
  readonly pinyin: string;
  readonly en: string;
  readonly definition: Bilingual;
  readonly source: string;
}

/** The files of a report that issues can point into. */
export type ContentFile = 'report' | 'source' | 'corrections' | 'summaries' | 'glossary' | 'ledger';

/** Everything a report is made of, read and checked for shape, but not yet for sense. */
export interface ReportInput {
  readonly id: string;
  readonly source: Uint8Array;
  readonly record: ReportRecord;
  readonly readings: readonly Reading[];
  /** What an editor decided where readings in brackets can be damage and the author's. */
  readonly glosses?: 'remove' | 'keep';
  readonly summaries: Summaries;
  readonly glossary: readonly GlossaryTerm[];
  readonly rules: ConversionRules;
  /** Those that the site offers; left out, the ones that every site has. */
  readonly editions?: readonly Edition[] | undefined;
  /** Empty for a report that was never built. */
  readonly ledger: Ledger;
  /** Date of the edition that a changed text makes: `2026-11-23`. */
  readonly today: string;
  readonly lexicon: () => Lexicon;
  /** Where a value stands in a content file: `locate('report', ['outline', 0, 'slug'])`. */
  readonly locate: (file: ContentFile, path?: readonly (string | number)[]) => Place;
}
