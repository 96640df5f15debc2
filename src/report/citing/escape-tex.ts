/** A text as BibTeX takes it: characters that TeX gives a meaning are written out. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}%&#$_^~]/gu, (character) => TEX[character] ?? `\\${character}`);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
