/**
 * Versions of the rules by which a text is restored and cut into title, sections and paragraphs. A report keeps those that
 * its first ids were given by, as its ledger says: a better rule must not move what was published.
 * 1: until ledgers said it. 2: catalogue lines and mastheads are no titles, and a lone heading of the first level is one;
 * a hard line break of Markdown ends a paragraph; a picture is no title, and a link to a file no annex.
 * 3: glosses are weighed before they are removed; more encodings and escapes are read; ruin is refused.
 */
export type StructureRules = 1 | 2 | 3;

/** The rules of a text that was never published. */
export const CURRENT_RULES: StructureRules = 3;
