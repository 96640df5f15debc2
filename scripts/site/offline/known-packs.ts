/** A pack: a part of the site in one compressed file. */
export interface KnownPack {
  /** The name of the file below `offline/`, which has its hash. */
  readonly pack: string;
  /** Bytes that are fetched, and that are kept on the reader's device. */
  readonly fetched: number;
  readonly kept: number;
}

/** What the service worker is told: nothing that grows with the library. A report's pack is in `offline/<report>.json`. */
export interface KnownPacks {
  /** Of the site: a hash of all its packs. */
  readonly version: string;
  readonly shell: KnownPack;
  readonly index: KnownPack;
  /** First parts of the addresses of a report's pages. */
  readonly editions: readonly string[];
  /** Folder of the search index. */
  readonly indexFolder: string;
}

/** What `offline/<report>.json` says. */
export interface ReportPack extends KnownPack {
  /** Of the site that it is a pack of: a worker of another version does not keep it. */
  readonly version: string;
}
