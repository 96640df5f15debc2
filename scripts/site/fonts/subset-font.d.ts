/** The package ships no types; this is what is used of it. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly keepFeatures: string[] },
  ): Promise<Buffer>;
}
