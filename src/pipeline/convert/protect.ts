import type { Span } from '../document.ts';

/** Addresses and code: what stands there is no Chinese text, whatever characters it has. */
const PROTECTED =
  /(?:https?|ftp):\/\/[^\s，。；、！？“”‘’「」『』（）《》<>"]+|www\.[^\s，。；、！？“”‘’「」『』（）《》<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|```[^]*?```|`[^`\n]+`/gu;

/** Stretches that no conversion touches, in order. */
export function findProtected(text: string): Span[] {
  if (!/[@`]|:\/\/|www\./u.test(text)) return [];
  return [...text.matchAll(PROTECTED)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
