/**
 * The one place where offsets change their unit. Stored offsets count Unicode code points, as the W3C
 * Web Annotation model does; JavaScript strings and the DOM count UTF-16 units.
 */

const LOW_SURROGATES = /[\uDC00-\uDFFF]/g;
const SURROGATE = /[\uD800-\uDFFF]/;
const LAST_OF_BASIC_PLANE = 0xffff;

/** Length of well-formed text in code points. */
export function codePointLength(text: string): number {
  // Every code point beyond the basic plane has exactly one low surrogate.
  return text.length - (text.match(LOW_SURROGATES)?.length ?? 0);
}

/** Offset in code points of an offset in UTF-16 units of the same text. */
export function toCodePointOffset(text: string, utf16: number): number {
  return codePointLength(text.slice(0, utf16));
}

/** Offsets in code points of offsets in UTF-16 units, which must be in ascending order; one pass over the text. */
export function toCodePointOffsets(text: string, utf16: readonly number[]): number[] {
  let from = 0;
  let points = 0;
  return utf16.map((at) => {
    points += codePointLength(text.slice(from, at));
    from = at;
    return points;
  });
}

/**
 * Offsets in UTF-16 units of offsets in code points, in one pass over the text.
 * Offsets beyond the end become the text's length; the order of the input is kept.
 */
export function toUtf16Offsets(text: string, codePoints: readonly number[]): number[] {
  return utf16OffsetsOf(text)(codePoints);
}

/** As `toUtf16Offsets`, for many questions about one text: most have nothing beyond the basic plane, looked at once. */
export function utf16OffsetsOf(text: string): (codePoints: readonly number[]) => number[] {
  if (SURROGATE.test(text)) return (codePoints) => walkTo(text, codePoints);
  return (codePoints) => codePoints.map((point) => Math.min(point, text.length));
}

function walkTo(text: string, codePoints: readonly number[]): number[] {
  const order = codePoints.map((point, index) => ({ point, index }));
  order.sort((a, b) => a.point - b.point);
  const result = codePoints.map(() => 0);
  let utf16 = 0;
  let point = 0;
  for (const wanted of order) {
    for (; point < wanted.point && utf16 < text.length; point++) {
      utf16 += (text.codePointAt(utf16) ?? 0) > LAST_OF_BASIC_PLANE ? 2 : 1;
    }
    result[wanted.index] = utf16;
  }
  return result;
}

/** The passage `[start, end)` of a text, offsets in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const [from = 0, to = 0] = toUtf16Offsets(text, [start, end]);
  return text.slice(from, to);
}
