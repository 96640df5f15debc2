/** The kinds of changes that turn a received text into the published one; every edit names its own. */
const CHANGE_RULES = [
  'gloss',
  'misaligned',
  'width',
  'spacing',
  'line-end',
  'line-break',
  'label',
  'markup',
  'comment',
  'page-number',
  'front-matter',
  'doubled',
  'emoji',
  'latin-1',
  'utf-8',
  'encoding',
  'escape',
  'question-mark',
  'shifted',
] as const;

export type ChangeRule = (typeof CHANGE_RULES)[number];

/** Whether a rule is one that the interface has a name for. */
export function isChangeRule(rule: string): rule is ChangeRule {
  return CHANGE_RULES.some((each) => each === rule);
}
