import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAdjacency, neighbourCount, neighboursOf } from './adjacency.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
  maxLength: 60,
});

test('neighbours are those of the relations, once each, in order, without loops', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const source = Int32Array.from(list, ([a]) => a);
      const target = Int32Array.from(list, ([, b]) => b);
      const adjacency = buildAdjacency(12, { source, target, count: list.length });
      for (let key = 0; key <= 12; key++) {
        const around = list.flatMap(([a, b]) =>
          a === b ? [] : a === key ? [b] : b === key ? [a] : [],
        );
        const expected = [...new Set(around)].sort((a, b) => a - b);
        expect([...neighboursOf(adjacency, key)]).toEqual(expected);
        expect(neighbourCount(adjacency, key)).toBe(expected.length);
      }
    }),
  );
});

test('only so many ends are read as are in use', () => {
  const adjacency = buildAdjacency(3, {
    source: Int32Array.of(1, 2),
    target: Int32Array.of(2, 3),
    count: 1,
  });
  expect([...neighboursOf(adjacency, 2)]).toEqual([1]);
});

test('what threads share is shared memory', () => {
  const ends = { source: Int32Array.of(0), target: Int32Array.of(1), count: 1 };
  const { offsets, neighbours } = buildAdjacency(1, ends);
  for (const { buffer } of [offsets, neighbours]) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
});
