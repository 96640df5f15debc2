import type { Element } from 'domhandler';
import { childOf, findElement, findElements, parseXml, valueOf } from '../xml.ts';

/** What the styles of a document say of the letters; what a style does not say it has from the one it rests on. */
export interface RunStyles {
  /** True where the words of a run are hidden (`w:vanish`). */
  readonly isHidden: (run: Element | undefined, paragraph: Element | undefined) => boolean;
}

export function readRunStyles(xml: string): RunStyles {
  const document = parseXml(xml);
  const styles = new Map(findElements(document, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]));
  const usual = findElement(document, 'w:rPrDefault');
  const byDefault = toggle(childOf(usual, 'w:rPr'), 'w:vanish') ?? false;
  const first = findElements(document, 'w:style').find(
    ({ attribs }) => attribs['w:type'] === 'paragraph' && isOn(attribs['w:default']),
  );
  const ofStyle = (id: string | undefined): boolean | undefined => {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = valueOf(styles.get(at), 'w:basedOn')) {
      seen.add(at);
      const value = toggle(childOf(styles.get(at), 'w:rPr'), 'w:vanish');
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    isHidden: (run, paragraph) => {
      const own = toggle(run, 'w:vanish');
      if (own !== undefined) return own;
      // A style that hides what another hides shows it again: so Word counts.
      const paragraphStyle = ofStyle(valueOf(paragraph, 'w:pStyle') ?? first?.attribs['w:styleId']);
      const runStyle = ofStyle(valueOf(run, 'w:rStyle'));
      if (paragraphStyle === undefined && runStyle === undefined) return byDefault;
      return (paragraphStyle ?? false) !== (runStyle ?? false);
    },
  };
}

/** A property that is on or off; undefined where it is not named. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && isOn(element.attribs['w:val'] ?? '1');
}

export function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off|none)$/iu.test(value);
}
