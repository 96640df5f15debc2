/** The package ships types for its entry points, not for the single dictionaries. */
declare module 'opencc-js/dict/*' {
  /** `received converted|…`, the first choice for each entry. */
  const entries: string;
  export default entries;
}

/** `form form …|…`: all forms that a character has in the other script or region. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}
declare module 'opencc-js/dict/TWVariants' {
  const characters: string;
  export default characters;
}
declare module 'opencc-js/dict/HKVariants' {
  const characters: string;
  export default characters;
}
