/** The machine's check of a citation: on characters, deterministic, the same everywhere. */
import { sliceCodePoints, toCodePointOffset } from '../model/offsets.ts';
import type { Citation } from '../model/records.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { anchorQuote } from './anchor.ts';
import { approximatePlace } from './approximate.ts';
import { normalise, type Place, placesIn } from './normalise.ts';

/** What a check looks at. */
export type Claim = Pick<Citation, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** A verdict and where the passage stands, in code points; null where nowhere. */
export type Judgement = { verdict: Verdict; place: Place | null };

/**
 * Judges a citation.
 * `exact`: the quote stands at its offsets to the letter, or its context picks one such place.
 * `normalised`: so it does once spaces, quotation marks, dashes, Unicode form and line-end hyphens are levelled.
 * `approximate`: most of it does; see `approximatePlace`. Of equal passages the one nearest to the offsets counts.
 * @param text the document's text, or null where there is none
 */
export function judge(text: string | null, claim: Claim): Judgement {
  if (text === null) return { verdict: 'source missing', place: null };
  if (sliceCodePoints(text, claim.start, claim.end) === claim.quote) {
    return { verdict: 'exact', place: { start: claim.start, end: claim.end } };
  }
  const anchoring = anchorQuote(text, claim);
  if (anchoring.status === 'found') {
    const { start, end } = anchoring.anchor;
    return { verdict: 'exact', place: { start, end } };
  }
  return judgeLoosely(text, claim);
}

function judgeLoosely(text: string, claim: Claim): Judgement {
  const normalised = normalise(text);
  const places = placesIn(normalised, claim.quote).map((place) => toCodePoints(text, place));
  const nearest = places.sort((a, b) => distance(a, claim) - distance(b, claim))[0];
  if (nearest !== undefined) return { verdict: 'normalised', place: nearest };
  const loose = approximatePlace(normalised, claim.quote);
  return loose === null
    ? { verdict: 'not found', place: null }
    : { verdict: 'approximate', place: toCodePoints(text, loose) };
}

function distance(place: Place, claim: Claim): number {
  return Math.abs(place.start - claim.start);
}

function toCodePoints(text: string, { start, end }: Place): Place {
  return { start: toCodePointOffset(text, start), end: toCodePointOffset(text, end) };
}
