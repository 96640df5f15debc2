/** What English words of one stem end in, beyond what they share. */
const ENDINGS = new Set(
  (
    ' e d s es ed er ers or ors est ing ings y ies ied ier ly ily al ally ial ially ic ical ically ity ities ' +
    'ion ions ation ations ization izations isation isations ize izes ized izer izing ise ises ised iser ising ' +
    'ive ively ment ments ness ful fully less able ably ible ibly ance ence ant ent ancy ency ist ists ism ous ious ian'
  ).split(' '),
);

/** Shorter words are no beginnings of others, and stems have at least as many letters. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_STEM = 2;
/** So many letters of the stem may be what two endings begin with: digital-ising, digital-ization. */
const SHARED_OF_ENDINGS = 2;

/**
 * Pagefind chose a record by stems; this says which of its words were meant: `industries` for `industry`,
 * `modernization` for `modernize`, `using` for `use`, and whatever begins with what was typed.
 * @param word in small letters, as `wanted`
 */
export function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (wanted.length >= SHORTEST_BEGINNING && word.startsWith(wanted)) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === wanted[shared]) shared += 1;
  const shortest = Math.max(SHORTEST_STEM, shared - SHARED_OF_ENDINGS);
  for (let stem = shared; stem >= shortest; stem -= 1) {
    if (ENDINGS.has(endingOf(word, stem)) && ENDINGS.has(endingOf(wanted, stem))) return true;
  }
  return false;
}

/** `ing` of `planning`, whose last letter is doubled. */
function endingOf(word: string, stem: number): string {
  const ending = word.slice(stem);
  return ending.length > 1 && ending[0] === word[stem - 1] ? ending.slice(1) : ending;
}
