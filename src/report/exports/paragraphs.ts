import { joinScripts, mapEditions, mapScripts } from '../../vocabulary/by-edition.ts';
import type { InEditions, Metadata, PublishedParagraph, PublishedReport } from '../../pipeline/published.ts';
import { rowsOf } from '../table-cells.ts';

/** Everything that is known of each paragraph. `received` counts UTF-16 units of the decoded received file, `receivedAt` its lines and columns. */
export function makeParagraphs(report: PublishedReport, site: string): object {
  const { source } = report.apparatus;
  const { history } = report;
  return {
    report: report.id,
    url: `${site}${report.id}/`,
    title: mapEditions(report.metadata.title, (text) => text),
    ...known(report.metadata),
    originalScript: report.originalScript,
    hash: 'SHA-256 of the normalized text in the original script, without white space',
    source: { file: source.file, sha256: source.sha256, encoding: source.encoding, bytes: source.bytes },
    paragraphs: report.paragraphs.map(({ id, position, section, sentences, leadEnglish, gist, summary, hash, received, receivedAt, ...rest }) => ({
      id,
      position,
      section,
      url: `${site}${report.id}/${id}/`,
      ...joinScripts(sentences),
      en: { gist: gist.en, lead: leadEnglish ?? null, summary },
      sentences: sentences.map((sentence) => ({ id: sentence.id, ...mapScripts(sentence, (text) => text) })),
      ...table({ ...rest, sentences }),
      hash,
      superseded: (history.paragraphs[id]?.superseded ?? []).map((version) => version.hash),
      received,
      receivedAt,
    })), // prettier-ignore
    gone: history.gone.map(({ id, hash, successor }) => ({ id, hash, successor: successor ?? null })),
  };
}

/** The rows of a table, each cell by the sentence that it holds (null for an empty one), with its span where it has one. */
function table(paragraph: Pick<PublishedParagraph, 'rows' | 'sentences'>): object {
  const rows = rowsOf(paragraph)?.map(({ head, cells }) => ({
    head,
    cells: cells.map(({ sentence, columns, rows: high }) => ({
      sentence: sentence === undefined ? null : (paragraph.sentences[sentence]?.id ?? null),
      ...(columns > 1 ? { columns } : {}),
      ...(high > 1 ? { rows: high } : {}),
    })),
  }));
  return rows ? { rows } : {};
}

/** What is known of the text; what is not known is null, or a list without entries. */
function known(metadata: Metadata): object {
  const { author, authors, issuers = [], publisher, number, type, subjects = [] } = metadata;
  const name = (each: InEditions): InEditions => mapEditions(each, (text) => text);
  const by = authors?.map((each) => ({ ...name(each), kind: each.kind })) ?? (author ? [name(author)] : []);
  const { date, adopted, published, effective, status, address } = metadata;
  return {
    authors: by,
    issuers: issuers.map(name),
    publisher: publisher ? name(publisher) : null,
    number: number ? mapScripts(number, (text) => text) : null,
    date: date ? { value: date.value, supplied: date.supplied } : null,
    adopted: adopted ?? null,
    published: published ?? null,
    effective: effective ?? null,
    status: status ?? null,
    address: address ?? null,
    type: type ?? null,
    subjects: subjects.map(name),
  };
}
