/** A file that a report has for programs, below the base path. */
interface MachineFile {
  readonly path: string;
  /** The key of the strings that describe it. */
  readonly kind: 'bib' | 'ris' | 'json' | 'cff' | 'annotations' | 'tei' | 'paragraphs' | 'addresses';
  readonly type: string;
}

/** The files of a report that programs read; pages link to them. */
export function machineFiles(report: string): readonly MachineFile[] {
  return FILES.map(([name, kind, type]) => ({ path: `${report}/${name}`, kind, type }));
}

const FILES: readonly (readonly [name: string, kind: MachineFile['kind'], type: string])[] = [
  ['citations.bib', 'bib', 'application/x-bibtex'],
  ['citations.ris', 'ris', 'application/x-research-info-systems'],
  ['citations.csl.json', 'json', 'application/vnd.citationstyles.csl+json'],
  ['citation.cff', 'cff', 'application/yaml'],
  ['paragraphs.json', 'paragraphs', 'application/json'],
  ['annotations.json', 'annotations', 'application/ld+json'],
  ['tei.xml', 'tei', 'application/tei+xml'],
  ['addresses.json', 'addresses', 'application/json'],
];
