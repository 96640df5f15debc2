import { nameWords } from '../telling.ts';

/** A line without what note-taking programs have beside Markdown, and what is told of it. */
export interface PlainLine {
  readonly line: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

/** `![[图.png|300]]`: a picture, with its width. */
const EMBED = /!\[\[([^[\]|\n]+\.(?:png|jpe?g|gif|webp))(?:\|[^[\]\n]*)?\]\]/giu;
/** `![[另一页]]`: another page, shown here. */
const INCLUDED = /!\[\[([^[\]\n]+)\]\]/gu;
/** `[[页面#标题|显示]]`: a link to another page of the notes; `[[1]](address)` is one of Markdown, with brackets in its words. */
const LINK = /(?<!!)\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?!\()/gu;
const COMMENT = /%%(?:(?!%%).)+%%/gu;
const HIGHLIGHT = /==(?=\S)((?:(?!==).)*[^\s=])==/gu;
/** `^abc123` at the end of a paragraph names it. */
const BLOCK_NAME = /[ \t]\^[A-Za-z\d-]{4,}[ \t]*$/u;
/** A line of tags and nothing else: `#水利 #待整理`. One alone may be a heading whose author left the space out: it stays. */
const TAGS = /^\s*#(?![#\s])[^\s#]+(?:\s+#(?![#\s])[^\s#]+)+\s*$/u;
/** `> [!note]- 题目`. */
const CALLOUT = /^((?:\s*>)+\s?)\[!([\w-]+)\][+-]?[ \t]*(.*?)[ \t]*$/u;

/** Writes in CommonMark what Obsidian and its like know; words stay, and what is not shown is told. Code stays as it is. */
export function readWiki(line: string): PlainLine {
  const dropped: string[] = [];
  const lost: string[] = [];
  if (TAGS.test(line)) return { line: '', dropped: [`tags: ${line.trim()}`], lost };
  const plain = line
    .split(/(`[^`\n]+`)/u)
    .map((part, at) => (at % 2 === 1 ? part : readPart(part, dropped, lost)))
    .join('');
  return { line: plain, dropped, lost };
}

function readPart(part: string, dropped: string[], lost: string[]): string {
  return part
    .replace(CALLOUT, (_, marks: string, kind: string, title: string) => {
      dropped.push(`the kind of a callout: ${kind}`);
      return title === '' ? marks.trimEnd() : `${marks}**${title}**\n${marks.trimEnd()}`;
    })
    .replaceAll(COMMENT, (comment) => {
      dropped.push(`a comment: ${nameWords(comment.slice(2, -2))}`);
      return '';
    })
    .replaceAll(EMBED, (_, name: string) => `![](<${name}>)`)
    .replaceAll(INCLUDED, (_, name: string) => {
      lost.push(`another page of the notes that is shown in this one: ${name}`);
      return '';
    })
    .replaceAll(LINK, (_, page: string, shown?: string) => {
      lost.push(`a link to another page of the notes: ${page}; its words are kept`);
      return shown ?? page;
    })
    .replaceAll(HIGHLIGHT, (_, words: string) => {
      lost.push(`highlighting: ${nameWords(words)}`);
      return words;
    })
    .replace(BLOCK_NAME, (name) => {
      dropped.push(`the name of a paragraph: ${name.trim()}`);
      return '';
    });
}
