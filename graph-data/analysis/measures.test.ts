import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeasuredGraph, measureGraph } from './measures.ts';

/** Two triangles that one link between `c` and `d` joins. */
const BARBELL: MeasuredGraph = {
  ids: ['a', 'b', 'c', 'd', 'e', 'f'],
  links: [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['d', 'e'],
    ['e', 'f'],
    ['f', 'd'],
    ['c', 'd'],
  ],
};

test('the ends of a bridge lie between the others', () => {
  const { betweenness } = measureGraph(BARBELL);
  // Of the 10 pairs without `c`, 6 are joined through it.
  expect(betweenness.map((value) => Number(value.toFixed(3)))).toEqual([0, 0, 0.6, 0.6, 0, 0]);
});

test('what hangs together is one community', () => {
  expect(measureGraph(BARBELL).community).toEqual([0, 0, 0, 1, 1, 1]);
});

test('PageRank adds up to one and favours the much connected', () => {
  const { pageRank } = measureGraph(BARBELL);
  expect(pageRank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
  expect(pageRank[2]).toBeGreaterThan(pageRank[0] ?? 1);
});

test('parallel links count as weight, loops for nothing', () => {
  const links = [...BARBELL.links, ['a', 'a'], ['a', 'b']] as const;
  const { betweenness } = measureGraph({ ids: BARBELL.ids, links });
  expect(betweenness).toEqual(measureGraph(BARBELL).betweenness);
});

test('a graph without links, and none at all', () => {
  expect(measureGraph({ ids: ['a', 'b'], links: [] })).toEqual({
    betweenness: [0, 0],
    pageRank: [0.5, 0.5],
    community: [0, 1],
  });
  expect(measureGraph({ ids: [], links: [] }).pageRank).toEqual([]);
});

test('a link to an unknown entity is refused', () => {
  expect(() => measureGraph({ ids: ['a'], links: [['a', 'b']] })).toThrow('not in the graph');
});

test('any graph: finite, bounded, and the same twice', () => {
  const graph = fc.integer({ min: 1, max: 30 }).chain((size) => {
    const ids = Array.from({ length: size }, (_, index) => `n${index}`);
    const id = fc.constantFrom(...ids);
    return fc.record({
      ids: fc.constant(ids),
      links: fc.array(fc.tuple(id, id), { maxLength: 80 }),
    });
  });
  fc.assert(
    fc.property(graph, (input) => {
      const measures = measureGraph(input);
      expect(measureGraph(input)).toEqual(measures);
      for (const value of measures.betweenness) expect(value >= 0 && value <= 1).toBe(true);
      for (const value of measures.pageRank) expect(value > 0 && value <= 1).toBe(true);
      expect(Math.max(...measures.community)).toBe(new Set(measures.community).size - 1);
    }),
  );
});
