/** Segmenting: nothing of the text is lost, and every piece knows its citations. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Passage, type Segment, segmentText } from './segments.ts';

function flat(text: string, passages: Passage[]): Segment[] {
  return segmentText(text, passages).flatMap((paragraph) => paragraph.segments);
}

const document = fc
  .array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '\n\n', '\r\n', '“é”', '🗽'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const passages = fc
  .array(fc.tuple(fc.nat(60), fc.nat(60)))
  .map((pairs) => pairs.map(([start, end], i): Passage => ({ citation: `c${i}`, start, end })));

test('overlapping citations are cut apart and each piece knows all of its citations', () => {
  const pieces = flat('one two three', [
    { citation: 'x', start: 0, end: 7 },
    { citation: 'y', start: 4, end: 13 },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.citations])).toEqual([
    ['one ', ['x']],
    ['two', ['x', 'y']],
    [' three', ['y']],
  ]);
});

test('a citation over two paragraphs goes on in the second', () => {
  const [one, two] = segmentText('end.\n\nStart', [{ citation: 'x', start: 0, end: 8 }]);
  expect(one?.segments.map((s) => [s.text, s.citations])).toEqual([['end.\n\n', ['x']]]);
  expect(two?.segments.map((s) => [s.text, s.citations])).toEqual([
    ['St', ['x']],
    ['art', []],
  ]);
});

test('segments join up to the text, whatever the passages', () => {
  fc.assert(
    fc.property(document, passages, (text, cited) => {
      expect(
        flat(text, cited)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a piece carries exactly the citations that cover it, and each begins once', () => {
  fc.assert(
    fc.property(document, passages, (text, cited) => {
      const valid = cited.filter((p) => p.start < p.end && p.end <= text.length);
      const pieces = flat(text, cited);
      for (const piece of pieces) {
        const end = piece.start + piece.text.length;
        const covering = valid.filter((p) => p.start <= piece.start && end <= p.end);
        expect([...piece.citations].sort()).toEqual(covering.map((p) => p.citation).sort());
      }
      const begun = pieces.flatMap((piece) => piece.first);
      expect(begun.sort()).toEqual(valid.map((p) => p.citation).sort());
    }),
  );
});
