import type { PublishedReport } from '../../pipeline/published.ts';

const CONTEXT = 32;

/**
 * W3C Web Annotation selectors of every paragraph, on the report's plain text (`text.txt`): the quotation with what
 * stands around it, and its position in code points.
 */
export function makeAnnotations(report: PublishedReport, site: string): object {
  const source = `${site}${report.id}/text.txt`;
  const texts = report.paragraphs.map(({ sentences }) =>
    sentences.map((sentence) => sentence[report.originalScript]).join(''),
  );
  const whole = [...makePlainText(report)];
  let at = 0;
  const items = report.paragraphs.map(({ id }, index) => {
    const exact = texts[index] ?? '';
    const start = at;
    const end = start + [...exact].length;
    at = end + SEPARATOR.length;
    return {
      id: `${site}${report.id}/annotations.json#${id}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: `${site}${report.id}/${id}/`,
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: whole.slice(Math.max(0, start - CONTEXT), start).join(''),
            suffix: whole.slice(end, end + CONTEXT).join(''),
          },
          { type: 'TextPositionSelector', start, end },
        ],
      },
    };
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${site}${report.id}/annotations.json`,
    type: 'AnnotationPage',
    items,
  };
}

const SEPARATOR = '\n\n';

/** The report's text in the original script, an empty line between paragraphs. */
export function makePlainText(report: PublishedReport): string {
  return `${report.paragraphs.map(({ sentences }) => sentences.map((sentence) => sentence[report.originalScript]).join('')).join(SEPARATOR)}\n`;
}
