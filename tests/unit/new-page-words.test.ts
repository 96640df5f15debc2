import { describe, expect, test } from 'vitest';
import { LINE, NAMES, TEXTS } from '../../src/intake/page-words.ts';
import { removeToolBars } from '../../src/intake/tool-bars.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);

describe('a line that is the page’s', () => {
  test.each(words(`
    首页>甲 首頁»甲>乙 首页›甲 打印 列印 打印本页 打印本頁 打印文章 打印正文 友善列印 转寄 轉寄 关闭 关闭窗口 关闭本页 关闭页面 關閉 關閉視窗 關閉本頁
    分享 分享到 分享至： 转发 轉發到:甲 分享到微信、微博 微信 微博 QQ空间 字号：大 字號:小 字体大 字體：大 字级大 字号：【大】 字号大中小 字号：默认 字号：超大
    编辑：甲 责任编辑：甲 责任编辑:甲 責任編輯：甲 上一篇 上一篇：甲 下一篇:甲 上一条 下一條 下一页 上一頁：甲 相关链接 相关链接： 相关阅读 相关新闻 相关文章 相关稿件 相關連結 相關新聞： 相關文章
    扫一扫 扫一扫在手机打开 掃一掃 扫码关注 返回顶部 回到顶部 顶部 頂部 返回首页 首页 首頁 浏览 浏览次数 浏览量：3 浏览次数：3次 点击数： 点击量：3 点击率:3
    您当前位置：甲 当前位置：甲 您的位置：甲 您现在的位置：甲 当前位置是：甲 加入收藏 设为首页 我要纠错 版权所有 版权所有甲 京ICP备1 京ICP備1号 甲ICP备3 京公网安备1 网站地图 無障礙 無障礙網頁 跳到主要內容 跳到主要內容區塊 Print print Share Close
    【打印】 [打印] （打印） (打印) 〔打印〕 【打印`))('%s', (line) => {
    expect(LINE.test(line)).toBe(true);
  });

  test.each(words(`首页甲 打印甲 打印机 甲打印 关闭甲 关闭窗口甲 甲关闭 分享到一二三四五六七八九十一二三 微信号 甲微信 编辑部 编辑：一二三四五六七八九十一二三四五六七八九十甲
    上一个 相关 相关甲 甲相关链接 扫一扫一二三四五六七八九十一二三四五六七八九十一二三四五 返回 返回甲 浏览甲 浏览次数甲 点击 点击数 点击数：甲 位置 位置在甲 加入收藏夹 设为首页甲
    甲版权所有 一二三四五六七ICP备1 京ICP备甲 一二三四五公网安备1 网站地图甲 無障礙一二三四五六七 Printed Shared Closed`))('but not %s', (line) => {
    expect(LINE.test(line)).toBe(false);
  });
}); // prettier-ignore

describe('a class name of the furniture of a page', () => {
  const names = words(`nav navbar menu breadcrumb breadcrumbs crumb crumbs position location share sharing bdshare bdsharebutton social toolbar tool tools
    sidebar side footer foot header head top topbar banner ad ads advert advertisement related relevant recommend recommended comment comments pager pagination
    page-nav pagenav prev-next prevnext print copyright login search searchbox qrcode ewm erweima editor zrbj bianji fontsize font-size hidden visually-hidden
    sr-only skip skiplink cookie cookies popup modal lang langs language`);
  test.each(names)('%s', (name) => {
    for (const found of [name, `a-${name}`, `a_${name}`, `a ${name}`, `${name}-b`, `${name}_b`, `${name} b`, `${name}1`, name.toUpperCase()]) expect(NAMES.test(found)).toBe(true);
    if (!name.includes('-')) expect(NAMES.test(`x${name}`)).toBe(false);
  });
  test.each(words('content text article navy menus positions tops heading sides adds'))('but not %s', (name) => {
    expect(NAMES.test(name)).toBe(false);
  });
}); // prettier-ignore

describe('where the text stands', () => {
  const [ids, classes] = TEXTS as [RegExp, RegExp];
  test.each(words('UCAP-CONTENT js_content zoom TRS_Editor content-body contentbody article-content articlebody article-body pages_content news_content mw-content-text'))('the id %s', (id) => {
    expect([ids.test(id), ids.test(`a${id}`), ids.test(`${id}a`), ids.test(id.toLowerCase())]).toEqual([true, false, false, true]);
  });
  test.each(words('TRS_Editor TRS_UEDITOR pages_content article-content articlebody article-text news_content newscontent entry-content post-content rich_media_content law-reg-content'))('the class %s', (name) => {
    expect([classes.test(name), classes.test(`a ${name} b`), classes.test(`a${name}`), classes.test(`${name}a`)]).toEqual([true, true, false, false]);
  });
}); // prettier-ignore

describe('removeToolBars()', () => {
  const tools = words(`下载 下載 打印 列印 分享 收藏 复制 複制 转发 轉發 转寄 轉寄 关闭 關閉 放大 缩小 縮小 加大 减小 減小 默认 默認 预设 預設 大 中 小 首页 首頁 返回 返回顶部 返回頂部 回到顶部 回到頂部 回顶部 回頂部
    上一篇 上一页 上一頁 下一篇 下一页 正文 A+ A- 字体 字體 字号 字號 字体大小 扫一扫 掃一掃 微信 微博 QQ 朗读 朗讀 朗读全文 语音播报 語音播報 简体 簡体 繁体 繁體 English 登录 登錄 登入 注册 註冊 搜索 无障碍 無障礙
    加入收藏 设为首页 設為首頁 当前位置 當前位置 网站地图 网站地圖 保存 评论 評論 点赞 點贊 阅读 閱讀 阅读次数 阅读量 浏览 瀏覽 浏览次数 浏览量 访问量 訪問量`).filter((tool) => tool !== '註冊' && tool !== '縮小');
  test.each(tools)('takes away a bar with %s', (tool) => {
    expect(removeToolBars(`甲 ${tool}\n收藏 | ${tool}\n下载\n甲的报告。\n`)).toEqual({ text: `甲 ${tool}\n甲的报告。\n`, dropped: [`the tools of a page: 收藏 | ${tool} 下载`] });
    expect(removeToolBars(`收藏 | 甲${tool}\n下载\n甲的报告。\n`).dropped).toEqual([]);
    expect(removeToolBars(`收藏 | ${tool}甲\n下载\n甲的报告。\n`).dropped).toEqual([]);
  });

  const taken = (text: string): string => removeToolBars(text).text;
  const lines = (count: number): string => Array.from({ length: count }, (_, at) => `第${at}行。\n`).join('');
  test.each([
    ['two words on lines of their own', '收藏\n下载\n甲。\n', '甲。\n'],
    ['one alone may be a heading', '下载\n甲。\n', '下载\n甲。\n'],
    ['but not a line that only pages have', '打印本页\n甲。\n', '甲。\n'],
    ['words between bars', '【大 中 小】\n复制｜收藏\n甲。\n', '甲。\n'],
    ['a bracket between two of them', '【字号：\n大\n】\n甲。\n', '甲。\n'],
    ['a bracket alone is none', '】\n甲。\n', '】\n甲。\n'],
    ['the blank lines above the text', '收藏\n\n下载\n\n \u3000\r\n甲。\n', '甲。\n'],
    ['with line ends of Windows', '收藏\r\n下载\r\n甲。\r\n乙。', '甲。\r\n乙。'],
    ['with line ends of old Macs', '收藏\r下载\r甲。\r', '甲。\r'],
    ['nothing where it would be everything', '收藏\n下载\n', '收藏\n下载\n'],
    ['nothing of a longer line', `收藏 ${'收藏 '.repeat(30)}\n下载\n甲。\n`, `收藏 ${'收藏 '.repeat(30)}\n下载\n甲。\n`],
    ['in the first twenty lines', `${lines(18)}收藏\n下载\n${lines(30)}`, `${lines(18)}${lines(30)}`],
    ['not in the twenty-first', `${lines(19)}收藏\n下载\n${lines(30)}`, `${lines(19)}收藏\n下载\n${lines(30)}`],
    ['in the last twelve', `${lines(30)}收藏\n下载\n${lines(10)}`, `${lines(30)}${lines(10)}`],
    ['not before them', `${lines(30)}收藏\n下载\n${lines(11)}`, `${lines(30)}收藏\n下载\n${lines(11)}`],
    ['one at either end stays', `下载\n${lines(30)}收藏\n`, `下载\n${lines(30)}收藏\n`],
  ])('%s', (_, text, rest) => {
    expect(taken(text)).toBe(rest);
  });
}); // prettier-ignore
