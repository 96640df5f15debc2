import { findElements, parseXml } from '../xml.ts';

/** The files of the package that a part of a document names, by their ids in it: `rId3` is `word/media/image1.png`. */
export function targetsOf(relations: string): ReadonlyMap<string, string> {
  return new Map(
    findElements(parseXml(relations), 'Relationship').flatMap(({ attribs }) => {
      if (attribs['TargetMode'] === 'External') return [];
      const target = attribs['Target'] ?? '';
      return [[attribs['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`]];
    }),
  );
}
