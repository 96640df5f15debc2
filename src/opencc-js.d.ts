/** The package ships types for its entry points, not for the single dictionaries. */
declare module 'opencc-js/dict/*' {
  /** `received converted|…`, the first choice for each entry. */
  const entries: string;
  export default entries;
}
