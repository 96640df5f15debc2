import CSL from 'citeproc';
import { cslLocaleOf, type EditionKey, EDITIONS, languageOf } from '../../../src/vocabulary/edition.ts';
import { type CslNode, readLocale } from './csl-data.ts';

/** A CSL item: https://docs.citationstyles.org. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** Citations of an item in HTML. */
export interface Engine {
  /** In the list of references, without the list's numbering. */
  readonly entry: (item: CslItem) => string;
  /** As a note or in the text; `label` is CSL's name for what the locator counts. */
  readonly cite: (item: CslItem, locator?: { readonly locator: string; readonly label: string }) => string;
}

/** Words for what a locator counts, where those of the locale will not do; by CSL's name for it. */
export type LocatorWords = Readonly<Record<string, string>>;

/** @param style elements of a style, or its XML */
export function createEngine(style: CslNode | string, language: EditionKey, words: LocatorWords = {}): Engine {
  let current: CslItem = { id: '', type: 'book' };
  const locale = cslLocaleOf(language);
  const known = EDITIONS.map((edition) => cslLocaleOf(languageOf(edition)));
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => replaceWords(readLocale(known.includes(tag) ? tag : 'en-US'), words),
      retrieveItem: () => current,
    },
    typeof style === 'string' ? style : forOneItem(style),
    locale,
    true,
  );
  // An item that is known is not read again: it has to go first.
  const open = (item: CslItem): void => {
    engine.updateItems([]);
    current = item;
    engine.updateItems([item.id]);
  };
  return {
    entry: (item) => {
      open(item);
      const [, [entry = '']] = engine.makeBibliography();
      return endItalics(cleanEntry(entry));
    },
    cite: (item, locator) => {
      open(item);
      const cluster = { citationItems: [{ id: item.id, ...locator }], properties: { noteIndex: 1 } };
      return endItalics(engine.previewCitationCluster(cluster, [], [], 'html'));
    },
  };
}

/**
 * A style without what is for lists of several items: to sort them and to tell like ones apart takes half of the time,
 * and where there is one it changes nothing.
 */
function forOneItem(style: CslNode): CslNode {
  const isForSeveral = (name: string): boolean => name.startsWith('disambiguate-');
  const strip = (node: CslNode): CslNode => ({
    ...node,
    attrs: Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !isForSeveral(name))),
    children: node.children.filter((child) => typeof child === 'string' || child.name !== 'sort'),
  });
  const lists = ['citation', 'bibliography'];
  return {
    ...style,
    children: style.children.map((child) =>
      typeof child === 'string' || !lists.includes(child.name) ? child : strip(child),
    ),
  };
}

function replaceWords(locale: CslNode, words: LocatorWords): CslNode {
  const replace = (node: CslNode | string): CslNode | string => {
    if (typeof node === 'string') return node;
    const word = node.name === 'term' ? words[node.attrs['name'] ?? ''] : undefined;
    return word === undefined ? { ...node, children: node.children.map(replace) } : { ...node, children: [word] };
  };
  return { ...locale, children: locale.children.map(replace) };
}

function cleanEntry(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/u, '')
    .replaceAll(/<\/?div[^>]*>/gu, '')
    .trim();
}

/** Roman within italics as the end of the italics: the same to see, and no style that a page's policy could forbid. */
function endItalics(html: string): string {
  return html.replaceAll(/ <span style="font-style:normal;">([^<]*)<\/span><\/i>/gu, '</i> $1');
}
