import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { damage, type GlossList } from '../../src/pipeline/restore/damage.ts';
import { projectRoot } from '../project.ts';

/** A text of one or two sentences, and what the chain makes of it: 3 to 15 glosses. */
export interface GlossedPassage {
  readonly original: string;
  readonly received: string;
}

/** Lists of pages, as each page has its own: common traditional characters. */
const LISTS = [
  '經濟發產業務體對應實國際會議數標準環設備條線時間開關門種養優調結構場監護續統計劃導歷',
  '經濟發產業數應實對國會時開學進過還這個們來為後當報設計說議',
  '業務農鄉區縣場價費電機構環護監讀書館圖園藝師認識議論證據財預領類題頭',
].map((list): GlossList => [...list].map((character) => [character, pinyin(character)] as const));

/** Short passages that the chain damaged: every sentence of `tests/fixtures/glosses`, and every two, with every list. */
export function damagedPassages(): readonly GlossedPassage[] {
  const sentences = readGlossFile('sentences.txt');
  const pairs = sentences.map((sentence, at) => sentence + (sentences[at + 1] ?? ''));
  return LISTS.flatMap((glosses) =>
    [...sentences, ...pairs].flatMap((passage): GlossedPassage[] => {
      const original = convertCharwise(passage);
      const received = damage(original, { glosses, keepPrivateUse: true, narrow: false });
      const count = received.match(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/gu)?.length ?? 0;
      return count >= 3 && count <= 15 ? [{ original, received }] : [];
    }),
  );
}

/** Texts in which an author reads characters, and sentences: a text to a line, with ⏎ for the ends of its lines. */
export function readGlossFile(name: 'sentences.txt' | 'readings-of-authors.txt'): readonly string[] {
  return readFileSync(path.join(projectRoot, 'tests', 'fixtures', 'glosses', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('⏎', '\n'));
}
