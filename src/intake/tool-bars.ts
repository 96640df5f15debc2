import { LINE } from './page-words.ts';

/** Words of the tools around a text that was copied from a page, one on a line, or several between bars. */
const TOOL =
  /^(?:下[载載]|(?:打印|列印)(?:本[页頁]|文章|正文)?|(?:[关關][闭閉])(?:窗口|[视視]窗|本?[页頁]面?)|分享|收藏|[复複]制|[转轉][发發]|[转轉]寄|[关關][闭閉]|放大|[缩縮]小|加大|[减減]小|默[认認]|[预預][设設]|大|中|小|首[页頁]|返回|返回[顶頂]部|[回]到?[顶頂]部|上一[篇页頁]|下一[篇页頁]|正文|A[+-]|字[体體号號](?:大小)?|扫一扫|掃一掃|微信|微博|QQ|朗[读讀]|朗[读讀]全文|[语語]音播[报報]|[简簡][体體]|繁[体體]|English|登[录錄入]|注[册冊]|搜索|[无無]障[碍礙](?:[浏瀏][览覽])?|[长長]者(?:模式|版)|[适適]老化?|[关關][怀懷]版|智能[问問]答|[网網]站首[页頁]|[手]?[机機]版|[移]?[动動]版|[扫掃][码碼]|二[维維][码碼]|[我]要[纠糾][错錯]|[转轉]到|加入收藏|[设設][为為]首[页頁]|[当當]前位置|网站地[图圖]|[保]存|[评評][论論]|[点點][赞贊]|[阅閱][读讀](?:次[数數]|量)?|[浏瀏][览覽](?:次[数數]|量)?|[访訪][问問]量)$/u;
/** The name of a site, which its pages have above their titles. */
const SITE =
  /^[\p{Script=Han}·“”]{0,20}(?:[门門][户戶][网網]站|官方[网網]站|政府[网網]站?|政[务務][网網]站?|新[闻聞][网網]|信息[网網]|新[华華][网網]|人民[网網]|政府新[闻聞]公[报報])$/u;
/** A rule of signs, as it is typed. */
const RULE = /^(?:＊{5,}|＝{5,}|★{5,})$/u;
const AROUND = /[\s\u3000【】[\]（）()《》<>|｜/／·•：:、，,\d]+/gu;

/**
 * True for a line that is a tool bar, or a piece of one: 下载, 【字号：, 】, 打印 | 关闭.
 * @param isInside true between two lines that are: there a bracket alone is one, too
 */
function isToolBar(line: string, isInside: boolean): boolean {
  const plain = line.trim();
  if (plain === '' || [...plain].length > 60) return false;
  if (LINE.test(plain) || SITE.test(plain) || RULE.test(plain)) return true;
  const words = plain.split(AROUND).filter((word) => word !== '');
  if (words.length === 0) return isInside && /^[【】[\]（）()|｜]+$/u.test(plain);
  return words.every((word) => TOOL.test(word));
}

/** True for a tool bar that needs no other beside it: one that says so, or that has two tools. */
function isSure(line: string): boolean {
  return (
    LINE.test(line) || SITE.test(line) || RULE.test(line) || line.split(AROUND).filter((word) => word !== '').length > 1
  );
}

/** A line of a text: from its first character to behind its line end. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Lines at either end of a text in which tools stand. */
const HEAD = 20;
const TAIL = 12;

/**
 * Takes the tool bars of a page away from a text that was copied with them: at its head, up to the title and its label
 * lines, and at its foot. A word such as 下载 that stands alone may be a heading: two of them make a bar.
 */
export function removeToolBars(text: string): { readonly text: string; readonly dropped: readonly string[] } {
  const lines = linesOf(text);
  const filled = lines.filter((line) => line.text.trim() !== '');
  const head = filled.slice(0, HEAD);
  const tail = filled.slice(Math.max(head.length, filled.length - TAIL)).reverse();
  const bars = new Set<Line>();
  for (const part of [head, tail]) {
    let before = false;
    const found = part.filter((line) => {
      before = isToolBar(line.text, before);
      return before;
    });
    if (found.length > 1 || found.some(({ text: line }) => isSure(line.trim())))
      for (const line of found) bars.add(line);
  }
  if (bars.size === 0 || bars.size === filled.length) return { text, dropped: [] };
  const dropped = [...bars].sort((a, b) => a.from - b.from).map((line) => line.text.trim());
  const kept = lines.filter((line) => !bars.has(line)).map(({ from, to }) => text.slice(from, to));
  return {
    text: kept.join('').replace(/^(?:[ \t\u3000]*\r?\n)+/u, ''),
    dropped: [`the tools of a page: ${dropped.join(' ')}`],
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/gu)) {
    if (match[0] === '') continue;
    lines.push({ from: match.index, to: match.index + match[0].length, text: match[0].replace(/[\r\n]+$/u, '') });
  }
  return lines;
}
