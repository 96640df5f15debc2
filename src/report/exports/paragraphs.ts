import { joinScripts, mapEditions, mapScripts } from '../../vocabulary/by-edition.ts';
import type { PublishedReport } from '../../pipeline/published.ts';

/** Everything that is known of each paragraph. `received` counts UTF-16 units of the decoded received file, `receivedAt` its lines and columns. */
export function makeParagraphs(report: PublishedReport, site: string): object {
  const { source } = report.apparatus;
  const { history } = report;
  return {
    report: report.id,
    url: `${site}${report.id}/`,
    title: mapEditions(report.metadata.title, (text) => text),
    originalScript: report.originalScript,
    hash: 'SHA-256 of the normalized text in the original script, without white space',
    source: { file: source.file, sha256: source.sha256, encoding: source.encoding, bytes: source.bytes },
    paragraphs: report.paragraphs.map(({ id, position, section, sentences, leadEnglish, gist, summary, hash, received, receivedAt }) => ({
      id,
      position,
      section,
      url: `${site}${report.id}/${id}/`,
      ...joinScripts(sentences),
      en: { gist: gist.en, lead: leadEnglish ?? null, summary },
      sentences: sentences.map((sentence) => ({ id: sentence.id, ...mapScripts(sentence, (text) => text) })),
      hash,
      superseded: (history.paragraphs[id]?.superseded ?? []).map((version) => version.hash),
      received,
      receivedAt,
    })), // prettier-ignore
    gone: history.gone.map(({ id, hash, successor }) => ({ id, hash, successor: successor ?? null })),
  };
}
