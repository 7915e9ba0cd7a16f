/** The machine's check of a citation: on characters, deterministic, the same everywhere. */
import { toCodePointOffset, toUtf16Offsets } from '../model/offsets.ts';
import type { Citation } from '../model/records.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { findOccurrences } from './anchor.ts';
import { approximatePlaces } from './approximate.ts';
import { choosePlace, fitsContext } from './choose-place.ts';
import { type Normalised, normalise, type Place, placesIn } from './normalise.ts';

/** Goes up whenever a change of these rules can change a verdict: then everything is checked again. */
export const CHECKER_VERSION = 1;

/** What a check looks at. `start` may be null: then the words and their context alone tell the place. */
export type Claim = Pick<Citation, 'start' | 'quote' | 'prefix' | 'suffix'>;

/** A verdict and where the passage stands, in code points; null where nowhere, or nothing tells which place. */
export type Judgement = { verdict: Verdict; place: Place | null };

/** Judges claims against one text, which is prepared once. */
export type Judge = (claim: Claim) => Judgement;

/**
 * Judges a citation.
 * `exact`: the text has the quote to the letter.
 * `normalised`: so it has once spaces, quotation marks, dashes, Unicode form and line-end hyphens are levelled.
 * `approximate`: most of it does; see `approximatePlaces`.
 * A verdict is about the words. Where they stand several times, prefix, suffix and offsets tell which passage is
 * meant; where these do not settle it, there is no place, never a guess.
 * @param text the document's text; null or empty where it is not held
 */
export function judge(text: string | null, claim: Claim): Judgement {
  return createJudge(text)(claim);
}

/** As `judge`, for many claims on one text. */
export function createJudge(text: string | null): Judge {
  if (text === null || text === '') return () => ({ verdict: 'source missing', place: null });
  let levelled: Normalised | null = null;
  const level = () => {
    levelled ??= normalise(text);
    return levelled;
  };
  return (claim) => {
    const found = atOffsets(text, claim) ?? anywhere(text, level, claim);
    const place = found.place === null ? null : toCodePoints(text, found.place);
    return { verdict: found.verdict, place };
  };
}

// Cheap, and what nearly every claim comes to.
function atOffsets(text: string, claim: Claim): Judgement | null {
  if (claim.start === null) return null;
  const [start = 0] = toUtf16Offsets(text, [claim.start]);
  const place = { start, end: start + claim.quote.length };
  const stands = text.startsWith(claim.quote, start) && claim.quote !== '';
  return stands && fitsContext(text, place, claim) ? { verdict: 'exact', place } : null;
}

function anywhere(text: string, level: () => Normalised, claim: Claim): Judgement {
  const { quote } = claim;
  const exact = findOccurrences(text, quote).map((start) => ({
    start,
    end: start + quote.length,
  }));
  const fitting = exact.filter((place) => fitsContext(text, place, claim));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { verdict: 'exact', place: only };
  const loose = placesIn(level(), quote).filter((place) => !exact.some((e) => holds(e, place)));
  const all = [...exact, ...loose];
  if (all.length === 0) return approximately(text, level(), claim);
  const place = choosePlace(text, all, claim);
  const verbatim = place === null ? exact.length > 0 : text.slice(place.start, place.end) === quote;
  return { verdict: verbatim ? 'exact' : 'normalised', place };
}

function approximately(text: string, levelled: Normalised, claim: Claim): Judgement {
  const places = approximatePlaces(levelled, claim.quote);
  const [only] = places;
  if (only === undefined) return { verdict: 'not found', place: null };
  const place = choosePlace(text, places, claim) ?? (places.length === 1 ? only : null);
  return { verdict: 'approximate', place };
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function toCodePoints(text: string, { start, end }: Place): Place {
  return { start: toCodePointOffset(text, start), end: toCodePointOffset(text, end) };
}
