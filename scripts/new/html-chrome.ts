import { type ChildNode, type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { attribute, elementsOf, wordsOf } from './dom.ts';
import { excerpt } from './excerpt.ts';

/** Elements that are never text, and how they are named where one had something for the reader. */
const NEVER: Readonly<Record<string, string | undefined>> = {
  script: undefined,
  style: undefined,
  template: undefined,
  noscript: undefined,
  link: undefined,
  meta: undefined,
  base: undefined,
  iframe: 'a frame with another page',
  frame: 'a frame with another page',
  object: 'an embedded object',
  embed: 'an embedded object',
  applet: 'an embedded object',
  video: 'a video',
  audio: 'a sound recording',
  canvas: 'a drawing made by a program',
  svg: 'a drawing (SVG)',
  math: 'a formula (MathML)',
  form: 'a form',
  input: undefined,
  button: undefined,
  select: undefined,
  textarea: undefined,
  dialog: undefined,
};

/** Elements and roles of the page around the text. */
const AROUND = new Set(['nav', 'footer', 'aside', 'menu']);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'dialog', 'alert']);

/** Words of class names and ids that the furniture of a page has. */
const NAMES =
  /(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position|location|share|sharing|bdshare\w*|social|toolbar|tools?|sidebar|side|footer|foot|header|head|top|topbar|banner|ads?|advert\w*|related|relevant|recommend\w*|comments?|pager|pagination|page-?nav|prev-?next|print|copyright|login|search\w*|qrcode|ewm|erweima|editor|zrbj|bianji|fontsize|font-size|hidden|visually-hidden|sr-only|skip\w*|cookie\w*|popup|modal|langs?|language)(?:$|[-_ \d])/iu;

/** Where the text stands on the sites of the government, and on most others. */
const TEXTS = [
  /^(?:UCAP-CONTENT|zoom|Zoom|TRS_Editor|content-?body|article-?(?:content|body)|pages_content|news_content|mw-content-text)$/iu,
  /(?:^|\s)(?:TRS_Editor|TRS_UEDITOR|pages_content|article-?(?:content|body|text)|news_?content|entry-content|post-content|rich_media_content|law-reg-content)(?:$|\s)/iu,
];

/** A line that is the page's and not the text's. */
const LINE =
  /^[\[【（(〔\s]*(?:(?:打印|列印)(?:本页|本頁|文章|正文)?|(?:友善列印|转寄|轉寄)|关闭(?:窗口|本页|页面)?|關閉(?:視窗|本頁)?|(?:分享|转发|轉發)(?:到|至)?[：:]?.{0,12}|微信|微博|QQ空间|字(?:号|號|体|體|级)?[：:\s]*[\[【（(]?\s*(?:大|小|默认|超大).*|(?:责任)?编辑[：:].{0,20}|責任編輯[：:].{0,20}|(?:上|下)一(?:篇|条|條|頁|页)[：:]?.*|相关(?:链接|阅读|新闻|文章|稿件)[：:]?|相關(?:連結|新聞|文章)[：:]?|(?:扫一扫|掃一掃|扫码).{0,24}|(?:返回|回到)?(?:顶部|頂部|首页|首頁)|浏览(?:次数|量)?[：:]?\s*\d*\s*次?|点击(?:数|量|率)?[：:]\s*\d*|(?:您)?(?:当前|现在|的)(?:的)?位置(?:是)?[：:].*|加入收藏|设为首页|我要纠错|版权所有.*|.{0,6}ICP[备備]\s?\d.*|.{0,4}公网安备.*|网站地图|無障礙.{0,6}|跳到主要內容.{0,6}|Print|Share|Close)[\]】）)〕\s|]*$/iu;

/** What was left of a page after its furniture was taken away. */
export interface Cleaned {
  readonly root: ParentNode;
  /** What was left out, each with its first words. */
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Takes everything away that is the page's and not the text's; the tree is changed.
 * @param isPage false for what was never a web page: it has no furniture
 */
export function removeChrome(document: Document, isPage: boolean): Cleaned {
  const dropped: string[] = [];
  const lost = new Map<string, number>();
  const body: ParentNode = [...elementsOf(document)].find(({ name }) => name === 'body') ?? document;
  const all = lengthOf(body);
  const remove = (element: Element, what?: string): void => {
    const words = excerpt(wordsOf(element));
    detach(element);
    if (words !== '') dropped.push(what === undefined ? words : `${what}: ${words}`);
  };
  for (const element of [...elementsOf(body)]) {
    if (!isAttached(element, body)) continue;
    if (Object.hasOwn(NEVER, element.name)) {
      const named = NEVER[element.name];
      if (named !== undefined) lost.set(named, (lost.get(named) ?? 0) + 1);
      detach(element);
    } else if (isHidden(element)) remove(element, 'hidden');
  }
  const root = isPage ? removeFurniture(body, all, remove, dropped) : body;
  return { root, dropped, lost: [...lost].map(([what, count]) => `${what}${count > 1 ? ` (${count} times)` : ''}`) };
}

/** Takes away what stands around the text, and gives the element that the text is in. */
function removeFurniture(
  body: ParentNode,
  all: number,
  remove: (element: Element) => void,
  dropped: string[],
): ParentNode {
  for (const element of [...elementsOf(body)]) {
    if (!isAttached(element, body) || lengthOf(element) > all / 2) continue;
    if (isAround(element) || isLinks(element)) remove(element);
  }
  const text = findText(body);
  const root = text ?? body;
  const title = text && takeTitle(body, text);
  if (text) {
    for (const rest of outside(body, text)) {
      const words = excerpt(wordsOf(rest));
      if (words !== '' && rest !== title) dropped.push(words);
    }
  }
  for (const element of [...elementsOf(root)].reverse()) {
    const words = wordsOf(element).replaceAll(/\s+/gu, ' ').trim();
    if (words !== '' && words.length < 80 && LINE.test(words) && isAttached(element, root)) remove(element);
  }
  if (title) root.children.unshift(title);
  return root;
}

function isHidden(element: Element): boolean {
  return (
    'hidden' in element.attribs ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'))
  );
}

function isAround(element: Element): boolean {
  if (/^h[1-6]$|^(?:p|td|th|tr|tbody|table|li|body|main|article|section|span|a|strong|em|sup)$/u.test(element.name))
    return ROLES.has(attribute(element, 'role'));
  if (AROUND.has(element.name) || ROLES.has(attribute(element, 'role'))) return true;
  if ([...elementsOf(element)].some(({ name }) => name === 'h1')) return false;
  if (element.name === 'header') return true;
  return NAMES.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);
}

/** A list or box of links to other pages: nearly nothing in it is not a link. */
function isLinks(element: Element): boolean {
  if (!/^(?:ul|ol|div|table|dl|section)$/u.test(element.name)) return false;
  const links = [...elementsOf(element)].filter(
    ({ name, attribs }) => name === 'a' && attribs['href'] !== undefined && !attribs['href'].startsWith('#'),
  );
  if (links.length < 4) return false;
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return linked / Math.max(1, lengthOf(element)) > 0.85 && linked / links.length < 40;
}

/** The element that holds the text, where the page names one. */
function findText(body: ParentNode): Element | undefined {
  const whole = lengthOf(body);
  const named = (element: Element): boolean =>
    element.name === 'article' ||
    element.name === 'main' ||
    attribute(element, 'role') === 'main' ||
    TEXTS.some((pattern) => pattern.test(attribute(element, 'id')) || pattern.test(attribute(element, 'class')));
  const found = [...elementsOf(body)].filter((element) => named(element) && lengthOf(element) > whole / 2);
  return found[0];
}

/** The page's main heading, where it stands outside the text. */
function takeTitle(body: ParentNode, root: Element): Element | undefined {
  if ([...elementsOf(root)].some(({ name }) => name === 'h1')) return undefined;
  return [...elementsOf(body)].find(({ name }) => name === 'h1');
}

/** The largest parts of a tree without the element. */
function outside(body: ParentNode, root: Element): ChildNode[] {
  const path = new Set<unknown>();
  for (let node: ParentNode | null = root; node; node = node.parent) path.add(node);
  const parts: ChildNode[] = [];
  for (let node: ParentNode = body; node !== root;) {
    let next: ParentNode | undefined;
    for (const child of node.children) {
      if (path.has(child) && isTag(child)) next = child;
      else parts.push(child);
    }
    if (!next) break;
    node = next;
  }
  return parts;
}

function lengthOf(node: ParentNode): number {
  return wordsOf(node).replaceAll(/\s/gu, '').length;
}

function detach(element: Element): void {
  const siblings = element.parent?.children;
  const at = siblings?.indexOf(element) ?? -1;
  if (at !== -1) siblings?.splice(at, 1);
  element.parent = null;
}

function isAttached(element: Element, root: ParentNode): boolean {
  for (let node: ParentNode | null = element; node; node = node.parent) if (node === root) return true;
  return false;
}
