/** A mutant as it reads, wherever it stands in its file. */
interface Change {
  readonly file: string;
  readonly was: string;
  readonly became: string;
}

/** Mutants that change nothing that anybody could notice, each judged by hand; they count as those that lived. */
export const EQUIVALENT: readonly (Change & { readonly why: string })[] = [];

/** Why nobody can notice a mutant; undefined for all others. */
export function equivalenceOf({ file, was, became }: Change): string | undefined {
  return EQUIVALENT.find((each) => each.file === file && each.was === was && each.became === became)?.why;
}
