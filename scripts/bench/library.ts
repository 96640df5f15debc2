import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a generated report has; with these it makes 50 HTML pages: 3 × (4 + 6) in editions, 19 permalinks, its address. */
const SECTIONS = 4;
const PARAGRAPHS = 19;
export const PAGES_PER_REPORT = 3 * (SECTIONS + 6) + PARAGRAPHS + 1;

/** Writes a content folder with so many reports of generated text; the same seed gives the same text. */
export async function writeLibrary(root: string, reports: number, seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const put = async (file: string, content: unknown): Promise<void> => {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content));
  };
  const both = { zh: '生成的文字，用于测量。', en: 'Generated text, for measuring.' };
  const claim = (id: string) => ({ text: both.en, sources: [`${id}.s1`] });
  await put('site.yaml', {
    title: { zh: '测量', en: 'Bench' },
    url: 'https://duizhao.example/',
    licence: both,
    'report-errors': 'mailto:errors@duizhao.example',
  });
  await put('glossary.yaml', []);
  await put('conversion.yaml', { hans: [], hant: [] });
  for (let number = 1; number <= reports; number += 1) {
    const folder = `reports/report-${String(number).padStart(4, '0')}`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => paragraph(random));
    const text = `${paragraphs.join('\n')}\n`;
    await put(`${folder}/source.txt`, text);
    await put(`${folder}/report.yaml`, {
      title: { zh: `${clause(random)}（${number}）` },
      date: { value: String(2000 + (number % 25)) },
      received: both,
      rights: both,
      source: { file: 'source.txt', sha256: createHash('sha256').update(text).digest('hex'), script: 'hans' },
      outline: outline(),
    });
    const ids = paragraphs.map((_, index) => `p${index + 1}`);
    await put(`${folder}/summaries.en.yaml`, {
      title: `Generated report ${number}`,
      abstract: [],
      sections: Object.fromEntries(
        outline().map(({ slug, paragraphs: [first] }) => [slug, { title: slug, summary: [claim(first ?? '')] }]),
      ),
      paragraphs: Object.fromEntries(
        ids.map((id) => [id, { gist: `Paragraph ${id} of ${number}`, summary: [claim(id)] }]),
      ),
    });
  }
}

function outline() {
  const each = Math.ceil(PARAGRAPHS / SECTIONS);
  return Array.from({ length: SECTIONS }, (_, section) => ({
    slug: `part-${section + 1}`,
    heading: `第${section + 1}部分`,
    paragraphs: Array.from(
      { length: Math.min(each, PARAGRAPHS - section * each) },
      (__, at) => `p${section * each + at + 1}`,
    ),
  }));
}

/** Two to five sentences, about 120 characters. */
function paragraph(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const clauses = Array.from({ length: 1 + Math.floor(random() * 3) }, () => clause(random));
    return `${clauses.join('，')}。`;
  }).join('');
}

/** Some ten characters, one of them rare, so that each report needs some that others do not. */
function clause(random: () => number): string {
  const [verb, place, thing, end] = phrase(random);
  return `${verb}${place}${thing}${rare(random)}${end}`;
}

/** Four common words, such as 推进, 城乡, 道路, 建设. */
export function phrase(random: () => number): readonly [string, string, string, string] {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  return [pick(VERBS), pick(PLACES), pick(THINGS), pick(ENDS)];
}

/** Characters of names. */
function rare(random: () => number): string {
  return String.fromCodePoint(0x4e00 + Math.floor(random() * 0x4000));
}

const VERBS = ['推进', '加快', '完善', '提升', '落实', '培育', '发展', '保障', '统筹', '深化', '加强', '健全'];
const PLACES = ['城乡', '沿海', '山区', '社区', '园区', '口岸', '流域', '平原', '港口', '企业', '学校', '医院'];
const THINGS = ['道路', '水利', '供电', '通信', '教育', '医疗', '住房', '养老', '农业', '工业', '航运', '环境'];
const ENDS = ['建设', '服务', '管理', '改革', '保护', '监测', '试点', '评估', '规划', '合作', '创新', '转型'];

/** Numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
