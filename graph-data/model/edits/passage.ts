/** A passage of a text, as a citation holds it. */
import { codePointLength, sliceCodePoints } from '../offsets.ts';
import type { Citation } from '../records.ts';
import type { Stance } from '../vocabulary.ts';

/** Length of the stored context on either side, in code points. */
const CONTEXT_LENGTH = 32;

/** What a citation takes from its document; offsets in code points. */
export type Passage = Pick<Citation, 'document' | 'quote' | 'prefix' | 'suffix'> & {
  start: number;
  end: number;
  stance?: Stance;
};

/**
 * The passage `[start, end)` of a document, offsets in code points.
 * @throws RangeError where there is no such passage
 */
export function passageAt(
  document: { id: string; text: string },
  start: number,
  end: number,
): Passage {
  const { id, text } = document;
  if (start < 0 || end <= start || end > codePointLength(text)) {
    throw new RangeError(`There is no passage from ${start} to ${end} in this document.`);
  }
  return {
    document: id,
    start,
    end,
    quote: sliceCodePoints(text, start, end),
    prefix: sliceCodePoints(text, Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: sliceCodePoints(text, end, end + CONTEXT_LENGTH),
  };
}
