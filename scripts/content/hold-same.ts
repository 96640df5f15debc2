/**
 * Holds a schema and the type of what it reads equal, key by key: where one has what the other lacks, or has it
 * otherwise, the call does not pass the type check. Whether lists and keys are readonly is left aside. It does nothing
 * when it runs: `holdSame<z.infer<typeof glossarySchema>[number], GlossaryTerm>();`
 */
export function holdSame<Read, Declared>(..._: Equal<Flat<Read>, Flat<Declared>>): void {
  // The type is all.
}

/** No arguments where both are one type; else one that cannot be given. */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [theTwoDiffer: never];

/** A type with intersections joined and all of it readonly. */
type Flat<T> = T extends readonly (infer Entry)[]
  ? readonly Flat<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Flat<T[Key]> }
    : T;
