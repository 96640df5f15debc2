/** What one edition has that another has differently, its words apart, which stand in `src/i18n/`. */
interface EditionRow {
  /** BCP 47. */
  readonly tag: string;
  /** Under which its texts are kept. */
  readonly key: string;
  /** The script that it is a variety of: texts of that are there always, of a variety where its edition is offered. */
  readonly base: string;
  /** The script that is shown beside it, or in its place. */
  readonly other: string;
  /** Family of the face that its text is set in (see scripts/site/fonts/faces.ts). */
  readonly face: string;
  /** The same face's own name, which a card is drawn with. */
  readonly fontName: string;
  /** Starlight's locale with the fitting words: it knows zh-CN and zh-TW, and gives zh-HK simplified ones. */
  readonly starlight: string;
  /** Locale of the citation styles. */
  readonly csl: string;
  /** Languages of a browser that ask for it, in lower case. */
  readonly asksFor: RegExp;
  /** The others are offered where site.yaml says so. */
  readonly always: boolean;
}

/**
 * The editions of a report in the order in which they are offered; each name is the first part of its addresses.
 * Another edition is another row, and its words.
 */
const TABLE = {
  'zh-hans': {
    tag: 'zh-Hans',
    key: 'hans',
    base: 'hans',
    other: 'hant',
    face: 'Text Hans',
    fontName: 'Noto Serif SC',
    starlight: 'zh-CN',
    csl: 'zh-CN',
    asksFor: /^zh\b/u,
    always: true,
  },
  'zh-hant': {
    tag: 'zh-Hant',
    key: 'hant',
    base: 'hant',
    other: 'hans',
    face: 'Text Hant',
    fontName: 'Noto Serif TC',
    starlight: 'zh-TW',
    csl: 'zh-TW',
    asksFor: /^zh-(?:hant|tw|hk|mo)\b/u,
    always: true,
  },
  'zh-hant-hk': {
    tag: 'zh-Hant-HK',
    key: 'hant-hk',
    base: 'hant',
    other: 'hans',
    face: 'Text Hant HK',
    fontName: 'Noto Serif HK',
    starlight: 'zh-TW',
    csl: 'zh-TW',
    asksFor: /^zh-(?:hant-)?(?:hk|mo)\b/u,
    always: false,
  },
  en: {
    tag: 'en',
    key: 'en',
    base: 'en',
    other: 'en',
    face: 'Text Latin',
    fontName: 'Source Serif 4',
    starlight: 'en',
    csl: 'en-US',
    asksFor: /^en\b/u,
    always: true,
  },
} as const satisfies Readonly<Record<string, EditionRow>>;

type Table = typeof TABLE;

export type Edition = keyof Table;

/** The key under which texts of an edition are kept. */
export type EditionKey = Table[Edition]['key'];

/** A form of written Chinese that there is an edition in. */
export type Script = Exclude<EditionKey, 'en'>;

/** A script that a report can be written in; every report is there in both. */
export type OwnScript = Exclude<Table[Edition]['base'], 'en'>;

/** BCP 47 tag of an edition's language. */
export type EditionTag = Table[Edition]['tag'];

/** Every edition there can be; those of a site are `site.editions`. */
export const EDITIONS: readonly Edition[] = Object.keys(TABLE).filter(isEdition);

/** The editions of a site that does not say which it offers; no site is without them. */
export const ALWAYS: readonly Edition[] = EDITIONS.filter((edition) => TABLE[edition].always);

/** The edition that opens where a reader's languages ask for none, and that Starlight falls back on. */
export const FALLBACK = 'en' satisfies Edition;

export function isEdition(name: string): name is Edition {
  return Object.hasOwn(TABLE, name);
}

/** The key under which texts of an edition are kept. */
export function languageOf(edition: Edition): EditionKey {
  return TABLE[edition].key;
}

/** The edition's language as a BCP 47 tag. */
export function tagOf(edition: Edition): EditionTag {
  return TABLE[edition].tag;
}

/** The edition of a BCP 47 tag. */
export function editionOfTag(tag: string): Edition | undefined {
  return EDITIONS.find((edition) => TABLE[edition].tag === tag);
}

/** The edition whose texts are kept under a key. */
export function editionOf(key: Script): Exclude<Edition, 'en'>;
export function editionOf(key: EditionKey): Edition;
export function editionOf(key: EditionKey): Edition {
  return key === 'en' ? key : `zh-${key}`;
}

/** The script of an edition's text; the English edition shows the one that the report was written in. */
export function scriptOf(edition: Edition, original: OwnScript): Script {
  const { key } = TABLE[edition];
  return key === 'en' ? original : key;
}

/** The script, or English, that a key is a variety of: `hant` for `hant` and whatever is derived from it. */
export function baseOf(key: Script): OwnScript;
export function baseOf(key: EditionKey): OwnScript | 'en';
export function baseOf(key: EditionKey): OwnScript | 'en' {
  return TABLE[editionOf(key)].base;
}

/** The script that stands beside one. */
export function otherScript(script: Script): OwnScript {
  return TABLE[editionOf(script)].other;
}

/** The family of the face that texts of a key are set in. */
export function faceOf(key: EditionKey): string {
  return TABLE[editionOf(key)].face;
}

/** That face's own name. */
export function fontNameOf(key: EditionKey): string {
  return TABLE[editionOf(key)].fontName;
}

export function starlightLocaleOf(edition: Edition): string {
  return TABLE[edition].starlight;
}

/** Locale of the citation styles for texts of a key. */
export function cslLocaleOf(key: EditionKey): string {
  return TABLE[editionOf(key)].csl;
}

/** Of the editions that are offered, the one that a language of a browser asks for; a variety before what it is one of. */
export function editionFor(language: string, offered: readonly Edition[]): Edition | undefined {
  return offered.findLast((edition) => TABLE[edition].asksFor.test(language.toLowerCase()));
}

/** The scripts that texts are kept in where these editions are offered. */
export function scriptsOf(editions: readonly Edition[]): readonly Script[] {
  return editions.map(languageOf).filter((key) => key !== 'en');
}

export function isScript(name: string): name is Script {
  return scriptsOf(EDITIONS).some((script) => script === name);
}
