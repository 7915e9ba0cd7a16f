/**
 * Text with what typesetting changes taken out: Unicode form (NFKC), kinds of space, quotation marks
 * and dashes, and hyphens at line ends. Keeps the way back to the text it was made from.
 */

/** `starts[i]` and `ends[i]`: the UTF-16 range of the original that made unit `i` of `text`. */
export type Normalised = { text: string; starts: number[]; ends: number[] };

/** A passage as UTF-16 offsets, half open. */
export type Place = { start: number; end: number };

// A base character with its combining marks is put into Unicode form as one; runs of space count as one.
const CLUSTER =
  /[-\u00ad\u2010\u2011][ \t]*\r?\n\s*(?=\p{L})|[\s\u200b\ufeff]+|''|\P{M}\p{M}*|\p{M}+/uy;
const FIRST_MARK = 0x0300;
const LINE_END_HYPHEN = /^[-\u00ad\u2010\u2011][ \t]*\r?\n/;
const SPACE = /^[\s\u200b\ufeff]+$/;
const SOFT_HYPHEN = /\u00ad/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u0060\u00b4\u02bc]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]|''/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** Normalises a text. Idempotent on its own output, apart from runs that normalising itself joins. */
export function normalise(text: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  let result = '';
  for (let at = 0; at < text.length; ) {
    const plain = plainRun(text, at);
    for (let unit = at; unit < plain; unit++) {
      starts.push(unit);
      ends.push(unit + 1);
    }
    result += text.slice(at, plain);
    at = plain;
    if (at === text.length) break;
    const cluster = clusterAt(text, at);
    const made = normaliseCluster(cluster);
    result += made;
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    at += cluster.length;
  }
  return { text: result, starts, ends };
}

/**
 * The end of the run of characters from `at` that normalising leaves alone: letters, digits and most signs of
 * ASCII, and single spaces between them. Most of most texts, so it is worth a loop of its own.
 */
function plainRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && isPlain(text, end)) end += 1;
  return end;
}

function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 0x20) return isSign(next) && isSign(text.charCodeAt(at - 1));
  // What follows may be a combining mark, which belongs to the character before it.
  return isSign(code) && !(next >= FIRST_MARK);
}

/** A visible ASCII character that means itself: no hyphen, apostrophe or backtick. */
function isSign(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x2d && code !== 0x27 && code !== 0x60;
}

function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

/** Every place of a text that equals the quote once both are normalised, in reading order. */
export function findNormalised(text: string, quote: string): Place[] {
  return placesIn(normalise(text), quote);
}

/** As `findNormalised`, for a text that is already normalised. */
export function placesIn(haystack: Normalised, quote: string): Place[] {
  const needle = normalise(quote).text.trim();
  const places: Place[] = [];
  if (needle === '') return places;
  for (let at = haystack.text.indexOf(needle); at !== -1; ) {
    const last = at + needle.length - 1;
    const start = haystack.starts[at];
    const end = haystack.ends[last];
    const whole =
      haystack.starts[at - 1] !== start && haystack.starts[last + 1] !== haystack.starts[last];
    if (start !== undefined && end !== undefined && whole) places.push({ start, end });
    at = haystack.text.indexOf(needle, at + 1);
  }
  return places;
}

function normaliseCluster(cluster: string): string {
  if (LINE_END_HYPHEN.test(cluster)) return '';
  if (SPACE.test(cluster)) return ' ';
  return cluster
    .replace(SOFT_HYPHEN, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFKC');
}
