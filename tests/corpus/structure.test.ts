import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/pipeline/document.ts';
import { readStructure } from '../fixtures/structure-tree.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/reports');
const golden = path.join(import.meta.dirname, 'structure.json');

/** Numbering, levels and counts of a document: facts, none of its text. */
interface Facts {
  /** Characters of the title; 0 where the text has none. */
  readonly title: number;
  /** Each section as its level, its number and how many paragraphs are its own. */
  readonly sections: readonly string[];
  /** How many articles, and the last one. */
  readonly articles: string;
  readonly kinds: Readonly<Record<string, number>>;
  readonly issues: number;
}

function factsOf(file: string): Facts {
  const { document, issues } = readStructure(file, readFileSync(path.join(folder, file), 'utf8'));
  const paragraphs = paragraphsOf(document);
  const kinds: Record<string, number> = {};
  for (const { kind = 'prose' } of paragraphs) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const articles = [...new Set(paragraphs.flatMap(({ article }) => article ?? []))];
  return {
    title: [...(document.title?.text ?? '')].length,
    sections: document.sections.map(({ level, heading, paragraphs: own }) => {
      const number = heading?.number ? [heading.number.unit, ...heading.number.numbers].join(' ') : '–';
      return `${level} ${number}: ${own.length}`;
    }),
    articles: `${articles.length}, last ${articles.at(-1) ?? 'none'}`,
    kinds,
    issues: issues.length,
  };
}

/** Uses ../shared/corpus/reports, which is not part of the project: skipped where it is absent. */
describe.skipIf(!existsSync(folder))('structure of the documents of ../shared/corpus/reports', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:txt|md)$/u.test(file)) : [];
  const expected = JSON.parse(readFileSync(golden, 'utf8')) as Record<string, Facts>;

  test.each(files)('%s', (file) => {
    expect(factsOf(file)).toEqual(expected[file]);
  });
});
