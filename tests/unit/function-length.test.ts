import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Lines that a function may have, from its first to its last. */
const MOST = 60;

interface Found {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly lines: number;
}

/** Every function, method and arrow of a source file; of a component, those in its frontmatter and its scripts. */
function functionsIn(file: string, text: string): Found[] {
  const codes = file.endsWith('.astro')
    ? [...text.matchAll(/^---\n([\s\S]*?)^---$|<script[^>]*>([\s\S]*?)<\/script>/gmu)].map(
        ({ 0: whole, 1: frontmatter, 2: script, index }) => {
          const code = frontmatter ?? script ?? '';
          return { code, above: text.slice(0, index + whole.indexOf(code)).split('\n').length };
        },
      )
    : [{ code: text, above: 1 }];
  return codes.flatMap(({ code, above }) => {
    const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
        const [from, to] = [lineOf(node.getStart()), lineOf(node.getEnd())];
        found.push({ name: nameOf(node), line: above + from, lines: to - from + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? 'an arrow';
}

const files = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(?:ts|mjs|astro)$/u.test(file) && !file.startsWith(path.join('src', 'content')))
  .sort();

describe('functions are short', () => {
  test('functionsIn() finds functions, methods, arrows and those within them', () => {
    const text =
      'function one() {\n  return () => 1;\n}\nconst two = () => {\n};\nclass A {\n  three() {\n\n\n  }\n}\n';
    expect(functionsIn('a.ts', text)).toEqual([
      { name: 'one', line: 1, lines: 3 },
      { name: 'an arrow', line: 2, lines: 1 },
      { name: 'two', line: 4, lines: 2 },
      { name: 'three', line: 7, lines: 4 },
    ]);
    const component = '---\nconst one = () => {\n};\n---\n<p></p>\n<script>\n  function two() {\n  }\n</script>\n';
    expect(functionsIn('A.astro', component)).toEqual([
      { name: 'one', line: 2, lines: 2 },
      { name: 'two', line: 7, lines: 2 },
    ]);
  });

  test(`none has more than ${MOST} lines`, () => {
    const found = files.map((file) => ({
      file,
      found: functionsIn(file, readFileSync(path.join(root, file), 'utf8')),
    }));
    expect(found.flatMap((each) => each.found).length).toBeGreaterThan(1500);
    const long = found.flatMap(({ file, found: all }) =>
      all.filter(({ lines }) => lines > MOST).map(({ name, line, lines }) => `${file}:${line} ${name}: ${lines} lines`),
    );
    expect(long).toEqual([]);
  }, 60_000);

  test('the order of the stages is on one screen', () => {
    const run = functionsIn('run.ts', readFileSync(path.join(root, 'src/pipeline/run.ts'), 'utf8'));
    expect(run.find(({ name }) => name === 'runPipeline')?.lines).toBeLessThanOrEqual(40);
  });
});
