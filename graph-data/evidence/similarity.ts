/** Which passages say the same in the same words: syndicated, copied or hardly changed. */

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

/** A passage with where it comes from. */
export type Sourced = { document: number; publisher: string | null; passage: string };

/**
 * How many independent sources some passages come from. Those of one document, of one publisher, or nearly
 * identical ones count once, and so does everything linked in this way.
 */
export function countIndependent(passages: readonly Sourced[]): number {
  const shingles = passages.map(({ passage }) => shinglesOf(passage));
  const group = passages.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = group[index] ?? index;
    return parent === index ? index : rootOf(parent);
  };
  for (const [i, a] of passages.entries()) {
    for (const [j, b] of passages.slice(0, i).entries()) {
      if (sameOrigin(a, b) || alike(shingles[i], shingles[j])) group[rootOf(i)] = rootOf(j);
    }
  }
  return new Set(passages.map((_, index) => rootOf(index))).size;
}

function sameOrigin(a: Sourced, b: Sourced): boolean {
  return a.document === b.document || (a.publisher !== null && a.publisher === b.publisher);
}

function alike(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && likeness(a, b) >= NEAR_IDENTICAL;
}
