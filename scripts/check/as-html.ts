import { receivedTag } from '../../src/report/received-tag.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { describeChange } from '../site/ledger.ts';
import { sizeInWords } from './as-text.ts';
import type { Coverage, Described, Question } from './describe.ts';
import { rangeOf } from './tree.ts';

/** The same as a page that stands by itself: no script, nothing loaded, every text escaped. */
export function toHtml(reports: readonly Described[], site: readonly Question[] = []): string {
  const title = reports.length === 1 ? (reports[0]?.id ?? '') : `${reports.length} reports`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Before publishing: ${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${reports.map(writeReport).join('\n')}${site.length === 0 ? '' : `\n<main>\n<h1>The site</h1>\n${showQuestions(site)}\n</main>`}
</body>
</html>
`;
}

/** Chinese of the report, in its script. */
type Zh = (words: string) => string;

function writeReport(report: Described): string {
  const { id, title, text, size, questions, issues } = report;
  const zh: Zh = (words) => `<span lang="${receivedTag(text.script)}">${escape(words)}</span>`;
  const sections = [
    section('Problems', issues.length, list(issues.map(issueItem))),
    showQuestions(questions),
    showRepairs(report, zh),
    showStructure(report, zh),
    showConversion(report, zh),
    showEnglish(report, zh),
    showIds(report),
  ];
  return `<main>
<h1>${zh(title)}</h1>
<p class="facts"><code>${escape(id)}</code> · ${escape(text.file)} (${escape(text.encoding)}, ${escape(text.script)}) · ${text.characters} characters · ${text.paragraphs} paragraphs in ${text.sections} sections · ${escape(sizeInWords(size))}</p>
${sections.join('\n')}
</main>`;
}

function showQuestions(questions: readonly Question[]): string {
  const asked = questions.map(
    ({ place, text }) => `<code>${escape(place.file ?? '')}:${place.line}</code> ${escape(text)}`,
  );
  return section('Questions', questions.length, list(asked));
}

function showRepairs({ repairs }: Described, zh: Zh): string {
  const counts = repairs.counts.map((entry) => `${entry.count} ${entry.rule} (${entry.certainty})`).join(', ');
  const proof =
    repairs.family === 'none' && repairs.doubtful.length === 0
      ? 'As received: no damage was found.'
      : repairs.proved
        ? 'Proved: the forward model gives the received file byte for byte.'
        : '<strong>Not proved.</strong>';
  const rows = repairs.doubtful.map(({ line, column, before, received, restored, after, certainty, instead }) => [
    `${line}:${column}`,
    `${zh(before)}<del>${zh(received)}</del>${zh(after)}`,
    `<ins>${zh(restored)}</ins>${instead === undefined ? '' : ` or ${zh(instead)}`}`,
    escape(certainty),
  ]);
  const heads = ['Line', 'Received', 'Restored', 'Certainty'];
  return section('Restored', undefined, `<p>${escape(counts || 'nothing')}. ${proof}</p>${table(heads, rows)}`);
}

function showStructure({ structure }: Described, zh: Zh): string {
  const items = structure.map(
    ({ depth, heading, supplied, paragraphs }) =>
      `<li style="--depth:${depth}">${zh(heading)}${supplied ? ' <small>supplied</small>' : ''} <small>${rangeOf(paragraphs)}</small></li>`,
  );
  return section('Structure', structure.length, `<ul class="tree">${items.join('')}</ul>`);
}

function showConversion({ conversion }: Described, zh: Zh): string {
  const unreviewed = conversion.places.filter(({ review }) => review === undefined);
  const counts = Object.entries(conversion.counts).map(([by, number]) => `${number} by ${by}`);
  const rows = unreviewed.map(({ before, from, to, after, doubt }) => [
    zh(before),
    zh(from),
    `<ins>${zh(to)}</ins>`,
    zh(after),
    doubt === 'name' ? 'a name?' : doubt === 'sense' ? 'another sense?' : '',
  ]);
  return section(
    'Conversion to look at',
    unreviewed.length,
    `<p>${conversion.ambiguous} characters have several forms in ${conversion.to}: ${escape(counts.join(', '))}.</p>${table(['Before', 'From', 'To', 'After', 'Why'], rows)}`,
  );
}

function showEnglish({ english }: Described, zh: Zh): string {
  const isThere = (is: boolean): string => (is ? 'yes' : '<strong>no</strong>');
  return section(
    'English',
    undefined,
    `<p>Title: ${isThere(english.title)}. Abstract: ${isThere(english.abstract)}.</p>${coverage('Sections', english.sections, zh)}${coverage('Paragraphs', english.paragraphs, zh)}`,
  );
}

function showIds({ ids }: Described): string {
  return section(
    'Ids',
    ids.changes.length,
    ids.first
      ? '<p>None given yet: the first build gives them and writes paragraphs.lock.json.</p>'
      : `<p>${ids.kept} kept.</p>${list(ids.changes.flatMap(describeChange).map(escape))}`,
  );
}

function section(name: string, number: number | undefined, body: string): string {
  return `<section><h2>${escape(name)}${number === undefined ? '' : ` <small>${number}</small>`}</h2>${body}</section>`;
}

function issueItem({ severity, code, place, actual, expected, note }: Issue): string {
  const where = place ? `<code>${escape(place.file ?? '')}:${place.line}:${place.column}</code> ` : '';
  return `${where}<strong class="${severity}">${severity}</strong> <code>${code}</code><br>Found: ${escape(actual)}<br>Expected: ${escape(expected)}<br>To do: ${escape(note)}`;
}

function coverage(name: string, { of, missing }: Coverage, zh: Zh): string {
  const head = `${name}: ${of - missing.length} of ${of}`;
  if (missing.length === 0) return `<p>${head}.</p>`;
  const items = list(missing.map(({ id, text }) => `<code>${escape(id)}</code> ${zh(text)}`));
  return `<details><summary>${head}</summary>${items}</details>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '<p>None.</p>' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an element or a value in quotation marks; what is no letter is shown by its number. */
function escape(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? character)
    .replaceAll(/[^\P{C}\n]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d1b18, #e8e4dc); --soft: light-dark(#6b655c, #a59e92); --paper: light-dark(#fdfbf7, #191714); --line: light-dark(#ddd5c8, #3a352e); --mark: light-dark(#a3271f, #f0907f); --new: light-dark(#1f5f3a, #8fd0a6); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
small, .facts { color: var(--soft); }
ul { padding-left: 1.25rem; margin: .25rem 0; }
li { overflow-wrap: anywhere; }
.tree { list-style: none; padding: 0; }
.tree li { padding-left: calc(var(--depth) * 1.5rem); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid var(--line); }
ins { text-decoration: none; color: var(--new); font-weight: 600; }
.error { color: var(--mark); }
del { color: var(--mark); }
@media print { body { background: none; } details::details-content { content-visibility: visible; block-size: auto; } }
`;
