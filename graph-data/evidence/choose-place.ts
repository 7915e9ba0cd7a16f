/** Tells equal passages apart by what stands around them. */
import { codePointLength } from '../model/offsets.ts';
import { normalise, type Place } from './normalise.ts';

/** What is known of a passage's surroundings. */
export type Surroundings = { prefix: string; suffix: string };

/** Text looked at on either side, in UTF-16 units: the longest context with plenty of extra space in it. */
const REACH = 400;

/** The least that one side alone must have, in levelled characters, to tell a passage by it. */
const ONE_SIDE = 16;

/**
 * The one place that a claim means: the only one that fits its context, or if none fits on both sides the only
 * one that fits a long context on one side. Null where that leaves none or several.
 * @param places UTF-16 offsets into the text
 */
export function choosePlace(
  text: string,
  places: readonly Place[],
  claim: Surroundings,
): Place | null {
  const both = places.filter((place) => fitsContext(text, place, claim));
  if (both.length > 0) return single(both);
  const { prefix, suffix } = levelSides(claim);
  const sides = places.filter(
    (place) =>
      (codePointLength(prefix) >= ONE_SIDE && textBefore(text, place).endsWith(prefix)) ||
      (codePointLength(suffix) >= ONE_SIDE && textAfter(text, place).startsWith(suffix)),
  );
  return single(sides);
}

/** Whether the context on both sides is the claimed one, spaces and typesetting aside. An empty side fits. */
export function fitsContext(text: string, place: Place, claim: Surroundings): boolean {
  const { prefix: before, suffix: after } = claim;
  if (text.endsWith(before, place.start) && text.startsWith(after, place.end)) return true;
  const { prefix, suffix } = levelSides(claim);
  return textBefore(text, place).endsWith(prefix) && textAfter(text, place).startsWith(suffix);
}

function single(places: readonly Place[]): Place | null {
  const [only] = places;
  return only !== undefined && places.length === 1 ? only : null;
}

function textBefore(text: string, { start }: Place): string {
  return level(text.slice(Math.max(0, start - REACH), start));
}

function textAfter(text: string, { end }: Place): string {
  return level(text.slice(end, end + REACH));
}

// Context is cut at a length, which may be in the middle of a letter with marks or of a line-end hyphen: the
// character at the far end is left out of the comparison.
function levelSides({ prefix, suffix }: Surroundings): Surroundings {
  return {
    prefix: level(prefix.replace(/^.\p{M}*/su, '')),
    suffix: level(suffix.replace(/\P{M}\p{M}*$/u, '').replace(/[-\u00ad\u2010\u2011\s]+$/u, '')),
  };
}

function level(text: string): string {
  return normalise(text).text.replaceAll(' ', '');
}
