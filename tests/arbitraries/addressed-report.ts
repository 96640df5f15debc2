import { readNames } from '../../src/vocabulary/forms.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from '../../src/pipeline/published.ts';
import { defaultRun } from './default-report.ts';

const LAW: readonly (readonly [slug: string, title: string, paragraphs: readonly string[]])[] = [
  ['general', '第一章 总则', ['第一条 为示例而定。', '第二条 本例不是任何法律。']],
  ['rights', '第二章 权利', ['第三条 读者可以：', '（一）查阅；', '（二）引用。', '前款所称引用，包括摘录。']],
  ['duties', '第三章 义务', ['第十二条 引用应当注明出处。', '出处包括段号。', '第十二条之一 段号不得更改。']],
];

/** A text with chapters, articles, paragraphs of articles and items. */
export const lawReport: PublishedReport = withText(LAW);

/** The default report with its second and third paragraphs in the other order. */
export const movedReport: PublishedReport = {
  ...defaultRun.report,
  paragraphs: [0, 2, 1, 3, 4, 5, 6, 7].flatMap((index) => defaultRun.report.paragraphs[index] ?? []),
};

export function withText(text: typeof LAW): PublishedReport {
  const [pattern] = defaultRun.report.paragraphs;
  if (!pattern) throw new Error('the default report has no paragraphs');
  let n = 0;
  const paragraphs: PublishedParagraph[] = [];
  const sections = text.map(([slug, title, texts]): PublishedSection => {
    let article: string | undefined;
    const ids = texts.map((each) => {
      const names = readNames(each);
      article = names.find(({ kind }) => kind === '条')?.number ?? article;
      n += 1;
      const id = `p${n}`;
      paragraphs.push({
        ...pattern,
        id,
        position: n,
        section: slug,
        sentences: [{ id: `${id}.s1`, hans: each, hant: each, restored: [] }],
        lead: false,
        gist: { hans: each, hant: each, en: '' },
        summary: [],
        ...(names.length === 0 ? {} : { names }),
        ...(article === undefined ? {} : { article }),
      });
      return id;
    });
    return {
      slug,
      names: readNames(title),
      title: { hans: title, hant: title, en: title },
      supplied: false,
      summary: [],
      paragraphs: ids,
    };
  });
  return { ...defaultRun.report, sections, paragraphs };
}
