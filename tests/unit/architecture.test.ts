import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Import {
  readonly target: string;
  /** False for what is gone when the types are. */
  readonly runtime: boolean;
}

const FROM = /^(?:import|export)\s+(type\s+)?((?:(?!\bfrom\b|;)[\s\S])*?)\s*from\s+'([^']+)'/gmu;
const BARE = /(?:^import\s+|\bimport\()'([^']+)'/gmu;

/** What a file imports, the project's own files by their path from the root. */
function importsOf(file: string): Import[] {
  const code = readFileSync(path.join(root, file), 'utf8');
  const resolve = (target: string): string => {
    if (target.startsWith('~/')) return path.join('src', target.slice(2));
    return target.startsWith('.') ? path.join(path.dirname(file), target) : target;
  };
  const named = [...code.matchAll(FROM)].map(([, isType, clause = '', target = '']) => {
    const names = /^\{([\s\S]*)\}$/u
      .exec(clause.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const onlyTypes = names?.every((name) => /^\s*type\s/u.test(name)) ?? false;
    return { target: resolve(target), runtime: isType === undefined && !onlyTypes };
  });
  return [...named, ...[...code.matchAll(BARE)].map(([, target = '']) => ({ target: resolve(target), runtime: true }))];
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/u.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

const pipeline = filesIn('src/pipeline');
const moduleOf = (file: string): string => path.relative('src/pipeline', file).replace(/\.ts$/u, '');

/** What every stage may use: types, and the few functions that belong to them. */
const SHARED = ['edit', 'issue', 'document', 'published', 'report'];
/** What puts stages together. */
const COMPOSERS = ['run', 'publish', 'apparatus', 'repair-bytes', 'conversion'];
/** Files that are part of the stage in another file; a folder is a stage too. */
const PARTS: Readonly<Record<string, string>> = {
  'guess-encoding': 'decode',
  escape: 'emit',
  likeness: 'identify',
  'page-titles': 'emit',
};
const stageOf = (file: string): string => {
  const [stage = ''] = moduleOf(file).split(path.sep);
  return PARTS[stage] ?? stage;
};

const fromPipeline = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ target, runtime }) => runtime && target.startsWith(path.join('src/pipeline/')))
    .map(({ target }) => target);

describe('imports run one way', () => {
  test('importsOf() tells types from what runs', () => {
    expect(importsOf('src/pipeline/emit.ts')).toEqual([
      { target: 'src/pipeline/escape.ts', runtime: true },
      { target: 'src/pipeline/emit/paragraph.ts', runtime: true },
      { target: 'src/pipeline/page-titles.ts', runtime: true },
      { target: 'src/edition.ts', runtime: true },
      { target: 'src/pipeline/published.ts', runtime: false },
    ]);
    expect(importsOf('src/pipeline/document.ts')).toEqual([]);
    expect(pipeline.flatMap(importsOf).length).toBeGreaterThan(60);
  });

  test.each(pipeline.filter((file) => !COMPOSERS.includes(stageOf(file))))('%s imports no other stage', (file) => {
    const others = fromPipeline(importsOf(file)).filter((target) => stageOf(target) !== stageOf(file));
    expect(others.map(moduleOf).filter((target) => !SHARED.includes(target))).toEqual([]);
  });

  test('nothing in the pipeline imports what composes it, nor anything of the site', () => {
    for (const file of pipeline) {
      for (const { target, runtime } of importsOf(file)) {
        expect(target).not.toMatch(/^(scripts|astro|vite|src\/(?!pipeline\/|edition\.ts$))/u);
        if (moduleOf(file) !== 'run' && runtime)
          expect(['run', 'publish'].map((name) => `src/pipeline/${name}.ts`)).not.toContain(target);
      }
    }
  });

  test.each([
    ...filesIn('src/search'),
    ...['components', 'pages', 'layouts', 'i18n', 'citing', 'address', 'machines'].flatMap((folder) =>
      filesIn(`src/${folder}`),
    ),
    'src/site.ts',
    'src/route-data.ts',
    'src/content.config.ts',
    'src/edition.ts',
    'src/layers.ts',
    'src/layer-files.ts',
    'src/readings.ts',
    'src/fonts.ts',
    'src/figures.ts',
    'src/page-tree.ts',
    'src/extent.ts',
    'src/glance.ts',
    'src/citation-link.ts',
    'src/history.ts',
    'src/notice-data.ts',
    'src/word-diff.ts',
    'src/machine-files.ts',
  ])('%s imports nothing of the pipeline but types', (file) => {
    expect(fromPipeline(importsOf(file))).toEqual([]);
  });

  test('what the browser and the index builder share imports nothing but each other, the editions and the form of links', () => {
    for (const file of filesIn('src/search')) {
      for (const { target, runtime } of importsOf(file))
        if (runtime) expect(target).toMatch(/^src\/(search\/|(?:edition|citation-link)\.ts$)/u);
    }
  });
});

describe('the pipeline is pure', () => {
  const MODULES = [
    'iconv-lite',
    'jschardet',
    'pinyin-pro',
    'node:crypto',
    'opencc-js/core',
    'opencc-js/dict/CJK_Compatibility_Ideographs',
    'opencc-js/dict/HKVariants',
    'opencc-js/dict/HKVariantsPhrases',
    'opencc-js/dict/STCharacters',
    'opencc-js/dict/STPhrases',
    'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases',
    'opencc-js/dict/TSCharacters',
    'opencc-js/dict/TSPhrases',
    'opencc-js/dict/TWPhrases',
    'opencc-js/dict/TWVariants',
    'opencc-js/dict/TWVariantsPhrases',
  ];
  const IMPURE =
    /\b(?:console|process|fetch|setTimeout|setInterval|localStorage|document|window|require)\s*[.(]|\bDate\b|\bperformance\b|Math\.random|\bawait\b/u;

  test.each(pipeline)('%s', (file) => {
    for (const { target } of importsOf(file)) if (!target.startsWith('src')) expect(MODULES).toContain(target);
    const code = readFileSync(path.join(root, file), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'/gmu,
      '',
    );
    expect(code.replaceAll(/\bdocument[.)]/gu, '')).not.toMatch(IMPURE);
  });
});
