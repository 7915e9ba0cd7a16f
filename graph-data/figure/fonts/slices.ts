/** Which font files a text needs. Families come in slices of Unicode, as Fontsource packs them. */

/** The families, in the order in which a character is looked for. */
export const FAMILIES = [
  'inter',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-thai',
  'noto-sans-bengali',
  'noto-sans-tamil',
  'noto-sans-gujarati',
  'noto-sans-kannada',
  'noto-sans-sinhala',
  'noto-sans-georgian',
  'noto-sans-armenian',
  'noto-sans-ethiopic',
  'noto-sans-khmer',
  'noto-sans-lao',
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
  return Object.entries(unicode)
    .filter(([name]) => !SHARED.has(name))
    .map(([name, unicodeRange]) => ({
      id: `${family}-${name.replace(/[[\]]/g, '')}`,
      family,
      unicodeRange,
      ranges: parseRanges(unicodeRange),
    }));
}

/** Slices that many families name alike for characters of which their own fonts have few. */
const SHARED: ReadonlySet<string> = new Set(['math', 'symbols']);

function parseRanges(text: string): Ranges {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Finds the slice of a code point; the first family that has it. */
export type SliceFinder = (code: number) => FontSlice | null;

/** Emoji of several characters that are one picture: joined ones, those with a skin tone, flags. */
const SEQUENCE =
  /\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)+|\p{Extended_Pictographic}\p{Emoji_Modifier}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3/gu;

/** What is drawn from one font: a character, or a sequence with the slice that has all of it. */
type Piece = { text: string; sequence: FontSlice | null };

/** A text in pieces. A sequence that no slice has as a whole falls apart into its characters. */
export function piecesOf(text: string, slices: readonly FontSlice[]): Piece[] {
  const pieces: Piece[] = [];
  const take = (characters: string) => {
    for (const one of characters) pieces.push({ text: one, sequence: null });
  };
  let at = 0;
  for (const { 0: found, index } of text.matchAll(SEQUENCE)) {
    take(text.slice(at, index));
    const sequence = sliceOfSequence(found, slices);
    if (sequence) pieces.push({ text: found, sequence });
    else take(found);
    at = index + found.length;
  }
  take(text.slice(at));
  return pieces;
}

function sliceOfSequence(sequence: string, slices: readonly FontSlice[]): FontSlice | null {
  const codes = [...sequence].filter((one) => !isInvisible(one)).map((one) => one.codePointAt(0));
  const has = ({ ranges }: FontSlice, code = 0) =>
    ranges.some(([from, to]) => code >= from && code <= to);
  return slices.find((slice) => codes.every((code) => has(slice, code))) ?? null;
}

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
  const seen = new Map(piecesOf(text.normalize('NFC'), slices).map((one) => [one.text, one]));
  for (const { text: piece, sequence } of seen.values()) {
    const slice = sequence ?? find(piece.codePointAt(0) ?? 0);
    if (slice) needed.add(slice);
    else if (!isInvisible(piece)) missing.push(piece);
  }
  return { needed: slices.filter((slice) => needed.has(slice)), missing };
}

/** Characters that are never drawn: joiners, directions, selectors, white space. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]$/u.test(character);
}
