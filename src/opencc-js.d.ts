/** The package ships types for its entry points, not for the single dictionaries. */
declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional|…`, the first choice for each character. */
  const characters: string;
  export default characters;
}
