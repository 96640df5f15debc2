import { type Document, Element, isTag, type ParentNode } from 'domhandler';
import { elementsOf, parseXmlText } from './dom.ts';

/**
 * Parses a part of a document.
 * @throws TooDeep where elements are nested without end
 */
export function parseXml(xml: string): Document {
  return parseXmlText(xml);
}

/** The first element of a name below a node. */
export function findElement(root: ParentNode, name: string): Element | undefined {
  for (const element of elementsOf(root)) if (element.name === name) return element;
  return undefined;
}

export function findElements(root: ParentNode, name: string): Element[] {
  return [...elementsOf(root)].filter((element) => element.name === name);
}

/** The child of a name. */
export function childOf(parent: ParentNode | undefined, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => isTag(child) && child.name === name);
}

/** `w:val` of a child, undefined where there is no such child. */
export function valueOf(parent: ParentNode | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attribs['w:val'];
}

/** The name of an element that a node stands in, however far up. */
export function isInside(node: Element, name: string): boolean {
  for (let at: ParentNode | null = node.parent; at; at = at.parent)
    if (at instanceof Element && at.name === name) return true;
  return false;
}
