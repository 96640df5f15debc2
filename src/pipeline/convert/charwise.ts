import characters from 'opencc-js/dict/STCharacters';

/**
 * Simplified to traditional as careless publishing chains do it: each character alone, always the same
 * form. Rightly converted text needs phrases (convert.ts); this is the forward model of the mistake, and
 * proves that a simplified text is the original of a received traditional one.
 */
export function convertCharwise(simplified: string): string {
  const table = charwiseTable();
  let converted = '';
  for (const character of simplified) converted += table.get(character) ?? character;
  return converted;
}

/**
 * Where the chain's table differs from OpenCC's first choice, as seen in damaged pages: most have a
 * simplified form that is a traditional character too, and the chain leaves those alone.
 */
const UNCHANGED = '于余占后干征游筑范郁采里群云岩唇跖挂涂凶斗厂伙愿涌咨';
const OWN_FORM = '为為 众眾 着著 启啟 伪偽 冲沖 症癥 签簽 杆桿 呆待 坐座';

let table: ReadonlyMap<string, string> | undefined;

function charwiseTable(): ReadonlyMap<string, string> {
  table ??= new Map([
    // The chain worked in GBK, which has none of the rare characters beyond the basic plane (two units).
    ...pairs(
      characters
        .split('|')
        .map((entry) => entry.replace(' ', ''))
        .filter((pair) => pair.length === 2),
    ),
    ...pairs([...UNCHANGED].map((character) => character + character)),
    ...pairs(OWN_FORM.split(' ')),
  ]);
  return table;
}

function pairs(entries: readonly string[]): [string, string][] {
  return entries.map((entry) => {
    const [simplified = '', traditional = ''] = entry;
    return [simplified, traditional];
  });
}
