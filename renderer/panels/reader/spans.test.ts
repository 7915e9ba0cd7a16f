/** Names and suggestions in a text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsOf, piecesOf, spansOf, spansWithin } from './spans.ts';

const TEXT = '😀 Ann met Ann Lee and Bob Stone.';
const ENTITIES = [
  { id: 'a', type: 'person', name: 'Ann' },
  { id: 'b', type: 'person', name: 'Annie' },
];
// Code points: the face is one of them and two units.
const MENTIONS = { entities: ENTITIES, entity: [0, 1, 0], start: [2, 2, 10], end: [5, 5, 13] };
const GHOST = {
  name: 'Ann Lee',
  type: 'person' as const,
  aliases: [],
  reason: 'r',
  start: [10],
  end: [17],
};

test('spans are where the words are, shared names told once, a longer suggestion in place of a name', () => {
  const spans = spansOf(TEXT, MENTIONS, [GHOST]);
  expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Ann', 'Ann Lee']);
  expect(mentionsOf(spans, 'b')).toHaveLength(1);
  expect(mentionsOf(spansOf(TEXT, MENTIONS, []), 'a')).toHaveLength(2);
});

test('pieces of any stretch make up its text', () => {
  const spans = spansOf(TEXT, MENTIONS, [GHOST]);
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a];
      const pieces = piecesOf(TEXT, start, end, spansWithin(spans, start, end));
      expect(pieces.map(({ text }) => text).join('')).toBe(TEXT.slice(start, end));
      for (const piece of pieces) expect(TEXT.startsWith(piece.text, piece.start)).toBe(true);
    }),
  );
});
