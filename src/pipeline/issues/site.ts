import type { IssueKind } from './kind.ts';

const FAULT = 'This is a fault of the site’s code: please report it.';

/** Faults that `duizhao check --out` finds in a built site. */
export const SITE = {
  'site-id-repeated': {
    severity: 'error',
    what: 'A page has the same id twice.',
    why: 'A link to it leads to the first, whichever was meant.',
    mend: FAULT,
  },
  'site-language-missing': {
    severity: 'error',
    what: 'A page does not say its language.',
    why: 'Browsers choose the wrong glyphs, and screen readers the wrong voice.',
    mend: FAULT,
  },
  'site-link-broken': {
    severity: 'error',
    what: 'A page links to a file of the site that is not there.',
    why: 'Whoever follows it finds nothing.',
    mend: 'Correct the link in the text or in report.yaml; where no person wrote it, it is a fault of the site’s code.',
  },
  'site-anchor-missing': {
    severity: 'error',
    what: 'A page links to a place of another page that is not there.',
    why: 'Whoever follows it arrives at the top of the page instead.',
    mend: 'Correct the link in the text or in report.yaml; where no person wrote it, it is a fault of the site’s code.',
  },
  'site-link-outside': {
    severity: 'error',
    what: 'A page links to a path of its host that does not belong to the site.',
    why: 'The site is below its base path, and the link leaves it.',
    mend: 'Correct the link, or build with the --base that the site is published at.',
  },
  'site-link-runs-code': {
    severity: 'error',
    what: 'A page has a link that runs code instead of leading somewhere.',
    why: 'The text of a report comes from anywhere, and must not act in the reader’s name.',
    mend: 'Correct the link; where no person wrote it, it is a fault of the site’s code.',
  },
  'site-not-indexed': {
    severity: 'error',
    what: 'A paragraph has a page and is not in the search index.',
    why: 'The search would miss it.',
    mend: 'Build the site again; if it stays so, it is a fault of the site’s code.',
  },
} as const satisfies Record<string, IssueKind>;
