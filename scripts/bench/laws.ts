import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeHan } from '../../src/vocabulary/numerals.ts';
import { phrase, randomNumbers } from './library.ts';

/** What a generated law has: chapters, each with articles of one or two paragraphs; about 100 paragraphs in all. */
const CHAPTERS = 6;
const ARTICLES = 12;

/**
 * Writes a content folder with so many laws of generated text, as a publisher begins: no outline, no English. The same
 * seed gives the same laws, and a law is the same in a library of any size.
 */
export async function writeLaws(root: string, laws: number, seed: number): Promise<void> {
  const put = async (file: string, content: unknown): Promise<void> => {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  };
  const both = { zh: '生成的文字，用于测量。', en: 'Generated text, for measuring.' };
  await put('site.yaml', {
    title: { zh: '法规', en: 'Laws' },
    url: 'https://laws.example/',
    licence: both,
    'report-errors': 'mailto:errors@laws.example',
  });
  await put('glossary.yaml', []);
  await put('conversion.yaml', { hans: [], hant: [] });
  for (let number = 1; number <= laws; number += 1) {
    const random = randomNumbers(seed * 100_003 + number);
    const folder = `reports/law-${String(number).padStart(4, '0')}`;
    const title = `${phrase(random).slice(1).join('')}条例`;
    const text = lawText(title, random);
    await put(`${folder}/source.txt`, text);
    await put(`${folder}/report.yaml`, {
      title: { zh: title },
      publisher: { zh: PUBLISHERS[number % PUBLISHERS.length], en: `Office ${number % PUBLISHERS.length}` },
      type: 'regulation',
      date: { value: `${1990 + (number % 35)}-0${1 + (number % 9)}-15` },
      received: both,
      rights: both,
      source: { file: 'source.txt', sha256: createHash('sha256').update(text).digest('hex'), script: 'hans' },
    });
  }
}

const PUBLISHERS = ['云岭省人民政府', '海州市人民政府', '平原省人民代表大会常务委员会', '江口市港务局'];

function lawText(title: string, random: () => number): string {
  const lines = [title];
  let article = 0;
  for (let chapter = 1; chapter <= CHAPTERS; chapter += 1) {
    lines.push(`第${writeHan(chapter, 'counting')}章　${phrase(random).slice(1).join('')}`);
    for (let each = 0; each < ARTICLES; each += 1) {
      article += 1;
      lines.push(`第${writeHan(article, 'counting')}条　${provision(random)}`);
      if (random() < 0.4) lines.push(provision(random));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** One or two sentences. */
function provision(random: () => number): string {
  const sentence = (): string =>
    `${Array.from({ length: 1 + Math.floor(random() * 3) }, () => phrase(random).join('')).join('，')}。`;
  return random() < 0.5 ? sentence() : sentence() + sentence();
}
