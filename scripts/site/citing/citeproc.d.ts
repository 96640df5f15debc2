/** The packages ship no types; this is what is used of them. */
declare module 'citeproc' {
  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }
  interface Engine {
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [object, readonly string[]];
    previewCitationCluster(
      citation: {
        readonly citationItems: readonly CitationItem[];
        readonly properties: { readonly noteIndex: number };
      },
      before: readonly never[],
      after: readonly never[],
      format: 'html',
    ): string;
  }
  const CSL: {
    readonly Engine: new (
      system: {
        readonly retrieveLocale: (language: string) => unknown;
        readonly retrieveItem: (id: string) => object;
      },
      style: unknown,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
  };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    /** Items of CSL, or a text in a format that a plugin reads. */
    constructor(items: readonly object[] | string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: string): string;
  }
  export const plugins: { readonly config: { get(name: string): { format: Record<string, unknown> } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
