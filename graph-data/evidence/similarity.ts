/** How like two passages are, letter by letter: syndicated, copied or hardly changed. */

/** Length of a shingle in characters: long enough that common words do not make one. */
const SHINGLE = 6;

/** Share of common shingles from which two passages count as one; see docs/evidence.md. */
export const NEAR_IDENTICAL = 0.5;

/** Letters and digits below which a passage is compared as a whole. */
const SHORT = 40;

/** The shingles of a passage, for comparing it with others. Case, accents, spaces and signs do not count. */
export function shinglesOf(passage: string): ReadonlySet<string> {
  const letters = Array.from(
    passage
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ''),
  );
  if (letters.length < SHORT) return new Set([letters.join('')]);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= letters.length; at++) {
    shingles.add(letters.slice(at, at + SHINGLE).join(''));
  }
  return shingles;
}

/**
 * Likeness of two passages from 0 to 1: shingles in common by shingles of the shorter one (overlap coefficient),
 * so that a passage cut shorter by one paper is still the same.
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return small.size === 0 ? 0 : common / small.size;
}
