/** Which font files a text needs. Families come in slices of Unicode, as Fontsource packs them. */

/** The families, in the order in which a character is looked for. */
export const FAMILIES = [
  'inter',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-emoji',
  'noto-sans-kr',
  'noto-sans-sc',
] as const;
export type Family = (typeof FAMILIES)[number];

/** One WOFF2 file and the code points it is for, as CSS writes them. */
export type FontSlice = { id: string; family: Family; unicodeRange: string; ranges: Ranges };

export type Ranges = readonly (readonly [number, number])[];

/**
 * The slices of a family.
 * @param unicode its package's `unicode.json`: ranges by the name of the slice
 */
export function slicesOf(family: Family, unicode: Readonly<Record<string, string>>): FontSlice[] {
  return Object.entries(unicode).map(([name, unicodeRange]) => ({
    id: `${family}-${name.replace(/[[\]]/g, '')}`,
    family,
    unicodeRange,
    ranges: parseRanges(unicodeRange),
  }));
}

function parseRanges(text: string): Ranges {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Finds the slice of a code point; the first family that has it. */
export type SliceFinder = (code: number) => FontSlice | null;

/** A finder that remembers what it found. @param slices in the order of their families */
export function createSliceFinder(slices: readonly FontSlice[]): SliceFinder {
  const known = new Map<number, FontSlice | null>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const slice =
      slices.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to)) ?? null;
    known.set(code, slice);
    return slice;
  };
}

/** The slices that a text needs, in the order of `slices`, and the characters that none of them has. */
export function neededSlices(
  text: string,
  slices: readonly FontSlice[],
): { needed: FontSlice[]; missing: string[] } {
  const find = createSliceFinder(slices);
  const needed = new Set<FontSlice>();
  const missing: string[] = [];
  for (const character of new Set(text.normalize('NFC'))) {
    const slice = find(character.codePointAt(0) ?? 0);
    if (slice) needed.add(slice);
    else if (!isInvisible(character)) missing.push(character);
  }
  return { needed: slices.filter((slice) => needed.has(slice)), missing };
}

/** Characters that are never drawn: joiners, directions, selectors, white space. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u.test(character);
}
