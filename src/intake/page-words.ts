/** Elements that are a program's: nobody reads what is in them. */
export const PROGRAM = new Set(['script', 'style', 'template', 'link', 'meta', 'base']);

/** Elements that are never text, and how they are named where one has something for the reader, in words or not. */
export const NEVER: Readonly<Record<string, { readonly always?: string; readonly words?: string }>> = {
  noscript: { words: 'what is shown where programs do not run' },
  iframe: { always: 'a frame with another page' },
  frame: { always: 'a frame with another page' },
  object: { always: 'an embedded object' },
  embed: { always: 'an embedded object' },
  applet: { always: 'an embedded object' },
  video: { always: 'a video' },
  audio: { always: 'a sound recording' },
  canvas: { always: 'a drawing made by a program' },
  svg: { always: 'a drawing (SVG)' },
  form: { always: 'a form' },
  input: {},
  button: { words: 'a button' },
  select: { words: 'a choice in a form' },
  textarea: { words: 'a field of a form' },
  dialog: { words: 'a window of the page' },
};

/** Elements and roles of the page around the text. */
export const AROUND = new Set(['nav', 'footer', 'aside', 'menu']);
export const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'dialog',
  'alert',
]);

/** Words of class names and ids that the furniture of a page has. */
export const NAMES =
  /(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position|location|share|sharing|bdshare\w*|social|toolbar|tools?|sidebar|side|footer|foot|header|head|top|topbar|banner|ads?|advert\w*|related|relevant|recommend\w*|comments?|pager|pagination|page-?nav|prev-?next|print|copyright|login|search\w*|qrcode|ewm|erweima|editor|zrbj|bianji|fontsize|font-size|hidden|visually-hidden|sr-only|skip\w*|cookie\w*|popup|modal|langs?|language)(?:$|[-_ \d])/iu;

/** Where the text stands on the sites of the government, and on most others. */
export const TEXTS = [
  /^(?:UCAP-CONTENT|js_content|zoom|TRS_Editor|content-?body|article-?(?:content|body)|pages_content|news_content|mw-content-text)$/iu,
  /(?:^|\s)(?:TRS_Editor|TRS_UEDITOR|pages_content|article-?(?:content|body|text)|news_?content|entry-content|post-content|rich_media_content|law-reg-content)(?:$|\s)/iu,
];

/** A line that is the page's and not the text's. */
export const LINE =
  /^[\[【（(〔\s]*(?:(?:首页|首頁)\s*[>›»].*|(?:打印|列印)(?:本页|本頁|文章|正文)?|(?:友善列印|转寄|轉寄)|关闭(?:窗口|本页|页面)?|關閉(?:視窗|本頁)?|(?:分享|转发|轉發)(?:到|至)?[：:]?.{0,12}|微信|微博|QQ空间|字(?:号|號|体|體|级)?[：:\s]*[\[【（(]?\s*(?:大|小|默认|超大).*|(?:责任)?编辑[：:].{0,20}|責任編輯[：:].{0,20}|(?:上|下)一(?:篇|条|條|頁|页)[：:]?.*|相关(?:链接|阅读|新闻|文章|稿件)[：:]?|相關(?:連結|新聞|文章)[：:]?|(?:扫一扫|掃一掃|扫码).{0,24}|(?:返回|回到)?(?:顶部|頂部|首页|首頁)|浏览(?:次数|量)?[：:]?\s*\d*\s*次?|点击(?:数|量|率)?[：:]\s*\d*|(?:您)?(?:当前|现在|的)(?:的)?位置(?:是)?[：:].*|加入收藏|设为首页|我要纠错|版权所有.*|.{0,6}ICP[备備]\s?\d.*|.{0,4}公网安备.*|网站地图|無障礙.{0,6}|跳到主要內容.{0,6}|Print|Share|Close)[\]】）)〕\s|]*$/iu;
