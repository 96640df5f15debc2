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
function importsOf(file: string): readonly Import[] {
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
    .filter((file) => /\.(ts|astro|mjs)$/u.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

const files = [...filesIn('src'), ...filesIn('scripts')].filter((file) => !file.startsWith('src/content/'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const pipeline = files.filter((file) => file.startsWith('src/pipeline/'));

/** The room that a file of the tree is in: a folder of `src/`, or the shell; undefined for a package. */
function roomOf(file: string): string | undefined {
  const [top, room = ''] = file.split('/');
  return top === 'src' ? room : top === 'scripts' ? 'scripts' : undefined;
}

/**
 * The rooms and the rooms that each may look into: what runs, and types. `content` is what a build writes for the
 * pages. A room that is not here is a new one: it needs a line, and a reason in src/README.md.
 */
const ROOMS: Readonly<Record<string, { readonly runs: readonly string[]; readonly types?: readonly string[] }>> = {
  vocabulary: { runs: [] },
  pipeline: { runs: ['vocabulary'] },
  intake: { runs: ['vocabulary', 'pipeline'] },
  report: { runs: ['vocabulary'], types: ['pipeline'] },
  search: { runs: ['vocabulary', 'report'], types: ['pipeline'] },
  i18n: { runs: ['vocabulary'] },
  styles: { runs: [] },
  web: { runs: ['vocabulary', 'report', 'i18n', 'content'], types: ['pipeline'] },
  components: { runs: ['vocabulary', 'report', 'search', 'i18n', 'styles', 'web'], types: ['pipeline'] },
  layouts: { runs: ['vocabulary', 'i18n', 'styles', 'web', 'components'] },
  pages: {
    runs: ['vocabulary', 'report', 'i18n', 'styles', 'web', 'components', 'layouts', 'content'],
    types: ['pipeline'],
  },
  'content.config.ts': { runs: ['vocabulary'], types: ['pipeline', 'report'] },
  scripts: { runs: ['vocabulary', 'pipeline', 'intake', 'report', 'search', 'i18n', 'web'] },
};

describe('the house has its rooms', () => {
  test('nothing lies loose in src/ but the configuration that Astro asks for there', () => {
    const loose = readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !/\.md$/u.test(entry.name))
      .map(({ name }) => name);
    expect(loose).toEqual(['content.config.ts']);
  });

  test('every room is in the plan, and every room of the plan is there', () => {
    const styles = ['styles']; // holds no code
    const there = new Set([...files.map((file) => roomOf(file)), ...styles]);
    expect([...there].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test('a stage of the pipeline is a folder', () => {
    const loose = pipeline.filter((file) => path.dirname(file) === 'src/pipeline').map((file) => path.basename(file));
    expect(loose.filter((name) => !SHARED.includes(name) && !COMPOSERS.includes(name))).toEqual([]);
  });
});

describe('imports run one way', () => {
  test('importsOf() tells types from what runs', () => {
    expect(importsOf('src/report/exports/cff.ts')).toEqual([
      { target: 'yaml', runtime: true },
      { target: 'src/pipeline/published.ts', runtime: false },
      { target: 'src/report/exports/site.ts', runtime: false },
    ]);
    expect(imports.get('src/pipeline/report-type.ts')).toEqual([]);
    expect(pipeline.flatMap(importsOf).length).toBeGreaterThan(60);
  });

  test.each(Object.keys(ROOMS))('%s looks into no room but those of the plan', (room) => {
    const { runs = [], types = [] } = ROOMS[room] ?? {};
    const others = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        (imports.get(file) ?? []).flatMap(({ target, runtime }) => {
          const there = roomOf(target);
          if (there === undefined || there === room || runs.includes(there)) return [];
          return !runtime && types.includes(there) ? [] : [`${file} → ${target}`];
        }),
      );
    expect(others).toEqual([]);
  });

  test('no file comes back to itself, types included', () => {
    expect(findCircle()).toEqual([]);
  });

  test.each(pipeline.filter((file) => stageOf(file) !== undefined))('%s imports no other stage', (file) => {
    const stage = stageOf(file) ?? '';
    const others = (imports.get(file) ?? [])
      .filter(({ target, runtime }) => runtime && target.startsWith('src/pipeline/'))
      .filter(({ target }) => stageOf(target) !== stage && !SHARED.includes(path.basename(target)))
      .filter(({ target }) => !COMPOSING.includes(stage) || COMPOSERS.includes(path.basename(target)));
    expect(others.map(({ target }) => target)).toEqual([]);
  });

  test('what the browser and the index builder share knows of reports only the form of links', () => {
    for (const file of files.filter((each) => roomOf(each) === 'search')) {
      for (const { target, runtime } of imports.get(file) ?? [])
        if (runtime) expect(target).toMatch(/^src\/(?:search|vocabulary)\/|^src\/report\/citing\/link\.ts$/u);
    }
  });

  test('what runs in the browser has the strings of its subjects, and never those of all', () => {
    const reached = reachedBy(files.flatMap(scriptsIn));
    expect(reached.size).toBeGreaterThan(60);
    const strings = [...reached].filter((file) => roomOf(file) === 'i18n');
    expect(strings).toContain('src/i18n/browser/search.ts');
    expect(strings).not.toContain('src/i18n/strings.ts');
  });
});

/** What the scripts of a page import. */
function scriptsIn(file: string): readonly string[] {
  if (!file.endsWith('.astro')) return [];
  const scripts = readFileSync(path.join(root, file), 'utf8').matchAll(/^<script>$([\s\S]*?)^<\/script>$/gmu);
  return [...scripts].flatMap(([, code = '']) =>
    [...code.matchAll(/from '([^']+)'/gu)].map(([, target = '']) =>
      target.startsWith('~/') ? path.join('src', target.slice(2)) : path.join(path.dirname(file), target),
    ),
  );
}

/** Files, and all that they load in the end, at once or when it is wanted. */
function reachedBy(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { target, runtime } of imports.get(file) ?? []) if (runtime) visit(target);
  };
  entries.forEach(visit);
  return reached;
}

/** What every stage may use: types, and the few functions that belong to them. */
const SHARED = [
  'document.ts',
  'edit.ts',
  'first-where.ts',
  'glossary.ts',
  'issue.ts',
  'published.ts',
  'report-type.ts',
  'report.ts',
  'source.ts',
  'trace.ts',
];
/** What puts stages together. */
const COMPOSERS = ['run.ts'];
/** Stages that describe what others did, and call them for it. */
const COMPOSING = ['apparatus', 'publish'];

/** The stage that a file of the pipeline is part of; undefined where it is of none. */
function stageOf(file: string): string | undefined {
  const [, , stage = '', inner] = file.split('/');
  return inner === undefined ? undefined : stage;
}

/** The files of one circle of imports, in order; none where there is no circle. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { target } of imports.get(file) ?? []) {
      const circle = imports.has(target) ? visit(target, [...way, file]) : [];
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the pipeline is pure', () => {
  const MODULES = [
    'diff',
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
    for (const { target } of imports.get(file) ?? []) if (!target.startsWith('src')) expect(MODULES).toContain(target);
    const code = readFileSync(path.join(root, file), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'/gmu,
      '',
    );
    expect(code.replaceAll(/\bdocument[.)]/gu, '')).not.toMatch(IMPURE);
  });

  test('the intake opens no file: what it needs besides the bytes, it asks of the shell', () => {
    const intake = files.filter((file) => roomOf(file) === 'intake').flatMap((file) => importsOf(file));
    expect(intake.filter(({ target }) => target.startsWith('node:'))).toEqual([]);
  });

  test('vocabulary imports nothing at all', () => {
    const vocabulary = files.filter((file) => roomOf(file) === 'vocabulary');
    expect(
      vocabulary.flatMap((file) => importsOf(file)).filter(({ target }) => roomOf(target) !== 'vocabulary'),
    ).toEqual([]);
  });
});
