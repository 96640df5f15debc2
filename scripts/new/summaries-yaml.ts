import type { PublishedReport } from '../../src/pipeline/published.ts';
import { comment } from './yaml-text.ts';

/** `summaries.en.yaml`: an empty entry for the title and for each section and paragraph, with its Chinese above. */
export function writeSummariesYaml({ metadata, originalScript, sections, paragraphs }: PublishedReport): string {
  const parts = [
    comment(
      'English title, abstract and summaries. What is empty is shown as missing. An entry under “summary” is one sentence and\nthe sentences that it rests on:  - text: The text …\n                                    sources: [p1.s1, p1.s2]',
    ),
    `${comment(metadata.title[originalScript])}\ntitle: ""`,
    'abstract: []',
    `sections:${sections.length === 0 ? ' {}' : ''}`,
    ...sections.map(
      ({ slug, title }) => `${comment(title[originalScript], '  ')}\n  ${slug}:\n    title: ""\n    summary: []`,
    ),
    `paragraphs:${paragraphs.length === 0 ? ' {}' : ''}`,
    ...paragraphs.map(({ id, sentences }) =>
      [
        ...sentences.map((sentence) =>
          comment(`${sentence.id.replace(/^.*\./u, '')}  ${sentence[originalScript]}`, '  '),
        ),
        `  ${id}:`,
        '    gist: ""',
        '    summary: []',
      ].join('\n'),
    ),
  ];
  return `${parts.join('\n')}\n`;
}
