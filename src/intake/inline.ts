import { type Inline, textOf } from './blocks.ts';

/**
 * A line as it is read: neighbouring texts are one, white space is one space, and none stands at the ends or where a
 * line of the file breaks between Chinese characters.
 */
export function joinInlines(content: readonly Inline[]): Inline[] {
  return trim(mergeInlines(content));
}

/** The same with the white space at its ends. */
export function mergeInlines(content: readonly Inline[]): Inline[] {
  // White space can be told only where a text is whole: a break may stand between two parts of it.
  return join(content).flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    const text = collapse(inline.text);
    return text === '' ? [] : [{ type: 'text', text }];
  });
}

function join(content: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  const addText = (text: string): void => {
    const last = merged.at(-1);
    if (last?.type === 'text') merged.splice(-1, 1, { type: 'text', text: last.text + text });
    else merged.push({ type: 'text', text });
  };
  for (const inline of content) {
    const last = merged.at(-1);
    if (inline.type === 'text') addText(inline.text);
    else if (inline.type === 'strong' || inline.type === 'emphasis') {
      const inner = mergeInlines(inline.content);
      if (last?.type === inline.type) {
        merged.pop();
        merged.push({ ...last, content: mergeInlines([...last.content, ...inner]) });
      } else if (textOf(inner).trim() !== '' || inner.some(({ type }) => type !== 'text'))
        merged.push({ ...inline, content: inner });
      else if (inner.length > 0) addText(' ');
    } else if (inline.type === 'link') merged.push({ ...inline, content: mergeInlines(inline.content) });
    else merged.push(inline);
  }
  return merged;
}

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
const BROKEN = new RegExp(`(?<=${WIDE})[ \\t]*\\r?\\n\\s*(?=${WIDE})`, 'gu');

function collapse(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (control) => (/\s/u.test(control) ? control : ''))
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/gu, '')
    .replaceAll(BROKEN, '')
    .replaceAll(/[ \t\r\n\f\u00a0\u2028\u2029]+/gu, ' ');
}

/** White space and the indent of a Chinese paragraph are the page's. */
function trim(content: readonly Inline[]): Inline[] {
  const trimmed = [...content];
  for (const [end, pattern] of [
    [0, /^[\s\u3000]+/u],
    [-1, /[\s\u3000]+$/u],
  ] as const) {
    for (let inline = trimmed.at(end); inline?.type === 'text'; inline = trimmed.at(end)) {
      const text = inline.text.replace(pattern, '');
      trimmed.splice(end, 1, ...(text === '' ? [] : [{ type: 'text' as const, text }]));
      if (text !== '') break;
    }
    const inline = trimmed.at(end);
    if (inline && 'content' in inline) trimmed.splice(end, 1, { ...inline, content: trim(inline.content) });
  }
  return trimmed;
}
