/** What capitals tell of names: *ICE* is not *ice*, *US* not *us*, but *Sanctuary cities* may be *sanctuary cities*. */

/** Types whose names are words of the language: their first capital is only how a list writes them. */
const COMMON_TYPES: ReadonlySet<string> = new Set([
  'group',
  'concept',
  'policy',
  'offence',
  'event',
  'quantity',
  'law',
  'order',
  'date',
]);

/** Particles of names that stand in either case: *De Blasio*, *de Blasio*. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da di do du del della der den van von zu la le los bin ibn al el the a an'.split(' '),
);

/** An all-capital word up to this length may be an acronym. */
const ACRONYM = 5;

/** How strictly the words of a name are compared with those of the text. */
export type CapitalRule = {
  /** The words as the name has them. */
  words: readonly string[];
  /** Whether the first letter may be small in the text. */
  firstFree: boolean;
};

/** The rule for a name of an entity of this type. @param words its tokens as written */
export function capitalRule(words: readonly string[], type: string): CapitalRule {
  const [first = '', ...rest] = words;
  const particle = rest.length > 0 && PARTICLES.has(first.toLowerCase());
  const common = COMMON_TYPES.has(type) && !rest.some(beginsWithCapital);
  return { words, firstFree: particle || (common && !isAcronym(first)) };
}

/**
 * Whether words of a text can be this name: where the name has a capital the text has one too; and a short word all in
 * capitals is another thing than the same word in small letters, except in a line that is all capitals.
 * @param loud whether a word beside it is all in capitals as well
 */
export function capitalsAgree(
  { words, firstFree }: CapitalRule,
  found: readonly string[],
  loud: boolean,
): boolean {
  const [only = ''] = words;
  const [seen = ''] = found;
  const acronym = isAcronym(seen) && seen.length <= ACRONYM && !isAcronym(only);
  if (words.length === 1 && acronym && !loud) return false;
  return words.every((word, at) => capitalsKept(word, found[at] ?? '', firstFree && at === 0));
}

/** Whether a word is all in capitals, two letters at least. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

/** Whether a word begins with a capital. */
export function beginsWithCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

function capitalsKept(name: string, found: string, firstFree: boolean): boolean {
  // Words of other lengths were equal once folded; their letters cannot be told apart one by one.
  if (name.length !== found.length) return true;
  for (let at = firstFree ? 1 : 0; at < name.length; at++) {
    const letter = name.charAt(at);
    const other = found.charAt(at);
    if (letter !== other && letter !== letter.toLowerCase() && other !== other.toUpperCase()) {
      return false;
    }
  }
  return true;
}
