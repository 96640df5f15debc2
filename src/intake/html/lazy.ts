import type { Element } from 'domhandler';
import { attribute } from '../dom.ts';

/** Where pages keep the address of a picture that a program loads when it is seen. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-echo'];

/** The addresses that a picture may be under, the likeliest first. */
export function sourcesOf(image: Element): string[] {
  const lazy = LAZY.map((name) => attribute(image, name)).filter((address) => address !== '');
  return [...new Set([attribute(image, 'src'), ...lazy])].filter((address) => address !== '');
}

/** True for what stands in a picture's place until it is loaded: one pixel, beside the address of the picture. */
export function isStandIn(image: Element, source: string, bytes: Uint8Array): boolean {
  return source === attribute(image, 'src') && sourcesOf(image).length > 1 && sizeOf(bytes) <= LARGEST;
}

/** Pixels that a stand-in has at most. */
const LARGEST = 4;

/** How many pixels a GIF or PNG has. */
function sizeOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 10 && bytes[0] === 0x47) return view.getUint16(6, true) * view.getUint16(8, true);
  return bytes.length >= 24 && bytes[0] === 0x89 ? view.getUint32(16) * view.getUint32(20) : Number.POSITIVE_INFINITY;
}
