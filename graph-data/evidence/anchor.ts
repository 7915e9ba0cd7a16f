/** Finds a quote in a document's text and says exactly where it stands. */
import { codePointLength, toCodePointOffset } from '../model/offsets.ts';
import { findNormalised } from './normalise.ts';

/** Length of the stored context on either side, in code points. */
export const CONTEXT_LENGTH = 32;

const SURROGATE = /[\uD800-\uDFFF]/;

/** A quote as a person gives it; prefix and suffix tell equal passages apart. */
export type QuoteClaim = { quote: string; prefix?: string; suffix?: string };

/** A passage with its place: offsets in code points, context up to 32 code points. */
export type Anchor = { start: number; end: number; quote: string; prefix: string; suffix: string };

export type Anchoring =
  | { status: 'found'; anchor: Anchor }
  /** `near`: what the text has instead, where only spaces, quotation marks, dashes or Unicode form differ. */
  | { status: 'missing'; near: string | null }
  | { status: 'ambiguous'; anchors: Anchor[] };

/**
 * Every place where `quote` stands verbatim, overlapping ones included, as offsets in UTF-16 units.
 * A place that would cut a base character off its combining marks does not count.
 */
export function findOccurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!splitsCharacter(text, at) && !splitsCharacter(text, at + quote.length)) found.push(at);
  }
  return found;
}

/** Finds the one passage that a claim means; see `Anchoring` for what else can come of it. */
export function anchorQuote(text: string, claim: QuoteClaim): Anchoring {
  const all = findOccurrences(text, claim.quote);
  if (all.length === 0) return { status: 'missing', near: nearMiss(text, claim.quote) };
  const fitting = all.filter((at) => fitsContext(text, at, claim));
  const [first] = fitting;
  if (first === undefined) return { status: 'missing', near: null };
  const anchors = fitting.map((at) => anchorAt(text, at, claim.quote));
  const [anchor] = anchors;
  return anchor !== undefined && anchors.length === 1
    ? { status: 'found', anchor }
    : { status: 'ambiguous', anchors };
}

/** The anchor of a passage given by its UTF-16 offset. */
export function anchorAt(text: string, at: number, quote: string): Anchor {
  const start = toCodePointOffset(text, at);
  return {
    start,
    end: start + codePointLength(quote),
    quote,
    prefix: lastCodePoints(text.slice(Math.max(0, at - 2 * CONTEXT_LENGTH), at), CONTEXT_LENGTH),
    suffix: firstCodePoints(text, at + quote.length, CONTEXT_LENGTH),
  };
}

function nearMiss(text: string, quote: string): string | null {
  const [place] = findNormalised(text, quote);
  return place === undefined ? null : text.slice(place.start, place.end);
}

// Spaces next to the quote are left out of the comparison: YAML drops them at a line's end.
function fitsContext(text: string, at: number, claim: QuoteClaim): boolean {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at + claim.quote.length).trimStart();
  return (
    before.endsWith((claim.prefix ?? '').trimEnd()) &&
    after.startsWith((claim.suffix ?? '').trimStart())
  );
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\p{M}\u200d]/u.test(text.slice(at, at + 2));
}

function lastCodePoints(text: string, count: number): string {
  if (!SURROGATE.test(text)) return text.slice(-count);
  // A cut through a surrogate pair can only be at the far end, which is dropped with the rest.
  return Array.from(text).slice(-count).join('');
}

function firstCodePoints(text: string, from: number, count: number): string {
  const enough = text.slice(from, from + 2 * count);
  if (!SURROGATE.test(enough)) return enough.slice(0, count);
  return Array.from(enough).slice(0, count).join('');
}
