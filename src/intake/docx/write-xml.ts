import { type Element, isTag, isText } from 'domhandler';

/** An element with its attributes around other content. */
export function wrap({ name, attribs }: Pick<Element, 'name' | 'attribs'>, content: string): string {
  const attributes = Object.entries(attribs).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** An element as it is. */
export function writeRaw(element: Element): string {
  return wrap(element, element.children.map((child) => (isTag(child) ? writeRaw(child) : isText(child) ? escapeXml(child.data) : '')).join('')); // prettier-ignore
}

export function textRun(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
