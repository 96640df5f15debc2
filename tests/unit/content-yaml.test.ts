import { describe, expect, test } from 'vitest';
import { FILES } from '../fixtures/content-folder.ts';
import { type Case, check, content, type Damage, expectUseful, run, useContent } from '../fixtures/damage.ts';

const { site, glossary, conversion, report, corrections, summaries } = FILES;
useContent();

describe('prepare() refuses malformed YAML', () => {
  const malformed = (
    code: Case['code'],
    name: string,
    damage: Damage,
    at: Case['at'],
    says: Case['says'],
    file: string = site,
  ): Case => ({
    name,
    damage,
    code,
    file,
    says,
    ...(at === undefined ? {} : { at }),
  });
  const indentation: Case['says'] = [/begins in another column/, /the same indentation/, /the line above/];
  const second: Case['says'] = [/not closed on its line/, /quotation marks on one line/, /Close it/];
  const aTag: Case['says'] = [/a tag, “!!/, /a plain value/, /Delete the tag/];
  const cases: Case[] = [
    malformed(
      'yaml-indentation',
      'bad indentation',
      [report, '  file:', '   file:'],
      '‸  sha256:',
      indentation,
      report,
    ),
    malformed(
      'yaml-bracket-open',
      'an unclosed list',
      [report, '[p2, p3]', '[p2, p3'],
      '  ‸- slug: tasks',
      [/a bracket above it is still open/, /as many closing brackets/, /Close the bracket/],
      report,
    ),
    malformed(
      'yaml-tab',
      'a tab',
      [report, '  file:', '\tfile:'],
      '‸\tfile:',
      [/a tab/, /spaces/, /Replace the tab/],
      report,
    ),
    malformed(
      'yaml-quotation-open',
      'an unclosed double quote',
      [site, 'Duizhao', '"Duizhao'],
      'en: ‸"Duizhao',
      second,
    ),
    malformed(
      'yaml-quotation-open',
      'an unclosed single quote',
      [conversion, '著力', "'著力"],
      "from: ‸'著力",
      second,
      conversion,
    ),
    malformed('yaml-malformed', 'a quotation and more', [site, 'Duizhao', '"Dui" zhao'], 'en: "Dui" ‸zhao', [
      /Unexpected scalar/,
      /well-formed YAML/,
      /quotation marks/,
    ]),
    malformed(
      'yaml-colon-in-value',
      'a colon in a value',
      [site, 'Duizhao', 'Duizhao: a site'],
      'en: ‸Duizhao: a site',
      [/a colon in it/, /one key and one value/, /quotation marks/],
    ),
    malformed('yaml-no-key', 'a full-width colon', [site, 'url: ', 'url：'], '‸url：', [
      /not a key/,
      /a colon/,
      /an ASCII one/,
    ]),
    malformed(
      'yaml-key-repeated',
      'a key twice',
      [site, '# Where', 'url: https://a.example/\n# Where'],
      '‸url: https://a.example/',
      [/stands above already/, /once/, /Delete one/],
    ),
    malformed('yaml-merge-unfinished', 'the marks of a merge', [site, 'url:', '<<<<<<< HEAD\nurl:'], '‸<<<<<<< HEAD', [
      /“<<<<<<< HEAD”, the mark of a merge/,
      /one of the two versions/,
      /Finish the merge/,
    ]),
    malformed('yaml-several-documents', 'a second document', [site, 'url:', '---\nurl:'], '‸---\nurl', [
      /three hyphens/,
      /one document/,
      /Delete/,
    ]),
    malformed('yaml-tag', 'a tag that makes code', [site, 'Duizhao', '!!js/function x'], 'en: !!js/function ‸x', aTag),
    malformed('yaml-tag', 'a tag that YAML knows', [site, 'Duizhao', '!!binary RGFu'], 'en: !!binary ‸RGFu', aTag),
    malformed('yaml-alias', 'emphasis as in Markdown', [site, 'Duizhao', '**Duizhao**'], 'en: ‸**Duizhao**', [
      /an alias, “\*\*Duizhao\*\*”/,
      /the value itself/,
      /begins with \*/,
    ]),
    malformed(
      'yaml-alias',
      'an alias bomb',
      () => content.write(site, bomb()),
      [2, 5],
      [/an alias, “\*a0”/, /the value itself/, /Write the value out/],
    ),
    ...(
      [
        ['', 'empty'],
        ['# nothing but a remark\n', 'empty'],
        ['- a\n- b\n', 'a list'],
        ['just a sentence\n', '“just a sentence”'],
        ['42\n', '42'],
      ] as const
    ).map(([text, shown]) =>
      malformed(
        shown === 'empty' ? 'value-empty' : 'value-type',
        `${JSON.stringify(text)} for a file`,
        () => content.write(site, text),
        undefined,
        [new RegExp(`^the file is ${shown}$`), /keys with values/, /Correct it/],
      ),
    ),
    malformed(
      'content-undecodable',
      'text that is not UTF-8',
      () => content.write(site, Buffer.from([0x61, 0x3a, 0x0a, 0x20, 0xb6, 0xd4])),
      [2, 2],
      [/byte 0xB6 at offset 4/, /a YAML file in UTF-8/, /Save the file as UTF-8/],
    ),
    malformed(
      'content-undecodable',
      'UTF-16',
      () => content.write(site, Buffer.from('\ufefftitle:', 'utf16le')),
      undefined,
      [/utf-16le/, /a YAML file in UTF-8/, /Save the file as UTF-8/],
    ),
    malformed('content-undecodable', 'a NUL character', [site, 'Duizhao', 'Dui\0zhao'], 'en: Dui‸\0', [
      /NUL/,
      /YAML file in UTF-8/,
      /UTF-8/,
    ]),
  ];
  test.each(cases)('$name', check);

  test('brackets without end', async () => {
    content.write(site, 'a: '.padEnd(100_000, '['));
    const { value, issues } = await run();
    expect(issues.map(({ code, place }) => [code, place?.line])).toEqual([['yaml-too-deep', 1]]);
    issues.forEach(expectUseful);
    expect(value).toBeUndefined();
  });

  test('but reads a byte order mark and the line ends of Windows', async () => {
    for (const file of [site, report, summaries, corrections, conversion, glossary])
      content.write(file, `\ufeff${content.read(file).replaceAll('\n', '\r\n')}`);
    expect((await run()).issues).toEqual([]);
  });

  /** Nine of nine of nine …: a few lines that would be a billion values. */
  function bomb(): string {
    const level = (number: number): string =>
      `a${number}: &a${number} [${Array(9)
        .fill(`*a${number - 1}`)
        .join(', ')}]`;
    return ['a0: &a0 [x]', ...Array.from({ length: 9 }, (_, index) => level(index + 1))]
      .join('\n')
      .replace('a1: &a1 [', 'b: [');
  }
});

describe('prepare() refuses values of the wrong shape', () => {
  const wrong = (
    code: Case['code'],
    name: string,
    damage: Damage,
    file: string,
    at: Case['at'],
    says: Case['says'],
  ): Case => ({
    name,
    damage,
    code,
    file,
    says,
    ...(at === undefined ? {} : { at }),
  });
  const controls: Case['says'] = [/“title\.en” is “/, /text without control characters/, /Correct it/];
  const cases: Case[] = [
    {
      name: 'a misspelt key',
      damage: [site, 'licence-url:', 'license-url:'],
      code: 'content-unknown-key',
      file: site,
      at: '‸license-url:',
      says: [
        /the key “license-url” in the file/,
        /only title, url, licence, licence-url, editions, report-errors/,
        /spelling/,
      ],
    },
    {
      name: 'a misspelt key far down',
      damage: [summaries, '    gist: "Xi', '    jist: "Xi'],
      code: 'content-unknown-key',
      file: summaries,
      at: '‸jist:',
      says: [/the key “jist” in “paragraphs\.p2”/, /only gist, lead, summary/, /spelling/],
      also: ['value-missing'],
    },
    {
      name: 'a key for prototypes',
      damage: [site, 'url:', '__proto__: {polluted: true}\nurl:'],
      code: 'content-unknown-key',
      file: site,
      at: '‸__proto__:',
      says: [/the key “__proto__” in the file/, /only title/, /delete it/],
    },
    wrong('value-unquoted', 'a number for text', [report, 'value: 2023-12', 'value: 2023'], report, 'value: ‸2023', [
      /“date\.value” is 2023$/,
      /^text$/,
      /Put it in quotation marks: "2023"/,
    ]),
    ...['December 2023', '2023-13', '2023-02-30', '2023-1', '2023/12', '2023-12-31 '.repeat(2)].map((date) =>
      wrong(
        'value-form',
        `${date} for a date`,
        [report, 'value: 2023-12', `value: ${date}`],
        report,
        `value: ‸${date}`,
        [/“date\.value” is “/, /a date such as 2023, 2023-12 or 2023-12-31/, /Correct it/],
      ),
    ),
    wrong('value-type', 'text for a list', [report, '[p2, p3]', 'p2, p3'], report, 'paragraphs: ‸p2, p3', [
      /“outline\.paragraphs” is “p2, p3”/,
      /a list/,
      /Correct it/,
    ]),
    wrong('value-type', 'a list for text', [site, 'Duizhao', '[Dui, zhao]'], site, '‸en: [', [
      /is a list/,
      /^text$/,
      /Correct it/,
    ]),
    wrong(
      'value-type',
      'text for true or false',
      [report, 'true\n    paragraphs', 'yes\n    paragraphs'],
      report,
      'supplied: ‸yes',
      [/“outline\.supplied” is “yes”/, /true or false/, /Correct it/],
    ),
    wrong('value-empty', 'nothing behind a key', [site, 'en: Duizhao', 'en:'], site, 'en:‸\n', [
      /“title\.en” is empty/,
      /^text$/,
      /Correct it/,
    ]),
    wrong('value-empty', 'nothing but a space', [site, 'Duizhao', '" "'], site, 'en: ‸" "', [
      /“title\.en” is “ ”/,
      /some text/,
      /Correct/,
    ]),
    wrong('value-missing', 'a field that is missing', [site, '  en: Duizhao\n', ''], site, '‸title:', [
      /“title\.en” is missing/,
      /^text$/,
      /Add it/,
    ]),
    wrong(
      'value-not-offered',
      'a script that is none',
      [report, 'script: hant-charwise', 'script: traditional'],
      report,
      'script: ‸trad',
      [/“source\.script” is “traditional”/, /one of hans, hant, hant-charwise/, /Correct it/],
    ),
    wrong(
      'value-form',
      'an encoding that is none',
      [report, 'encoding: utf-8', 'encoding: GBK-2'],
      report,
      'encoding: ‸GBK-2',
      [/“source\.encoding” is “GBK-2”/, /utf-8, gb18030 or big5/, /Correct it/],
    ),
    wrong('value-form', 'a sha256 that is cut off', [report, 'sha256: 2834f9e1', 'sha256: '], report, 'sha256: ‸16c9', [
      /“source\.sha256” is “16c9/,
      /64 hexadecimal digits/,
      /Correct it/,
    ]),
    wrong('value-empty', 'an outline without sections', () => cutOutline(), report, '‸outline: []', [
      /“outline” is a list/,
      /at least one entry/,
      /Correct it/,
    ]),
    wrong(
      'value-too-long',
      'a gist over 60 characters',
      [summaries, 'gist: "2023', `gist: "${'x'.repeat(60)}`],
      summaries,
      'gist: ‸"xxx',
      [/“paragraphs\.p1\.gist” is “x+…$/, /at most 60 characters/, /Correct it/],
    ),
    wrong(
      'value-control-character',
      'an escape for the terminal',
      [site, 'Duizhao', String.raw`"\e[2J"`],
      site,
      String.raw`en: ‸"\e[2J"`,
      controls,
    ),
    wrong(
      'value-control-character',
      'an escaped NUL',
      [site, 'Duizhao', String.raw`"\0"`],
      site,
      String.raw`en: ‸"\0"`,
      controls,
    ),
    wrong(
      'value-control-character',
      'half a character',
      [site, 'Duizhao', String.raw`"\uD842"`],
      site,
      String.raw`en: ‸"\uD842"`,
      controls,
    ),
    ...[
      'duizhao.example',
      'ftp://duizhao.example/',
      'javascript:alert(1)',
      '//duizhao.example/',
      'https://',
      'https:///a',
      'https://a.example/?x=1',
      'https://a.example/#x',
      'https://me:pw@a.example/',
      'https://a.example/../b/',
      'https://a.example/报告/',
      'https://a.example/a b/',
    ].map((url) =>
      wrong(
        'value-form',
        `${url} for the site’s address`,
        [site, 'https://duizhao.example/', JSON.stringify(url)],
        site,
        'url: ‸"',
        [/“url” is “/, /an address such as https:\/\/example\.org\/reports\//, /Correct it/],
      ),
    ),
    ...['javascript:alert(1)', 'data:text/html,x', 'CC BY 4.0'].map((url) =>
      wrong(
        'value-form',
        `${url} for the licence’s address`,
        [site, 'https://creativecommons.org/licenses/by/4.0/', JSON.stringify(url)],
        site,
        'licence-url: ‸"',
        [/“licence-url” is “/, /an address such as https:\/\/example\.org\//, /Correct it/],
      ),
    ),
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' data:text/html,x',
      'errors@duizhao.example',
      'mailto:a@b?subject=a b',
    ].map((url) =>
      wrong(
        'value-form',
        `${url} for the address of errors`,
        () => content.write(site, content.read(site).replace(/"mailto:.*"/u, JSON.stringify(url))),
        site,
        'report-errors: ‸"',
        [/“report-errors” is “/, /a mailto: or https: address without spaces/, /Correct it/],
      ),
    ),
  ];
  test.each(cases)('$name', check);

  function cutOutline(): void {
    content.write(report, content.read(report).replace(/^outline:[^]*/mu, 'outline: []\n'));
  }
});
