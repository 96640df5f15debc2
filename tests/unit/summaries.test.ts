import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepare } from '../../scripts/site/prepare.ts';
import { draftAll } from '../../scripts/summaries/draft.ts';
import { completionsOf, RefusedError } from '../../scripts/summaries/endpoint.ts';
import { sign } from '../../scripts/summaries/file.ts';
import { listEnglish } from '../../scripts/summaries/list.ts';
import { readReply } from '../../scripts/summaries/reply.ts';
import { start } from '../fixtures/command.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { type CompletionsServer, serveCompletions } from '../fixtures/completions-server.ts';
import { type ContentFolder, copyContent, FILES } from '../fixtures/content-folder.ts';

const ID = 'new-industrialization';
let server: CompletionsServer;
let content: ContentFolder;
beforeAll(async () => void (server = await serveCompletions()));
afterAll(() => server.close());
beforeEach(() => void (content = copyContent()));
afterEach(() => content.remove());

async function read() {
  const { value, issues } = await prepare({ content: content.root, acceptIds: true, only: ID });
  const [prepared] = value?.reports ?? [];
  if (!prepared) throw new Error(JSON.stringify(issues));
  const items = listEnglish(prepared.input, prepared.report);
  return { ...prepared, issues, items, status: Object.fromEntries(items.map(({ id, status }) => [id, status])) };
}

/** Takes the English of some paragraphs out of the file. */
function takeOut(...ids: string[]): void {
  const text = content.read(FILES.summaries);
  const without = ids.reduce(
    (kept, id) => kept.replace(new RegExp(`^  ${id}:\\n(?: {4}.*\\n)+`, 'mu'), `  # ${id} is still to come\n`),
    text,
  );
  content.write(FILES.summaries, without);
}

async function draft({ timeout = 5000, parallel = 1 } = {}) {
  const { items, report } = await read();
  const failures: string[] = [];
  const waits: number[] = [];
  const missing = items.filter(({ status }) => status === 'missing');
  const before = server.asked.length;
  const drafted = await draftAll(missing, {
    endpoint: {
      url: new URL(server.url),
      model: 'small-model',
      key: 'secret',
      timeout,
      wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
    },
    report,
    file: content.path(FILES.summaries),
    order: items.map(({ id }) => id),
    date: '2026-01-31',
    parallel,
    onDraft: () => undefined,
    onFailure: ({ id }, problem) => failures.push(`${id}: ${problem}`),
  });
  return { drafted, failures, waits, asked: server.asked.slice(before) };
}

describe('listEnglish()', () => {
  test('tells missing English, and which text English was written for', async () => {
    takeOut('p5');
    const { status, items } = await read();
    expect(status).toMatchObject({ title: 'current', review: 'unsigned', p4: 'unsigned', p5: 'missing' });
    expect(items.find(({ id }) => id === 'p5')?.chinese).toMatch(/^促进数字技术/u);
  });

  test('calls signed English stale when its paragraph changes, and shows what the paragraph was', async () => {
    const { items } = await read();
    sign(
      content.path(FILES.summaries),
      items.filter(({ kind }) => kind !== 'abstract'),
      'A. Reviewer',
    );
    expect(new Set(Object.values((await read()).status))).toEqual(new Set(['current']));
    const source = readFileSync(content.path(FILES.source), 'utf8');
    content.receive(source.replace('圓滿完成重大', '順利完成重大'));
    const corrections = await read();
    expect(corrections.status).toMatchObject({ p1: 'stale', review: 'stale', p2: 'current' });
    expect(corrections.issues.find(({ code }) => code === 'summary-stale')?.actual).toMatch(/section “review”, p1$/u);
    expect(corrections.report.paragraphs[0]?.english).toEqual({ type: 'stale' });
  });
});

describe('sign()', () => {
  test('adds its lines to the file and changes no other byte of it, comments included', async () => {
    const before = content.read(FILES.summaries);
    const { items } = await read();
    sign(content.path(FILES.summaries), items, undefined);
    const lines = content.read(FILES.summaries).split('\n');
    const added = lines.filter((line) => /^ {4}for: "?[0-9a-f]{8}"?$/u.test(line));
    expect(added).toHaveLength(12);
    expect(lines.filter((line) => !added.includes(line)).join('\n')).toBe(before);
  });
});

describe('draftAll()', () => {
  test('writes marked drafts where English is missing, and nothing else', async () => {
    takeOut('p4', 'p5');
    const before = content.read(FILES.summaries);
    const { drafted, failures, asked } = await draft();
    expect({ drafted, failures }).toEqual({ drafted: 2, failures: [] });
    const after = content.read(FILES.summaries);
    for (const line of before.split('\n')) expect(after).toContain(line);
    expect([...after.matchAll(/^ {2}(p\d):/gmu)].map(([, id]) => id)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ]);
    expect(after).toMatch(
      / {2}p4:\n {4}gist: What p4.s1 says\n {4}lead: A heading\n {4}summary:\n {6}- text: It says what p4.s1 says.\n {8}sources: \[p4.s1\]\n {4}for: "?[0-9a-f]{8}"?\n {4}draft: \{ ?model: small-model, date: "?2026-01-31"? ?\}/u,
    );
    const { status, report, issues } = await read();
    expect(status).toMatchObject({ p3: 'unsigned', p4: 'draft', p5: 'draft' });
    expect(report.paragraphs[3]).toMatchObject({
      english: { type: 'draft', model: 'small-model', date: '2026-01-31' },
      gist: { en: 'What p4.s1 says [machine draft]' },
      leadEnglish: 'A heading [machine draft]',
    });
    expect(issues.find(({ code }) => code === 'summary-draft')?.actual).toMatch(/\(2\): p4, p5$/u);
    expect(asked[0]?.path).toBe('/v1/chat/completions');
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
    const sent = asked[0]?.body.messages[1]?.content ?? '';
    expect(JSON.parse(sent)).toMatchObject({
      terms: expect.arrayContaining([{ chinese: '新型工业化', english: 'new industrialization' }]) as unknown,
      sentences: expect.arrayContaining([{ id: 'p4.s1', text: expect.any(String) as unknown }]) as unknown,
    });
  });

  test('begins the file of a report that has none: title, headings, sections, paragraphs', async () => {
    rmSync(content.path(FILES.summaries));
    const { drafted, failures } = await draft({ parallel: 3 });
    expect({ drafted, failures }).toEqual({ drafted: 13, failures: [] });
    const file = content.read(FILES.summaries);
    expect(file).toMatch(
      /^title: A Title\ntitle-draft:\n {2}model: small-model\n[^]*\nabstract: \[\]\nsections:\n {2}review:\n/u,
    );
    expect([...file.matchAll(/^ {2}(p\d|[a-z]+):$/gmu)].map(([, id]) => id)).toEqual([
      'review',
      'guidance',
      'tasks',
      'conclusion',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ]);
    const { status, report } = await read();
    expect(status).toMatchObject({ title: 'draft', abstract: 'missing', review: 'draft', p8: 'draft' });
    expect(report.metadata.title.en).toBe('[A Title [machine draft]]');
  });

  test('asks servers again that are busy, broken, slow or talk nonsense', async () => {
    takeOut('p4');
    server.behave(429, 503, 'slow', 'garbage');
    const { drafted, waits } = await draft();
    expect({ drafted, waits: waits.length }).toEqual({ drafted: 1, waits: 4 });
    expect(waits.slice(0, 2)).toEqual([0, 0]); // as Retry-After says
    expect(waits[3]).toBeGreaterThan(waits[2] ?? Infinity);
  });

  test('leaves out what fails every time, says why, and goes on; the next run tries that alone', async () => {
    takeOut('p4', 'p5');
    server.behave('cut', 'huge', 'redirect', 500, 'cut');
    const first = await draft();
    expect(first).toMatchObject({ drafted: 1, failures: ['p4: its answer was cut short, 5 times'] });
    const second = await draft();
    expect(second.drafted).toBe(1);
    expect(second.asked.map(({ body }) => body.messages[1]?.content.includes('"p4.s1"'))).toEqual([true]);
  });

  test('tells the model what is wrong with an answer, and takes no wrong one', async () => {
    takeOut('p4');
    const bad = { content: JSON.stringify({ gist: 'x'.repeat(61), summary: [] }) };
    server.behave({ content: 'Here you are!' }, bad);
    const { drafted, asked } = await draft();
    expect(drafted).toBe(1);
    expect(asked[1]?.body.messages.at(-1)?.content).toMatch(/^That cannot be used: it is not JSON\./u);
    expect(asked[2]?.body.messages.at(-1)?.content).toMatch(/gist/u);
    server.behave(bad, bad, bad);
    takeOut('p4');
    expect((await draft()).failures[0]).toMatch(/^p4: its answers cannot be used: gist/u);
    expect((await read()).status['p4']).toBe('missing');
  });

  test('ends where the endpoint refuses, and keeps what it had', async () => {
    takeOut('p4', 'p5');
    server.behave('good', 401);
    await expect(draft()).rejects.toThrow(RefusedError);
    expect((await read()).status).toMatchObject({ p4: 'draft', p5: 'missing' });
  });
});

describe('readReply()', () => {
  const wanted = { keys: ['gist', 'summary'] as const, sentences: new Set(['p1.s1']) };
  const reply = (change: object) =>
    JSON.stringify({ gist: 'A gist', summary: [{ text: 'One.', sources: ['p1.s1'] }], ...change });
  test('takes JSON, in a code fence too', () => {
    expect(readReply(reply({}), wanted)).toHaveProperty('draft.gist', 'A gist');
    expect(readReply(`\`\`\`json\n${reply({})}\n\`\`\``, wanted)).toHaveProperty('draft.gist', 'A gist');
  });
  test.each([
    ['no JSON', 'gist: x', /not JSON/u],
    ['a long gist', reply({ gist: 'x'.repeat(61) }), /gist/u],
    ['a gist of two lines', reply({ gist: 'a\nb' }), /gist/u],
    ['letters that turn the line round', reply({ gist: 'a\u202eb' }), /gist/u],
    ['another key', reply({ notes: 'x' }), /notes|Unrecognized/u],
    ['no summary', reply({ summary: [] }), /“summary” is missing/u],
    ['a source that there is not', reply({ summary: [{ text: 'One.', sources: ['p2.s1'] }] }), /“p2.s1”/u],
    ['Chinese', reply({ gist: '一段中文' }), /not in English/u],
    ['an essay', reply({ summary: [{ text: 'x'.repeat(601), sources: ['p1.s1'] }] }), /summary\.0\.text/u],
  ])('refuses %s', (_, content_, problem) => {
    expect(readReply(content_, wanted)).toHaveProperty('problem', expect.stringMatching(problem));
  });
});

test('completionsOf() takes a base or the whole address', () => {
  expect(completionsOf(new URL('https://a.example/v1/')).href).toBe('https://a.example/v1/chat/completions');
  const whole = 'https://a.example/x/chat/completions?v=1';
  expect(completionsOf(new URL(whole)).href).toBe(whole);
});

describe('duizhao summaries', () => {
  const run = (...args: string[]) => duizhaoHere(['summaries', ID, '--content', content.root, ...args]);

  test('lists what is missing with its Chinese, sends nothing, and changes nothing', async () => {
    takeOut('p8');
    const [before, asked] = [content.read(FILES.summaries), server.asked.length];
    const [plain, json] = await Promise.all([run(), run('--json')]);
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^new-industrialization: 1 missing, .*\n\nno English yet\n {2}p8 +.*新型工业化/u);
    expect(JSON.parse(json.stdout)).toMatchObject({ report: ID, counts: { missing: 1, stale: 0, draft: 0 } });
    expect([content.read(FILES.summaries), server.asked.length]).toEqual([before, asked]);
  });

  test('drafts, is stopped by Ctrl-C without loss, goes on, and signs', async () => {
    takeOut('p7', 'p8');
    server.behave('good', 'slow');
    const before = server.asked.length;
    const { child, finished } = start(
      ['summaries', ID, '--content', content.root, '--endpoint', server.url, '--model', 'm', '--parallel', '1'],
      { env: { ...process.env, DUIZHAO_API_KEY: 'k' } },
    );
    while (!content.read(FILES.summaries).includes('  p7:')) await wait(20);
    while (server.asked.length < before + 2) await wait(20); // the second is under way
    child.kill('SIGINT');
    expect((await finished).signal).toBe('SIGINT');
    expect(readdirSync(path.dirname(content.path(FILES.summaries))).filter((name) => /tmp/u.test(name))).toEqual([]);
    expect((await read()).status).toMatchObject({ p7: 'draft', p8: 'missing' });
    const second = await run('--endpoint', server.url, '--model', 'm');
    expect(second).toMatchObject({ code: 0, stdout: '' });
    expect(second.stderr).toMatch(/^Drafting 1 with m at 127\.0\.0\.1:\d+\. .*\n1\/1 p8\n/u);
    const signed = await run('--sign', 'p7-p8', '--by', 'A. Reviewer');
    expect(signed).toMatchObject({ code: 0, stderr: 'Signed p7, p8.\n' });
    expect((await read()).status).toMatchObject({ p7: 'current', p8: 'current' });
    expect(content.read(FILES.summaries)).toMatch(/reviewed-by: A\. Reviewer/u);
  });

  test.each([
    [['--model', 'm'], /--model belongs to --endpoint/u],
    [['--endpoint', 'http://127.0.0.1/v1'], /needs --model/u],
    [['--endpoint', 'http://models.example/v1', '--model', 'm'], /in the clear/u],
    [['--endpoint', 'https://u:p@models.example/v1', '--model', 'm'], /DUIZHAO_API_KEY/u],
    [['--sign', 'p99'], /no “p99”/u],
  ])('refuses %s', async (args, reason) => {
    const { code, stderr } = await duizhaoHere(['summaries', ID, '--content', content.root, ...args], '', {
      env: { DUIZHAO_API_KEY: 'k' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
  });
});
