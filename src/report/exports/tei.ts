import { editionOf, otherScript, type OwnScript, tagOf } from '../../vocabulary/edition.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from '../../pipeline/published.ts';
import { rowsOf } from '../table-cells.ts';
import type { PublishingSite } from './site.ts';

/**
 * The report as TEI P5, with the site's own ids: the text in the original script with what was restored, the other
 * script beside it, and the English in the back.
 */
export function makeTei(report: PublishedReport, site: PublishingSite): string {
  const script = report.originalScript;
  const other = otherScript(script);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${tagOf(editionOf(script))}">
${header(report, site)}
  <text>
    <group>
      <text xml:lang="${tagOf(editionOf(script))}">
        <body>
${sections(report, (section, paragraphs) => `          <div type="section" xml:id="section-${escapeXml(section.slug)}">
            ${head(section, script)}
${paragraphs.map((paragraph) => `            ${element(paragraph, `xml:id="${paragraph.id}" n="${paragraph.id.slice(1)}"`, (sentence) => `<s xml:id="${sentence.id}">${withRestored(sentence[script], sentence.restored)}</s>`)}`).join('\n')}
          </div>`)}
        </body>
      </text>
      <text xml:lang="${tagOf(editionOf(other))}">
        <body>
${sections(report, (section, paragraphs) => `          <div type="section" corresp="#section-${escapeXml(section.slug)}">
            ${head(section, other)}
${paragraphs.map((paragraph) => `            ${element(paragraph, `corresp="#${paragraph.id}"`, (sentence) => `<s corresp="#${sentence.id}">${escapeXml(sentence[other])}</s>`)}`).join('\n')}
          </div>`)}
        </body>
      </text>
    </group>
    <back>
      <div type="summaries" xml:lang="en">
${report.abstract.length === 0 ? '' : `        <p>${claims(report.abstract)}</p>\n`}${report.paragraphs.map((paragraph) => summary(paragraph)).filter(Boolean).join('\n') || '        <p/>'}
      </div>
    </back>
  </text>
</TEI>
`;
} // prettier-ignore

function header(report: PublishedReport, site: PublishingSite): string {
  const { title, author, authors, date, publisher, received, rights } = report.metadata;
  const by = authors ?? (author ? [author] : []);
  const { source } = report.apparatus;
  const cert = date?.supplied ? ' cert="medium" resp="#editors"' : '';
  return `  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title xml:lang="${tagOf(editionOf(report.originalScript))}">${escapeXml(title[report.originalScript])}</title>
        <title xml:lang="en">${escapeXml(title.en)}</title>
        ${by.map((name) => `<author>${escapeXml(name[report.originalScript])}</author>`).join('')}<editor xml:id="editors">${escapeXml(site.title.en)}</editor>
      </titleStmt>
      <publicationStmt>
        <publisher>${escapeXml(`${site.title.hans} ${site.title.en}`)}</publisher>
        <idno type="URI">${escapeXml(`${site.url}${report.id}/`)}</idno>
        <availability>
          <licence${site.licenceUrl === null ? '' : ` target="${escapeXml(site.licenceUrl)}"`}><p xml:lang="en">${escapeXml(site.licence.en)}</p></licence>
          <p xml:lang="en">${escapeXml(rights.en)}</p>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <bibl><title>${escapeXml(title[report.originalScript])}</title>${publisher ? `<publisher>${escapeXml(publisher[report.originalScript])}</publisher>` : ''}${date ? `<date when="${escapeXml(date.value)}"${cert}>${escapeXml(date.value)}</date>` : ''}${more(report)}<note xml:lang="en">${escapeXml(received.en)}</note><idno type="SHA-256">${escapeXml(source.sha256)}</idno></bibl>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p xml:lang="en">Paragraphs (p) and sentences (s) have the ids under which the site addresses them. What was restored stands in choice: sic as received, corr as published, cert for how certain the repair is.</p>
    </encodingDesc>
  </teiHeader>`;
} // prettier-ignore

/** What few texts have: who issued it and under which number, its days, whether it is in force, where it was published. */
function more({ metadata, originalScript }: PublishedReport): string {
  const { issuers = [], number, status, address, subjects = [] } = metadata;
  const days = DAYS.flatMap((day) => {
    const value = metadata[day];
    return value === undefined ? [] : [`<date type="${day}" when="${escapeXml(value)}">${escapeXml(value)}</date>`];
  });
  return [
    ...issuers.map((name) => `<respStmt><resp>issued by</resp><orgName>${escapeXml(name[originalScript])}</orgName></respStmt>`),
    ...(number ? [`<idno type="document-number">${escapeXml(number[originalScript])}</idno>`] : []),
    ...days,
    ...(status === undefined ? [] : [`<note type="status">${status}</note>`]),
    ...(address === undefined ? [] : [`<ptr target="${escapeXml(address)}"/>`]),
    ...subjects.map((subject) => `<note type="subject">${escapeXml(subject[originalScript])}</note>`),
  ].join('');
} // prettier-ignore

const DAYS = ['adopted', 'published', 'effective'] as const;

function sections(
  report: PublishedReport,
  write: (section: PublishedSection, paragraphs: readonly PublishedParagraph[]) => string,
): string {
  return report.sections
    .map((section) =>
      write(
        section,
        report.paragraphs.filter((paragraph) => paragraph.section === section.slug),
      ),
    ) // prettier-ignore
    .join('\n');
}

/** A paragraph, or a table with its rows and cells; `cols` and `rows` say how far a merged cell reaches. */
function element(
  paragraph: PublishedParagraph,
  attributes: string,
  write: (sentence: PublishedParagraph['sentences'][number]) => string,
): string {
  const written = paragraph.sentences.map(write);
  const rows = rowsOf(paragraph)?.map(({ head: isHead, cells }) => {
    const inside = cells.map(({ sentence, columns, rows: high }) => {
      const spans = `${columns > 1 ? ` cols="${columns}"` : ''}${high > 1 ? ` rows="${high}"` : ''}`;
      return `<cell${spans}>${sentence === undefined ? '' : (written[sentence] ?? '')}</cell>`;
    });
    return `<row${isHead ? ' role="label"' : ''}>${inside.join('') || '<cell/>'}</row>`;
  });
  return rows ? `<table ${attributes}>${rows.join('')}</table>` : `<p ${attributes}>${written.join('')}</p>`;
}

function head(section: PublishedSection, script: OwnScript): string {
  const title = escapeXml(section.title[script]);
  return `<head>${section.supplied ? `<supplied resp="#editors">${title}</supplied>` : title}</head>`;
}

function withRestored(text: string, restored: PublishedParagraph['sentences'][number]['restored']): string {
  let at = 0;
  let xml = '';
  for (const { from, to, received, certainty } of restored) {
    if (from < at) continue;
    const cert = CERTAINTIES[certainty] ?? 'unknown';
    xml += `${escapeXml(text.slice(at, from))}<choice><sic>${escapeXml(received)}</sic><corr cert="${cert}" resp="#editors">${escapeXml(text.slice(from, to))}</corr></choice>`;
    at = to;
  }
  return xml + escapeXml(text.slice(at));
}

/** TEI knows high, medium, low and unknown. */
const CERTAINTIES: Readonly<Record<string, string>> = { certain: 'high', probable: 'medium', uncertain: 'low' };

function summary({ id, leadEnglish, summary: said }: PublishedParagraph): string {
  if (said.length === 0 && leadEnglish === undefined) return '';
  const lead = leadEnglish === undefined ? '' : `<s corresp="#${id}.s1">${escapeXml(leadEnglish)}.</s> `;
  return `        <p corresp="#${id}">${lead}${claims(said)}</p>`;
}

function claims(said: PublishedReport['abstract']): string {
  return said.map(({ text, sources }) => `<s${sources.length === 0 ? '' : ` corresp="${sources.map((source) => `#${escapeXml(source)}`).join(' ')}"`}>${escapeXml(text)}</s>`).join(' '); // prettier-ignore
}

/** What XML cannot hold is shown as U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
