import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import {
  checkIntegrity,
  LOCAL_VERSION,
  localNodePath,
  nodePackage,
  nodePackages,
} from '../../scripts/setup/local-node.mjs';
import { isSupported, requiredText } from '../../scripts/setup/node-version.mjs';
import { countLine, countTests, nameFailed, readCountLine, selectProjects } from '../../scripts/setup/test-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-setup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('supported Node.js versions', () => {
  test.each(['22.19.0', 'v22.23.2', '22.100.0', '24.0.0', '26.1.0', '100.0.0'])('%s is supported', (version) => {
    expect(isSupported(version)).toBe(true);
  });

  test.each(['20.20.2', '22.0.0', '22.18.9', '23.0.0', '23.11.1', '18.0.0', '2.24.0', '', 'latest'])(
    '%j is not supported',
    (version) => {
      expect(isSupported(version)).toBe(false);
    },
  );

  test('the local version is itself supported', () => {
    expect(isSupported(LOCAL_VERSION)).toBe(true);
  });
});

describe('local Node.js', () => {
  test.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'])(
    'there is a pinned package for %s',
    (key) => {
      const [platform, arch] = key.split('-') as [string, string];
      expect(nodePackage(platform, arch).integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    },
  );

  test('every platform has a package of its own', () => {
    const packages = Object.values(nodePackages);
    expect(new Set(packages.map(({ name }) => name)).size).toBe(packages.length);
    expect(new Set(packages.map(({ integrity }) => integrity)).size).toBe(packages.length);
  });

  test('another platform is told what to install', () => {
    expect(() => nodePackage('freebsd', 'x64')).toThrow('freebsd-x64');
    expect(() => nodePackage('linux', 'riscv64')).toThrow(requiredText);
  });

  test('it lies in the ignored cache folder, under its version', () => {
    expect(localNodePath(folder).startsWith(join(folder, '.cache', 'node', LOCAL_VERSION, 'bin', 'node'))).toBe(true);
  });

  test('a file is refused, with both digests, unless its integrity is the expected one', () => {
    const file = join(folder, 'abc.tgz');
    writeFileSync(file, 'abc');
    const abc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
    expect(() => checkIntegrity(file, abc)).not.toThrow();
    expect(() => checkIntegrity(file, 'sha512-other')).toThrow(/expected sha512-other\s+actual +sha512-3a81oZ/);
  });
});

describe.skipIf(process.platform === 'win32')('finding Chromium', () => {
  const first = join(folder, 'first');
  const second = join(folder, 'second');
  const executable = (path: string): string => {
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };
  mkdirSync(first);
  mkdirSync(second);
  mkdirSync(join(first, 'chromium')); // a folder of that name is not a browser
  writeFileSync(join(first, 'chromium-browser'), 'not executable', { mode: 0o644 });
  const chrome = executable(join(first, 'google-chrome'));
  const chromium = executable(join(second, 'chromium'));
  const find = (env: Record<string, string>) => findChromium({ env, platform: 'linux' });

  test('chromium comes before google-chrome, wherever they are on PATH', () => {
    expect(find({ PATH: [first, second].join(delimiter) })).toBe(chromium);
    expect(find({ PATH: first })).toBe(chrome);
  });

  test('the shell without windows comes before both', () => {
    const third = join(folder, 'third');
    mkdirSync(third);
    const shell = executable(join(third, 'chromium-headless-shell'));
    expect(find({ PATH: [first, second, third].join(delimiter) })).toBe(shell);
  });

  test('CHROMIUM_PATH comes before PATH', () => {
    expect(find({ PATH: second, CHROMIUM_PATH: chrome })).toBe(chrome);
  });

  test('a CHROMIUM_PATH that names no executable file is an error', () => {
    expect(() => find({ PATH: second, CHROMIUM_PATH: join(first, 'chromium-browser') })).toThrow('CHROMIUM_PATH');
  });

  test('nothing is found on an empty PATH', () => {
    expect(find({ PATH: '' })).toBeUndefined();
    expect(find({})).toBeUndefined();
  });

  test('on macOS the applications of the user are looked at', () => {
    const place = join(folder, 'Applications', 'Chromium.app', 'Contents', 'MacOS');
    mkdirSync(place, { recursive: true });
    const application = executable(join(place, 'Chromium'));
    expect(findChromium({ env: { HOME: folder }, platform: 'linux' })).toBeUndefined();
    expect([
      application,
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]).toContain(findChromium({ env: { HOME: folder }, platform: 'darwin' }));
  });
});

describe('counts of a test run', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  test('tests are counted over all files', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('a file that cannot be loaded counts as one failed', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('what failed is named, once where a file failed as a whole', () => {
    const named = (name: string, status: string, ...tests: string[]) => ({
      name: `/somewhere/tests/site/${name}`,
      status,
      assertionResults: tests.map((test, index) => ({ status: test, fullName: `test ${index}` })),
    });
    const testResults = [
      named('a.test.ts', 'failed', 'passed', 'failed', 'failed'),
      named('b.test.ts', 'passed', 'passed', 'skipped'),
      named('c.test.ts', 'failed', 'skipped'),
    ];
    expect(nameFailed({ testResults })).toEqual([
      'tests/site/a.test.ts: test 1',
      'tests/site/a.test.ts: test 2',
      'tests/site/c.test.ts',
    ]);
    expect(nameFailed(undefined)).toEqual([]);
  });

  test('a failing hook or a crashed worker counts as one failed, its tests as skipped', () => {
    expect(countTests({ testResults: [file('failed', 'skipped', 'skipped')] }, 1)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 2,
    });
    expect(countTests({ testResults: [file('failed', 'passed', 'pending')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
    });
  });

  test('an error outside all tests counts as one failed', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('without a report or without files nothing was executed', () => {
    const nothing = { passed: 0, failed: 0, skipped: 0 };
    expect(countTests(undefined, 1)).toEqual(nothing);
    expect(countTests({ testResults: [] }, 1)).toEqual(nothing);
  });

  test('the line names skipped tests only where there are some', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(countLine({ passed: 3, failed: 2, skipped: 1 })).toBe('3 passed, 2 failed, 1 skipped');
  });
});

describe('what is run', () => {
  test.each([
    [[], ['--project=!soak'], true],
    [['tests/site/a.test.ts', '-t', 'site'], ['tests/site/a.test.ts', '-t', 'site', '--project=!soak'], true],
    [['--project', 'unit', '--project', 'law'], ['--project', 'unit', '--project', 'law'], false],
    [['--project', 'unit', '--project=site'], ['--project', 'unit', '--project=site'], true],
    [['--project=soak'], ['--project=soak'], false],
  ])('selectProjects(%j)', (args, options, browser) => {
    expect(selectProjects(args)).toEqual({ options, browser });
  });

  test('readCountLine() reads what countLine() writes, and nothing else', () => {
    for (const counts of [
      { passed: 12, failed: 0, skipped: 3 },
      { passed: 0, failed: 1, skipped: 0 },
    ])
      expect(readCountLine(`${countLine(counts)}\n`)).toEqual(counts);
    for (const line of [
      '',
      'No test was executed.',
      'Tests 12 passed, 0 failed',
      '12 passed',
      '12 passed, 0 failed, more',
    ])
      expect(readCountLine(line)).toBeUndefined();
  });
});
