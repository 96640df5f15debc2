import type { ByScript, ByEdition } from '../vocabulary/by-edition.ts';
import type { OwnScript } from '../vocabulary/edition.ts';
import type { PartName } from '../vocabulary/forms.ts';
import type { AuthorKind, ReportType, Status } from './report-type.ts';
import type { Change, LedgerEdition, LedgerEntry, LedgerSection } from './identify/ledger.ts';
import type { Repair } from './restore/repair.ts';
import type { RestoredStretch } from './apparatus/restored.ts';
import type { Certainty } from './edit.ts';
import type { Claim, ParagraphForm, ReceivedScript, Span } from './document.ts';

/** One text in the scripts of the site. */
export type InScripts = ByScript;

/** One text in the editions of the site. */
export type InEditions = ByEdition;

/** Whether an editor supplied it (its texts then stand in brackets), and why. */
export interface Supplied {
  readonly supplied: boolean;
  readonly reason?: InEditions;
}

interface SentenceFacts {
  /** `p4.s2` */
  readonly id: string;
  /** Restored stretches in it: offsets (UTF-16 units) that hold in both scripts. */
  readonly restored: readonly RestoredStretch[];
}

type PublishedSentence = SentenceFacts & InScripts;

/** A warning that stands beside a piece of English: nobody has reviewed it, or its text has changed since. */
export type EnglishState =
  { readonly type: 'draft'; readonly model: string; readonly date: string } | { readonly type: 'stale' };

/** A paragraph as it is shown; spans of marks and rows hold in every script. */
export interface PublishedParagraph extends ParagraphForm {
  readonly id: string;
  /** Place in the present order, from 1; the number shown is the id's. */
  readonly position: number;
  readonly section: string;
  readonly sentences: readonly PublishedSentence[];
  /** True where the first sentence serves as the paragraph's heading. */
  readonly lead: boolean;
  /** English of the lead sentence. */
  readonly leadEnglish?: string;
  /** English label of at most 60 characters; the first words of the text in the other editions. */
  readonly gist: InEditions;
  /** Empty where the English is missing. */
  readonly summary: readonly Claim[];
  readonly english?: EnglishState;
  /** SHA-256 (hex) of the normalized text in the original script, without white space. */
  readonly hash: string;
  /** Where it stands in the received text (UTF-16 units). */
  readonly received: Span;
  /** The same as lines and columns, from 1, of its first character and its last. */
  readonly receivedAt: { readonly from: ReceivedPlace; readonly to: ReceivedPlace };
}

interface ReceivedPlace {
  readonly line: number;
  readonly column: number;
}

/** The part of the ledger that lies behind the present text. */
export interface PublishedHistory {
  /** Each state of the text that was published, the first one first. */
  readonly editions: readonly LedgerEdition[];
  readonly sections: readonly LedgerSection[];
  /** Earlier texts of each present paragraph. */
  readonly paragraphs: Readonly<Record<string, PublishedPast>>;
  /** Paragraphs that are gone. */
  readonly gone: readonly PublishedGone[];
}

/** A paragraph that is gone, with its last text in both scripts. */
export type PublishedGone = LedgerEntry & { readonly texts: InScripts };

type PublishedPast = Pick<LedgerEntry, 'since' | 'superseded' | 'from' | 'away'>;

/** A heading of the text. Without English, its English is its Chinese and `untranslated` is true. */
export interface PublishedHeading extends Numbered {
  readonly anchor: string;
  readonly title: InEditions;
  readonly untranslated?: boolean;
}

/** The part of a heading that addresses know. */
export interface Numbered {
  /** Its numbers, two in 第三章　第一节; left out where it has none. */
  readonly names?: readonly PartName[];
  /** How deep it stands in the text, from 1; left out for a page's heading that an editor gave. */
  readonly depth?: number;
}

/** Headings and paragraphs of a page, in order. */
export type PublishedPiece =
  | ({ readonly type: 'heading'; readonly level: 2 | 3 | 4 } & PublishedHeading)
  | { readonly type: 'paragraph'; readonly id: string };

export interface PublishedSection extends Supplied, Numbered {
  readonly slug: string;
  readonly title: InEditions;
  /** True where the English title is the Chinese one, for want of another. */
  readonly untranslated?: boolean;
  readonly summary: readonly Claim[];
  readonly english?: EnglishState;
  readonly paragraphs: readonly string[];
  /** Headings below the section's own and paragraphs, in order; left out where there are no such headings. */
  readonly pieces?: readonly PublishedPiece[];
  /** The headings that it stands under, the most general first; left out where there are none. */
  readonly path?: readonly PublishedHeading[];
}

export interface Occurrence {
  readonly paragraph: string;
  readonly section: string;
  readonly count: number;
}

export interface PublishedTerm {
  readonly id: string;
  readonly term: InEditions;
  readonly pinyin: string;
  readonly definition: InEditions;
  readonly source: string;
  readonly occurrences: readonly Occurrence[];
}

/** Repairs of the received text, and the proof of them. */
export interface Apparatus {
  readonly source: {
    readonly file: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly encoding: string;
    readonly script: ReceivedScript;
  };
  readonly family: string;
  readonly counts: readonly { readonly rule: string; readonly certainty: Certainty; readonly count: number }[];
  readonly repairs: readonly PublishedRepair[];
  /** Characters that carried a gloss, with the reading printed behind them and how often. */
  readonly glosses: readonly { readonly character: string; readonly reading: string; readonly count: number }[];
  /** True when the forward model, run on the published simplified text, gives the received bytes. */
  readonly proved: boolean;
  /** SHA-256 (hex) of what the forward model gives. */
  readonly reproducedSha256: string;
  readonly characters: number;
}

/** A character and its bytes in GBK; those that the other form has too, in the same order, are `shared`. */
export interface EncodedCharacter {
  readonly text: string;
  readonly bytes: readonly { readonly hex: string; readonly shared: boolean }[];
}

/** A pair of bytes that belongs to two characters and that the damaging chain took for one. */
export interface StraddlingPair {
  /** Such as `C2 93`. */
  readonly bytes: string;
  readonly character: string;
  /** The reading printed behind it; none where the text was cut before a mark. */
  readonly reading?: string;
}

export interface PublishedRepair extends Omit<Repair, 'from'> {
  readonly paragraph: string;
  /** The sentence that it stands in, or begins in; empty outside every paragraph. */
  readonly sentence: string;
  /** Both forms byte by byte; none where GBK lacks one of the characters. */
  readonly bytes?: { readonly restored: readonly EncodedCharacter[]; readonly received: readonly EncodedCharacter[] };
  readonly straddling: readonly StraddlingPair[];
  readonly line: number;
  readonly column: number;
  /** The restored words around it, with the repair between `before` and `after`. */
  readonly before: string;
  readonly after: string;
}

export interface Metadata {
  readonly title: InEditions & Supplied & { readonly untranslated?: boolean };
  readonly author?: InEditions & Supplied;
  /** In place of `author`, where there are several. */
  readonly authors?: readonly (InEditions & { readonly kind: AuthorKind })[];
  /** Bodies that issued the text. */
  readonly issuers?: readonly InEditions[];
  /** The number under which it was issued: 国办发〔2018〕114号. */
  readonly number?: InScripts;
  /** Left out where nothing is known of it: the text is undated. */
  readonly date?: { readonly value: string } & Supplied;
  readonly adopted?: string;
  readonly published?: string;
  readonly effective?: string;
  readonly status?: Status;
  /** Where the text was published. */
  readonly address?: string;
  readonly subjects?: readonly InEditions[];
  readonly publisher?: InEditions;
  readonly type?: ReportType;
  readonly received: InEditions;
  readonly rights: InEditions;
}

/** Characters with several forms in the other script, by what decided them; those that nothing but a default did, or a person looked at. */
export interface PublishedConversion {
  readonly ambiguous: number;
  readonly counts: Readonly<Record<string, number>>;
  /** How many of them a person has looked at. */
  readonly reviewed: number;
  readonly places: readonly {
    readonly before: string;
    readonly from: string;
    readonly to: string;
    readonly after: string;
    /** What it may be that nothing decides: a person's name, or another sense that stands beside it; left out, neither. */
    readonly doubt?: 'name' | 'sense';
    /** The reason of the person who looked at it. */
    readonly review?: { readonly reason: InEditions; readonly by?: string | undefined };
  }[];
}

/** A report as the site shows it. */
export interface PublishedReport {
  readonly id: string;
  readonly metadata: Metadata;
  readonly originalScript: OwnScript;
  readonly abstract: readonly Claim[];
  readonly sections: readonly PublishedSection[];
  readonly paragraphs: readonly PublishedParagraph[];
  readonly glossary: readonly PublishedTerm[];
  readonly apparatus: Apparatus;
  readonly conversion: PublishedConversion;
  readonly history: PublishedHistory;
  readonly changes: readonly Change[];
}
