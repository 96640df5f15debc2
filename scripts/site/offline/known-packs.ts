/** What the service worker is told of the packs of its version; names are those of files below `offline/`. */
export interface KnownPacks {
  readonly shell: string;
  readonly index: string;
  /** The index is kept when a reader asks for it. */
  readonly indexIsLarge: boolean;
  /** By report. */
  readonly reports: Readonly<Record<string, string | undefined>>;
  /** The report that has a face, by the face's path. */
  readonly faces: Readonly<Record<string, string>>;
  /** What each takes on the reader's device. */
  readonly bytes: Readonly<Record<string, number>>;
  /** First parts of the addresses of a report's pages. */
  readonly editions: readonly string[];
  /** Folder of the search index. */
  readonly indexFolder: string;
}
